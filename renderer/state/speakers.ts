/** Who speaks in a story, for choosing whose words a quotation is. */
import { isSame } from '../../engine/review/speakers.ts'
import { displayName, nameWords } from '../../engine/text/names.ts'
import type { ArticleId, MemberId, Mention } from '../../engine/types.ts'
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
 * The speakers of a quotation's story: those whom an article in its language names, then those whom it would have to spell anew; of
 * either the likeliest first, of the other versions of its utterance, of its own article, then the others. Each by the name that its
 * article gives them, else one in its language, where there is one.
 */
export function speakersFor(state: WindowState, member: MemberId): readonly KnownSpeaker[] {
  const { analysis, view } = state
  const here = analysis ? findWords(analysis, view, member) : undefined
  if (!analysis || !here) return []
  const { articles, storyOf, words } = lookup(analysis)
  const story = storyOf.get(here.article)
  const group = view?.groupOf.get(member)
  const langOf = (article: ArticleId) => articles.get(article)?.lang
  const known: Known[] = []
  for (const one of words.values()) {
    const { speaker } = one
    if (!speaker || storyOf.get(one.article)?.id !== story?.id) continue
    const rank = rankOf(one, here, group !== undefined && view?.groupOf.get(one.id) === group)
    const lang = langOf(one.article)
    const fit = one.article === here.article ? 2 : lang === langOf(here.article) ? 1 : 0
    // A name stands in the list once: whom it means is found again by it.
    const same = known.find(other => isSame(other.speaker, speaker) || other.speaker.text === speaker.text)
    if (!same) known.push({ speaker, spelling: speaker.text, fit, count: 1, lang, rank })
    else {
      same.count += 1
      same.rank = Math.min(same.rank, rank)
      const isBetter = fit === same.fit && isPlainer(speaker.text, same.spelling, lang)
      if (fit > same.fit || isBetter) Object.assign(same, { spelling: speaker.text, fit, lang })
    }
  }
  return known
    .sort((a, b) => Math.min(b.fit, 1) - Math.min(a.fit, 1) || a.rank - b.rank || b.count - a.count)
    .map(({ speaker, spelling, count, lang }) => ({
      name: spelling,
      lang,
      quotations: count,
      isNow: isSame(speaker, here.speaker),
    }))
}

/** Whether a name is rather what a list shows: without the ending of a case, then the fuller one. */
function isPlainer(name: string, than: string, lang: string | undefined): boolean {
  const [own, other] = [name, than].map(one => displayName(one, lang ?? 'und') === one)
  if (own !== other) return own === true
  return nameWords(name, lang ?? 'und').length > nameWords(than, lang ?? 'und').length
}

interface Known {
  readonly speaker: Mention
  /** The name that fits best so far: 2 of the quotation's own article, 1 of its language, 0 of another. */
  spelling: string
  fit: 0 | 1 | 2
  count: number
  lang: string | undefined
  rank: number
}

function rankOf(one: Words, here: Words, isVersion: boolean): number {
  if (one.id === here.id) return 3
  if (isVersion) return 0
  return one.article === here.article ? 1 : 2
}
