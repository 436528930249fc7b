/** A pair's reasons in the words of an editor: the model's features by what they look at, adding up as before. */
import type { Reason } from '../types.ts'

/** What a pair's reasons are about. */
export type ReasonFamily =
  | 'meaning'
  | 'context'
  | 'words'
  | 'speaker'
  | 'numbers'
  | 'form'
  | 'place'
  | 'start'
  | 'others'

/** A family's share in log-odds; above 0 it speaks for the pair. */
export interface ReasonLine {
  readonly family: ReasonFamily
  readonly logOdds: number
}

/** What a feature's name begins with, or is, by family; the first that fits counts. */
const FAMILIES: readonly (readonly [RegExp, ReasonFamily])[] = [
  [/^start$/, 'start'],
  [/^(similarity|csls)/, 'meaning'],
  [/^context/, 'context'],
  [/(coverage|words)/i, 'words'],
  [/^shown$|Speaker$/, 'speaker'],
  [/Numbers$/, 'numbers'],
  [/^(place|sameArticle|sameLanguage)/, 'place'],
  [/(short|length|name)/i, 'form'],
]

/** Too small to be drawn or told. */
const LEAST = 0.05

/** The families of a pair's reasons, the strongest first, the start value last; their sum is that of the reasons. */
export function reasonLines(reasons: readonly Reason[]): readonly ReasonLine[] {
  const sums = new Map<ReasonFamily, number>()
  for (const { feature, logOdds } of reasons) {
    const family = familyOf(feature)
    sums.set(family, (sums.get(family) ?? 0) + logOdds)
  }
  let rest = 0
  const lines: ReasonLine[] = []
  for (const [family, logOdds] of sums) {
    if (Math.abs(logOdds) < LEAST && family !== 'start') rest += logOdds
    else if (family === 'others') rest += logOdds
    else lines.push({ family, logOdds })
  }
  if (Math.abs(rest) >= LEAST) lines.push({ family: 'others', logOdds: rest })
  const isLast = (line: ReasonLine) => Number(line.family === 'start')
  return lines.sort((a, b) => isLast(a) - isLast(b) || Math.abs(b.logOdds) - Math.abs(a.logOdds))
}

/** The family of a feature; `others` for one this window does not know. */
export function familyOf(feature: string): ReasonFamily {
  return FAMILIES.find(([form]) => form.test(feature))?.[1] ?? 'others'
}
