import { type Reading, read } from '../../../engine/compare/reading.ts'
import { byteRows } from '../../../engine/features/byteRows.ts'
import type { WordVectors } from '../../../engine/features/encoder.ts'

const COLUMNS = 64

/** A text whose words say by hand what they mean: words with the same number behind a bar are translations of each other. */
export interface Tagged {
  readonly text: string
  readonly words: WordVectors
}

/** Reads `We|1 will never|2 forget|3`: the text without the marks, and a vector a word; words without a number are like no other. */
export function tagged(marked: string, seed = 1): Tagged {
  const spans: { start: number; end: number }[] = []
  const rows: number[] = []
  let text = ''
  let other = seed * 7919
  for (const piece of marked.split(/(\s+)/)) {
    const [word = '', mark] = piece.split('|')
    const start = text.length
    text += word
    if (!/[\p{L}\p{N}]/u.test(word)) continue
    spans.push({ start, end: text.length })
    rows.push(...direction(mark === undefined ? ++other : Number(mark)))
  }
  return { text, words: { spans, ...byteRows(Float32Array.from(rows), COLUMNS) } }
}

/** The text read for comparison. */
export function reading(marked: string, lang: string, seed = 1): Reading {
  const { text, words } = tagged(marked, seed)
  return read(text, lang, words)
}

/** A direction for each number; two of them are nearly at right angles. */
function direction(of: number): readonly number[] {
  let state = (of * 2654435761) >>> 0
  return Array.from({ length: COLUMNS }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 31 - 1
  })
}
