import { expect, test } from 'vitest'
import { lastValues } from '../../../renderer/state/lastValues.ts'

test('values of two states that are asked for by turns are made once each; a third takes the place of the one that was not asked for longer', () => {
  let made = 0
  const value = lastValues(({ cursor }: { cursor: string }) => ({ cursor, n: ++made }))
  const [one, two] = [value({ cursor: 'a' }), value({ cursor: 'b' })]
  for (let turn = 0; turn < 3; turn++) expect([value({ cursor: 'a' }), value({ cursor: 'b' })]).toEqual([one, two])
  value({ cursor: 'c' })
  expect(value({ cursor: 'b' })).toBe(two)
  expect(value({ cursor: 'a' })).not.toBe(one)
  expect(made).toBe(4)
})

test('of more values as many as are wanted are kept', () => {
  let made = 0
  const value = lastValues(({ cursor }: { cursor: number }) => ({ cursor, n: ++made }), 5)
  for (let turn = 0; turn < 3; turn++) for (let cursor = 0; cursor < 5; cursor++) value({ cursor })
  expect(made).toBe(5)
})
