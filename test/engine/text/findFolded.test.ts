import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFolded, foldText } from '../../../engine/text/findFolded.ts'

/** The words of `text` that are found. */
function found(text: string, wanted: string): readonly string[] {
  return findFolded(foldText(text), wanted).map(({ start, end }) => text.slice(start, end))
}

test('case, ё, stress marks, soft hyphens and kinds of spaces make no difference', () => {
  expect(found('Ёлка, елка и ЕЛКА', 'ёлка')).toEqual(['Ёлка', 'елка', 'ЕЛКА'])
  expect(found('за́мок', 'замок')).toEqual(['за́мок'])
  expect(found('го\u00adрод у реки', 'город')).toEqual(['го\u00adрод'])
  expect(found('the old\u00a0\n  bridge', 'OLD bridge')).toEqual(['old\u00a0\n  bridge'])
  expect(found('обʼєкт, об’єкт', "об'єкт")).toEqual(['обʼєкт', 'об’єкт'])
  expect(found('café', 'cafe')).toEqual(['café'])
})

test('letters of their own stay themselves, however they are written', () => {
  expect(found('мой', 'мои')).toEqual([])
  expect(found('мои\u0306', 'мой')).toEqual(['мои\u0306'])
  expect(found('її', 'іі')).toEqual([])
  expect(found('Өмүр', 'өмүр')).toEqual(['Өмүр'])
})

test('nothing is found of nothing', () => {
  expect(found('a b', '  ')).toEqual([])
  expect(found('', 'a')).toEqual([])
})

test('whatever stands in a text is found there, in order and disjoint', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 })
  fc.assert(
    fc.property(text, text, text, (before, wanted, after) => {
      const whole = `${before} ${wanted} ${after}`
      const spans = findFolded(foldText(whole), wanted)
      if (foldText(wanted.trim()).folded !== '') expect(spans.length).toBeGreaterThan(0)
      spans.forEach(({ start, end }, n) => {
        expect(start).toBeLessThan(end)
        expect(start).toBeGreaterThanOrEqual(spans[n - 1]?.end ?? 0)
        expect(foldText(whole.slice(start, end)).folded).toContain(foldText(wanted.trim()).folded)
      })
    }),
  )
})
