import { expect, test } from 'vitest'
import { isRecord } from '../../engine/isRecord.ts'

test('an object has fields; a list, null, a text and nothing have none', () => {
  expect([{}, { a: 1 }, [], [{}], null, 'a', 1, undefined].map(isRecord)).toEqual([
    ...[true, true],
    ...[false, false, false, false, false, false],
  ])
})
