import type { Span } from '../types.ts'
import { dashSpeech } from './dash.ts'
import { type Draft, draft } from './draft.ts'
import type { Line } from './lines.ts'
import { lastBefore, recovered } from './lost.ts'
import { marksOf } from './marks.ts'
import { type Chained, type Loose, type Pair, type Pairing, pairMarks } from './pairing.ts'
import { joinParts, MOST_PARTS, partsOf, unite } from './parts.ts'

/** A quotation longer than this, in code units, is flagged `long`: a mark may be lost somewhere in it. */
const LONG = 2500
/** Lost marks on one line that are looked into. */
const MOST_LOST = 6

/** Every stretch of the text in quotation marks, or opened by a dash, in order; none inside another. */
export function draftsOf(
  text: string,
  lines: readonly Line[],
  sentences: readonly Span[],
  lang: string,
): readonly Draft[] {
  const pairing = pairMarks(text, marksOf(text), lines, lang)
  const whole = outermost(text, pairing)
  const between = chain(
    text,
    pairing.chained,
    whole.map(pair => fromPair(text, pair, lang)),
    lang,
  )
  const spans = between.map(one => one.outer)
  const setting = { text, lang, lines, sentences, whole: spans }
  const lost = outside(
    readable(pairing.loose)
      .map(loose => recovered(setting, loose))
      .filter(one => one !== null),
    spans,
  )
  const marked = joinParts(text, inOrder([...without(between, lost), ...lost]), lang)
  const dashes = dashSpeech(text, lines, lang)
  // A name in what is told between the words of a line of speech (`— A, — сказал тренер «Кометы».`) stands in none of its parts.
  const free = outsideOf(
    marked,
    dashes.flatMap(one => one.parts),
  )
  return inOrder([
    ...free,
    ...outside(
      dashes,
      free.map(one => one.outer),
    ),
  ])
}

/** Lost marks of lines that have but a few: where a line is full of them nobody could say what they enclose. */
function readable(loose: readonly Loose[]): readonly Loose[] {
  return loose.filter((one, k) => loose[k + MOST_LOST]?.line !== one.line && loose[k - MOST_LOST]?.line !== one.line)
}

interface Whole extends Pair {
  readonly nested: boolean
}

/** The pairs that stand in no other; of two that hug the same words (`«"A"»`) the inner one. */
function outermost(text: string, { pairs }: Pairing): readonly Whole[] {
  const tops: Whole[] = []
  for (const pair of pairs) {
    const top = tops.at(-1)
    if (!top || pair.open.start >= top.close.end) tops.push({ ...pair, nested: false })
    else if (hugs(text, top, pair)) tops[tops.length - 1] = { ...pair, nested: false }
    else tops[tops.length - 1] = { ...top, nested: true }
  }
  return tops
}

function hugs(text: string, outer: Pair, inner: Pair): boolean {
  return (
    text.slice(outer.open.end, inner.open.start).trim() === '' &&
    text.slice(inner.close.end, outer.close.start).trim() === ''
  )
}

function fromPair(text: string, pair: Whole, lang: string): Draft {
  const { parts, cut } = partsOf(text, pair.open.end, pair.close.start, lang)
  const long = pair.close.start - pair.open.end > LONG
  return draft(
    parts,
    { start: pair.open.start, end: pair.close.end },
    {
      flags: [
        ...(pair.unbalanced ? (['unbalanced'] as const) : []),
        ...(long ? (['long'] as const) : []),
        ...(pair.nested ? (['nested'] as const) : []),
      ],
      why: ['found.marks', ...(cut ? ['found.attributionInside'] : [])],
    },
  )
}

/** The paragraphs of one speech made one: each opens with a mark and only the last closes. */
function chain(text: string, chained: readonly Chained[], drafts: readonly Draft[], lang: string): Draft[] {
  const byStart = new Map(drafts.map(one => [one.outer.start, one]))
  for (const { open, end, next } of chained.toReversed()) {
    const { parts } = partsOf(text, open.end, end, lang)
    const rest = byStart.get(next)
    const head = draft(parts, { start: open.start, end }, { why: ['found.marks'] })
    const joins = rest && rest.parts.length < MOST_PARTS
    if (joins) byStart.delete(next)
    byStart.set(open.start, joins ? unite(head, rest, 'found.paragraphs') : { ...head, flags: ['unbalanced'] })
  }
  // Pairs inside a chained paragraph are nested.
  const all = inOrder([...byStart.values()])
  return all.filter(
    (one, k) =>
      one.parts.length > 0 && !all.slice(Math.max(0, k - 1), k).some(before => before.outer.end > one.outer.start),
  )
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(one => one.parts.length > 0).sort((a, b) => a.outer.start - b.outer.start)
}

/** Those that touch none of the spans (given in order). */
function outside(drafts: readonly Draft[], spans: readonly Span[]): Draft[] {
  const kept: Draft[] = []
  for (const one of drafts) {
    const before = lastBefore(spans, one.outer.end - 1)
    const last = kept.at(-1)
    const contained = before !== undefined && before.start <= one.outer.start && before.end > one.outer.start
    if (!contained && !(last && last.outer.end > one.outer.start)) kept.push(one)
  }
  return kept
}

/** Those that stand in none of the others. */
function without(drafts: readonly Draft[], others: readonly Draft[]): Draft[] {
  return outsideOf(
    drafts,
    others.map(one => one.outer),
  )
}

/** Those that stand in none of the spans, which are given in order. */
function outsideOf(drafts: readonly Draft[], spans: readonly Span[]): Draft[] {
  return drafts.filter(({ outer }) => {
    const before = lastBefore(spans, outer.start)
    return before === undefined || before.start > outer.start || before.end < outer.end
  })
}
