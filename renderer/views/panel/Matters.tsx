import { matterSentence } from '../../../electron/shared/matterSentence.ts'
import { lookup } from '../../state/lookup.ts'
import { currentGroup } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'

/** What two reviewers said differently of the group, its quotations and their articles: each in a sentence, until somebody decides. */
export function Matters() {
  const translate = useTranslate()
  const matters = useWindow(state => currentGroup(state)?.matters)
  const analysis = useWindow(state => state.analysis)
  if (matters === undefined || !analysis) return null
  const { articles } = lookup(analysis)
  const titleOf = (id: string) => articles.get(id)?.title || articles.get(id)?.file || id
  return (
    <ul className="matters">
      {matters.map(matter => (
        <li key={[matter.what, matter.subject, matter.about, matter.first, matter.second].join('\n')}>
          {matterSentence(matter, translate, titleOf(matter.article))}
        </li>
      ))}
    </ul>
  )
}
