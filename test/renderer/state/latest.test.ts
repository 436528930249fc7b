import { expect, test } from 'vitest'
import { Latest } from '../../../renderer/state/latest.ts'

test('the last used sixteen are kept: what is asked for again stays, what has not been asked for longest goes', () => {
  const latest = new Latest<number, string>()
  for (let n = 0; n < 16; n++) latest.set(n, `value ${n}`)
  expect(latest.get(0)).toBe('value 0')
  latest.set(16, 'value 16')
  expect(latest.get(1)).toBeUndefined()
  expect([0, 2, 15, 16].map(n => latest.get(n))).toEqual(['value 0', 'value 2', 'value 15', 'value 16'])
})

test('a value that is set again takes no second place', () => {
  const latest = new Latest<string, number>()
  for (let n = 0; n < 100; n++) latest.set('a', n)
  for (let n = 0; n < 15; n++) latest.set(`other ${n}`, n)
  expect(latest.get('a')).toBe(99)
})
