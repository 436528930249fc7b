import type { CommandId } from '../../electron/shared/commands.ts'
import { capsOf, useLayout } from '../commands/layout.ts'
import { run } from '../commands/run.ts'
import { timeOf } from '../state/dates.ts'
import { keysNow } from '../state/keys.ts'
import { findWords, firstWords } from '../state/lookup.ts'
import { queueOf } from '../state/queue.ts'
import { isWorking } from '../state/state.ts'
import { stepNumber } from '../state/stepNumber.ts'
import { useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'
import { Progress } from './Progress.tsx'
import { Caps, CommandKey } from './parts/Kbd.tsx'
import { stayPut } from './parts/stayPut.ts'
import { sentence } from './SayLine.tsx'
import { Ticks } from './Ticks.tsx'
import { undoneStep } from './undoneStep.ts'

/** The status line: wedges of all groups, how many are confirmed, what is saved, and the keys that matter now. */
export function StatusLine() {
  const translate = useTranslate()
  const queue = useWindow(queueOf)
  const isOpen = useWindow(state => state.project !== null)
  const works = useWindow(state => state.progress !== null)
  const link = useWindow(state => state.link)
  const isPartial = useWindow(state => !isWorking(state) && state.analysis?.partial === true)
  return (
    <footer className="foot" data-region="status">
      {queue.groups > 0 ? (
        <>
          <Ticks />
          <span>
            <b>{translate('ui.count.some', { confirmed: queue.confirmed, groups: queue.groups })}</b>{' '}
            {translate('ui.count.confirmed')}
          </span>
        </>
      ) : (
        <span className="mut">{translate(link === 'connecting' ? 'ui.connecting' : 'ui.count.none')}</span>
      )}
      {isOpen && <Saved />}
      <Picked />
      {works && <Progress />}
      {isPartial && <b role="status">{translate('ui.partial')}</b>}
      <span className="hints" data-yields>
        {isOpen && !works && <ReviewHints />}
        {!isOpen && <Hint command="file.open" text={translate('ui.hint.open')} />}
      </span>
      <Hint command="help.keys" text={translate('ui.hint.keys')} />
      <LayoutName />
    </footer>
  )
}

/** The quotation that was picked to be paired, and what to do next. */
function Picked() {
  const translate = useTranslate()
  const words = useWindow(state =>
    state.analysis && state.picked !== null ? findWords(state.analysis, state.view, state.picked)?.text : undefined,
  )
  if (words === undefined) return null
  return (
    <span role="status" className="picked" title={translate('ui.picked.go')}>
      <CommandKey command="member.pair" />
      <b>{translate('ui.picked', { words: firstWords(words) })}</b>
      <span className="heard">{translate('ui.picked.go')}</span>
    </span>
  )
}

function Saved() {
  const translate = useTranslate()
  const unsaved = useWindow(state => state.unsaved)
  const readOnly = useWindow(state => state.project?.readOnly ?? false)
  const reason = useWindow(state => state.project?.reason ?? null)
  const language = useWindow(state => state.language)
  const at = useWindow(state => state.review.done.at(-1)?.events.at(-1)?.at ?? null)
  if (readOnly) {
    const why = reason && sentence(reason, language, translate)
    return (
      <span title={why ?? undefined}>
        {translate('ui.readOnly')}
        {why !== null && <span className="heard"> {why}</span>}
      </span>
    )
  }
  if (unsaved > 0) return <span className="mut">{translate('ui.saving')}</span>
  return (
    <span className="mut">{at === null ? translate('ui.saved') : translate('ui.savedAt', { time: timeOf(at) })}</span>
  )
}

function ReviewHints() {
  const translate = useTranslate()
  const last = useWindow(state => state.review.done.at(-1) ?? null)
  const number = useWindow(state =>
    last === null
      ? 0
      : stepNumber(
          state,
          last.events.map(({ body }) => body),
        ),
  )
  const language = useWindow(state => state.language)
  // What cannot be taken back here is not offered.
  const readOnly = useWindow(state => state.project?.readOnly ?? false)
  const step = last === null || readOnly ? null : undoneStep(last, number, language, translate)
  return (
    <>
      <Pair commands={['group.previous', 'group.next']} text={translate('ui.hint.group')} />
      <Pair commands={['member.previous', 'member.next']} text={translate('ui.hint.member')} />
      <Hint command="member.reference" text={translate('ui.hint.reference')} wide />
      <Hint command="view.links" text={translate('ui.hint.links')} wide />
      <Hint command="group.nextUndecided" text={translate('ui.hint.nextUndecided')} />
      {step !== null && <Hint command="edit.undo" text={translate('ui.hint.undo', { what: step })} />}
    </>
  )
}

/** Two commands that go there and back; by their arrows where they have them, which need no reading. */
function Pair(props: { commands: readonly CommandId[]; text: string }) {
  const layout = useLayout()
  const platform = useWindow(state => state.info?.platform ?? 'linux')
  const keys = useWindow(keysNow)
  const caps = props.commands.flatMap(id => {
    const arrow = keys[id].find(key => key.startsWith('Arrow'))
    return capsOf(arrow === undefined ? keys[id] : [arrow], layout, platform)
  })
  return (
    <span className="hint">
      <Caps caps={caps} />
      {props.text}
    </span>
  )
}

function Hint(props: { command: CommandId; text: string; wide?: boolean }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={props.wide ? 'hint wide' : 'hint'}
      onMouseDown={stayPut}
      onClick={() => run(props.command)}
    >
      <CommandKey command={props.command} />
      {props.text}
    </button>
  )
}

function LayoutName() {
  const translate = useTranslate()
  const name = useLayout().name
  return <span className="mut wide layout">{translate('ui.layout', { name: translate(`ui.layout.${name}`) })}</span>
}
