import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedBy } from '../../engine/sortedBy.ts'

test('what decides the order is found once for each, ties stay, and nothing of the list itself is moved', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ max: 5, min: 0 }), fc.string())), list => {
      const before = [...list]
      let asked = 0
      const sorted = sortedBy(
        list,
        ([key]) => {
          asked++
          return key
        },
        (a, b) => b - a,
      )
      expect(asked).toBe(list.length)
      expect(list).toEqual(before)
      // Sorting is stable by the standard (ECMAScript 2019).
      expect(sorted).toEqual(list.toSorted(([a], [b]) => b - a))
    }),
  )
})
