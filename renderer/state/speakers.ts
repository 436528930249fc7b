/** Who speaks in a story, for choosing whose words a quotation is. */
import { isSame } from '../../engine/review/speakers.ts'
import type { MemberId, Mention } from '../../engine/types.ts'
import { findWords, lookup, type Words } from './lookup.ts'
import type { WindowState } from './state.ts'

/** A speaker as one of the articles names them, and how many quotations they have in the story. */
export interface KnownSpeaker {
  readonly name: string
  readonly lang: string | undefined
  readonly quotations: number
  /** Whose words the quotation is now. */
  readonly isNow: boolean
}

/**
 * The speakers of a quotation's story, the likeliest first: those of the other versions of its utterance, those of its own
 * article, then the others; each by the name that its article gives them, where it does.
 */
export function speakersFor(state: WindowState, member: MemberId): readonly KnownSpeaker[] {
  const { analysis, view } = state
  const here = analysis ? findWords(analysis, view, member) : undefined
  if (!analysis || !here) return []
  const { articles, storyOf, words } = lookup(analysis)
  const story = storyOf.get(here.article)
  const group = view?.groupOf.get(member)
  const known: { speaker: Mention; own: Mention | null; count: number; lang: string | undefined; rank: number }[] = []
  for (const one of words.values()) {
    const { speaker } = one
    if (!speaker || storyOf.get(one.article)?.id !== story?.id) continue
    const rank = rankOf(one, here, group !== undefined && view?.groupOf.get(one.id) === group)
    const lang = articles.get(one.article)?.lang
    const own = one.article === here.article ? speaker : null
    // A name stands in the list once: whom it means is found again by it.
    const same = known.find(other => isSame(other.speaker, speaker) || other.speaker.text === speaker.text)
    if (!same) known.push({ speaker, own, count: 1, lang, rank })
    else {
      same.count += 1
      same.rank = Math.min(same.rank, rank)
      same.own ??= own
    }
  }
  return known
    .sort((a, b) => a.rank - b.rank || b.count - a.count)
    .map(({ speaker, own, count, lang }) => ({
      name: (own ?? speaker).text,
      lang: own ? articles.get(here.article)?.lang : lang,
      quotations: count,
      isNow: isSame(speaker, here.speaker),
    }))
}

function rankOf(one: Words, here: Words, isVersion: boolean): number {
  if (one.id === here.id) return 3
  if (isVersion) return 0
  return one.article === here.article ? 1 : 2
}
