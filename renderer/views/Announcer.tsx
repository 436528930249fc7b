import { COMMAND_IDS } from '../../electron/shared/commands.ts'
import { currentEntry, doubtOf, queueOf } from '../state/queue.ts'
import { useWindow } from '../state/store.ts'
import { percent, useTranslate } from '../state/translate.ts'

/** Says where the window stands to those who do not see it: "group 14 of 52, 3 members, doubt 12 %". */
export function Announcer() {
  const translate = useTranslate()
  const entry = useWindow(currentEntry)
  const groups = useWindow(state => queueOf(state).groups)
  let sentence = ''
  if (entry?.kind === 'alone') sentence = translate('ui.announce.alone', { number: entry.number })
  if (entry?.kind === 'group') {
    sentence = translate('ui.announce.group', {
      number: entry.number,
      groups,
      members: entry.group.members.length,
      doubt: percent(doubtOf(entry.group)),
      state: translate(`ui.state.${entry.group.state}`),
    })
  }
  return (
    <>
      <Told />
      <output className="heard" aria-live="polite">
        {sentence}
      </output>
    </>
  )
}

/** Says what a key did, or what was taken back or done again. */
function Told() {
  const translate = useTranslate()
  const told = useWindow(state => state.told)
  const id = COMMAND_IDS.find(one => one === told?.command)
  return (
    <output className="heard told" aria-live="polite">
      {told && id && (
        // The same command twice is told twice: what stands there is another text then.
        <span key={told.seq}>{translate(`ui.announce.${told.act}`, { what: nameOf(translate(`command.${id}`)) })}</span>
      )}
    </output>
  )
}

/** A command's name without the sign that a dialog is asked. */
function nameOf(command: string): string {
  return command.replace(/…$/u, '')
}
