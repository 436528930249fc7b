import type { QuoteKind, Span } from '../types.ts'
import type { Draft } from './draft.ts'
import { KIND_COEFFICIENTS } from './kindCoefficients.ts'
import { type KindFeatures, kindContext, kindFeatures } from './kindFeatures.ts'
import { chooseKind, type KindCoefficients, kindProbabilities } from './kindModel.ts'

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

/** The kinds of an article's quotations, in their order. */
export function kindsOf(text: string, drafts: readonly Draft[], title: Span, lang: string): readonly Kind[] {
  const context = kindContext(text, drafts, title, lang)
  return drafts.map(draft => {
    // A dash opens nothing but speech.
    if (draft.by === 'dash') return { kind: 'statement', confidence: DASH_CONFIDENCE, why: ['kind.dash'] }
    const signs = kindFeatures(text, draft, context)
    const { kind, confidence } = chooseKind(kindProbabilities(signs, KIND_COEFFICIENTS))
    return { kind, confidence, why: reasons(signs, kind, KIND_COEFFICIENTS) }
  })
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
