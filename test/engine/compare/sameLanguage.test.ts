import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, type Folds } from '../../../engine/compare/sameLanguage.ts'

const NONE: Folds = { case: false, punctuation: false, quotes: false }
const ALL: Folds = { case: true, punctuation: true, quotes: true }

/** What differs, as `kind a|b`. */
function told(a: string, b: string, folds: Folds) {
  return compareTexts(a, b, folds)
    .cells.filter(cell => cell.kind !== 'same')
    .map(
      cell =>
        `${cell.kind} ${cell.a ? a.slice(cell.a.start, cell.a.end) : ''}|${cell.b ? b.slice(cell.b.start, cell.b.end) : ''}`,
    )
}

test('missing, added and replaced words and one that is spelt otherwise are told apart', () => {
  const a = 'Мы больше не оставим тех врачей, которые спасли наш город и его жителей.'
  const b = 'Мы больше не оставим врача, которые спасли весь этот город и, повторю, жителей.'
  expect(told(a, b, { ...NONE, punctuation: true })).toEqual([
    'replaced тех врачей|врача',
    'replaced наш|весь этот',
    'replaced его|повторю',
  ])
  expect(told('за рулём автобуса', 'за рулем автобусов', NONE)).toEqual(['spelling автобуса|автобусов'])
  expect(told('погибли 15 человек', 'погибли 16 человек', NONE)).toEqual(['replaced 15|16'])
})

test('case, marks and quotation style make a difference until they are folded', () => {
  const a = '«Завтра» — последний день!'
  const b = '“завтра” последний день.'
  expect(told(a, b, NONE)).toEqual(['mark «|“', 'case Завтра|завтра', 'mark »|”', 'mark —|', 'mark !|.'])
  expect(told(a, b, { ...NONE, quotes: true })).toEqual(['case Завтра|завтра', 'mark —|', 'mark !|.'])
  expect(told(a, b, { ...NONE, case: true, punctuation: true })).toEqual(['mark «|“', 'mark »|”'])
  expect(told(a, b, ALL)).toEqual([])
})

test('words stand together where nothing but a mark parts them, and apart where a mark between them is passed over', () => {
  const shown = (text: string) =>
    compareTexts(text, text, ALL)
      .cells.map(({ a, tight }) => `${tight ? '' : ' '}${text.slice(a?.start, a?.end)}`)
      .join('')
  expect(shown('A leak\n\n"Our boat/barge," he said.')).toBe(' A leak Our boatbarge he said')
})

test('a word that long stretches of other words have in common by chance does not cut them', () => {
  const a = 'Вчера вечером жители собрались на площади и пели старые песни до утра'
  const b = 'Завтра утром комиссия поедет на рудник проверять новые насосы и трубы'
  expect(told(a, b, ALL).map(line => line.split(' ')[0])).toEqual(['replaced'])
  expect(told('дом на горе', 'дома на реке', ALL)).toEqual(['spelling дом|дома', 'replaced горе|реке'])
})

test('equal words are counted against the longer text', () => {
  const { words, equal, complete } = compareTexts('раз два три', 'раз три четыре пять', ALL)
  expect({ words, equal, complete }).toEqual({ words: 4, equal: 2, complete: true })
})

test('law: each text is its cells in order, and a text against itself has no difference', () => {
  const text = fc
    .array(fc.constantFrom('Дом', 'дом', 'ёлка', 'елка', '12', '«', '”', ',', '—', 'п’ять'), { maxLength: 12 })
    .map(all => all.join(' '))
  const folds = fc.record({ case: fc.boolean(), punctuation: fc.boolean(), quotes: fc.boolean() })
  fc.assert(
    fc.property(text, text, folds, (a, b, folded) => {
      const { cells } = compareTexts(a, b, folded)
      for (const [side, whole] of [
        ['a', a],
        ['b', b],
      ] as const) {
        const spans = cells.flatMap(cell => cell[side] ?? [])
        const words = (line: string) => line.match(/[\p{L}\p{N}’]+/gu) ?? []
        expect(words(spans.map(({ start, end }) => whole.slice(start, end)).join(' '))).toEqual(words(whole))
        for (const [n, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[n - 1]?.end ?? 0)
      }
      expect(told(a, a, folded)).toEqual([])
    }),
  )
})
