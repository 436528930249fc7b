import type { MemberId } from '../types.ts'
import type { GroupNode } from './node.ts'

/** Versions whose coverage differs by less are taken for equally good, and the fuller one is chosen. */
const TIE = 0.03
/** A version of fewer words has no say on negation: the denying word may just have been cut. */
const FEWEST_WORDS = 4

/**
 * The member that the others are compared with: the one with the highest mean coverage both ways, ties to the fuller one;
 * never a fragment, name, term or passage where there is a statement, never a member whose numbers or negation are in the minority
 * (unless all are).
 * @param coverage share of the words of `from` found in `to`, 0…1
 * @param differs whether the facts of a member differ from those of a reference; the first of the best is chosen that no majority denies
 */
export function chooseReference(
  members: readonly GroupNode[],
  coverage: (from: MemberId, to: MemberId) => number,
  differs: Differs = NONE_DIFFERS,
): MemberId {
  const statements = members.filter(m => m.kind === 'statement')
  const quotes = members.filter(m => m.kind !== null)
  const eligible = statements.length > 0 ? statements : quotes.length > 0 ? quotes : members
  const sound = eligible.filter(m => !inMinority(m, members))
  const scored = (sound.length > 0 ? sound : eligible).map(m => {
    const others = members.filter(x => x.id !== m.id)
    const sum = others.reduce((total, x) => total + coverage(m.id, x.id) + coverage(x.id, m.id), 0)
    return { m, mean: others.length === 0 ? 0 : sum / (2 * others.length) }
  })
  const ranked: GroupNode[] = []
  for (let left = scored; left.length > 0; ) {
    const best = Math.max(...left.map(x => x.mean))
    const tied = left.filter(x => x.mean >= best - TIE)
    const chosen = tied.reduce((fullest, x) => (x.m.words > fullest.m.words ? x : fullest))
    ranked.push(chosen.m)
    left = left.filter(x => x !== chosen)
  }
  const witnesses = members.filter(m => (m.kind === 'statement' || m.kind === null) && m.words >= FEWEST_WORDS)
  let chosen = { m: ranked[0] as GroupNode, differing: Number.POSITIVE_INFINITY }
  for (const m of ranked.slice(0, TRIED)) {
    const differing = shareDiffering(m, witnesses, differs)
    if (differing <= MOST_DIFFERING) return m.id
    if (differing < chosen.differing) chosen = { m, differing }
  }
  return chosen.m.id
}

/** Whether the facts of the second differ from those of the first. */
export type Differs = (reference: MemberId, member: MemberId) => boolean

const NONE_DIFFERS: Differs = () => false
/** So many of the best are looked at; comparing takes time. */
const TRIED = 3
/**
 * Share of the others that may have other facts. To take the version with the fewest would choose the shortest, of which nothing can differ:
 * with one changed figure in a group it was a version without that figure.
 */
const MOST_DIFFERING = 0.5
/** So many others are asked, evenly spread. */
const ASKED = 6

/** Share of the others, where there are two at least, whose facts are other ones, 0…1. */
function shareDiffering(m: GroupNode, witnesses: readonly GroupNode[], differs: Differs): number {
  const others = witnesses.filter(x => x.id !== m.id)
  const step = Math.max(1, Math.ceil(others.length / ASKED))
  const asked = others.filter((_, i) => i % step === 0)
  return asked.length < 2 ? 0 : asked.filter(x => differs(m.id, x.id)).length / asked.length
}

/** True where more members contradict this one's numbers or negation than agree with it. */
function inMinority(m: GroupNode, members: readonly GroupNode[]): boolean {
  const others = members.filter(x => x.id !== m.id)
  const numbers = others.filter(x => x.numbers.length > 0 && m.numbers.length > 0)
  const clash = numbers.filter(x => missing(m.numbers, x.numbers) > 0 && missing(x.numbers, m.numbers) > 0)
  if (clash.length * 2 > numbers.length) return true
  const outspoken = others.filter(x => x.words >= FEWEST_WORDS)
  return outspoken.length > 1 && outspoken.filter(x => x.negated !== m.negated).length * 2 > outspoken.length
}

/** How many of `a` are not in `b`. */
function missing(a: readonly number[], b: readonly number[]): number {
  return a.filter(x => !b.includes(x)).length
}
