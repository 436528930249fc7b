import type { LanguageCode } from '../types.ts'
import { besides, type FlagCandidate } from './candidate.ts'
import { isTelling, MODALITIES, type Modality, modalitiesOf } from './lexicon/modals.ts'
import { oncePerReading } from './oncePerReading.ts'
import type { Reading, ReadWord } from './reading.ts'
import { meanBest, type Side, type Sides } from './sides.ts'

/** What the other side may have instead of a modality without its being a difference. */
const KIN: Readonly<Record<Modality, readonly Modality[]>> = {
  must: ['must'],
  can: ['can', 'perhaps', 'ready'],
  perhaps: ['perhaps', 'can'],
  hope: ['hope', 'want'],
  ready: ['ready', 'want', 'try'],
  try: ['try', 'want', 'ready'],
  want: ['want', 'hope', 'ready'],
  promise: ['promise', 'must'],
}

/** Cosine that the verb beside a modality must have in the other text, and above which the modality itself is answered there. */
const LEAST = 0.33
const MOST = 0.55

interface Modal {
  readonly word: number
  /** The next content word, or the one before in Kyrgyz; -1. */
  readonly verb: number
}

/** Modalities of one side that the other lacks: *may open* against *откроется*. */
export function modalityFlags({ a, b }: Sides): readonly FlagCandidate[] {
  const usual = (meanBest(a) + meanBest(b)) / 2
  return [...lacking(a, b, true, usual), ...lacking(b, a, false, usual)]
}

function lacking(own: Side, other: Side, isA: boolean, usual: number): readonly FlagCandidate[] {
  const there = modalitiesIn(other.reading)
  const seen = new Set<number>()
  return MODALITIES.flatMap(modality => {
    if (KIN[modality].some(kin => there.has(kin))) return []
    return (modalsIn(own.reading).get(modality) ?? []).flatMap(({ word, verb }): FlagCandidate[] => {
      // A word that may mean two things differs only where neither is there.
      const meanings = modalitiesOf((own.reading.words[word] as ReadWord).low, own.reading.lang)
      if (seen.has(word) || meanings.some(meaning => KIN[meaning].some(kin => there.has(kin)))) return []
      seen.add(word)
      const partner = verb < 0 ? -1 : (own.partner[verb] ?? -1)
      // Where what it goes with is not there either, a part is missing, not a modality.
      if (partner < 0 || own.cosine(verb, partner) < LEAST || answered(own, other, word) > MOST) return []
      const answer = other.reading.words[partner]?.text ?? ''
      const modal = phrase(own.reading, word, verb)
      return [
        {
          kind: 'modality',
          model: 'modality',
          words: isA ? besides(modal, answer) : besides(answer, modal),
          at: isA ? { a: word, b: partner } : { a: partner, b: word },
          by: isA ? 'a' : 'b',
          features: {
            answered: answered(own, other, word),
            verb: partner < 0 ? 0 : Math.max(0, own.cosine(verb, partner)),
            usual,
            ...Object.fromEntries(MODALITIES.map(name => [name, name === modality ? 1 : 0])),
          },
        },
      ]
    })
  })
}

/** *Have to* is a duty, which two words say. */
const HAVE = /^(?:have|has|had|having)$/u

/** Every modality that a text may express. */
const modalitiesIn = oncePerReading(
  ({ words, lang }): ReadonlySet<Modality> =>
    new Set(
      words.flatMap((word, i) => {
        const hasTo = lang === 'en' && HAVE.test(word.low) && words[i + 1]?.low === 'to'
        return hasTo ? ['must' as const] : modalitiesOf(word.low, lang)
      }),
    ),
)

/** The words of a text that make a difference by their modality. */
const modalsIn = oncePerReading(
  (reading): ReadonlyMap<Modality, readonly Modal[]> =>
    new Map(MODALITIES.map(modality => [modality, modalsOf(reading, modality)])),
)

function modalsOf({ words, lang }: Reading, modality: Modality): readonly Modal[] {
  return words.flatMap((word, i) => {
    if (!isTelling(word.low, lang, modality)) return []
    const order = lang === 'ky' ? [-1, -2, 1] : [1, 2, 3, -1]
    const step = order.find(
      by => words[i + by]?.content && modalitiesOf((words[i + by] as ReadWord).low, lang).length === 0,
    )
    return [{ word: i, verb: step === undefined ? -1 : i + step }]
  })
}

/** In one language words that have nothing to do with each other are by so much nearer than across two. */
const NEARER = 0.2

/**
 * Best cosine of a word with any word of the other side, 0…1; in one language less what is usual there. A word that tells another
 * modality is no answer: *must* and *может* are close only as auxiliaries.
 */
function answered(own: Side, other: Side, word: number): number {
  const { words, lang } = other.reading
  let best = 0
  for (let j = 0; j < words.length; j++)
    if (!tells((words[j] as ReadWord).low, lang)) best = Math.max(best, own.cosine(word, j))
  return own.reading.lang === other.reading.lang ? Math.max(0, best - NEARER) : best
}

function tells(low: string, lang: LanguageCode): boolean {
  return MODALITIES.some(modality => isTelling(low, lang, modality))
}

function phrase({ text, words }: Reading, word: number, verb: number): string {
  const ends = verb < 0 ? [word] : [word, verb]
  const [from, to] = [words[Math.min(...ends)], words[Math.max(...ends)]]
  return from && to ? text.slice(from.start, to.end) : ''
}
