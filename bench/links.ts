import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openEncoder } from '../electron/worker/encoder.ts'
import { linkTexts } from '../engine/compare/linkTexts.ts'
import { readLinkGold } from '../engine/evaluate/linkGold.ts'
import { quantile } from './statistics.ts'

/** Sentences of a long version: some sixty words, as long as quotations get. */
const LONG = 6

/** Prints how long the word links of a pair take once its texts are encoded: sentences of the gold, and long versions. */
export async function benchLinks(root: string): Promise<void> {
  const encoder = await openEncoder(path.join(root, 'models'), 1)
  const gold = readLinkGold(readFileSync(path.join(root, 'test/gold/links/links.txt'), 'utf8'))
  const long = gold.flatMap((pair, n) => {
    const several = gold.slice(n, n + LONG)
    const isOne =
      several.length === LONG && several.every(({ a, b }) => a.lang === pair.a.lang && b.lang === pair.b.lang)
    const joined = (side: 'a' | 'b') => ({
      lang: pair[side].lang,
      text: several.map(one => one[side].text).join(' '),
    })
    return isOne ? [{ a: joined('a'), b: joined('b') }] : []
  })
  for (const [name, pairs] of [
    ['sentences', gold],
    ['long versions', long],
  ] as const) {
    const encoded = await encoder.encode(
      pairs.flatMap(({ a, b }) => [a, b]),
      { words: true },
    )
    const times: number[] = []
    let words = 0
    for (const [n, { a, b }] of pairs.entries()) {
      const [x, y] = [encoded[2 * n]?.words, encoded[2 * n + 1]?.words]
      if (!x || !y) continue
      words += x.spans.length + y.spans.length
      // Processor time: other work on the machine hardly moves it.
      const started = process.cpuUsage()
      linkTexts({ ...a, words: x }, { ...b, words: y })
      const { user, system } = process.cpuUsage(started)
      times.push((user + system) / 1000)
    }
    const mean = (words / pairs.length / 2).toFixed(0)
    const of = (share: number) => quantile(times, share).toFixed(1)
    console.log(`link ${times.length} pairs of ${name}, ${mean} words a side: median ${of(0.5)} ms, p95 ${of(0.95)} ms`)
  }
  await encoder.close()
}
