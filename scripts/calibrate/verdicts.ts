/** What flags and verdicts are learnt from: changed translations, and stories whose answers are known. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type FlagSample, fitFlags, fitVerdicts, type VerdictSample } from '../../engine/compare/fit.ts'
import { candidatesOf, judge, type Kinds } from '../../engine/compare/judge.ts'
import {
  COMPARE_MODELS,
  COMPARE_VERSION,
  type CompareModels,
  type ProposedVerdict,
} from '../../engine/compare/models.ts'
import { read } from '../../engine/compare/reading.ts'
import { type Sides, sidesOf } from '../../engine/compare/sides.ts'
import { verdictFeatures } from '../../engine/compare/verdict.ts'
import type { GoldStory } from '../../engine/evaluate.ts'
import type { Encoder, EncodeText } from '../../engine/features/encoder.ts'
import { dot } from '../../engine/features/vectors.ts'
import type { QuoteKind } from '../../engine/types.ts'
import { type ChangedLine, changesOf, isForFitting, type ParallelLine, readLines } from '../perturb/parallel.ts'

/** Changes that are fitted on, and the seed of their draws; the bench draws others. */
const CHANGES = 1600
const SEED = 8

/** A member of a gold utterance beside its reference. */
interface GoldPair {
  readonly story: string
  readonly sides: Sides
  readonly kinds: Kinds
  readonly similarity: number
  readonly verdict: ProposedVerdict
  /** Kinds of differences that the gold names. */
  readonly differences: readonly string[]
}

/** Everything there is to learn from, encoded. */
export interface CompareSamples {
  readonly flags: readonly FlagSample[]
  readonly untouched: number
  readonly pairs: readonly GoldPair[]
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
  const untouched = lines.flatMap(untouchedPairs)
  const changed = changesOf(lines, CHANGES, SEED)
  const flags: FlagSample[] = []
  for (const [i, { sides }] of (await sideBySide(untouched, encoder)).entries())
    for (const { model, features } of candidatesOf(sides)) flags.push({ model, features, label: 0, untouched: `${i}` })
  const altered = changed.flatMap(one => alteredPairs(one).map(pair => ({ one, pair })))
  const sides = await sideBySide(
    altered.map(({ pair }) => pair),
    encoder,
  )
  for (const [i, { one }] of altered.entries())
    flags.push(...changeSamples(one, (sides[i] as (typeof sides)[number]).sides))
  const pairs: GoldPair[] = []
  for (const folder of folders) pairs.push(...(await goldPairs(folder, encoder)))
  return { flags, untouched: untouched.length, pairs }
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
function changeSamples({ kind, now }: ChangedLine, sides: Sides): readonly FlagSample[] {
  const model = kind === 'clause' ? 'part' : kind
  const mine = candidatesOf(sides).filter(candidate => candidate.model === model)
  const made =
    kind === 'clause'
      ? mine
          .filter(candidate => candidate.kind === 'missing')
          .toSorted((x, y) => (x.features.paired ?? 0) - (y.features.paired ?? 0))
          .slice(0, 1)
      : kind === 'negation'
        ? mine
        : mine.filter(candidate => candidate.words.includes(now))
  return made.map(({ features }) => ({ model, features, label: 1, untouched: null }))
}

/** Models by all samples but those of one story; without changed translations the shipped models of flags are kept. */
export function fitCompare(
  { flags, untouched, pairs }: CompareSamples,
  without: string | null,
  date: string,
  data: string,
): CompareModels {
  const bare: CompareModels = {
    ...{ version: COMPARE_VERSION, date, data, scores: {} },
    flags: flags.length > 0 ? fitFlags(flags, untouched) : COMPARE_MODELS.flags,
    verdicts: COMPARE_MODELS.verdicts,
  }
  const verdicts = pairs
    .filter(pair => pair.story !== without)
    .map(({ sides, kinds, similarity, verdict }): VerdictSample => {
      const judged = judge(sides, kinds, bare)
      return { features: verdictFeatures(sides, kinds, judged, similarity), verdict }
    })
  return { ...bare, verdicts: fitVerdicts(verdicts) }
}

async function goldPairs(folder: string, encoder: Encoder): Promise<readonly GoldPair[]> {
  const stories: readonly GoldStory[] = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8'))
  const found: Omit<GoldPair, 'sides' | 'similarity'>[] = []
  const texts: (readonly [EncodeText, EncodeText])[] = []
  for (const story of stories) {
    const members = story.articles.flatMap(article => {
      const text = readFileSync(path.join(folder, article.file), 'utf8')
      const cut = (parts: readonly (readonly number[])[]) => parts.map(([from, to]) => text.slice(from, to)).join(' … ')
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
    for (const reference of members.filter(member => member.verdict === 'ref'))
      for (const member of members) {
        if (member === reference || member.utterance !== reference.utterance) continue
        texts.push([reference, member])
        found.push({
          story: story.story,
          kinds: { a: reference.kind, b: member.kind },
          verdict: (member.verdict === 'contradicts' ? 'differs' : member.verdict) as ProposedVerdict,
          differences: member.differences.map(difference => (difference.split(':')[0] as string).trim()),
        })
      }
  }
  const encoded = await sideBySide(
    texts.map(([a, b]) => [
      { text: a.text, lang: a.lang },
      { text: b.text, lang: b.lang },
    ]),
    encoder,
  )
  return found.map((one, i) => ({ ...one, ...(encoded[i] as (typeof encoded)[number]) }))
}
