import { expect, test } from 'vitest'
import { shortened } from '../../engine/shortened.ts'

test('a text is one line; of a longer one its beginning stands, without a space before the mark', () => {
  expect(shortened(' Биз\u00a0унутпайбыз,\r\n  деди ', 40)).toBe('Биз унутпайбыз, деди')
  expect(shortened('never forget', 12)).toBe('never forget')
  expect(shortened('never forget them', 6)).toBe('never…')
})
