import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Together } from '../../engine/together.ts'

test('items belong together over others, and one that was never united stands alone', () => {
  const together = new Together<string>()
  together.unite('a', 'b')
  together.unite('c', 'd')
  together.unite('b', 'd')
  together.unite('a', 'c')
  expect(together.of('d')).toEqual(['a', 'b', 'c', 'd'])
  expect(together.same('a', 'd')).toBe(true)
  expect(together.of('e')).toEqual(['e'])
  expect(together.same('e', 'e')).toBe(true)
  expect(together.same('a', 'e')).toBe(false)
})

test('who belongs together are just those whom a walk over the ties reaches', () => {
  const item = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(fc.array(fc.tuple(item, item), { maxLength: 12 }), ties => {
      const together = new Together<number>()
      for (const [a, b] of ties) together.unite(a, b)
      for (let from = 0; from < 10; from++) {
        const reached = new Set([from])
        for (const here of reached)
          for (const [a, b] of ties) {
            if (a === here) reached.add(b)
            if (b === here) reached.add(a)
          }
        expect(new Set(together.of(from))).toEqual(reached)
        expect(together.of(from)).toHaveLength(reached.size)
        for (let to = 0; to < 10; to++) expect(together.same(from, to)).toBe(reached.has(to))
      }
    }),
  )
})
