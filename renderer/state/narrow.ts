/** What of the queue a narrowing lets through, and in which order. */

import type { InterfaceLanguage } from '../../electron/shared/languages.ts'
import { nameOrder } from '../../electron/shared/locale.ts'
import { shownState } from '../../engine/review/queue.ts'
import type { Review } from '../../engine/review/types.ts'
import type { Analysis, MemberId } from '../../engine/types.ts'
import { findWords, lookup, type Words } from './lookup.ts'
import { byMention, firstMention, type Mention } from './mention.ts'
import { isInRange, type Narrowing, type QueueSort } from './narrowing.ts'
import type { Entry } from './queue.ts'
import { speakerOf } from './speaker.ts'

/** Whether an entry is let through. What only groups have (verdicts, flags, probability, doubt) no lone quotation has. */
export function narrows(narrowing: Narrowing, view: Review, analysis: Analysis): (entry: Entry) => boolean {
  const { state, verdict, flag, language, speaker, below, doubt } = narrowing
  const { articles } = lookup(analysis)
  return entry => {
    const group = entry.kind === 'group' ? entry.group : null
    const own = group === null ? 'alone' : shownState(group)
    if (state !== null && state !== own) return false
    if (doubt !== null && !(group && isInRange(group, doubt))) return false
    if (below !== null && !(group && group.confidence < below)) return false
    if (verdict !== null && !group?.members.some(member => member.verdict === verdict)) return false
    if (flag !== null && !group?.members.some(({ flags }) => flags.some(({ kind }) => kind === flag))) return false
    if (language === null && speaker === null) return true
    const words = wordsOf(entry, view, analysis)
    if (language !== null && !words.some(({ article }) => articles.get(article)?.lang === language)) return false
    return speaker === null || words.some(one => speakerOf(one, analysis) === speaker)
  }
}

/** How two entries of a section follow each other; null where the section's own order holds. */
export function orderBy(
  sort: QueueSort,
  view: Review,
  analysis: Analysis,
  language: InterfaceLanguage,
): ((a: Entry, b: Entry) => number) | null {
  if (sort === 'doubt') return null
  const compare = nameOrder(language)
  const { articles, storyOf } = lookup(analysis)
  const keys = new Map<string, { readonly name: string; readonly mention: Mention }>()
  const keyOf = (entry: Entry) => {
    const known = keys.get(entry.id)
    if (known) return known
    const words = findWords(analysis, view, entry.kind === 'group' ? entry.group.reference : entry.id)
    const article = words?.article ?? ''
    const name = {
      place: () => '',
      // Who is not known comes last.
      speaker: () => speakerOf(words, analysis) ?? '\u{ffff}',
      story: () => storyOf.get(article)?.title ?? '',
      language: () => articles.get(article)?.lang ?? '',
    }[sort]()
    const made = { name, mention: firstMention(idsOf(entry), view, analysis) }
    keys.set(entry.id, made)
    return made
  }
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    return compare(x.name, y.name) || byMention(x.mention, y.mention) || a.number - b.number
  }
}

/** The speakers of all quotations that are shown, by name as the language of the window orders them. */
export function speakersIn(view: Review, analysis: Analysis, language: InterfaceLanguage): readonly string[] {
  const ids = [...view.groups.flatMap(({ members }) => members.map(({ id }) => id)), ...view.alone]
  const names = ids.flatMap(id => speakerOf(findWords(analysis, view, id), analysis) ?? [])
  return [...new Set(names)].sort(nameOrder(language))
}

function wordsOf(entry: Entry, view: Review, analysis: Analysis): readonly Words[] {
  return idsOf(entry).flatMap(id => findWords(analysis, view, id) ?? [])
}

function idsOf(entry: Entry): readonly MemberId[] {
  return entry.kind === 'group' ? entry.group.members.map(({ id }) => id) : [entry.id]
}
