import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ShingleIndex, shinglesOf } from '../../../engine/articles/resemblance.ts'

function compare(a: string, b: string) {
  const index = new ShingleIndex<string>()
  index.add('a', a)
  return index.alike(b)[0] ?? null
}

test('runs of four words are counted: worked by hand', () => {
  // a b c d, b c d e | b c d e, c d e f: one of three is shared, half of either.
  expect(shinglesOf('a b c d e').size).toBe(2)
  expect(compare('a b c d e', 'B, c – d e; f')).toEqual({
    id: 'a',
    resemblance: 1 / 3,
    containment: 1 / 2,
    isPart: false,
  })
})

test('a text within another is wholly contained, whichever was there first', () => {
  expect(compare('a b c d e f g h', 'c d e f')).toMatchObject({ containment: 1, isPart: true })
  expect(compare('c d e f', 'a b c d e f g h')).toMatchObject({ containment: 1, isPart: false })
})

test('texts of fewer than four words are alike where all their words are', () => {
  expect([compare('Да', 'да!')?.resemblance, compare('Да', 'Нет')]).toEqual([1, null])
})

test('law: alike is symmetric, in 0…1, and 1 for the same words', () => {
  const text = fc
    .array(fc.constantFrom('мост', 'річка', 'mill', 'суу', 'a'), { minLength: 1, maxLength: 40 })
    .map(words => words.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const there = compare(a, b)
      const back = compare(b, a)
      expect(there?.resemblance).toBe(back?.resemblance)
      expect(there?.containment).toBe(back?.containment)
      if (there)
        expect(there.resemblance > 0 && there.resemblance <= there.containment && there.containment <= 1).toBe(true)
      expect(compare(a, a)?.resemblance).toBe(1)
    }),
  )
})

test('long texts are found by a sample, and compared whole', () => {
  const words = Array.from({ length: 900 }, (_, n) => `w${n}`)
  const changed = words.map((word, n) => (n % 20 === 0 ? 'x' : word))
  const index = new ShingleIndex<string>()
  for (let n = 0; n < 50; n++) index.add(`other ${n}`, words.map(word => `${word}o${n}`).join(' '))
  index.add('whole', words.join(' '))
  // Of 897 runs each of 45 changed words spoils four, the first of them one: 720 stay.
  const found = index.alike(changed.join(' '))
  expect(found.map(({ id }) => id)).toEqual(['whole'])
  expect(found[0]?.resemblance).toBeCloseTo(720 / (897 + 897 - 720), 6)
  expect(index.alike(words.slice(100, 300).join(' '))[0]).toMatchObject({ id: 'whole', containment: 1, isPart: true })
})
