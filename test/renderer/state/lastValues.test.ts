import { expect, test } from 'vitest'
import { lastTwo } from '../../../renderer/state/lastTwo.ts'

test('values of two states that are asked for by turns are made once each; a third takes the place of the older', () => {
  let made = 0
  const value = lastTwo(({ cursor }: { cursor: string }) => ({ cursor, n: ++made }))
  const [one, two] = [value({ cursor: 'a' }), value({ cursor: 'b' })]
  for (let turn = 0; turn < 3; turn++) expect([value({ cursor: 'a' }), value({ cursor: 'b' })]).toEqual([one, two])
  expect(value({ cursor: 'a' })).toBe(one)
  value({ cursor: 'c' })
  expect(value({ cursor: 'b' })).toBe(two)
  expect(value({ cursor: 'a' })).not.toBe(one)
  expect(made).toBe(4)
})
