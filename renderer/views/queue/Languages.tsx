import type { Group } from '../../../engine/review/types.ts'
import { findWords, lookup } from '../../state/lookup.ts'
import { useWindow } from '../../state/store.ts'

/** Up to so many articles each has a place of its own in the row; beyond, languages are counted. */
const PLACES = 6

/**
 * Which articles have the utterance, in the order A, B, C…: underlined = has it, italic = reported, en dash = absent, dot
 * = not looked at. In a story of many articles: the languages that have it, with how often.
 */
export function Languages(props: { group: Group }) {
  const { group } = props
  const analysis = useWindow(state => state.analysis)
  const view = useWindow(state => state.view)
  if (!analysis) return null
  const { articles, stories } = lookup(analysis)
  const order = stories.get(group.story)?.articles ?? []
  const kinds = new Map<string, 'in' | 'rp'>()
  for (const member of group.members) {
    const article = findWords(analysis, view, member.id)?.article
    if (article === undefined) continue
    if (member.type === 'quote') kinds.set(article, 'in')
    else if (!kinds.has(article)) kinds.set(article, 'rp')
  }
  if (order.length > PLACES) {
    const counts = new Map<string, number>()
    for (const id of kinds.keys()) {
      const lang = articles.get(id)?.lang ?? ''
      counts.set(lang, (counts.get(lang) ?? 0) + 1)
    }
    return (
      <span className="langs many" aria-hidden="true">
        {[...counts].map(([lang, count]) => (
          <i className="in" key={lang}>
            {count > 1 ? `${lang} ${count}` : lang}
          </i>
        ))}
      </span>
    )
  }
  return (
    <span className="langs" aria-hidden="true">
      {order.map(id => {
        const kind = kinds.get(id)
        const sign = group.absent.includes(id) ? '–' : '·'
        return (
          <i key={id} className={kind}>
            {kind ? articles.get(id)?.lang : sign}
          </i>
        )
      })}
    </span>
  )
}
