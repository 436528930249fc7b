/** What flags and verdicts are learnt from: changed translations, and stories whose answers are known. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type FlagSample, fitFlags, fitVerdicts, fitWitnessed, type VerdictSample } from '../../engine/compare/fit.ts'
import { isCutKind, judge, type Kinds, suspect } from '../../engine/compare/judge.ts'
import {
  COMPARE_MODELS,
  COMPARE_VERSION,
  type CompareModels,
  type ProposedVerdict,
} from '../../engine/compare/models.ts'
import { read } from '../../engine/compare/reading.ts'
import { type Sides, sidesOf } from '../../engine/compare/sides.ts'
import { verdictFeatures } from '../../engine/compare/verdict.ts'
import { isAskedAbout, witnessFeatures } from '../../engine/compare/witness.ts'
import type { GoldStory } from '../../engine/evaluate.ts'
import type { Encoder, EncodeText } from '../../engine/features/encoder.ts'
import { dot } from '../../engine/features/vectors.ts'
import { JOINT } from '../../engine/text/quoteText.ts'
import type { QuoteKind } from '../../engine/types.ts'
import {
  type ChangedLine,
  changesOf,
  isForFitting,
  othersBeside,
  type ParallelLine,
  readLines,
} from '../perturb/parallel.ts'
import { Suspicions, type WitnessedSides } from '../perturb/witnesses.ts'

/** Changes that are fitted on, and the seed of their draws; the bench draws others. */
const CHANGES = 1600
const SEED = 8

/** A member of a gold utterance beside its reference. */
interface GoldPair extends WitnessedSides {
  readonly story: string
  readonly kinds: Kinds
  readonly similarity: number
  readonly verdict: ProposedVerdict
  /** Kinds of differences that the gold names. */
  readonly differences: readonly string[]
}

/** Two parallel texts; `change`: what was changed in the second. */
interface ParallelPair extends WitnessedSides {
  readonly change: ChangedLine | null
}

/** Everything there is to learn from, encoded. */
export interface CompareSamples {
  readonly parallel: readonly ParallelPair[]
  readonly pairs: readonly GoldPair[]
  /** Every two members of a gold utterance, for what they say to others. */
  readonly members: readonly WitnessedSides[]
}

/** Two texts side by side, encoded. */
export async function sideBySide(
  pairs: readonly (readonly [EncodeText, EncodeText])[],
  encoder: Encoder,
): Promise<readonly { readonly sides: Sides; readonly similarity: number }[]> {
  const encoded = await encoder.encode(pairs.flat(), { words: true })
  return pairs.map(([a, b], i) => {
    const [x, y] = [encoded[2 * i], encoded[2 * i + 1]]
    if (!x?.words || !y?.words) throw new Error(`no vectors for ${a.text}`)
    return {
      sides: sidesOf(read(a.text, a.lang, x.words), read(b.text, b.lang, y.words)),
      similarity: dot(x.vector, y.vector),
    }
  })
}

/** @param ntrex a folder with parallel documents, or null; @param folders stories with answers */
export async function compareSamples(
  ntrex: string | null,
  folders: readonly string[],
  encoder: Encoder,
): Promise<CompareSamples> {
  const lines = ntrex === null ? [] : readLines(ntrex).filter(isForFitting)
  const texts = [
    ...lines.flatMap(line => untouchedPairs(line).map(pair => ({ line, change: null, pair }))),
    ...changesOf(lines, CHANGES, SEED).flatMap(change =>
      alteredPairs(change).map(pair => ({ line: change.line, change, pair })),
    ),
  ]
  const encoded = await sideBySide(
    texts.map(({ pair }) => pair),
    encoder,
  )
  const parallel = texts.map(({ line, change, pair: [a, b] }, i) => ({
    change,
    sides: (encoded[i] as (typeof encoded)[number]).sides,
    others: othersBeside(line, [a.lang, b.lang]),
  }))
  const pairs: GoldPair[] = []
  const members: WitnessedSides[] = []
  for (const folder of folders) {
    const gold = await goldPairs(folder, encoder)
    pairs.push(...gold.pairs)
    members.push(...gold.members)
  }
  return { parallel, pairs, members }
}

/** Every two languages of a line. */
export function untouchedPairs({ texts }: ParallelLine): readonly (readonly [EncodeText, EncodeText])[] {
  const all = [...texts].map(([lang, text]) => ({ lang, text }))
  return all.flatMap((a, i) => all.slice(i + 1).map(b => [a, b] as const))
}

/** The changed text beside each of the others. */
export function alteredPairs({ lang, text, line }: ChangedLine): readonly (readonly [EncodeText, EncodeText])[] {
  return [...line.texts]
    .filter(([other]) => other !== lang)
    .map(
      ([other, original]) =>
        [
          { lang: other, text: original },
          { lang, text },
        ] as const,
    )
}

/** Of the candidates those that the change made; the others are left out, for the change may have made them too. */
function madeBy({ kind, now }: ChangedLine, candidates: readonly Suspected[]): readonly Suspected[] {
  const model = kind === 'clause' ? 'part' : kind
  const mine = candidates.filter(candidate => candidate.model === model)
  if (kind === 'negation') return mine
  if (kind !== 'clause') return mine.filter(candidate => candidate.words.includes(now))
  return mine
    .filter(candidate => candidate.kind === 'missing')
    .toSorted((x, y) => (x.features.paired ?? 0) - (y.features.paired ?? 0))
    .slice(0, 1)
}

type Suspected = ReturnType<typeof suspect>[number]

/** Models by all samples but those of one story; without changed translations the shipped models of flags are kept. */
export function fitCompare(
  { parallel, pairs, members }: CompareSamples,
  without: string | null,
  date: string,
  data: string,
): CompareModels {
  const shipped: CompareModels = { ...COMPARE_MODELS, version: COMPARE_VERSION, date, data, scores: {} }
  const mine = pairs.filter(pair => pair.story !== without)
  const bare = parallel.length > 0 ? fitFlagModels(parallel, mine, shipped) : shipped
  const known = new Suspicions(members, bare)
  const verdicts = mine.map((pair): VerdictSample => {
    const { sides, kinds, similarity, verdict } = pair
    const judged = judge(sides, kinds, bare, () => known.witnesses(pair))
    return { features: verdictFeatures(sides, kinds, judged, similarity), verdict }
  })
  return { ...bare, verdicts: fitVerdicts(verdicts) }
}

/** The models of flags: first by two texts alone, then, by what these suspect, with the other languages as witnesses. */
function fitFlagModels(
  parallel: readonly ParallelPair[],
  stories: readonly GoldPair[],
  models: CompareModels,
): CompareModels {
  const untouched = parallel.filter(({ change }) => change === null).length
  const sampled = (
    one: CompareModels,
    featuresOf: (found: Suspected, pair: ParallelPair) => FlagSample['features'] | null,
  ) =>
    parallel.flatMap((pair, i) => {
      const found = suspect(pair.sides, one)
      const mine = pair.change === null ? found : madeBy(pair.change, found)
      return mine.flatMap((candidate): FlagSample[] => {
        const features = featuresOf(candidate, pair)
        const label = pair.change === null ? 0 : 1
        return features ? [{ model: candidate.model, features, label, untouched: label === 0 ? `${i}` : null }] : []
      })
    })
  const bareSamples = bareSamplesOf.get(parallel) ?? sampled(models, ({ features }) => features)
  bareSamplesOf.set(parallel, bareSamples)
  const alone = {
    ...models,
    flags: fitFlags([...bareSamples, ...stories.flatMap(pair => storySamples(pair, models))], untouched),
  }
  const suspicions = new Suspicions(parallel, alone)
  const witnessed = sampled(alone, (candidate, pair) => {
    const heard = isAskedAbout(candidate) ? suspicions.witnesses(pair) : []
    return heard.length > 0 ? witnessFeatures(candidate, heard) : null
  })
  return { ...alone, witnessed: fitWitnessed(witnessed, untouched) }
}

/** Samples of two parallel texts alone, which every fold has alike. */
const bareSamplesOf = new WeakMap<readonly ParallelPair[], readonly FlagSample[]>()

/**
 * What a story's pair of statements says of its candidates: of each difference that the answers name the likeliest candidate is one, of two
 * that say the same none is; what else a changed version has is left out.
 */
function storySamples({ sides, kinds, verdict, differences }: GoldPair, models: CompareModels): readonly FlagSample[] {
  if (isCutKind(kinds.a) || isCutKind(kinds.b)) return []
  const found = suspect(sides, models).toSorted((x, y) => y.p - x.p)
  const sample = ({ model, features }: Suspected, label: 0 | 1) => ({ model, features, label, untouched: null })
  if (verdict === 'same') return found.map(candidate => sample(candidate, 0))
  return differences.flatMap(difference => {
    const meant = found.find(({ kind, model }) => kind === difference && model !== 'date')
    return meant ? [sample(meant, 1)] : []
  })
}

async function goldPairs(
  folder: string,
  encoder: Encoder,
): Promise<{ readonly pairs: readonly GoldPair[]; readonly members: readonly WitnessedSides[] }> {
  const stories: readonly GoldStory[] = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8'))
  const found: Omit<GoldPair, 'sides' | 'similarity'>[] = []
  const texts: (readonly [EncodeText, EncodeText])[] = []
  const beside: (readonly [EncodeText, EncodeText])[] = []
  for (const story of stories) {
    const members = story.articles.flatMap(article => {
      const text = readFileSync(path.join(folder, article.file), 'utf8')
      const cut = (parts: readonly (readonly number[])[]) => parts.map(([from, to]) => text.slice(from, to)).join(JOINT)
      return [
        ...article.quotes.map(quote => ({
          ...{ utterance: quote.utterance, verdict: quote.verdict as string, kind: quote.kind as QuoteKind | null },
          ...{ lang: article.lang, text: cut(quote.parts), differences: quote.differences ?? [] },
        })),
        ...article.reported.map(passage => ({
          ...{ utterance: passage.utterance, verdict: passage.verdict as string, kind: null },
          ...{ lang: article.lang, text: cut([passage.span]), differences: passage.differences ?? [] },
        })),
      ]
    })
    for (const reference of members.filter(member => member.verdict === 'ref')) {
      const versions = members.filter(member => member.utterance === reference.utterance)
      for (const member of versions) {
        if (member === reference) continue
        texts.push([reference, member])
        const others = versions
          .filter(other => other !== reference && other !== member && other.kind === 'statement')
          .slice(0, WITNESSES)
        beside.push(...others.flatMap(other => [[reference, other] as const, [member, other] as const]))
        found.push({
          others,
          story: story.story,
          kinds: { a: reference.kind, b: member.kind },
          verdict: (member.verdict === 'contradicts' ? 'differs' : member.verdict) as ProposedVerdict,
          differences: member.differences.map(difference => (difference.split(':')[0] as string).trim()),
        })
      }
    }
  }
  const encoded = await sideBySide(
    [...texts, ...beside].map(([a, b]) => [plain(a), plain(b)] as const),
    encoder,
  )
  return {
    pairs: found.map((one, i) => ({ ...one, ...(encoded[i] as (typeof encoded)[number]) })),
    members: encoded.map(({ sides }) => ({ sides, others: [] })),
  }
}

/** Other versions that are asked, as the program asks them. */
const WITNESSES = 3

function plain({ text, lang }: EncodeText): EncodeText {
  return { text, lang }
}
