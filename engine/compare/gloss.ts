import type { LanguageCode, MemberId } from '../types.ts'
import { type LinksOf, linkedWords, type WordAt } from './linkedWords.ts'

/** A member as a reader knows it. */
export interface GlossText {
  readonly id: MemberId
  readonly lang: LanguageCode
  readonly text: string
}

/** The words of another version that say what a word says. */
export interface Gloss {
  readonly lang: LanguageCode
  readonly words: string
}

/**
 * What the word `at` means, by the words linked with it in the other versions: no dictionary is asked. Languages of
 * `prefer` come first, in its order, then the others in the order of `members`; those of the word's own language are
 * left out, and so are words that an earlier version has already.
 */
export function glossesOf(
  at: WordAt,
  members: readonly GlossText[],
  reference: MemberId,
  linksOf: LinksOf,
  prefer: readonly LanguageCode[],
): readonly Gloss[] {
  const own = members.find(member => member.id === at.member)
  if (!own) return []
  const words = linkedWords(
    at,
    members.map(member => member.id),
    reference,
    linksOf,
  )
  const rank = (lang: LanguageCode) => {
    const place = prefer.indexOf(lang)
    return place < 0 ? prefer.length : place
  }
  const glosses = new Map<string, Gloss>()
  for (const { id, lang, text } of [...members].sort((a, b) => rank(a.lang) - rank(b.lang))) {
    if (lang === own.lang) continue
    const found = (words.get(id) ?? []).map(({ start, end }) => text.slice(start, end)).join(' ')
    const key = found.toLowerCase()
    if (found !== '' && !glosses.has(key)) glosses.set(key, { lang, words: found })
  }
  return [...glosses.values()]
}
