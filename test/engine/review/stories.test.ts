import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangeStories, NOT_ARRANGED } from '../../../engine/review/arrange.ts'
import { MAX_DETAIL } from '../../../engine/review/types.ts'
import type { Story } from '../../../engine/types.ts'
import { Bench, story } from './story.ts'

const ARTICLES = { en1: 'a1 a2', ru1: 'b1 b2', uk1: 'c1 c2', ky1: 'd1 d2' }
const GROUPS = { g1: 'a1 b1 c1', g2: 'a2 b2 d2' }

function bench(): Bench {
  return new Bench(story(ARTICLES, GROUPS))
}

/** The stories as `title: articles`. */
function stories(one: Bench): readonly string[] {
  return one.standing.stories.map(({ title, articles }) => `${title}: ${articles.join(' ')}`)
}

test('articles are split off into a story of their own, moved back, and two stories made one', () => {
  const one = bench()
  expect(one.do({ kind: 'moveArticles', articles: ['uk1', 'ky1'], story: null, title: 'The other one' })).toBe('done')
  expect(stories(one)).toEqual(['Title of en1: en1 ru1', 'The other one: uk1 ky1'])
  const [first, second] = one.standing.stories.map(({ id }) => id)
  if (!first || !second) throw new Error('there are two stories')
  expect(one.do({ kind: 'moveArticles', articles: ['ky1'], story: first, title: '' })).toBe('done')
  expect(stories(one)).toEqual(['Title of en1: en1 ru1 ky1', 'The other one: uk1'])
  expect(one.do({ kind: 'mergeStories', from: first, into: second })).toBe('done')
  expect(stories(one)).toEqual(['The other one: en1 ru1 uk1 ky1'])
  expect(one.do({ kind: 'nameStory', story: second, title: ' A visit ' })).toBe('done')
  expect(stories(one)).toEqual(['A visit: en1 ru1 uk1 ky1'])
  for (let n = 0; n < 4; n++) one.do({ kind: 'undo' })
  expect(stories(one)).toEqual(['The story: en1 ru1 uk1 ky1'])
})

test('what would change nothing is refused with its reason', () => {
  const one = bench()
  expect(one.do({ kind: 'moveArticles', articles: [], story: null, title: '' })).toBe('noArticles')
  expect(one.do({ kind: 'moveArticles', articles: ['en1', 'ru1', 'uk1', 'ky1'], story: null, title: '' })).toBe(
    'wholeStory',
  )
  expect(one.do({ kind: 'moveArticles', articles: ['en1'], story: 's', title: '' })).toBe('inStoryAlready')
  expect(one.do({ kind: 'moveArticles', articles: ['en1'], story: 'x', title: '' })).toBe('storyUnknown')
  expect(one.do({ kind: 'mergeStories', from: 's', into: 's' })).toBe('sameStory')
  expect(one.do({ kind: 'nameStory', story: 's', title: 'The story' })).toBe('sameName')
  expect(one.do({ kind: 'nameStory', story: 's', title: 'T'.repeat(MAX_DETAIL + 1) })).toBe('tooLong')
  expect(one.do({ kind: 'correctArticle', article: 'en1', details: { title: 'Title of en1' } })).toBe('sameDetails')
  expect(one.do({ kind: 'correctArticle', article: 'en1', details: { date: '2031-02-30' } })).toBe('notADay')
  expect(one.do({ kind: 'withdrawArticle', article: 'en1', on: false })).toBe('notWithdrawn')
})

test('a confirmed group keeps its members when an article leaves the story, and says which and why', () => {
  const one = bench()
  one.do({ kind: 'confirm', group: 'g1' })
  one.do({ kind: 'moveArticles', articles: ['uk1'], story: null, title: '' })
  const shown = () => one.review.groups.find(({ id }) => id === 'g1')
  expect(shown()?.members.map(({ id }) => id)).toEqual(['a1', 'b1', 'c1'])
  expect(shown()?.astray).toEqual([{ member: 'c1', reason: 'otherStory' }])
  one.do({ kind: 'withdrawArticle', article: 'ru1', on: true })
  expect(shown()?.astray).toEqual([
    { member: 'b1', reason: 'withdrawn' },
    { member: 'c1', reason: 'otherStory' },
  ])
  expect(one.standing.articles.map(({ id }) => id)).toEqual(['en1', 'uk1', 'ky1'])
  one.do({ kind: 'withdrawArticle', article: 'ru1', on: false })
  one.do({ kind: 'undo' })
  one.do({ kind: 'undo' })
  one.do({ kind: 'undo' })
  expect(shown()?.astray).toEqual([])
})

test('a correction is laid over what was read, later ones over earlier, and undone detail by detail', () => {
  const one = bench()
  const en1 = () => one.standing.articles.find(({ id }) => id === 'en1')
  one.do({ kind: 'correctArticle', article: 'en1', details: { outlet: 'The Herald', date: '2031-05-04' } })
  one.do({ kind: 'correctArticle', article: 'en1', details: { outlet: 'The Herold', date: '2031-05-04' } })
  expect(one.log.at(-1)?.body).toMatchObject({ details: { outlet: 'The Herold' } })
  expect(en1()).toMatchObject({ outlet: 'The Herold', date: '2031-05-04', title: 'Title of en1' })
  one.do({ kind: 'undo' })
  expect(en1()?.outlet).toBe('The Herald')
  one.do({ kind: 'undo' })
  expect(en1()).toEqual(one.analysis.articles[0])
})

test('of a purged article nothing comes back but its name', () => {
  const one = bench()
  one.do({ kind: 'withdrawArticle', article: 'en1', on: true })
  one.append([{ kind: 'article.purged', article: 'en1' }], 'article.purge')
  expect(one.do({ kind: 'withdrawArticle', article: 'en1', on: false })).toBe('articlePurged')
  expect(one.state.withdrawn.get('en1')?.title).toBe('Title of en1')
  expect(one.do({ kind: 'undo' })).toBe('done')
  expect(one.state.purged).toEqual(new Set(['en1']))
})

test('arranged articles stay where they were put, whatever the machine proposes; new ones join most of theirs', () => {
  const one = bench()
  one.do({ kind: 'moveArticles', articles: ['uk1', 'ky1'], story: null, title: '' })
  const { articles } = one.analysis
  const propose = (...lists: string[][]): readonly Story[] =>
    lists.map((list, i) => ({ id: `n${i}`, title: '', articles: list }))
  const found = (...lists: string[][]) =>
    arrangeStories(propose(...lists), one.state, articles).map(found => found.articles.join(' '))
  expect(found(['en1', 'uk1'], ['ru1', 'ky1'])).toEqual(['en1 ru1', 'uk1 ky1'])
  expect(found(['en1', 'ru1', 'uk1', 'new'], ['ky1', 'more'], ['third'])).toEqual([
    'en1 ru1 new',
    'uk1 ky1 more',
    'third',
  ])
})

test('every article is in exactly one story, however stories were arranged', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const parts = fc.array(fc.nat(2), { minLength: names.length, maxLength: names.length })
  fc.assert(
    fc.property(parts, fc.array(fc.option(fc.constantFrom('sa', 'sb', 'x')), { maxLength: 6 }), (where, put) => {
      const byPart = new Map<number, string[]>()
      for (const [i, name] of names.entries()) byPart.set(where[i] ?? 0, [...(byPart.get(where[i] ?? 0) ?? []), name])
      const proposed = [...byPart.values()].map(list => ({ id: `s${list[0]}`, title: '', articles: list }))
      const placed = new Map(put.flatMap((story, i) => (story === null ? [] : [[names[i] ?? '', story] as const])))
      const found = arrangeStories(
        proposed,
        { ...NOT_ARRANGED, placed },
        names.map(id => ({ id, title: id, text: '', file: id, date: null })),
      )
      expect(found.flatMap(one => one.articles).sort()).toEqual(names)
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      for (const [article, id] of placed) expect(found.find(one => one.id === id)?.articles).toContain(article)
    }),
    { numRuns: 500 },
  )
})

test('articles stand by day and file, so that a new version of a file has the letter of the old one', () => {
  const article = (id: string, file: string, date: string | null) => ({ id, file, date, title: id, text: '' })
  const articles = [
    ...[article('a9', 'b.txt', '2031-05-14'), article('a1', 'a.txt', '2031-05-15')],
    ...[article('a5', 'c.txt', null), article('a7', 'a.txt', '2031-05-14')],
  ]
  const letters = (ids: readonly string[], standing: typeof articles) =>
    arrangeStories([{ id: 's', title: 'The story', articles: ids }], NOT_ARRANGED, standing)[0]?.articles
  expect(letters(['a1', 'a5', 'a7', 'a9'], articles)).toEqual(['a7', 'a9', 'a1', 'a5'])
  const replaced = articles.map(one => (one.id === 'a9' ? { ...one, id: 'a0' } : one))
  expect(letters(['a0', 'a1', 'a5', 'a7'], replaced)).toEqual(['a7', 'a0', 'a1', 'a5'])
})
