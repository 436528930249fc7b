import type { CommandId } from '../../electron/shared/commands.ts'
import { useLayout } from '../commands/layout.ts'
import { run } from '../commands/run.ts'
import { queueOf } from '../state/queue.ts'
import { useWindow } from '../state/store.ts'
import { hasMessage, useTranslate } from '../state/translate.ts'
import { Progress } from './Progress.tsx'
import { timeOf } from './panel/Relation.tsx'
import { Caps, CommandKey } from './parts/Kbd.tsx'
import { stayPut } from './parts/stayPut.ts'
import { Ticks } from './Ticks.tsx'

/** The status line: wedges of all groups, how many are confirmed, what is saved, and the keys that matter now. */
export function StatusLine() {
  const translate = useTranslate()
  const queue = useWindow(queueOf)
  const isOpen = useWindow(state => state.project !== null)
  const works = useWindow(state => state.progress !== null)
  const link = useWindow(state => state.link)
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
      {works && <Progress />}
      <span className="hints">{isOpen ? <ReviewHints /> : <EmptyHints />}</span>
      <LayoutName />
    </footer>
  )
}

function Saved() {
  const translate = useTranslate()
  const unsaved = useWindow(state => state.unsaved)
  const readOnly = useWindow(state => state.project?.readOnly ?? false)
  const at = useWindow(state => state.review.done.at(-1)?.events.at(-1)?.at ?? null)
  if (readOnly) return <span>{translate('ui.readOnly')}</span>
  if (unsaved > 0) return <span className="mut">{translate('ui.saving')}</span>
  return (
    <span className="mut">{at === null ? translate('ui.saved') : translate('ui.savedAt', { time: timeOf(at) })}</span>
  )
}

function ReviewHints() {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const last = useWindow(state => state.review.done.at(-1)?.command ?? null)
  const key = `command.${last}`
  const undo = last !== null && hasMessage(language, key) ? translate('ui.hint.undo', { what: translate(key) }) : null
  return (
    <>
      <Arrows keys={['↑', '↓']} text={translate('ui.hint.group')} />
      <Arrows keys={['←', '→']} text={translate('ui.hint.member')} />
      <Hint command="member.reference" text={translate('ui.hint.reference')} wide />
      <Hint command="view.links" text={translate('ui.hint.links')} wide />
      <Hint command="group.nextUndecided" text={translate('ui.hint.nextUndecided')} />
      {undo !== null && <Hint command="edit.undo" text={undo} />}
      <Hint command="help.keys" text={translate('ui.hint.keys')} />
    </>
  )
}

function EmptyHints() {
  const translate = useTranslate()
  return (
    <>
      <Hint command="file.open" text={translate('ui.hint.open')} />
      <Hint command="help.keys" text={translate('ui.hint.keys')} />
    </>
  )
}

function Arrows(props: { keys: readonly string[]; text: string }) {
  return (
    <span className="hint">
      <Caps caps={props.keys} />
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
  const name = useLayout(layout => layout.name)
  return <span className="mut wide layout">{translate('ui.layout', { name: translate(`ui.layout.${name}`) })}</span>
}
