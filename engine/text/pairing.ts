import { type Line, lineAt } from './lines.ts'
import type { Facing, Mark } from './marks.ts'
import { matchAcross } from './pairingAcross.ts'

/** Two marks that close each other. */
export interface Pair {
  readonly open: Mark
  readonly close: Mark
  /** A mark is lost or doubled near it: the extent rests on more than the two marks. */
  readonly unbalanced: boolean
}

/** A mark without a partner. */
export interface Loose {
  readonly mark: Mark
  readonly facing: Facing
  /** Place of its line among the lines. */
  readonly line: number
}

/** A quotation that closes at each paragraph's end only in thought: the next paragraph opens again. */
export interface Chained {
  readonly open: Mark
  /** Offset of the paragraph's end. */
  readonly end: number
  /** Offset of the mark that opens the next paragraph. */
  readonly next: number
}

/** How the marks of a text close each other, and what is left over. */
export interface Pairing {
  /** In order of their opening marks, nested ones too. */
  readonly pairs: readonly Pair[]
  readonly chained: readonly Chained[]
  readonly loose: readonly Loose[]
}

/** Marks looked at ahead of one to settle it: bounds the work where a text is nothing but marks. */
const LOOK_AHEAD = 40
/** How far ahead the real end of a quotation in single marks may be when a plural genitive stands before it, in code units. */
const GENITIVE_REACH = 1500

/**
 * The marks paired: each line by itself first, for most are whole and one lost mark must harm no other line; then what is left over
 * across lines. Linear in the number of marks.
 */
export function pairMarks(text: string, marks: readonly Mark[], lines: readonly Line[], lang: string): Pairing {
  const pairs: Pair[] = []
  const loose: Loose[] = []
  let k = 0
  while (k < marks.length) {
    const line = lineAt(lines, marks[k]?.start ?? 0)
    const end = lines[line]?.end ?? text.length
    let last = k
    while (last < marks.length && (marks[last]?.start ?? 0) < end) last++
    if (last === k) last++
    pairLine(text, marks, k, last, line, pairs, loose)
    k = last
  }
  const rest = matchAcross(text, lines, pairs, dropDoubled(pairs, loose), lang)
  const all = [...pairs, ...rest.pairs].sort((a, b) => a.open.start - b.open.start || b.close.end - a.close.end)
  return { pairs: all, chained: rest.chained, loose: rest.loose }
}

function pairLine(
  text: string,
  marks: readonly Mark[],
  from: number,
  to: number,
  line: number,
  pairs: Pair[],
  loose: Loose[],
) {
  const stack: Mark[] = []
  const first = loose.length
  for (let k = from; k < to; k++) {
    const mark = marks[k]
    if (!mark) continue
    const facing = settle(text, marks, k, to, stack)
    if (facing === 'open') stack.push(mark)
    else if (facing === 'either') loose.push({ mark, facing, line })
    else if (facing === 'close') {
      const at = partnerOf(marks, k, to, stack)
      const open = stack[at]
      if (!open) loose.push({ mark, facing, line })
      else {
        pairs.push({ open, close: mark, unbalanced: false })
        // What stands open inside a closed pair belongs to it, lost or not.
        stack.length = at
      }
    }
  }
  for (const mark of stack) loose.push({ mark, facing: 'open', line })
  if (loose.length - first > 1)
    for (const one of loose.splice(first).sort((a, b) => a.mark.start - b.mark.start)) loose.push(one)
}

/** Which way the mark faces, given what stands open before it; null for what turns out to be no mark. */
function settle(text: string, marks: readonly Mark[], k: number, to: number, stack: readonly Mark[]): Facing | null {
  const mark = marks[k] as Mark
  const pending = stack.slice(-LOOK_AHEAD).some(open => open.family === mark.family)
  const { facing, glyph } = mark
  if (mark.family === 'guillemet') {
    if (facing === 'either' || facing === glyph) return glyph
    // Typed the wrong way round: believed only where the sign as it stands would have no partner.
    if (glyph === 'close') return pending || !hasAfter(marks, k, to, 'guillemet') ? 'close' : 'open'
    return pending ? 'close' : 'open'
  }
  if (mark.family === 'single') {
    if (facing !== 'close' || !mark.genitive) return facing
    return closesLater(marks, k) ? null : 'close'
  }
  if (mark.afterDigit && facing === 'close' && glyph !== 'open') {
    if (!pending) return marks[k]?.end === text.length || stack.length > 0 || !inches(text, mark) ? 'close' : null
    if (inches(text, mark) && nextFacing(marks, k, to, 'double') === 'close') return null
    return 'close'
  }
  if (facing !== 'either') return facing
  if (pending) return 'close'
  const before = text.slice(Math.max(0, mark.start - 3), mark.start).trimEnd()
  if (/[.,!?…]$/.test(before)) return 'close'
  if (glyph !== 'either') return glyph
  return hasAfter(marks, k, to, 'double') || /[:]$/.test(before) ? 'open' : 'either'
}

/** Where a straight mark behind a digit has a space and more text behind it, as in `a 12" disc`. */
function inches(text: string, mark: Mark): boolean {
  return /^["″”]$/.test(text.slice(mark.start, mark.end)) && /^[\s-]*[\p{L}×]/u.test(text.slice(mark.end, mark.end + 4))
}

function hasAfter(marks: readonly Mark[], k: number, to: number, family: Mark['family']): boolean {
  for (let j = k + 1; j < Math.min(to, k + LOOK_AHEAD); j++) if (marks[j]?.family === family) return true
  return false
}

function nextFacing(marks: readonly Mark[], k: number, to: number, family: Mark['family']): Facing | null {
  for (let j = k + 1; j < Math.min(to, k + LOOK_AHEAD); j++)
    if (marks[j]?.family === family) return marks[j]?.facing ?? null
  return null
}

/** True where a single mark that surely closes comes before the next that opens: this one is then an apostrophe. */
function closesLater(marks: readonly Mark[], k: number): boolean {
  const from = marks[k]?.end ?? 0
  for (let j = k + 1; j < Math.min(marks.length, k + LOOK_AHEAD); j++) {
    const mark = marks[j]
    if (!mark || mark.start - from > GENITIVE_REACH) return false
    if (mark.family !== 'single') continue
    if (mark.facing === 'open') return false
    if (!mark.genitive) return true
  }
  return false
}

/** Place in the stack of the mark that this one closes; -1 where there is none. */
function partnerOf(marks: readonly Mark[], k: number, to: number, stack: readonly Mark[]): number {
  const mark = marks[k] as Mark
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - LOOK_AHEAD); at--)
    if (stack[at]?.family === mark.family) return at
  // A mixed pair, `«…"`: only where the open one has no end of its own on the line.
  const top = stack.at(-1)
  if (!top || top.family === 'single' || mark.family === 'single') return -1
  return nextFacing(marks, k, to, top.family) === 'close' ? -1 : stack.length - 1
}

/** Drops a loose mark that only doubles the one beside it (`««A»`), and says so on the pair. */
function dropDoubled(pairs: Pair[], loose: readonly Loose[]): readonly Loose[] {
  const byOpen = new Map(pairs.map((pair, at) => [pair.open.start, at]))
  const byClose = new Map(pairs.map((pair, at) => [pair.close.end, at]))
  return loose.filter(({ mark, facing }) => {
    const at = facing === 'open' ? byOpen.get(mark.end) : byClose.get(mark.start)
    const pair = at === undefined ? undefined : pairs[at]
    if (at === undefined || !pair || (facing === 'open' ? pair.open : pair.close).family !== mark.family) return true
    pairs[at] = { ...pair, unbalanced: true }
    return false
  })
}
