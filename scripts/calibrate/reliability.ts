/** A probability that was given and the answer. */
export interface Judged {
  readonly p: number
  readonly label: 0 | 1
}

const BINS = 10

/** How far given probabilities can be believed, by name; each 0…1, `ece` and `brier` better when lower. */
export function reliability(judged: readonly Judged[]): Readonly<Record<string, number>> {
  const n = Math.max(1, judged.length)
  const sums = Array.from({ length: BINS }, () => ({ p: 0, right: 0, count: 0 }))
  for (const { p, label } of judged) {
    const bin = sums[Math.min(BINS - 1, Math.floor(p * BINS))] as (typeof sums)[number]
    bin.p += p
    bin.right += label
    bin.count++
  }
  const right = judged.filter(({ label }) => label === 1).length
  const top = sums[BINS - 1] as (typeof sums)[number]
  return {
    brier: judged.reduce((sum, { p, label }) => sum + (p - label) ** 2, 0) / n,
    ece: sums.reduce((sum, bin) => sum + Math.abs(bin.p - bin.right), 0) / n,
    'right of those given .9': top.right / Math.max(1, top.count),
    'given .9 of the right': top.right / Math.max(1, right),
  }
}

/** By tenths of the given probability: how many, its mean, and the share that was right; 0 and 0 where there are none. */
export function bins(judged: readonly Judged[]): readonly { count: number; p: number; right: number }[] {
  return Array.from({ length: BINS }, (_, i) => {
    const bin = judged.filter(({ p }) => Math.min(BINS - 1, Math.floor(p * BINS)) === i)
    const mean = (of: (one: Judged) => number) => bin.reduce((sum, one) => sum + of(one), 0) / Math.max(1, bin.length)
    return { count: bin.length, p: mean(one => one.p), right: mean(one => one.label) }
  })
}

/** The reliability curve as a table in Markdown: range, how many, mean probability, share that was right. */
export function reliabilityTable(judged: readonly Judged[]): readonly string[] {
  const rows = bins(judged).map(({ count, p, right }, i) => {
    const range = `${(i / BINS).toFixed(1)}–${((i + 1) / BINS).toFixed(1)}`
    const shares = count === 0 ? '– | –' : `${p.toFixed(3)} | ${right.toFixed(3)}`
    return `| ${range} | ${count} | ${shares} |`
  })
  return ['| p | pairs | mean p | right |', '|---|---|---|---|', ...rows]
}
