import { scoreOf } from '../linearModel.ts'
import { isSlavic } from '../text/lexicon/grammar.ts'
import type { FlagKind, LanguageCode, VerdictReason } from '../types.ts'
import { isCutKind, type JudgedFlag, type Kinds } from './judge.ts'
import { type CompareModels, PROPOSED, type ProposedVerdict } from './models.ts'
import { contentOf } from './reading.ts'
import { meanBest, type Side, type Sides } from './sides.ts'

/** Kinds of flags that say that the facts differ. */
const FACTS: readonly FlagKind[] = ['number', 'name', 'date', 'unit', 'negation', 'modality', 'agent']

/** Whether a flag of this kind says that the facts differ, not only how much is said. */
export function isFact(kind: FlagKind): boolean {
  return FACTS.includes(kind)
}

/** What the verdict goes by; each in about 0…1. */
export function verdictFeatures(sides: Sides, kinds: Kinds, flags: readonly JudgedFlag[], similarity: number) {
  const { a, b } = sides
  const best = (wanted: readonly string[]) =>
    flags.reduce((most, { kind, p }) => (wanted.includes(kind) ? Math.max(most, p) : most), 0)
  const sum = (wanted: string) => flags.reduce((all, { kind, p }) => (kind === wanted ? all + p * p : all), 0)
  const [n, m] = [contentOf(a.reading).length, contentOf(b.reading).length]
  return {
    fragment: isCutKind(kinds.b) ? 1 : 0,
    passage: kinds.b === null ? 1 : 0,
    fact: best(FACTS),
    number: best(['number', 'date', 'unit']),
    missing: best(['missing']),
    missingAll: Math.min(1.5, sum('missing')),
    added: best(['added']),
    covered: meanBest(a),
    coveredBack: meanBest(b),
    lack: Math.max(0, meanBest(b) - meanBest(a)),
    shorter: Math.max(0, Math.min(1.5, Math.log((n + 1) / (m + 1)))),
    similarity,
    sameLanguage: a.reading.lang === b.reading.lang ? 1 : 0,
    // The encoder finds words of these two closer, and Kyrgyz ones farther from all others.
    kin: isKin(a.reading.lang, b.reading.lang) ? 1 : 0,
    kyrgyz: (a.reading.lang === 'ky') !== (b.reading.lang === 'ky') ? 1 : 0,
    length: Math.log(m + 1),
    linked: linkedShare(sides),
  }
}

/** Figures by the names that the weights of verdict models bear: side `a` is the reference, `b` the version that is judged. */
export type VerdictFeatures = ReturnType<typeof verdictFeatures>

function isKin(one: LanguageCode, other: LanguageCode): boolean {
  return one !== other && isSlavic(one) && isSlavic(other)
}

/** Share of the content words of the shorter side that are each other's best with one of the longer. */
function linkedShare({ a, b }: Sides): number {
  const mutual = a.mutual.reduce((sum, one) => sum + one, 0)
  return mutual / Math.max(1, Math.min(contentOf(a.reading).length, contentOf(b.reading).length))
}

/** A verdict with its probability among those that the machine proposes. */
export interface ProposedWithP {
  readonly verdict: ProposedVerdict
  readonly p: number
}

/** As probable the likeliest fact that differs must be for a verdict that says so: below it there is nothing to show for it. */
const LEAST_FACT = 0.05

/** The most probable verdict; that the facts differ is none where no fact does. */
export function proposeVerdict(features: VerdictFeatures, models: CompareModels): ProposedWithP {
  const odds = PROPOSED.map(verdict => Math.exp(scoreOf(models.verdicts[verdict], features)))
  const all = odds.reduce((sum, one) => sum + one, 0)
  let at = 0
  odds.forEach((one, i) => {
    const isBorne = PROPOSED[i] !== 'differs' || features.fact >= LEAST_FACT
    if (isBorne && one > (odds[at] as number)) at = i
  })
  return { verdict: PROPOSED[at] as ProposedVerdict, p: (odds[at] as number) / all }
}

/** Cosine from which on two words that are each other's best count as found. */
const FOUND = 0.3

/** From this probability on a flag is shown, unless a person wants otherwise. */
export const SHOWN = 0.5

/**
 * The flags under a verdict, most probable first. That the facts differ is told by more than the flags, as by how closely the rest goes together: the
 * likeliest of the facts is what it rests on, and is then as sure as the verdict. Of fifteen such verdicts on invented stories, for which no flag
 * was shown, twelve were right, and that fact was the difference in ten.
 */
export function flagsUnder({ verdict, p }: ProposedWithP, flags: readonly JudgedFlag[]): readonly JudgedFlag[] {
  const fact = verdict === 'differs' ? flags.find(({ kind }) => isFact(kind)) : undefined
  if (!fact || fact.p >= SHOWN) return flags
  const raised = { ...fact, p: Math.max(SHOWN, p) }
  return flags.map(flag => (flag === fact ? raised : flag)).sort((x, y) => y.p - x.p)
}

/** Share of the content words of a side that are found on the other, 0…1; what the sentences tell people in per cent. */
function foundShare({ reading, best, mutual }: Side): number {
  const content = contentOf(reading)
  const found = content.filter(i => mutual[i] === 1 && (best[i] as number) >= FOUND)
  return found.length / Math.max(1, content.length)
}

/** Why the verdict: a key of the message catalogues with what it is filled with. */
export function reasonFor(
  verdict: ProposedVerdict,
  flags: readonly JudgedFlag[],
  kinds: Kinds,
  reference: Side,
): VerdictReason {
  const strongest = (wanted: readonly string[]) => flags.find(({ kind }) => wanted.includes(kind))
  const covered = Math.round(100 * foundShare(reference))
  switch (verdict) {
    case 'differs': {
      const { kind, words } = strongest(FACTS) as JudgedFlag
      return { key: 'differs.flag', params: { kind, words } }
    }
    case 'shortened': {
      const missing = strongest(['missing'])
      if (isCutKind(kinds.b)) return { key: 'shortened.fragment', params: {} }
      return missing
        ? { key: 'shortened.missing', params: { words: missing.words } }
        : { key: 'shortened.length', params: { covered } }
    }
    case 'paraphrase':
      return { key: 'paraphrase.words', params: { covered } }
    case 'same':
      if (isCutKind(kinds.b)) return { key: 'same.fragment', params: {} }
      return { key: kinds.b === null ? 'same.reported' : 'same.words', params: { covered } }
  }
}
