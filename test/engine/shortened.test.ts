import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortened } from '../../engine/shortened.ts'
import { isWellFormed } from '../../engine/wellFormed.ts'

test('a text is one line; of a longer one its beginning stands up to a word’s end, without a space before the mark', () => {
  expect(shortened(' Биз\u00a0унутпайбыз,\r\n  деди ', 40)).toBe('Биз унутпайбыз, деди')
  expect(shortened('never forget', 12)).toBe('never forget')
  expect(shortened('never forget them', 6)).toBe('never…')
  expect(shortened('never forget them', 14)).toBe('never forget…')
  expect(shortened('never forget them', 12)).toBe('never forget…')
  // A word that is longer than what fits is cut where it must be.
  expect(shortened('a reconsideration', 10)).toBe('a reconsid…')
})

test('an emoji, a flag and a stressed letter are kept whole or left out', () => {
  expect(shortened('👩‍🚒🇰🇬 slope', 6)).toBe('👩‍🚒…')
  expect(shortened('👩‍🚒🇰🇬 slope', 4)).toBe('…')
  expect(shortened('ab🙂cd', 3)).toBe('ab…')
  expect(shortened('за\u0301мок', 2)).toBe('з…')
})

test('whatever the text, what stands is its beginning, no longer than asked for, and no half of a sign', () => {
  const text = fc.array(fc.constantFrom('слово', ' ', 'é', '🙂', '👩‍🚒', '🇺🇦', '\n', '"')).map(parts => parts.join(''))
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 30 }), (given, most) => {
      const short = shortened(given, most)
      const line = given.replace(/\s+/gu, ' ').trim()
      expect(isWellFormed(short)).toBe(true)
      const isBeginning = short.endsWith('…') && line.startsWith(short.slice(0, -1)) && short.length <= most + 1
      expect(line.length <= most ? short === line : isBeginning).toBe(true)
    }),
  )
})
