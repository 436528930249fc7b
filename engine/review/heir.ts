import type { Member, MemberId } from '../types.ts'

/**
 * Which of `members`, none of them the reference, takes the place of a reference that goes: a quotation before a passage,
 * then the one that agrees best with the reference; ties to the one with more words (`lengthOf`), then the lesser id.
 * Undefined where there are none.
 */
export function heirOf(members: readonly Member[], lengthOf: (id: MemberId) => number): MemberId | undefined {
  const [best] = [...members].sort(
    (a, b) =>
      Number(a.type === 'passage') - Number(b.type === 'passage') ||
      b.p - a.p ||
      lengthOf(b.id) - lengthOf(a.id) ||
      (a.id < b.id ? -1 : 1),
  )
  return best?.id
}
