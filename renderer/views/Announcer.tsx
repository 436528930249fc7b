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
    <output className="heard" aria-live="polite">
      {sentence}
    </output>
  )
}
