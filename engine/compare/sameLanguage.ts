import { diffArrays } from 'diff'
import { APOSTROPHES } from '../text/apostrophe.ts'
import { lowered } from '../text/words.ts'
import type { Span } from '../types.ts'

/** What makes no difference. */
export interface Folds {
  /** Capital and small letters. */
  readonly case: boolean
  /** Every mark that is no letter or digit, except quotation marks. */
  readonly punctuation: boolean
  /** « » “ ” „ " ' and their like are one mark; with `punctuation` they are none. */
  readonly quotes: boolean
}

/**
 * `same`: in both (with what is folded); `spelling`: one word, in letters that differ (an ending, a slip); `case`,
 * `mark`: only capitals or marks differ; `replaced`: other words; `missing`: only in a; `added`: only in b.
 */
export type CellKind = 'same' | 'spelling' | 'case' | 'mark' | 'replaced' | 'missing' | 'added'

/** Words of a and the words of b that stand in their place; null where there are none. */
export interface Cell {
  readonly kind: CellKind
  readonly a: Span | null
  readonly b: Span | null
  /** No white space stands before it. */
  readonly tight: boolean
}

/** How two texts in one language differ, word by word. */
export interface TextDifference {
  /** In the order of both texts; together they cover every word and every mark that counts. */
  readonly cells: readonly Cell[]
  /** Words of the longer text, and words that are the same in both. */
  readonly words: number
  readonly equal: number
  /** False where the texts differ too much to be compared within {@link MOST_EDITS}; then they are one cell. */
  readonly complete: boolean
}

/** Edits after which two texts count as having nothing to do with each other; some seconds of work. */
const MOST_EDITS = 20_000

interface Token extends Span {
  /** What words and marks are aligned by: without capitals, every quotation mark as one. */
  readonly key: string
  /** The same with what makes a difference. */
  readonly exact: string
  readonly isWord: boolean
  readonly tight: boolean
}

/** The source of a pattern (flag `u`): a word, or one mark beside words. */
export const WORD_OR_MARK = `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u00ad]*(?:[${APOSTROPHES}‑.,-](?=[\\p{L}\\p{N}])[\\p{L}\\p{N}\\p{M}\\u00ad]+)*|[^\\s\\p{L}\\p{N}]`
const TOKEN = new RegExp(WORD_OR_MARK, 'gu')
const QUOTE = /^[«»“”„‟‘’‚‛‹›"'`]$/u

/**
 * The differences of two versions in one language by jsdiff (Myers, An O(ND) difference algorithm, 1986) over words and
 * marks. `ё`, apostrophes and soft hyphens never make one.
 */
export function compareTexts(a: string, b: string, folds: Folds): TextDifference {
  const [x, y] = [tokensOf(a, folds), tokensOf(b, folds)]
  const count = (tokens: readonly Token[]) => tokens.filter(token => token.isWord).length
  const words = Math.max(count(x), count(y))
  const changes = diffArrays(x, y, {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: MOST_EDITS,
  })
  if (!changes) return { cells: cellsOf(x, y), words, equal: 0, complete: false }
  const cells: Cell[] = []
  let equal = 0
  const islands = islandsOf(changes)
  let i = 0
  let j = 0
  let removed: readonly Token[] = []
  let added: readonly Token[] = []
  const flush = () => {
    cells.push(...cellsOf(removed, added))
    removed = []
    added = []
  }
  for (const [n, change] of changes.entries()) {
    if (islands.has(n)) {
      removed = [...removed, ...x.slice(i, i + change.count)]
      added = [...added, ...y.slice(j, j + change.count)]
      i += change.count
      j += change.count
    } else if (change.removed) {
      removed = [...removed, ...x.slice(i, i + change.count)]
      i += change.count
    } else if (change.added) {
      added = [...added, ...y.slice(j, j + change.count)]
      j += change.count
    } else {
      flush()
      for (let k = 0; k < change.count; k++) {
        const [one, other] = [x[i + k] as Token, y[j + k] as Token]
        const kind = one.exact === other.exact ? 'same' : one.isWord ? 'case' : 'mark'
        if (one.isWord && kind === 'same') equal++
        cells.push({ kind, a: spanOf(one), b: spanOf(other), tight: one.tight && other.tight })
      }
      i += change.count
      j += change.count
    }
  }
  flush()
  return { cells, words, equal, complete: true }
}

interface Change {
  readonly count: number
  readonly added: boolean
  readonly removed: boolean
}

/**
 * Places of equal stretches that are chance: a preposition that two long stretches of other words have in common would
 * only cut them. At most half as long as what differs on either side.
 */
function islandsOf(changes: readonly Change[]): ReadonlySet<number> {
  const islands = new Set<number>()
  /** The longer of what is removed and what is added, from `at` on in steps of `by`. */
  const differing = (at: number, by: 1 | -1) => {
    const near = [changes[at], changes[at + by]].filter((one, n, all) => isChange(one) && (n === 0 || isChange(all[0])))
    return Math.max(0, ...near.map(one => one?.count ?? 0))
  }
  for (const [n, change] of changes.entries()) {
    if (isChange(change)) continue
    const least = Math.min(differing(n - 1, -1), differing(n + 1, 1))
    if (2 * change.count <= least) islands.add(n)
  }
  return islands
}

function isChange(change: Change | undefined): boolean {
  return change !== undefined && (change.added || change.removed)
}

function tokensOf(text: string, folds: Folds): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    const [found] = match
    const isWord = /[\p{L}\p{N}]/u.test(found)
    const isQuote = QUOTE.test(found)
    if (!isWord && folds.punctuation && (!isQuote || folds.quotes)) continue
    const key = isWord ? lowered(found) : isQuote ? '"' : found
    const exact = (isWord && folds.case) || (isQuote && folds.quotes) ? key : isWord ? exactWord(found) : found
    // Between it and what is shown before it: a mark that is passed over may have stood behind a space.
    const tight = end > 0 && !/\s/u.test(text.slice(end, start))
    end = start + found.length
    tokens.push({ start, end: start + found.length, key, exact, isWord, tight })
  }
  return tokens
}

/** The word with its variants of writing removed, but with its capitals. */
function exactWord(word: string): string {
  const low = [...lowered(word)]
  const letters = [...word.replace(/\u00ad|\u0300|\u0301/g, '')]
  return low.map((letter, i) => (letters[i] !== letters[i]?.toLowerCase() ? letter.toUpperCase() : letter)).join('')
}

/** What stands in one place of both texts: word by word where there are as many, else as one. */
function cellsOf(removed: readonly Token[], added: readonly Token[]): readonly Cell[] {
  if (removed.length === 0 && added.length === 0) return []
  if (removed.length === added.length)
    return removed.map((one, n) => {
      const other = added[n] as Token
      return { kind: kindOf(one, other), a: spanOf(one), b: spanOf(other), tight: one.tight && other.tight }
    })
  const [x, y] = [whole(removed), whole(added)]
  const tight = (removed[0] ?? added[0])?.tight ?? false
  const marks = [...removed, ...added].every(token => !token.isWord)
  const kind = marks ? 'mark' : x === null ? 'added' : y === null ? 'missing' : 'replaced'
  return [{ kind, a: x, b: y, tight }]
}

function kindOf(one: Token, other: Token): CellKind {
  if (!one.isWord && !other.isWord) return 'mark'
  if (!one.isWord || !other.isWord) return 'replaced'
  return isOneWord(one.key, other.key) ? 'spelling' : 'replaced'
}

/** Letters that two forms of one word may have of their own. */
const OWN_LETTERS = 2
/** Of a shorter word two letters are too much of it. */
const LONG = 5

/** Whether the two differ by so few letters in one place that they are one word. */
function isOneWord(x: string, y: string): boolean {
  if (/\p{N}/u.test(x + y)) return false
  const shorter = Math.min(x.length, y.length)
  let head = 0
  while (head < shorter && x[head] === y[head]) head++
  let tail = 0
  while (tail < shorter - head && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++
  const own = Math.max(x.length, y.length) - head - tail
  return own <= (shorter >= LONG ? OWN_LETTERS : 1) && head + tail >= OWN_LETTERS
}

function whole(tokens: readonly Token[]): Span | null {
  const [first] = tokens
  const last = tokens.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}

function spanOf({ start, end }: Token): Span {
  return { start, end }
}
