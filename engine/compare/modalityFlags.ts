import { type FlagCandidate, seenFrom } from './candidate.ts'
import { phrasesAt, tellsPhrase } from './lexicon/modalPhrases.ts'
import { goesAhead, isSeeming, isTelling, MODALITIES, type Modality, modalitiesOf } from './lexicon/modals.ts'
import { oncePerReading } from './oncePerReading.ts'
import { between, endsSentence, type Reading, type ReadWord, textOf } from './reading.ts'
import type { Side, Sides } from './sides.ts'

/** What the other side may have instead of a modality without its being a difference. */
const KIN: Readonly<Record<Modality, readonly Modality[]>> = {
  must: ['must'],
  can: ['can', 'perhaps', 'ready'],
  perhaps: ['perhaps', 'can', 'think'],
  hope: ['hope', 'want'],
  ready: ['ready', 'want', 'try'],
  try: ['try', 'want', 'ready'],
  want: ['want', 'hope', 'ready'],
  promise: ['promise', 'must'],
  think: ['think', 'perhaps', 'hope'],
}

/** Cosine that the word beside a modality must have in the other text, and above which the modality itself is answered there. */
const LEAST = 0.33
const MOST = 0.53
/** What a word near it must have that is not its own, and how far that may stand. */
const SURE = 0.4
const REACH = 4
/** Doubt is of the whole clause; a duty or an attempt is of its verb, which is there with another word only where the sentence has few content words. */
const DOUBT: ReadonlySet<Modality> = new Set(['can', 'perhaps', 'think'])
const SHORT = 6

interface Modal {
  readonly word: number
  /** Index of the content word it goes with first, -1 for none, and of all that stand near it in its sentence, the nearest first. */
  readonly verb: number
  readonly near: readonly number[]
}

/** Modalities of one side that the other lacks: *may open* against *откроется*. */
export function modalityFlags({ a, b }: Sides): readonly FlagCandidate[] {
  return [...lacking(a, b, true), ...lacking(b, a, false)]
}

function lacking(own: Side, other: Side, isA: boolean): readonly FlagCandidate[] {
  const there = modalitiesIn(other.reading)
  const seen = new Set<number>()
  return MODALITIES.flatMap(modality => {
    if (KIN[modality].some(kin => there.has(kin))) return []
    return (modalsIn(own.reading).get(modality) ?? []).flatMap((modal): FlagCandidate[] => {
      const { word } = modal
      // A word that may mean two things differs only where neither is there.
      const meanings = modalitiesByWord(own.reading)[word] ?? []
      if (seen.has(word) || meanings.some(meaning => KIN[meaning].some(kin => there.has(kin)))) return []
      seen.add(word)
      const anchor = anchorOf(own, modal)
      // Where what it goes with is not there either, a part is missing, not a modality.
      if (anchor < 0) return []
      const likeness = answered(own, other, word)
      if (likeness > MOST) return []
      const partner = own.partner[anchor] as number
      const answer = other.reading.words[partner]?.text ?? ''
      const words = textOf(own.reading, word, anchor)
      return [
        {
          kind: 'modality',
          model: 'modality',
          ...seenFrom(isA, { words, at: word }, { words: answer, at: partner }),
          by: isA ? 'a' : 'b',
          features: { answered: likeness },
        },
      ]
    })
  })
}

/**
 * The word that shows that what the modality belongs to is said there too: its own, or one near it whose partner is sure, for a Kyrgyz verb
 * with its endings and an auxiliary's infinitive are often like nothing; -1.
 */
function anchorOf(own: Side, { verb, near }: Modal): number {
  const hasPartner = (i: number, least: number) => (own.partner[i] ?? -1) >= 0 && (own.best[i] ?? -1) >= least
  if (verb >= 0 && hasPartner(verb, LEAST)) return verb
  return near.find(i => own.mutual[i] === 1 && hasPartner(i, SURE)) ?? -1
}

/** The modalities that a word may express, alone or with those after it. */
function modalitiesAt({ words, lang }: Reading, at: number): readonly Modality[] {
  const word = words[at] as ReadWord
  // In May.
  if (lang === 'en' && word.text === 'May' && !word.first) return []
  const alone = modalitiesOf(word.low, lang)
  const together = phrasesAt(words, at, lang)
  return together.length === 0 ? alone : MODALITIES.filter(one => alone.includes(one) || together.includes(one))
}

const modalitiesByWord = oncePerReading((reading): readonly (readonly Modality[])[] => {
  const byWord = reading.words.map((_, i) => modalitiesAt(reading, i))
  return byWord.every(modalities => modalities.length === 0) ? NONE : byWord
})

const NONE: readonly (readonly Modality[])[] = []

/** Every modality that a text may express. */
const modalitiesIn = oncePerReading((reading): ReadonlySet<Modality> => new Set(modalitiesByWord(reading).flat()))

/** The words of a text that make a difference by their modality. */
const modalsIn = oncePerReading((reading): ReadonlyMap<Modality, readonly Modal[]> => {
  const modals = [...modalitiesIn(reading)].map(modality => [modality, modalsOf(reading, modality)] as const)
  // Most texts have none, and what is found of a text is kept as long as the text.
  return modals.length === 0 ? NO_MODALS : new Map(modals)
})

const NO_MODALS: ReadonlyMap<Modality, readonly Modal[]> = new Map()

function modalsOf(reading: Reading, modality: Modality): readonly Modal[] {
  const { words, lang } = reading
  return words.flatMap((word, i) => {
    if (!tellsAt(reading, i, modality)) return []
    const isContent = (at: number) =>
      words[at]?.content === true && modalitiesOf((words[at] as ReadWord).low, lang).length === 0
    const order = lang === 'ky' && !goesAhead(word.low) ? [-1, -2, 1] : [1, 2, 3, -1]
    const step = order.find(by => isContent(i + by))
    const near = nearTo(reading, i, modality).filter(isContent)
    return [{ word: i, verb: step === undefined ? -1 : i + step, near }]
  })
}

/** The words that may stand for the verb of a modality: those of its sentence within reach, the nearest first; none where they would say too little. */
function nearTo(reading: Reading, at: number, modality: Modality): readonly number[] {
  const stretches = stretchesOf(reading)
  const own = stretches[at]
  if (!DOUBT.has(modality) && (own?.content ?? 0) > SHORT) return []
  return Array.from({ length: REACH }, (_, by) => [at + by + 1, at - by - 1])
    .flat()
    .filter(i => stretches[i] === own)
}

/** For each word the stretch between ends of sentences and colons in which it stands: one object a stretch, with the number of its content words. */
const stretchesOf = oncePerReading((reading): readonly { readonly content: number }[] => {
  let stretch = { content: 0 }
  return reading.words.map(({ content }, i) => {
    if (i > 0 && (endsSentence(reading, i - 1) || between(reading, i - 1).includes(':'))) stretch = { content: 0 }
    if (content) stretch.content++
    return stretch
  })
})

/** Whether the word at that place makes a difference by that modality. */
function tellsAt(reading: Reading, at: number, modality: Modality): boolean {
  const { words, lang } = reading
  if (!modalitiesByWord(reading)[at]?.includes(modality)) return false
  const { low } = words[at] as ReadWord
  if (modality === 'perhaps' && isSeeming(low)) return isSetOff(reading, at)
  return isTelling(low, lang, modality) || tellsPhrase(words, at, lang, modality)
}

/** A word that commas set off, *it* and *to me* with it; a Kyrgyz one ends its clause. */
function isSetOff({ text, words, lang }: Reading, at: number): boolean {
  const word = words[at] as ReadWord
  const ends = /^\s*(?:[,.!?…;:)»”"–—-]|$)/u.test(text.slice(word.end))
  if (lang === 'ky')
    return ends && words[at - 1]?.content === true && /^\s*$/u.test(text.slice(words[at - 1]?.end, word.start))
  const first = WITH_SEEMS.test(words[at - 1]?.low ?? '') ? at - 1 : at
  const before = text.slice(words[first - 1]?.end ?? 0, words[first]?.start).trimEnd()
  return ends && (before === '' ? first === 0 : /[,.!?…;:(«„“"–—-]$/u.test(before))
}

const WITH_SEEMS = /^(?:it|мне|нам|мені)$/u

/** In one language words that have nothing to do with each other are by so much nearer than across two. */
const NEARER = 0.2

/**
 * Best cosine of a word with any word of the other side, 0…1; in one language less what is usual there. A word that tells another
 * modality is no answer: *must* and *может* are close only as auxiliaries.
 */
function answered(own: Side, other: Side, word: number): number {
  const telling = tellingIn(other.reading)
  let best = 0
  for (let j = 0; j < other.reading.words.length; j++) if (!telling.has(j)) best = Math.max(best, own.cosine(word, j))
  return own.reading.lang === other.reading.lang ? Math.max(0, best - NEARER) : best
}

/** Indices of the words that make a difference by a modality. */
function tellingIn(reading: Reading): ReadonlySet<number> {
  return new Set([...modalsIn(reading).values()].flatMap(modals => modals.map(({ word }) => word)))
}
