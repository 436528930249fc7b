import type { FlagKind } from '../types.ts'

/** Models of flags; each weighs its own features. */
export const FLAG_MODELS = [
  ...(['number', 'name', 'negation', 'affirmed', 'part'] as const),
  ...(['modality', 'agent', 'unit', 'date'] as const),
] as const
/**
 * `part` judges what is missing and what is added, `date` also flags of kind `name`: a month or a day of the week by its name; `affirmed`
 * judges flags of kind `negation` where two Kyrgyz texts deny and affirm the same verb; the others judge their own kind.
 */
export type FlagModelName = (typeof FLAG_MODELS)[number]

/** A difference that may be one, before it is judged. */
export interface FlagCandidate {
  readonly kind: FlagKind
  readonly model: FlagModelName
  /** The words it rests on: the reference's, an arrow, the member's; one side's alone where the other has none. */
  readonly words: string
  /** Where it stands: indices of a word of each side, null for a side that has no part in it. */
  readonly at: { readonly a: number | null; readonly b: number | null }
  /** The side that says what the other does not; null where both say something. */
  readonly by: 'a' | 'b' | null
  /** What its model weighs; one that has no value is 0. None where every such flag is as probable, see `BY_RULE` of `fit.ts`. */
  readonly features: Readonly<Record<string, number>>
}

/** What one side has to do with a flag: its words, and the index of one of them. */
export interface Part {
  readonly words: string
  readonly at: number
}

/** Words and place of a flag that was looked for from one side: `own` is of `a` where `isA`, else of `b`. */
export function seenFrom(isA: boolean, own: Part, other: Part | null): Pick<FlagCandidate, 'words' | 'at'> {
  const [a, b] = isA ? [own, other] : [other, own]
  return { words: besides(a?.words ?? '', b?.words ?? ''), at: { a: a?.at ?? null, b: b?.at ?? null } }
}

/** The words of both sides as a flag shows them; an empty side is left out. */
export function besides(a: string, b: string): string {
  return a === '' || b === '' ? a + b : `${a} → ${b}`
}
