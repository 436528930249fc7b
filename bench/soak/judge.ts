/** What was seen after a part of the decisions; memory in MiB. */
export interface Tenth {
  readonly steps: number
  readonly logBytes: number
  readonly fileBytes: number
  readonly host: number
  readonly renderer: number
  /** The page's script after its garbage was collected. */
  readonly heap: number
  readonly otherBrowser: number
  /** Key to frame, ms; null before the first key. */
  readonly p95: number | null
}

/** What must be so, with its figures. */
export interface Judgement {
  readonly holds: boolean
  readonly words: string
}

/** Growth of memory after the warm-up that counts as flat. */
const FLAT = 1.1
/**
 * So many tenths at either end are taken together: a program that collects its garbage when it likes is by a fifth larger at
 * one look than at the next (host 371 and 481 MiB two minutes apart), so two single looks say nothing.
 */
const TOGETHER = 3
/** The second half may weigh so much more a decision than the first: the mix of keys is random. */
const LINEAR = 1.25
/** Share by which the last p95 may exceed the first, and a frame: less cannot be told from chance. */
const SLOWER = 1.25
const FRAME_MS = 17

/** Judges the looks at a run: one before it, then one after each tenth; what comes before the first look after a tenth is the warm-up. */
export function verdictsOn(looks: readonly Tenth[]): readonly Judgement[] {
  const [, warm] = looks
  const middle = looks[Math.floor(looks.length / 2)]
  const [start, end] = [looks[0], looks.at(-1)]
  if (!start || !warm || !middle || !end) return []
  const memory = (some: readonly Tenth[]) =>
    some.reduce((all, { host, renderer }) => all + host + renderer, 0) / some.length
  const [early, late] = [memory(looks.slice(1, 1 + TOGETHER)), memory(looks.slice(-TOGETHER))]
  const grown = late / early
  const halves = (measure: (look: Tenth) => number) => {
    const rate = (a: Tenth, b: Tenth) => (measure(b) - measure(a)) / Math.max(1, b.steps - a.steps)
    return rate(middle, end) / Math.max(1, rate(start, middle))
  }
  const [log, file] = [halves(look => look.logBytes), halves(look => look.fileBytes)]
  const [first, last] = [warm.p95 ?? 0, end.p95 ?? 0]
  return [
    {
      holds: grown <= FLAT,
      words: `memory (host and page) ${early.toFixed(0)} MiB after the first three tenths, ${late.toFixed(0)} MiB after the last three: ${percent(grown)}`,
    },
    {
      holds: log <= LINEAR,
      words: `log: a decision of the second half weighs ${percent(log)} beside one of the first`,
    },
    { holds: file <= LINEAR, words: `file: the same ${percent(file)}` },
    {
      holds: last <= Math.max(first * SLOWER, first + FRAME_MS),
      words: `key to frame p95 ${first.toFixed(1)} ms in the first tenth, ${last.toFixed(1)} ms in the last`,
    },
  ]
}

function percent(ratio: number): string {
  return `${ratio >= 1 ? '+' : ''}${((ratio - 1) * 100).toFixed(1)} %`
}
