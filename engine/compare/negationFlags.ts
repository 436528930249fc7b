import { type FlagCandidate, seenFrom } from './candidate.ts'
import { isAffirmedBeside, scopeOf } from './denialScope.ts'
import { deniedBy, REACH } from './deniedWord.ts'
import {
  denialOf,
  deniesByMeaning,
  deniesItsClause,
  isAffirmed,
  isDenial,
  isEmptyDenial,
  isForgetting,
  isRemembering,
} from './lexicon/negations.ts'
import { oncePerReading } from './oncePerReading.ts'
import { type Reading, type ReadWord, textOf } from './reading.ts'
import { meanBest, type Side, type Sides } from './sides.ts'

/** A denial in a text. */
export interface Negation {
  /** Index of the word that denies. */
  readonly word: number
  /** Index of the word that is denied; that of the word itself where there is none. */
  readonly denied: number
}

/** The denials of a text in order; *никто не пришёл* is one. */
export const negationsOf = oncePerReading(findNegations)

function findNegations(reading: Reading): readonly Negation[] {
  const { words, lang } = reading
  const all = words.flatMap((word, i) => {
    const denial = denialOf(word.low, lang)
    // Турсунбай is a name.
    if (denial === null || (lang === 'ky' && denial === 'self' && word.capital && !word.first)) return []
    const before = words.slice(Math.max(0, i - REACH), i).filter(other => other.clause === word.clause)
    if (
      isEmptyDenial(
        before.map(other => other.low),
        word.low,
        words[i + 1]?.low ?? '',
        words[i + 2]?.low ?? '',
      )
    )
      return []
    return [{ word: i, denial, clause: word.clause, denied: deniedBy(reading, i, denial) }]
  })
  const plain = all.filter(({ denial }) => denial !== 'concord')
  const concord = all.filter(
    one =>
      !plain.includes(one) &&
      isDenial((words[one.word] as ReadWord).low, lang) &&
      !plain.some(other => other.clause === one.clause || Math.abs(other.word - one.word) <= REACH),
  )
  const once = concord.filter((one, i) => concord.findIndex(other => other.clause === one.clause) === i)
  return [...plain, ...once].sort((x, y) => x.word - y.word).map(({ word, denied }) => ({ word, denied }))
}

/** Words on either side of the denied word's partner in which a denial counts as the same. */
const NEAR = 4

/** Denials of one side where the other, in the words that go with the denied ones, denies nothing, or denies fewer things. */
export function negationFlags({ a, b }: Sides): readonly FlagCandidate[] {
  const ofA = negationsOf(a.reading)
  const ofB = negationsOf(b.reading)
  if (ofA.length === 0 && ofB.length === 0) return []
  const usual = (meanBest(a) + meanBest(b)) / 2
  const { loneOfA, loneOfB } = matched(a, b, ofA, ofB)
  return [...flagsOf(a, b, ofA, ofB, loneOfA, true, usual), ...flagsOf(b, a, ofB, ofA, loneOfB, false, usual)]
}

/** A denial that nothing on the other side answers. */
interface Lone {
  readonly negation: Negation
  /** The other side's word for what is denied; -1. */
  readonly partner: number
  /** One stands there that answers another. */
  readonly crowded: boolean
  /** Another lone one stands beside it. */
  readonly twice: boolean
}

/** Each denial answers one: the nearest first. */
function matched(a: Side, b: Side, ofA: readonly Negation[], ofB: readonly Negation[]) {
  const ways = ofA.flatMap(x =>
    ofB.flatMap(y => {
      const distance = Math.min(
        distanceTo(b.reading, a.partner[x.denied] ?? -1, y),
        distanceTo(a.reading, b.partner[y.denied] ?? -1, x),
      )
      return distance === Number.POSITIVE_INFINITY ? [] : [{ x, y, distance }]
    }),
  )
  // Ties in an order that does not depend on which text comes first.
  const place = ({ x, y }: (typeof ways)[number]) => x.word + y.word
  const step = ({ x, y }: (typeof ways)[number]) => Math.abs(x.word - y.word)
  ways.sort((p, q) => p.distance - q.distance || place(p) - place(q) || step(p) - step(q))
  const done = new Set<Negation>()
  for (const { x, y } of ways) {
    if (done.has(x) || done.has(y)) continue
    done.add(x)
    done.add(y)
  }
  const lone = (own: Side, other: Side, mine: readonly Negation[], crowd: ReadonlySet<Negation>): readonly Lone[] => {
    const left = mine.filter(one => !done.has(one))
    return left
      .map(negation => ({
        negation,
        twice: isTwice(left, negation, own.reading),
        partner: own.partner[negation.denied] ?? -1,
        crowded: crowd.has(negation),
      }))
      .filter(({ negation, partner }) => partner >= 0 && !isAnswered(own, other, negation, partner))
  }
  return {
    loneOfA: lone(a, b, ofA, new Set(ways.map(({ x }) => x))),
    loneOfB: lone(b, a, ofB, new Set(ways.map(({ y }) => y))),
  }
}

/**
 * *Not short of* and *abundant*, *untroubled* and *not troubled*: the word that stands there denies by what it means; but forgetting is one
 * thing. *Never forget* and *remember* are one too.
 */
function isAnswered(own: Side, other: Side, { denied }: Negation, partner: number): boolean {
  const low = ({ reading }: Side, at: number) => reading.words[at]?.low ?? ''
  if (isForgetting(low(own, denied), own.reading.lang) && isRemembering(low(other, partner), other.reading.lang))
    return true
  const isDark = (side: Side, at: number) => deniesByMeaning(low(side, at), side.reading.lang)
  return isDark(other, partner) && !isDark(own, denied)
}

/** How far a denial stands from a word, in words; infinite where it does not reach it. */
function distanceTo(reading: Reading, at: number, { word, denied }: Negation): number {
  if (at < 0) return Number.POSITIVE_INFINITY
  const { words } = reading
  const scope = scopeOf(reading, word)
  if (at !== denied && (at < scope.start || at > scope.end)) return Number.POSITIVE_INFINITY
  const distance = Math.min(Math.abs(word - at), Math.abs(denied - at))
  if (distance <= NEAR) return distance
  // *Nobody … has come*: a subject that denies stands far from its verb, but in its clause.
  const isSubject = words[word]?.clause === words[at]?.clause && deniesItsClause(words[word]?.low ?? '')
  return isSubject && distance <= 2 * NEAR ? distance : Number.POSITIVE_INFINITY
}

function flagsOf(
  own: Side,
  other: Side,
  mine: readonly Negation[],
  theirs: readonly Negation[],
  lone: readonly Lone[],
  isA: boolean,
  usual: number,
): readonly FlagCandidate[] {
  return lone.map(({ negation: one, partner, crowded, twice }) => {
    const words = textOf(own.reading, one.word, one.denied)
    const answer = other.reading.words[partner]?.text ?? ''
    const clause = other.reading.words[partner]?.clause
    const near = (i: number) => Math.abs(i - partner) <= NEAR
    const meant = other.reading.words.filter((word, i) => near(i) && deniesByMeaning(word.low, other.reading.lang))
    return {
      kind: 'negation',
      model: !crowded && !twice && isPlain(own, other, one, partner) ? 'affirmed' : 'negation',
      ...seenFrom(isA, { words, at: one.denied }, { words: answer, at: partner }),
      by: isA ? 'a' : 'b',
      features: {
        cosine: Math.max(0, own.cosine(one.denied, partner)),
        lifted: Math.max(0, own.cosine(one.denied, partner)) - usual,
        answered: answered(own, other, one.word, partner, theirs),
        crowded: crowded ? 1 : 0,
        twice: twice ? 1 : 0,
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
    } satisfies FlagCandidate
  })
}

/**
 * Whether the other side, in Kyrgyz too, says undenied what a suffix denies: the denial and what it denies are one word, which vectors do not
 * take apart, and no other version knows better.
 */
function isPlain(own: Side, other: Side, { word, denied }: Negation, partner: number): boolean {
  if (word !== denied || own.reading.lang !== 'ky' || other.reading.lang !== 'ky') return false
  return isAffirmed(other.reading.words[partner]?.low ?? '', own.reading.words[word]?.low ?? '')
}

/** *Not a child … who does not know*: two denials in a row of one sentence often take each other back. */
function isTwice(mine: readonly Negation[], one: Negation, { text, words }: Reading): boolean {
  return mine.some(other => {
    if (other === one || Math.abs(other.word - one.word) > 3 * REACH) return false
    const [from, to] = [Math.min(one.word, other.word), Math.max(one.word, other.word)]
    const between = text.slice(words[from]?.end ?? 0, words[to]?.start ?? 0)
    return !/[,;:.!?…–—]/u.test(between)
  })
}

/** Best cosine of the denying word with any word of the other side, 0…1; but not with one that denies the other half of a contrast. */
function answered(own: Side, other: Side, word: number, partner: number, theirs: readonly Negation[]): number {
  const beside = theirs.filter(one => isAffirmedBeside(other.reading, one.word, partner))
  const aside = new Set(beside.map(one => one.word))
  let best = 0
  for (let j = 0; j < other.reading.words.length; j++) if (!aside.has(j)) best = Math.max(best, own.cosine(word, j))
  return best
}
