import { expect, test } from 'vitest'
import type { CurrentGroup } from '../../../renderer/columns/types.ts'
import { deskView, labelsOf, memberArticles } from '../../../renderer/columns/view.ts'
import { columnArticle } from './columnArticle.ts'

const translate = (key: string, params = {}) => [key, ...Object.values(params)].join(' ')
const labels = labelsOf(translate)
const parts = [{ start: 0, end: 1 }]

const ARTICLES = ['a', 'b', 'c', 'd'].map(id => columnArticle(id, 'x'))

/** Members `article:p`; the first is the reference. */
function group(...members: string[]): CurrentGroup {
  const made = members.map((text, i) => {
    const [article = '', p] = text.split(':')
    return { id: `${article}${i}`, article, parts, p: Number(p) }
  })
  return { group: 'g', number: 1, members: made, reference: made[0]?.id ?? '' }
}

function view(current: CurrentGroup, member: string | null, open = ['a', 'b', 'c', 'd']) {
  return deskView(
    { articles: ARTICLES, current, member, unlinked: new Map(), hot: new Map(), translate },
    open,
    labels,
    '',
  )
}

test('the gap shows the pair of the neighbour further from the reference', () => {
  const pairs = (current: CurrentGroup) => view(current, null).pairs.map(({ p, label }) => [p, label])
  expect(pairs(group('b:1', 'a:0.7', 'c:0.9', 'd:0.456'))).toEqual([
    [0.7, 'column.pair 70'],
    [0.9, 'column.pair 90'],
    [0.456, 'column.pair 46'],
  ])
})

test('between neighbours of a folded reference the gap shows the less sure one', () => {
  expect(view(group('b:1', 'a:0.7', 'c:0.9'), null, ['a', 'c']).pairs.map(({ p }) => p)).toEqual([0.7])
})

test('of two versions in one article the one under the member cursor leads, else the surer', () => {
  const current = group('a:1', 'b:0.6', 'b:0.8')
  const leads = (member: string | null) => view(current, member).open.map(({ shown }) => shown.lead)
  expect(leads(null)).toEqual(['a0', 'b2', null, null])
  expect(leads('b1')).toEqual(['a0', 'b1', null, null])
})

test('the article under the member cursor comes first, then the reference, then the others by probability', () => {
  expect(memberArticles(group('b:1', 'a:0.2', 'c:0.9', 'a:0.8', 'd:0.5'), 'd4')).toEqual(['d', 'b', 'c', 'a'])
  expect(memberArticles(null, null)).toEqual([])
})

test('folded articles with a member are told apart, so that the band can go on to them', () => {
  expect([...view(group('b:1', 'a:0.7', 'c:0.9'), null, ['b', 'd']).folded]).toEqual(['a', 'c'])
})
