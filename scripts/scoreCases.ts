/** `node scripts/scoreCases.ts`: how well quotations and speakers are found in the labelled articles of `test/gold/extraction`. */
import { pathToFileURL } from 'node:url'
import { countExact, matchByOverlap, stems, trimSpan } from '../engine/evaluate/matchSpans.ts'
import { extract } from '../engine/text/extract.ts'
import { isSpeech, LANGUAGES, type QuoteKind, type Span } from '../engine/types.ts'
import { type GoldCase, handMadeCases, heldCases, laterCases } from './handMadeCases.ts'

/** Counts of parts of quotations; shares are made of them. */
export interface CaseScores {
  /** Of speech (statements and fragments on either side): labelled, found, the same span once its ends are trimmed. */
  readonly speech: { readonly gold: number; readonly found: number; readonly exact: number }
  /** Labelled speech with a speaker; found speech with one; those whose speaker shares a stem with the label. */
  readonly speaker: { readonly gold: number; readonly found: number; readonly right: number }
}

interface Part {
  readonly span: Span
  readonly speakers: readonly string[]
}

/** The scores of articles, by the rules of `test/gold/extraction/README.md`. */
export function scoreCases(cases: readonly GoldCase[]): CaseScores {
  const sum = { gold: 0, found: 0, exact: 0, named: 0, said: 0, right: 0 }
  for (const { text, lang, quotes } of cases) {
    const partsOf = (
      quote: { parts: readonly Span[]; kind: QuoteKind },
      speakers: readonly string[],
    ): readonly Part[] =>
      isSpeech(quote.kind)
        ? quote.parts.flatMap(part => {
            const span = trimSpan(text, part)
            return span ? [{ span, speakers }] : []
          })
        : []
    const gold = quotes.flatMap(quote =>
      partsOf(
        quote,
        quote.speakers.map(({ start, end }) => text.slice(start, end)),
      ),
    )
    const found = extract(text, { article: 'a', lang }).quotes.flatMap(quote =>
      partsOf(quote, quote.speaker ? [quote.speaker.text] : []),
    )
    const spans = (parts: readonly Part[]) => parts.map(({ span }) => span)
    const pairs = matchByOverlap(spans(gold), spans(found))
    sum.gold += gold.length
    sum.found += found.length
    sum.exact += countExact(spans(gold), spans(found))
    sum.named += gold.filter(({ speakers }) => speakers.length > 0).length
    for (const [g, f] of pairs) {
      const [labels, [told]] = [gold[g]?.speakers ?? [], found[f]?.speakers ?? []]
      if (labels.length === 0 || told === undefined) continue
      sum.said++
      const own = stems(told)
      if (labels.some(label => [...stems(label)].some(stem => own.has(stem)))) sum.right++
    }
  }
  return {
    speech: { gold: sum.gold, found: sum.found, exact: sum.exact },
    speaker: { gold: sum.named, found: sum.said, right: sum.right },
  }
}

function line(name: string, { speech, speaker }: CaseScores): string {
  const f1 = (2 * speech.exact) / Math.max(1, speech.gold + speech.found)
  const [recall, precision] = [speaker.right / Math.max(1, speaker.gold), speaker.right / Math.max(1, speaker.found)]
  return `${name.padEnd(14)} speech exact F1 ${f1.toFixed(3)} (${speech.gold} labelled)  speaker recall ${recall.toFixed(3)} precision ${precision.toFixed(3)}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [name, casesOf] of [
    ['articles', (lang: (typeof LANGUAGES)[number]) => handMadeCases(lang).filter(one => one.hard)],
    ['later', laterCases],
    ['held', heldCases],
  ] as const) {
    for (const lang of LANGUAGES) console.log(line(`${name} ${lang}`, scoreCases(casesOf(lang))))
    console.log(line(`${name} all`, scoreCases(LANGUAGES.flatMap(lang => [...casesOf(lang)]))))
  }
