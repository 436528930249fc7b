import { EngineError } from '../errors.ts'
import { PairIndex } from '../pairs/pairIndex.ts'
import type { ScoredPair } from '../pairs/propose.ts'
import { Together } from '../together.ts'
import type { ArticleId, Candidate, Constraints, GroupId, MemberId, ProposedGroup, StoryId } from '../types.ts'
import { solveComponent } from './component.ts'
import { findContradiction } from './constraints.ts'
import { candidates, describeGroup } from './describe.ts'
import { Evidence } from './evidence.ts'
import type { GroupNode } from './node.ts'
import type { Differs } from './reference.ts'

/** What a new constraint changed. */
export interface GroupingChange {
  /** Ids of groups that are no more. */
  readonly gone: readonly GroupId[]
  /** Groups that are new or not as they were. */
  readonly changed: readonly ProposedGroup[]
}

/** The groups of a story, two members or more each, in the order of their first members. */
export function solve(
  story: StoryId,
  nodes: readonly GroupNode[],
  pairs: readonly ScoredPair[],
  constraints: Constraints,
): readonly ProposedGroup[] {
  return new Grouping(story, nodes, pairs, constraints).groups
}

/**
 * The grouping of one story that answers to decisions. It keeps the components, the parts of the story that no positive
 * evidence and no must-link join, and solves again only those that a changed constraint touches; since no gain can come from
 * joining across components, the answer is the one a fresh start would give.
 */
export class Grouping {
  readonly #story: StoryId
  readonly #nodes: readonly GroupNode[]
  readonly #place = new Map<MemberId, number>()
  readonly #evidence: Evidence
  /** Places joined to each place by positive evidence, constraints not considered. */
  readonly #near: readonly (readonly number[])[]
  #constraints: Constraints = { must: [], cannot: [] }
  /** For each place its component: the places in it, sorted; the same array for all of them. */
  readonly #componentOf: (readonly number[])[] = []
  readonly #groupsOf = new Map<readonly number[], readonly ProposedGroup[]>()
  readonly #groupOf = new Map<MemberId, GroupId>()
  readonly #searched: readonly ArticleId[]
  readonly #differs: Differs

  /**
   * @param nodes in the order of the articles and of the places in them, which gives groups their ids
   * @param searched articles of the story, where they were searched for what they report without quoting it
   * @param differs whether the facts of a member differ from those of a reference
   * @throws EngineError('constraints.contradiction') where a cannot-link breaks must-links
   */
  constructor(
    story: StoryId,
    nodes: readonly GroupNode[],
    pairs: readonly ScoredPair[],
    constraints: Constraints,
    searched: readonly ArticleId[] = [],
    differs: Differs = () => false,
  ) {
    this.#differs = differs
    this.#story = story
    this.#searched = searched
    this.#nodes = nodes
    nodes.forEach((node, i) => {
      this.#place.set(node.id, i)
    })
    this.#evidence = new Evidence(nodes, new PairIndex(pairs, nodes))
    this.#near = nodes.map(({ id }) => this.#evidence.near(id).map(other => this.#place.get(other) as number))
    this.#accept(constraints)
    this.#solveAll(nodes.map((_, i) => i))
  }

  get groups(): readonly ProposedGroup[] {
    const seen = new Set<readonly number[]>()
    const all: ProposedGroup[] = []
    for (const component of this.#componentOf) {
      if (seen.has(component)) continue
      seen.add(component)
      for (const group of this.#groupsOf.get(component) ?? []) all.push(group)
    }
    return all
  }

  /** The pair of the two in either order; undefined where they were never compared. */
  pair(a: MemberId, b: MemberId): ScoredPair | undefined {
    return this.#evidence.pairs.get(a, b)
  }

  /** Quotations and passages that might belong to the group too, most probable first, nine at most. */
  candidates(group: ProposedGroup): readonly Candidate[] {
    return candidates(group, this.#evidence, id => this.#groupOf.get(id) ?? null)
  }

  /**
   * Obeys these constraints instead of the former ones and says what that changed.
   * @throws EngineError('constraints.contradiction') and leaves everything as it was.
   */
  constrain(constraints: Constraints): GroupingChange {
    const touched = this.#accept(constraints)
    const before = new Map<GroupId, ProposedGroup>()
    const places = new Set<number>()
    for (const place of touched) {
      const component = this.#componentOf[place] as readonly number[]
      for (const group of this.#groupsOf.get(component) ?? []) before.set(group.id, group)
      this.#groupsOf.delete(component)
      for (const i of component) places.add(i)
    }
    const after = this.#solveAll([...places].sort((x, y) => x - y))
    const ids = new Set(after.map(group => group.id))
    return {
      gone: [...before.keys()].filter(id => !ids.has(id)),
      changed: after.filter(group => JSON.stringify(group) !== JSON.stringify(before.get(group.id))),
    }
  }

  /** Takes over the constraints; returns the places that the difference to the former ones touches. */
  #accept(constraints: Constraints): readonly number[] {
    const known = (pair: readonly [MemberId, MemberId]) => pair.every(id => this.#place.has(id))
    const must = constraints.must.filter(known)
    const next = { must, cannot: [...constraints.cannot.filter(known), ...this.#keptOut(constraints, must)] }
    const touched = [
      ...difference(this.#constraints.must, next.must),
      ...difference(this.#constraints.cannot, next.cannot),
    ]
    if (touched.length === 0) return []
    const contradiction = findContradiction(constraints)
    if (contradiction) throw new EngineError('constraints.contradiction', contradiction.chain.join(' '))
    this.#constraints = next
    return [...new Set(touched)].map(id => this.#place.get(id) as number)
  }

  /**
   * What closed groups ask, as cannot-links: each of their members stays apart from all that evidence would bring to it, save
   * what the editor put together with one of them. Who has no evidence for any of them does not come anyway.
   */
  #keptOut({ closed = [] }: Constraints, must: Constraints['must']): Constraints['cannot'] {
    if (closed.length === 0) return []
    const together = new Together<MemberId>()
    for (const [a, b] of must) together.unite(a, b)
    return closed.flatMap(ids => {
      const inside = new Set(ids.flatMap(id => together.of(id)))
      return ids.flatMap(id => {
        const place = this.#place.get(id)
        const near = place === undefined ? [] : (this.#near[place] ?? [])
        return near.flatMap((to): readonly (readonly [MemberId, MemberId])[] => {
          const other = (this.#nodes[to] as GroupNode).id
          return inside.has(other) ? [] : [[id, other]]
        })
      })
    })
  }

  /** Finds the components among these places, solves each, keeps and returns the groups. The places must be whole components. */
  #solveAll(places: readonly number[]): readonly ProposedGroup[] {
    const must = new Map<number, number[]>()
    const inside = new Set(places)
    const musts = this.#placed(this.#constraints.must).filter(([a]) => inside.has(a))
    // One end is enough: a cannot-link that leads out of these places is what keeps the walk from leaving them.
    const cannots = this.#placed(this.#constraints.cannot).filter(([a, b]) => inside.has(a) || inside.has(b))
    for (const [a, b] of musts) {
      must.set(a, [...(must.get(a) ?? []), b])
      must.set(b, [...(must.get(b) ?? []), a])
    }
    const apart = new Set(cannots.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
    const found: ProposedGroup[] = []
    const done = new Set<number>()
    for (const from of places) {
      if (done.has(from)) continue
      const component = [from]
      done.add(from)
      for (let at = 0; at < component.length; at++) {
        const here = component[at] as number
        const near = (this.#near[here] ?? []).filter(to => !apart.has(`${here} ${to}`))
        for (const to of [...near, ...(must.get(here) ?? [])]) {
          if (done.has(to)) continue
          done.add(to)
          component.push(to)
        }
      }
      component.sort((x, y) => x - y)
      const groups = this.#solveOne(component, musts, cannots, apart)
      for (const i of component) this.#componentOf[i] = component
      this.#groupsOf.set(component, groups)
      for (const group of groups) found.push(group)
    }
    return found
  }

  #solveOne(
    component: readonly number[],
    musts: readonly (readonly [number, number])[],
    cannots: readonly (readonly [number, number])[],
    apart: ReadonlySet<string>,
  ): readonly ProposedGroup[] {
    const isApart = (a: MemberId, b: MemberId) => apart.has(`${this.#place.get(a)} ${this.#place.get(b)}`)
    const local = new Map(component.map((place, i) => [place, i]))
    const within = (pairs: readonly (readonly [number, number])[]) =>
      pairs.flatMap(([a, b]): (readonly [number, number])[] => {
        const x = local.get(a)
        const y = local.get(b)
        return x === undefined || y === undefined ? [] : [[x, y]]
      })
    const nodes = component.map(place => this.#nodes[place] as GroupNode)
    const groups = solveComponent({
      nodes,
      weight: (i, j) => this.#evidence.weight((nodes[i] as GroupNode).id, (nodes[j] as GroupNode).id),
      must: within(musts),
      cannot: within(cannots),
    })
    for (const node of nodes) this.#groupOf.delete(node.id)
    const proposed = groups
      .filter(group => group.length > 1)
      .map(group =>
        describeGroup(
          this.#story,
          group.map(i => nodes[i] as GroupNode),
          this.#evidence,
          this.#searched,
          this.#differs,
          isApart,
        ),
      )
    for (const group of proposed) for (const member of group.members) this.#groupOf.set(member.id, group.id)
    return proposed
  }

  #placed(pairs: readonly (readonly [MemberId, MemberId])[]): readonly (readonly [number, number])[] {
    return pairs.map(([a, b]) => [this.#place.get(a) as number, this.#place.get(b) as number])
  }
}

/** Members of the pairs that only one of the lists has, whatever their order. */
function difference(
  before: readonly (readonly [MemberId, MemberId])[],
  after: readonly (readonly [MemberId, MemberId])[],
): readonly MemberId[] {
  const key = ([a, b]: readonly [MemberId, MemberId]) => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
  const old = new Set(before.map(key))
  const now = new Set(after.map(key))
  return [...before.filter(pair => !now.has(key(pair))), ...after.filter(pair => !old.has(key(pair)))].flat()
}
