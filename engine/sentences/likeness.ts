import { byteDots } from '../features/byteDots.ts'
import { byteRows } from '../features/byteRows.ts'
import { type Turns, takeTurns } from '../features/turns.ts'
import { meanOfBest, stack } from '../features/vectors.ts'
import type { Grid } from './grid.ts'

/** Nearest sentences whose cosine is taken off (CSLS; Conneau et al. 2018 take 10 of a vocabulary, documents are short). */
const NEAREST = 5
/** Cosine of two sentences of one article that do not say the same: what a text of few sentences lacks for its nearest ones. */
const UNRELATED = 0.2
/**
 * Adjusted likeness at which two sentences are as likely as not to say the same; from translated news. From .1 to .2 it
 * makes a difference of .001 with four languages; two alone are better off with .2.
 */
const EVEN = 0.2
/** Rows that are compared without a pause. */
const ROWS = 64

/**
 * How much more alike two sentences are than each is to its nearest ones: twice their cosine less the mean cosine of both
 * with their nearest in the other text, less what an even chance has. About -1…1, above 0 for sentences that rather say the same.
 * `a` and `b` hold a unit vector a sentence and are not empty.
 * @throws EngineError('cancelled')
 */
export async function likeness(a: readonly Float32Array[], b: readonly Float32Array[], turns: Turns): Promise<Grid> {
  const [n, m, d] = [a.length, b.length, a[0]?.length ?? 1]
  const cosines = new Float64Array(n * m)
  const columns = byteRows(stack(b), d)
  for (let from = 0; from < n; from += ROWS) {
    await takeTurns(turns)
    const rows = byteRows(stack(a.slice(from, from + ROWS)), d)
    const dots = byteDots(rows.bytes, columns.bytes, d)
    for (let at = 0; at < dots.length; at++) {
      const lengths = (rows.lengths[Math.floor(at / m)] as number) * (columns.lengths[at % m] as number)
      cosines[from * m + at] = (dots[at] as number) / lengths
    }
  }
  const ofRow = a.map((_, i) => ofNearest(cosines.subarray(i * m, (i + 1) * m)))
  const ofColumn: number[] = []
  for (let j = 0; j < m; j++) {
    const column = new Float64Array(n)
    for (let i = 0; i < n; i++) column[i] = cosines[i * m + j] as number
    ofColumn.push(ofNearest(column))
  }
  // The two means are added first, so that the texts can change places without a difference in the last digit.
  const values = cosines.map(
    (x, at) => 2 * x - ((ofRow[Math.floor(at / m)] as number) + (ofColumn[at % m] as number)) - EVEN,
  )
  return { n, m, values }
}

/** Mean cosine with the nearest sentences. */
function ofNearest(cosines: Float64Array): number {
  const missing = Math.max(0, NEAREST - cosines.length)
  return (meanOfBest(cosines, NEAREST) * (NEAREST - missing) + missing * UNRELATED) / NEAREST
}
