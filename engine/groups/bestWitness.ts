/**
 * How strongly the best third speaks for both of two: the weaker of its two ties, in log-odds; 0 where none speaks for both.
 * @param ties what speaks for either with others, positive
 * @param isWitness which of the others may speak
 */
export function bestWitness<Id>(
  ties: readonly [ReadonlyMap<Id, number> | undefined, ReadonlyMap<Id, number> | undefined],
  isWitness: (id: Id) => boolean = () => true,
): number {
  const [mine, others] = ties
  if (mine === undefined || others === undefined) return 0
  const [few, many] = mine.size <= others.size ? [mine, others] : [others, mine]
  let best = 0
  for (const [id, tie] of few) {
    const both = Math.min(tie, many.get(id) ?? 0)
    if (both > best && isWitness(id)) best = both
  }
  return best
}
