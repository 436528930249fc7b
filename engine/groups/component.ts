import { Together } from '../together.ts'
import { type ClusterProblem, cluster } from './cluster.ts'
import type { GroupNode } from './node.ts'

/** A part of a story that no positive evidence joins to the rest: it can be solved alone without loss. */
export interface Component {
  readonly nodes: readonly GroupNode[]
  /** Evidence between nodes i and j, in log-odds. */
  readonly weight: (i: number, j: number) => number
  /** Pairs of places in `nodes`. */
  readonly must: readonly (readonly [number, number])[]
  readonly cannot: readonly (readonly [number, number])[]
}

/**
 * The groups of a component as lists of places, quotations first clustered among themselves, then passages linked to the groups.
 * Every node is in exactly one list; lists of one are lone.
 */
export function solveComponent(component: Component): readonly (readonly number[])[] {
  const units = contract(component)
  const quotes = units.filter(unit => unit.some(i => (component.nodes[i] as GroupNode).kind !== null))
  const passages = units.filter(unit => !quotes.includes(unit))
  const n = quotes.length
  const problem: ClusterProblem = { size: n, weight: new Float64Array(n * n) }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const sum = between(component, quotes[i] as readonly number[], quotes[j] as readonly number[])
      problem.weight[i * n + j] = sum
      problem.weight[j * n + i] = sum
    }
  const groups: number[][] = []
  cluster(problem).forEach((part, i) => {
    const group = groups[part]
    if (group) for (const node of quotes[i] as readonly number[]) group.push(node)
    else groups[part] = [...(quotes[i] as readonly number[])]
  })
  linkPassages(component, groups, passages)
  return groups.map(group => group.sort((x, y) => x - y))
}

/** Merges what must stand together; each unit sorted, units in the order of their first node. */
function contract(component: Component): readonly (readonly number[])[] {
  const together = new Together<number>()
  for (const [a, b] of component.must) together.unite(a, b)
  const units = new Set(component.nodes.map((_, i) => together.of(i)))
  return [...units].map(unit => unit.toSorted((x, y) => x - y))
}

/** Sum of the evidence between two units over their quotations; -Infinity where they must not stand together. */
function between(component: Component, a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (const i of a)
    for (const j of b) {
      if (forbidden(component, i, j)) return Number.NEGATIVE_INFINITY
      if ((component.nodes[i] as GroupNode).kind !== null && (component.nodes[j] as GroupNode).kind !== null)
        sum += component.weight(i, j)
    }
  return sum
}

function forbidden(component: Component, i: number, j: number): boolean {
  return component.cannot.some(([a, b]) => (a === i && b === j) || (a === j && b === i))
}

/**
 * Links passages to groups, best evidence first: a passage joins at most one group, and only where its article has no
 * quotation and no other passage in it. Its evidence is the mean over the group's quotations.
 */
function linkPassages(component: Component, groups: number[][], passages: readonly (readonly number[])[]): void {
  const article = (i: number) => (component.nodes[i] as GroupNode).article
  const links: { unit: number; group: number; evidence: number }[] = []
  passages.forEach((unit, at) => {
    groups.forEach((group, to) => {
      if (unit.some(i => group.some(j => forbidden(component, i, j)))) return
      const quotes = group.filter(j => (component.nodes[j] as GroupNode).kind !== null)
      let sum = 0
      for (const i of unit) for (const j of quotes) sum += component.weight(i, j)
      const evidence = sum / (unit.length * quotes.length)
      if (evidence > 0) links.push({ unit: at, group: to, evidence })
    })
  })
  links.sort((x, y) => y.evidence - x.evidence || x.unit - y.unit || x.group - y.group)
  const placed = new Set<number>()
  const taken = groups.map(group => new Set(group.map(article)))
  for (const { unit, group } of links) {
    const nodes = passages[unit] as readonly number[]
    if (placed.has(unit) || nodes.some(i => taken[group]?.has(article(i)))) continue
    placed.add(unit)
    for (const i of nodes) {
      groups[group]?.push(i)
      taken[group]?.add(article(i))
    }
  }
  passages.forEach((unit, at) => {
    if (!placed.has(at)) groups.push([...unit])
  })
}
