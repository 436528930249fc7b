import { attributedAfter, attributionEnd } from './attributed.ts'
import { visibleFrom } from './characters.ts'
import { hasCue } from './cues.ts'
import { speaksOfSelf } from './firstPerson.ts'
import type { Line } from './lines.ts'
import type { Mark } from './marks.ts'
import type { Chained, Loose, Pair, Pairing } from './pairing.ts'

/** Lines and code units that one quotation may run over: what is longer has lost a mark. */
const MOST_LINES = 30
const MOST_LENGTH = 6000
/** Open marks kept waiting: a text with more of them at once is no text, and each must cost a bounded amount of work. */
const MOST_PENDING = 24
/** How near the end of its line an open mark stands whose line may go on in the next, in code units. */
const MOST_REST = 4000

/** What is left over of the lines, paired across them: quotations of several lines and paragraphs. */
export function matchAcross(
  text: string,
  lines: readonly Line[],
  local: readonly Pair[],
  loose: readonly Loose[],
  lang: string,
): Pairing {
  const closes = new Map(local.map(pair => [pair.open.start, pair.close]))
  const opens = new Map<number, Mark>()
  for (const pair of local) opens.set(pair.open.start, pair.open)
  for (const { mark, facing } of loose) if (facing === 'open') opens.set(mark.start, mark)
  const chained: Chained[] = []
  const pairs: Pair[] = []
  const rest: Loose[] = []
  let pending: Loose[] = []
  for (let k = 0; k < loose.length; k++) {
    const one = loose[k] as Loose
    const { mark } = one
    while (pending[0] && isGone(pending[0], one, pending.length)) rest.push(pending.shift() as Loose)
    if (one.facing === 'open') {
      const chain = loose[k + 1]?.line === one.line ? null : chainOf(text, lines, one, opens, closes, lang)
      if (chain) chained.push(chain)
      else pending.push(one)
      continue
    }
    const at = openFor(text, lines, pending, one, loose[k + 1], lang)
    const open = pending[at]
    if (!open) {
      rest.push(one)
      continue
    }
    pairs.push({ open: open.mark, close: mark, unbalanced: at < pending.length - 1 })
    // What opened inside and never closed is a nested quotation that lost its end.
    pending = pending.slice(0, at)
  }
  for (const one of pending) rest.push(one)
  return { pairs, chained, loose: rest.sort((a, b) => a.mark.start - b.mark.start) }
}

function isGone(open: Loose, here: Loose, waiting: number): boolean {
  return waiting > MOST_PENDING || here.line - open.line > MOST_LINES || here.mark.start - open.mark.start > MOST_LENGTH
}

/** Place among the pending of the mark that this one closes; -1 where none fits. */
function openFor(
  text: string,
  lines: readonly Line[],
  pending: readonly Loose[],
  close: Loose,
  next: Loose | undefined,
  lang: string,
): number {
  let top = -1
  for (let at = pending.length - 1; at >= 0; at--) {
    const open = pending[at] as Loose
    if (!fits(text, lines, open, close, lang)) continue
    if (top < 0) top = at
    // `"A.⏎I said, "B.⏎C."`: the one end belongs to the quotation that opens a line, not to the one told inside it,
    // unless the narrator introduces that: then the first has lost its end.
    const another = next && next.facing !== 'open' && next.line - close.line < MOST_LINES
    const inner = pending[top] as Loose
    if (
      at < top &&
      !another &&
      opensLine(lines, open) &&
      !opensLine(lines, inner) &&
      !isIntroduced(text, lines, inner, lang)
    )
      return at
  }
  return top
}

function fits(text: string, lines: readonly Line[], open: Loose, close: Loose, lang: string): boolean {
  if ((open.mark.family === 'single') !== (close.mark.family === 'single')) return false
  if (open.line === close.line) return open.mark.family !== close.mark.family || open.mark.family !== 'single'
  if (open.mark.family === 'single') {
    if (!/[.,!?…]$/.test(text.slice(close.mark.start - 1, close.mark.start))) return false
    if (!opensLine(lines, open) && !/[:,]\s*$/.test(text.slice(Math.max(0, open.mark.start - 3), open.mark.start)))
      return false
  }
  return !closesByAttribution(text, lines, open, lang)
}

/** True where the narrator's words before the mark introduce speech: a verb of saying, and nobody who speaks of himself. */
function isIntroduced(text: string, lines: readonly Line[], { mark, line }: Loose, lang: string): boolean {
  const lead = text.slice(Math.max(lines[line]?.start ?? 0, mark.start - 80), mark.start)
  return hasCue(lead, { start: 0, end: lead.length }, lang) && !speaksOfSelf(lead, lang)
}

function opensLine(lines: readonly Line[], { mark, line }: Loose): boolean {
  return lines[line]?.first === mark.start
}

/** True where the line ends in an attribution that nothing follows: the quotation ended there and lost its mark. */
function closesByAttribution(text: string, lines: readonly Line[], open: Loose, lang: string): boolean {
  const line = lines[open.line]
  if (line === undefined || line.end - open.mark.end > MOST_REST) return false
  return attributionEnd(text, open.mark.end, line.end, lang) !== null
}

/** The paragraph as a link of a chain, where the next one opens again with the same kind of mark. */
function chainOf(
  text: string,
  lines: readonly Line[],
  open: Loose,
  opens: ReadonlyMap<number, Mark>,
  closes: ReadonlyMap<number, Mark>,
  lang: string,
): Chained | null {
  const line = lines[open.line]
  const next = lines[open.line + 1]
  if (!line || !next || open.mark.family === 'single') return null
  const again = opens.get(visibleFrom(text, next.first))
  if (again?.family !== open.mark.family || closesByAttribution(text, lines, open, lang)) return null
  const close = closes.get(again.start)
  if (close && isSubject(text, again, close, lang)) return null
  // A lone mark in the middle of a sentence of the narrator's opens no paragraph.
  if (!/[.!?…»”"“’';:,—–-]\s*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end))) return null
  return { open: open.mark, end: line.end, next: again.start }
}

/** A name in marks that opens a paragraph is no longer than this, in code units. */
const LONGEST_NAME = 60

/** `«Заря» молчит.`: what the next paragraph opens with is a name the narrator goes on about, and no speech taken up again. */
function isSubject(text: string, open: Mark, close: Mark, lang: string): boolean {
  const words = text.slice(open.end, close.start)
  return (
    words.length <= LONGEST_NAME &&
    !/[,.!?…]\s*$/.test(words) &&
    /^[ \u00a0]\p{Ll}/u.test(text.slice(close.end, close.end + 2)) &&
    !attributedAfter(text, close.end, lang)
  )
}
