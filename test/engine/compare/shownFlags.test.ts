import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownFlags } from '../../../engine/compare/relations.ts'

const at = { a: null, b: null }
const flags = [
  { kind: 'number' as const, words: '7 → 9', p: 0.9, at },
  { kind: 'name' as const, words: 'Ada Brenn → Ева', p: 0.6, at },
  { kind: 'added' as const, words: 'in the Old Harbour', p: 0.3, at },
]
const shown = (least: number, never: readonly string[]) => shownFlags(flags, { least, never }).map(({ kind }) => kind)

test('a word or an expression on one side of a flag keeps it from being shown; part of an expression does not', () => {
  expect(shown(0.5, [])).toEqual(['number', 'name'])
  expect(shown(0.5, ['9'])).toEqual(['name'])
  expect(shown(0.5, ['ada  BRENN'])).toEqual(['number'])
  expect(shown(0.5, ['Ada'])).toEqual(['number', 'name'])
  expect(shown(0.5, ['ева'])).toEqual(['number'])
  expect(shown(0.1, ['«in the old harbour»'])).toEqual(['number', 'name'])
  expect(shown(0.1, ['…'])).toEqual(['number', 'name', 'added'])
})

test('a higher threshold and more words never show more', () => {
  const words = fc.subarray(['9', 'Ева', 'ada brenn', 'harbour', 'in', 'the', 'old'])
  const p = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(p, p, words, words, (low, more, some, others) => {
      const few = shown(Math.max(low, more), [...some, ...others])
      const many = shown(Math.min(low, more), some)
      expect(many).toEqual(expect.arrayContaining(few))
    }),
  )
})
