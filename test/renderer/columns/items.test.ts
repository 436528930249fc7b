import { expect, test } from 'vitest'
import { isLeft, itemsOf } from '../../../renderer/columns/items.ts'
import { columnArticle } from './columnArticle.ts'

const story = (ids: string) => [...ids].map(id => columnArticle(id))

/** One letter an article: upper case for a sheet, lower for a spine, brackets for a rack; parked sheets apart. */
function drawing(ids: string, open: string, racks: boolean, used = ''): readonly [string, string] {
  const items = itemsOf(story(ids), { open: [...open], used: [...used] }, racks)
  const name = (item: (typeof items)[number]) => item.columns.map(({ article }) => article.id).join('')
  const seen = items.filter(item => !item.parked)
  const draw = { sheet: (s: string) => s.toUpperCase(), spine: (s: string) => s, rack: (s: string) => `[${s}]` }
  return [
    seen.map(item => draw[item.kind](name(item))).join(''),
    items
      .filter(item => item.parked)
      .map(name)
      .join(''),
  ]
}

test('folded articles keep their place as spines, or neighbours share a rack', () => {
  expect(drawing('abcde', 'bce', false)).toEqual(['aBCdE', 'ad'])
  expect(drawing('abcdefg', 'be', true)).toEqual(['aB[cd]E[fg]', 'acdfg'])
})

test('ten sheets stay in the page: the open ones, the last used, then the first of the story', () => {
  expect(drawing('abcdefghijklmnop', 'bcd', true, 'pb')[1]).toBe('aefghip')
})

test('the gap is wide before a sheet that a wire may lead to, with folded articles between too', () => {
  const items = itemsOf(story('abcde'), { open: ['b', 'c', 'e'], used: [] }, false).filter(item => !item.parked)
  expect(items.map(item => item.before)).toEqual(['nothing', 'folded', 'sheet', 'sheet', 'sheet'])
  expect(items.map(item => item.kind)).toEqual(['spine', 'sheet', 'sheet', 'spine', 'sheet'])
})

test('in the frame of a new story its folded articles have no sheet yet, and the sheets before stay out of sight', () => {
  const names = (items: ReturnType<typeof itemsOf>) =>
    items.map(({ kind, columns, parked }) => `${parked ? 'parked ' : ''}${kind} ${columns[0]?.article.id}`)
  const before = itemsOf(story('abc'), { open: ['a', 'b'], used: [] }, false)
  const shelf = { open: ['x', 'y'], used: [] }
  const next = itemsOf(story('xyz'), shelf, false, { ready: new Set('abc'), items: before })
  const own = ['sheet x', 'sheet y', 'spine z']
  expect(names(next)).toEqual([...own, 'parked sheet a', 'parked sheet b', 'parked sheet c'])
  expect(names(next.filter(isLeft(story('xyz'))))).toEqual(names(next).slice(3))
  // The next key may come before any of them was taken away.
  const [, , ...rest] = names(itemsOf(story('u'), { open: ['u'], used: [] }, false, { ready: new Set(), items: next }))
  expect(rest).toEqual(['parked sheet y', 'parked sheet a', 'parked sheet b', 'parked sheet c'])
  // A frame later there is what there is of the story alone.
  const later = itemsOf(story('xyz'), shelf, false, { ready: new Set('xyz'), items: next.slice(0, 3) })
  expect(later).toEqual(itemsOf(story('xyz'), shelf, false))
})
