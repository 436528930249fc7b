import type { Constraints, MemberId } from '../types.ts'

/** Two members that must not stand together, and the chain of must-links that would force them to. */
export interface Contradiction {
  readonly pair: readonly [MemberId, MemberId]
  /** From the first of the pair to the second, each linked by a must-link to the next. */
  readonly chain: readonly MemberId[]
}

/** The first cannot-link that must-links break, with its cause; null where all can be obeyed. */
export function findContradiction(constraints: Constraints): Contradiction | null {
  const links = new Map<MemberId, MemberId[]>()
  const add = (from: MemberId, to: MemberId) => {
    const list = links.get(from)
    if (list) list.push(to)
    else links.set(from, [to])
  }
  for (const [a, b] of constraints.must) {
    add(a, b)
    add(b, a)
  }
  for (const [a, b] of constraints.cannot) {
    const chain = shortestChain(links, a, b)
    if (chain) return { pair: [a, b], chain }
  }
  return null
}

function shortestChain(links: ReadonlyMap<MemberId, readonly MemberId[]>, from: MemberId, to: MemberId) {
  const cameFrom = new Map<MemberId, MemberId | null>([[from, null]])
  const queue = [from]
  for (let at = 0; at < queue.length; at++) {
    const here = queue[at] as MemberId
    if (here === to) {
      const chain: MemberId[] = []
      for (let step: MemberId | null = to; step !== null; step = cameFrom.get(step) ?? null) chain.unshift(step)
      return chain
    }
    for (const next of links.get(here) ?? []) {
      if (cameFrom.has(next)) continue
      cameFrom.set(next, here)
      queue.push(next)
    }
  }
  return null
}
