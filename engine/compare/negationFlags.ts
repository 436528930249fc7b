import { besides, type FlagCandidate } from './candidate.ts'
import { denialOf, deniesByMeaning, isEmptyDenial } from './lexicon/negations.ts'
import { oncePerReading } from './oncePerReading.ts'
import type { Reading, ReadWord } from './reading.ts'
import { meanBest, type Side, type Sides } from './sides.ts'

/** A denial in a text. */
export interface Negation {
  /** Index of the word that denies. */
  readonly word: number
  /** Index of the word that is denied; that of the word itself where there is none. */
  readonly denied: number
}

/** How far from a denying word the denied one may stand. */
const REACH = 4

/** The denials of a text in order; *никто не пришёл* is one. */
export const negationsOf = oncePerReading(findNegations)

function findNegations(reading: Reading): readonly Negation[] {
  const { words, lang } = reading
  const all = words.flatMap((word, i) => {
    const denial = denialOf(word.low, lang)
    if (denial === null) return []
    const before = words.slice(Math.max(0, i - REACH), i).filter(other => other.clause === word.clause)
    if (
      isEmptyDenial(
        before.map(other => other.low),
        word.low,
        words[i + 1]?.low ?? '',
      )
    )
      return []
    return [{ word: i, denial, clause: word.clause, denied: deniedBy(reading, i, denial) }]
  })
  const plain = all.filter(({ denial }) => denial !== 'concord')
  const denies = (low: string) => /^(?:never|hardly)$|^(?:ні|ни|жод|эч)/u.test(low)
  const concord = all.filter(
    one =>
      !plain.includes(one) &&
      denies((words[one.word] as ReadWord).low) &&
      !plain.some(other => other.clause === one.clause || Math.abs(other.word - one.word) <= REACH),
  )
  const once = concord.filter((one, i) => concord.findIndex(other => other.clause === one.clause) === i)
  return [...plain, ...once].sort((x, y) => x.word - y.word).map(({ word, denied }) => ({ word, denied }))
}

function deniedBy({ words }: Reading, at: number, denial: string): number {
  if (denial === 'self' && words[at]?.content) return at
  const [step, reach] = denial === 'previous' ? [-1, 2] : [1, REACH]
  for (let i = at + step, left = reach; left > 0; i += step, left--) {
    const word = words[i]
    if (!word || AND.test(word.low)) return at
    if (word.content) return i
  }
  return at
}

/** Words that a Kyrgyz denial does not reach across: *Форд жана … жок*. */
const AND = /^(?:жана|же|бирок|менен)$/u

/** Words that deny as a clause's subject or object. */
const NOBODY = /^(?:nobody|none|nothing|never|no|neither|ни\p{L}{2,}|ні\p{L}{2,}|жод\p{L}+|эч\p{L}*)$/u

/** Words on either side of the denied word's partner in which a denial counts as the same. */
const NEAR = 4

/** Denials of one side where the other, in the words that go with the denied ones, denies nothing. */
export function negationFlags({ a, b }: Sides): readonly FlagCandidate[] {
  const ofA = negationsOf(a.reading)
  const ofB = negationsOf(b.reading)
  const candidates: FlagCandidate[] = []
  const usual = (meanBest(a) + meanBest(b)) / 2
  const look = (own: Side, other: Side, mine: readonly Negation[], theirs: readonly Negation[], isA: boolean) => {
    for (const one of mine) {
      const partner = partnerOf(own, one.denied)
      if (partner < 0) continue
      const clause = other.reading.words[partner]?.clause
      const near = (i: number) => Math.abs(i - partner) <= NEAR
      // *Nobody … has come*: a subject that denies stands far from its verb, but in its clause.
      const inReach = (i: number) =>
        near(i) ||
        (other.reading.words[i]?.clause === clause &&
          Math.abs(i - partner) <= 2 * NEAR &&
          NOBODY.test(other.reading.words[i]?.low ?? ''))
      if (theirs.some(({ word, denied }) => inReach(word) || near(denied))) continue
      if (isTwice(mine, one, own.reading)) continue
      const words = phrase(own.reading, one)
      const answer = other.reading.words[partner]?.text ?? ''
      const meant = other.reading.words.filter((word, i) => near(i) && deniesByMeaning(word.low, other.reading.lang))
      candidates.push({
        kind: 'negation',
        model: 'negation',
        words: isA ? besides(words, answer) : besides(answer, words),
        at: isA ? { a: one.denied, b: partner } : { a: partner, b: one.denied },
        by: isA ? 'a' : 'b',
        features: {
          cosine: Math.max(0, own.cosine(one.denied, partner)),
          lifted: Math.max(0, own.cosine(one.denied, partner)) - usual,
          answered: answered(own, other, one.word),
          equal: mine.length === theirs.length ? 1 : 0,
          mutual: own.mutual[one.denied] === 1 ? 1 : 0,
          surplus: Math.max(-2, Math.min(2, mine.length - theirs.length)),
          many: Math.min(3, mine.length),
          inClause: theirs.some(({ word }) => other.reading.words[word]?.clause === clause) ? 1 : 0,
          meant: Math.min(2, meant.length),
          meantThere: deniesByMeaning(other.reading.words[partner]?.low ?? '', other.reading.lang) ? 1 : 0,
          meantOwn: deniesByMeaning(own.reading.words[one.denied]?.low ?? '', own.reading.lang) ? 1 : 0,
          kyrgyz: (own.reading.lang === 'ky' ? 1 : 0) + (other.reading.lang === 'ky' ? 1 : 0),
          suffix: one.word === one.denied ? 1 : 0,
        },
      })
    }
  }
  look(a, b, ofA, ofB, true)
  look(b, a, ofB, ofA, false)
  return candidates
}

/** *Not a child … who does not know*: two denials in a row of one sentence take each other back. */
function isTwice(mine: readonly Negation[], one: Negation, { text, words }: Reading): boolean {
  return mine.some(other => {
    if (other === one || Math.abs(other.word - one.word) > 3 * REACH) return false
    const [from, to] = [Math.min(one.word, other.word), Math.max(one.word, other.word)]
    const between = text.slice(words[from]?.end ?? 0, words[to]?.start ?? 0)
    return !/[,;:.!?…–—]/u.test(between)
  })
}

/** Best cosine of the denying word with any word of the other side, 0…1. */
function answered(own: Side, other: Side, word: number): number {
  let best = 0
  for (let j = 0; j < other.reading.words.length; j++) best = Math.max(best, own.cosine(word, j))
  return best
}

/** The other side's word that goes best with the word; -1. */
function partnerOf(side: Side, word: number): number {
  return side.partner[word] ?? -1
}

/** The denying word with what it denies. */
function phrase({ text, words }: Reading, { word, denied }: Negation): string {
  const [from, to] = [words[Math.min(word, denied)], words[Math.max(word, denied)]]
  return from && to ? text.slice(from.start, to.end) : ''
}
