import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstPlace } from '../../engine/firstPlace.ts'

test('the first place is found where it holds for some, for all and for none', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), (length, first) => {
      const asked: number[] = []
      const found = firstPlace(length, place => {
        asked.push(place)
        return place >= first
      })
      expect(found).toBe(Math.min(first, length))
      expect(asked.every(place => place >= 0 && place < length)).toBe(true)
      expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(length + 1)))
    }),
  )
})
