import { byteDots } from './byteDots.ts'
import type { ByteRows } from './byteRows.ts'
import { type Turns, takeTurns } from './turns.ts'

/** Products a block: some ten milliseconds of work. */
const BLOCK = 100_000_000

/**
 * Tells `found` each row's `k` nearest others among those that `allowed` allows, by cosine, best first; ties go to the
 * lower one. Exact, in blocks of products: 1,000 rows of 384 columns take some 40 ms, and memory is a block.
 */
export async function eachNearest(
  rows: ByteRows,
  k: number,
  allowed: (row: number, other: number) => boolean,
  turns: Turns,
  found: (row: number, other: number) => void,
): Promise<void> {
  const n = rows.lengths.length
  if (n === 0) return
  const d = rows.bytes.length / n
  const block = Math.max(1, Math.floor(BLOCK / (n * d)))
  const score = new Float64Array(k)
  const index = new Int32Array(k)
  for (let from = 0; from < n; from += block) {
    await takeTurns(turns)
    const to = Math.min(n, from + block)
    const dots = byteDots(rows.bytes.subarray(from * d, to * d), rows.bytes, d)
    for (let i = from; i < to; i++) {
      let kept = 0
      for (let j = 0, at = (i - from) * n; j < n; j++, at++) {
        const x = (dots[at] as number) / (rows.lengths[j] as number)
        if (kept === k && x <= (score[k - 1] as number)) continue
        if (i === j || !allowed(i, j)) continue
        let place = kept < k ? kept++ : k - 1
        for (; place > 0 && (score[place - 1] as number) < x; place--) {
          score[place] = score[place - 1] as number
          index[place] = index[place - 1] as number
        }
        score[place] = x
        index[place] = j
      }
      for (let place = 0; place < kept; place++) found(i, index[place] as number)
    }
  }
}
