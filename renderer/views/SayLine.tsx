import { useRef } from 'react'
import { COMMAND_IDS, type CommandId } from '../../electron/shared/commands.ts'
import type { Translate } from '../../electron/shared/messages.ts'
import type { Problem } from '../../electron/shared/result.ts'
import { commandName } from '../commands/commandName.ts'
import type { WindowState } from '../state/state.ts'
import { change, useWindow } from '../state/store.ts'
import { hasMessage, useTranslate } from '../state/translate.ts'
import { Caps, CommandKey } from './parts/Kbd.tsx'
import { Sign } from './parts/Sign.tsx'

/** Problems of a batch shown one by one up to here; the rest are counted. */
const SHOWN = 4

/** The sentence above the status line: a command that cannot run and why, an error with its remedy, or what was done. */
export function SayLine() {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const say = useWindow(state => state.say)
  const link = useWindow(state => state.link)
  // The same sentence again is a new one: it is announced again, and seen to come.
  const told = useRef({ say, turn: 0 })
  if (told.current.say !== say) told.current = { say, turn: told.current.turn + 1 }
  const tell = (problem: Problem) => sentence(problem, language, translate)
  const errors = say?.kind === 'error' ? say.problems.slice(0, SHOWN).map(tell) : []
  if (say?.kind === 'error' && say.problems.length > SHOWN)
    errors.push(translate('ui.say.more', { count: say.problems.length - SHOWN }))
  return (
    <>
      {/* Always there, so that what comes into it is announced; an error announces itself and stands outside. */}
      <div className="says" role="status">
        {say !== null && say.kind !== 'error' && <Sentence key={told.current.turn} say={say} />}
      </div>
      {errors.length > 0 && <ErrorLine lines={errors} />}
      {say === null && link === 'lost' && <ErrorLine lines={[translate('ui.problem.connection')]} keep />}
    </>
  )
}

function Sentence({ say }: { say: Exclude<NonNullable<WindowState['say']>, { kind: 'error' }> }) {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const command: CommandId | undefined =
    say.kind === 'notNow' ? COMMAND_IDS.find(one => one === say.command) : undefined
  const problems = say.kind === 'told' ? say.problems : [say.problem]
  return (
    <div className="say">
      {say.kind === 'notNow' && <Sign name="unseen" />}
      {command && <CommandKey command={command} />}
      <p>
        {command && (
          <>
            <b>{translate('ui.say.notNow', { what: commandName(command, translate) })}</b>{' '}
          </>
        )}
        {problems.map(problem => sentence(problem, language, translate)).join(' ')}
      </p>
      <span className="hint mut">{translate(say.kind === 'notNow' ? 'ui.say.goes' : 'ui.say.goesDone')}</span>
    </div>
  )
}

function ErrorLine(props: { lines: readonly string[]; keep?: boolean }) {
  const translate = useTranslate()
  return (
    <div className="say err" role="alert">
      <svg className="bang" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.5 15 14.5H1z" fill="none" stroke="currentColor" strokeWidth="1.3" />
        <path d="M8 6v4.5M8 11.5v1.5" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <div className="lines">
        {props.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {!props.keep && (
        <button type="button" className="hint" onClick={() => change(state => ({ ...state, say: null }))}>
          <Caps caps={['Esc']} />
          {translate('ui.say.close')}
        </button>
      )}
    </div>
  )
}

/** A problem as a sentence; one whose code this catalogue does not have still says its code, never nothing. */
export function sentence(problem: Problem, language: WindowState['language'], translate: Translate): string {
  return hasMessage(language, problem.code)
    ? translate(problem.code, problem.params)
    : translate('ui.problem.unknown', { code: problem.code })
}
