/** A probability that was given and the answer. */
export interface Judged {
  readonly p: number
  readonly label: 0 | 1
}

const BINS = 10

/** How far given probabilities can be believed, by name; each 0…1, `ece` and `brier` better when lower. */
export function reliability(judged: readonly Judged[]): Readonly<Record<string, number>> {
  const n = Math.max(1, judged.length)
  const bins = Array.from({ length: BINS }, () => ({ p: 0, right: 0, count: 0 }))
  for (const { p, label } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(p * BINS))] as (typeof bins)[number]
    bin.p += p
    bin.right += label
    bin.count++
  }
  const right = judged.filter(({ label }) => label === 1).length
  const top = bins[BINS - 1] as (typeof bins)[number]
  return {
    brier: judged.reduce((sum, { p, label }) => sum + (p - label) ** 2, 0) / n,
    ece: bins.reduce((sum, bin) => sum + Math.abs(bin.p - bin.right), 0) / n,
    'right of those given .9': top.right / Math.max(1, top.count),
    'given .9 of the right': top.right / Math.max(1, right),
  }
}

/** The reliability curve as a table in Markdown: range, how many, mean probability, share that was right. */
export function reliabilityTable(judged: readonly Judged[]): readonly string[] {
  const rows = Array.from({ length: BINS }, (_, i) => {
    const bin = judged.filter(({ p }) => Math.min(BINS - 1, Math.floor(p * BINS)) === i)
    const mean = (of: (one: Judged) => number) => bin.reduce((sum, one) => sum + of(one), 0) / Math.max(1, bin.length)
    const range = `${(i / BINS).toFixed(1)}–${((i + 1) / BINS).toFixed(1)}`
    const shares = bin.length === 0 ? '– | –' : `${mean(x => x.p).toFixed(3)} | ${mean(x => x.label).toFixed(3)}`
    return `| ${range} | ${bin.length} | ${shares} |`
  })
  return ['| p | pairs | mean p | right |', '|---|---|---|---|', ...rows]
}
