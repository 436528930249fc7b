import { expect, test } from 'vitest'
import { mapOf, setOf } from '../../engine/setOf.ts'

test('a set or a map of these; all that are empty are one', () => {
  expect(setOf(['a', 'b', 'a'])).toEqual(new Set(['a', 'b']))
  expect(setOf<string>([])).toBe(setOf<number>([]))
  expect(setOf<string>([]).has('a')).toBe(false)
  const entries = [
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ] as const
  expect(mapOf(entries)).toEqual(new Map(entries))
  expect(mapOf<string, number>([])).toBe(mapOf<number, string>([]))
  expect(mapOf<string, number>([]).get('a')).toBeUndefined()
})
