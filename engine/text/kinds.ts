import type { QuoteKind, Span } from '../types.ts'
import { isLower } from './characters.ts'
import type { Draft } from './draft.ts'
import { KIND_COEFFICIENTS } from './kindCoefficients.ts'
import { type KindContext, type KindFeatures, kindContext, kindFeatures } from './kindFeatures.ts'
import { chooseKind, type KindCoefficients, kindProbabilities } from './kindModel.ts'
import { byWordsBeside } from './kindRules.ts'
import type { Word } from './words.ts'

/** The kind of a quotation, how sure it is (0…1) and the signs it rests on (`kind.…`, keys of the message catalogues). */
export interface Kind {
  readonly kind: QuoteKind
  readonly confidence: number
  readonly why: readonly string[]
}

/** Signs named as reasons: those that speak most for the kind given. */
const MOST_REASONS = 3

/** A line that a dash opens may still be an item of a list. */
const DASH_CONFIDENCE = 0.95

/** The kinds of an article's quotations, in their order; `words`: those of the article. */
export function kindsOf(
  text: string,
  words: readonly Word[],
  drafts: readonly Draft[],
  title: Span,
  lang: string,
  coefficients: KindCoefficients = KIND_COEFFICIENTS,
): readonly Kind[] {
  const context = kindContext(text, words, drafts, title, lang)
  const signs = drafts.map(draft => (draft.by === 'dash' ? {} : kindFeatures(text, draft, context)))
  const alone = signs.map((one, at) =>
    byWordsBeside(text, drafts[at] as Draft, one, kindProbabilities(one, coefficients), lang),
  )
  const chances = asBelow(listed(text, drafts, alone), drafts, context)
  return drafts.map((draft, at) => {
    // A dash opens nothing but speech.
    if (draft.by === 'dash') return { kind: 'statement', confidence: DASH_CONFIDENCE, why: ['kind.dash'] }
    const { kind, confidence } = chooseKind(chances[at] ?? [])
    return { kind, confidence, why: reasons(signs[at] ?? {}, kind, coefficients) }
  })
}

/** The probabilities, those in the headline taken from where the same words stand in marks below: there more is known of them. */
function asBelow(
  chances: readonly (readonly number[])[],
  drafts: readonly Draft[],
  { keys, title }: KindContext,
): readonly (readonly number[])[] {
  const below = new Map<string, readonly number[]>()
  for (let at = drafts.length - 1; at >= 0; at--) {
    const key = keys[at]
    if (key && (drafts[at] as Draft).start >= title.end) below.set(key, chances[at] ?? [])
  }
  return chances.map(
    (own, at) => ((drafts[at] as Draft).end <= title.end ? below.get(keys[at] ?? '') : undefined) ?? own,
  )
}

/** What stands between the members of a list: `«A», «B» и «C»`. */
const BETWEEN = /^(?:,|,?\s*(?:и|или|та|й|і|або|чи|жана|же|and|or))$/u

/** The probabilities, with those of a list's members made one: what is told in one breath is of one kind. */
function listed(
  text: string,
  drafts: readonly Draft[],
  chances: readonly (readonly number[])[],
): (readonly number[])[] {
  const out = [...chances]
  for (let from = 0; from < drafts.length; ) {
    let to = from + 1
    while (to < drafts.length && isListed(text, drafts[to - 1] as Draft, drafts[to] as Draft)) to++
    const members = drafts.slice(from, to)
    if (isList(text, members)) {
      const common = geometricMean(chances.slice(from, to))
      out.fill(common, from, to)
    }
    from = to
  }
  return out
}

function isListed(text: string, a: Draft, b: Draft): boolean {
  if (a.by === 'dash' || b.by === 'dash' || a.parts.length > 1 || b.parts.length > 1) return false
  if (b.outer.start - a.outer.end > 12) return false
  const between = text.slice(a.outer.end, b.outer.start)
  if (/[\r\n]/.test(between)) return false
  // `"A," "B" and "C"`: in English the comma may stand inside.
  return BETWEEN.test(`${text.charAt(a.end - 1) === ',' ? ',' : ''}${between.trim()}`)
}

/** Joined by a word somewhere, not by commas alone (`in the «A», «B»`), and all of them written alike. */
function isList(text: string, members: readonly Draft[]): boolean {
  const small = members.filter(one => isLower(text.charAt(one.start))).length
  if (members.length < 2 || (small > 0 && small < members.length)) return false
  return members.some((one, k) => k > 0 && /\p{L}/u.test(text.slice(members[k - 1]?.outer.end, one.outer.start)))
}

/** The normalised geometric mean of distributions. */
function geometricMean(chances: readonly (readonly number[])[]): readonly number[] {
  const means = (chances[0] ?? []).map((_, kind) =>
    Math.exp(chances.reduce((sum, one) => sum + Math.log(Math.max(one[kind] ?? 0, 1e-9)), 0) / chances.length),
  )
  const sum = means.reduce((a, b) => a + b, 0)
  return means.map(mean => mean / sum)
}

const COLUMN: Readonly<Record<QuoteKind, number>> = { statement: 0, fragment: 1, name: 2, term: 3 }

function reasons(signs: KindFeatures, kind: QuoteKind, { weights }: KindCoefficients): readonly string[] {
  return Object.keys(signs)
    .map(name => ({ name, weight: weights[name]?.[COLUMN[kind]] ?? 0 }))
    .filter(({ weight }) => weight > 0.2)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_REASONS)
    .map(({ name }) => `kind.${name}`)
}
