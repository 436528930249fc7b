import fc from 'fast-check'
import { expect, test } from 'vitest'
import { topInSight } from '../../../../renderer/views/panel/topInSight.ts'

/** Versions of these heights under each other. */
function list(...heights: readonly number[]) {
  let bottom = 0
  return heights.map(height => {
    bottom += height
    return { top: bottom - height, bottom }
  })
}

test('the list goes on by whole versions, as little as brings the wanted one into sight', () => {
  const versions = list(60, 60, 100, 60)
  expect(topInSight(versions, 1, { scrollTop: 0, clientHeight: 150 })).toBe(0)
  // The nearest edge would leave 70 px of the first two.
  expect(topInSight(versions, 2, { scrollTop: 0, clientHeight: 150 })).toBe(120)
  expect(topInSight(versions, 3, { scrollTop: 0, clientHeight: 170 })).toBe(120)
  expect(topInSight(versions, 0, { scrollTop: 120, clientHeight: 150 })).toBe(0)
})

test('a version that is higher than the view is seen from its beginning; beside the reference the first one is', () => {
  expect(topInSight(list(60, 400, 60), 1, { scrollTop: 0, clientHeight: 150 })).toBe(60)
  expect(topInSight(list(60, 60), -1, { scrollTop: 60, clientHeight: 80 })).toBe(0)
})

test('wherever the list stands, a version begins at its top and the wanted one is whole or at the top itself', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(
      heights,
      fc.nat(8),
      fc.nat(1500),
      fc.integer({ min: 30, max: 400 }),
      (all, n, scrollTop, clientHeight) => {
        const versions = list(...all)
        const here = n % versions.length
        const top = topInSight(versions, here, { scrollTop, clientHeight })
        const wanted = versions[here]
        expect(versions.map(one => one.top)).toContain(top)
        expect(top <= (wanted?.top ?? 0)).toBe(true)
        expect((wanted?.bottom ?? 0) - top <= clientHeight || top === wanted?.top).toBe(true)
      },
    ),
  )
})
