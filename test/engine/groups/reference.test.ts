import { describe, expect, test } from 'vitest'
import type { GroupNode } from '../../../engine/groups/node.ts'
import { chooseReference } from '../../../engine/groups/reference.ts'

function node(id: string, more: Partial<GroupNode> = {}): GroupNode {
  return { id, article: id, kind: 'statement', words: 10, numbers: [], negated: false, ...more }
}

describe('the reference', () => {
  test('is the version that covers the others best', () => {
    const found = chooseReference([node('a'), node('b'), node('c')], (from, to) =>
      from === 'b' || to === 'b' ? 0.9 : 0.5,
    )
    expect(found).toBe('b')
  })

  test('is the fuller one where two are equally good', () => {
    expect(chooseReference([node('a', { words: 6 }), node('b', { words: 12 })], () => 0.7)).toBe('b')
  })

  test('has no number or negation that most of the others contradict', () => {
    const better = (from: string, to: string) => (from === 'a' || to === 'a' ? 0.9 : 0.8)
    const numbers = [node('a', { numbers: [30] }), node('b', { numbers: [20] }), node('c', { numbers: [20] })]
    expect(chooseReference(numbers, better)).toBe('b')
    const denials = [node('a', { negated: true }), node('b'), node('c')]
    expect(chooseReference(denials, better)).toBe('b')
  })

  test('is of the best the one from whose facts the fewest differ', () => {
    const better = (from: string, to: string) => (from === 'a' || to === 'a' ? 0.9 : 0.8)
    const nodes = [node('a'), node('b'), node('c')]
    expect(chooseReference(nodes, better, (x, y) => x === 'a' || y === 'a')).toBe('b')
    // Where all are as much contradicted, the best stays; and one other alone is no witness.
    expect(chooseReference(nodes, better, () => true)).toBe('a')
    expect(chooseReference(nodes.slice(0, 2), better, () => true)).toBe(chooseReference(nodes.slice(0, 2), better))
  })

  test('is a statement where there is one, and never a passage where there is a quotation', () => {
    const of = (kind: GroupNode['kind']) => [node('a', { kind, words: 30 }), node('b', { kind: 'fragment', words: 3 })]
    expect(chooseReference(of('statement'), () => 0.5)).toBe('a')
    expect(chooseReference(of(null), () => 0.5)).toBe('b')
  })
})
