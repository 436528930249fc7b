import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../../engine/types.ts'
import { stretchesOf } from '../../../renderer/columns/decorations.ts'
import type { Mark } from '../../../renderer/columns/types.ts'

function mark(over: Partial<Mark> = {}): Mark {
  const parts = [{ start: 10, end: 40 }]
  return {
    id: 'q',
    number: 1,
    shape: 'quote',
    state: 'undecided',
    group: 'g',
    parts,
    current: false,
    member: false,
    ...over,
  }
}

test('solid is decided, dashed is proposed, dotted is reported, and a lone quotation has no line', () => {
  const classes = (over: Partial<Mark>) => stretchesOf([mark(over)], new Map()).map(stretch => stretch.classes)
  expect(classes({})).toEqual(['q q-proposed'])
  expect(classes({ state: 'confirmed' })).toEqual(['q q-decided'])
  expect(classes({ shape: 'passage' })).toEqual(['q q-reported'])
  expect(classes({ shape: 'passage', state: 'confirmed' })).toEqual(['q q-reported q-decided'])
  expect(classes({ state: 'alone' })).toEqual([])
})

test('a current member of two parts: linked words, an unlinked one between them, corners at both ends', () => {
  const here = mark({
    current: true,
    parts: [
      { start: 10, end: 20 },
      { start: 30, end: 40 },
    ],
  })
  expect(stretchesOf([here], new Map([['q', [{ start: 33, end: 36 }]]]))).toEqual([
    { start: 10, end: 20, classes: 'q q-here' },
    { start: 30, end: 33, classes: 'q q-here' },
    { start: 36, end: 40, classes: 'q q-here' },
    { start: 33, end: 36, classes: 'q q-unlinked' },
    { start: 10, end: 11, classes: 'q q-corner-start' },
    { start: 39, end: 40, classes: 'q q-corner-end' },
  ])
})

test('the word that is pointed at is framed inside a current member, and nowhere else', () => {
  const hot = new Map([
    [
      'q',
      [
        { start: 12, end: 15 },
        { start: 38, end: 50 },
      ],
    ],
  ])
  const framed = (over: Partial<Mark>) =>
    stretchesOf([mark(over)], new Map(), hot).filter(stretch => stretch.classes === 'q q-hot')
  expect(framed({ current: true })).toEqual([
    { start: 12, end: 15, classes: 'q q-hot' },
    { start: 38, end: 40, classes: 'q q-hot' },
  ])
  expect(framed({})).toEqual([])
})

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 })
  .map(cuts => cuts.sort((a, b) => a - b))
  .map(cuts =>
    cuts.flatMap((start, i): Span[] => (i % 2 === 0 && cuts[i + 1] ? [{ start, end: cuts[i + 1] ?? 0 }] : [])),
  )

test('law: linked and unlinked words of a current member are disjoint and together its parts', () => {
  fc.assert(
    fc.property(spans, spans, (parts, lone) => {
      const stretches = stretchesOf([mark({ current: true, parts })], new Map([['q', lone]]))
      const words = stretches.filter(stretch => !stretch.classes.includes('corner'))
      const covered = (at: number, among: readonly Span[]) => among.filter(s => s.start <= at && at < s.end).length
      for (let at = 0; at <= 61; at++) {
        expect(covered(at, words)).toBe(covered(at, parts))
        const red = words.filter(stretch => stretch.classes === 'q q-unlinked')
        expect(covered(at, red)).toBe(covered(at, parts) * covered(at, lone))
      }
    }),
  )
})
