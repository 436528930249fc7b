import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { ask, closeFind, foundOf, hitsOf, openFind, snippetOf, stepHit, toHit } from '../../../renderer/state/find.ts'
import { lookup } from '../../../renderer/state/lookup.ts'
import { currentStory } from '../../../renderer/state/marks.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

const analysis = sampleAnalysis()
const event = { kind: 'opened', path: '/p.quoin', name: 'p', readOnly: false, analysis, log: [] }
const opened = receive(INITIAL, event as unknown as ProjectEvent)
const { storyOf, articles } = lookup(analysis)
const textAt = (article: string, { start, end }: { start: number; end: number }) =>
  articles.get(article)?.text.slice(start, end)
const words = (state: WindowState) => hitsOf(state).map(({ article, span }) => textAt(article, span))

test('in all articles every place is found, in the order of stories, articles and text, and nothing moves before a person goes there', () => {
  const state = ask(openFind(opened, null, '', 0), 'sacrifice')
  expect(words(state).length).toBeGreaterThan(0)
  expect(new Set(words(state).map(word => word?.toLowerCase()))).toEqual(new Set(['sacrifice']))
  expect([state.cursor, state.pinned]).toEqual([opened.cursor, opened.pinned])
  expect(foundOf(state)?.at).toBeNull()
})

test('going to a place opens its article; in another story the window goes to that story', () => {
  const other = analysis.stories.find(({ id }) => id !== currentStory(opened)?.id)
  const article = articles.get(other?.articles[0] ?? '')
  const some = article?.text.split('\n').find(line => line.length > 40) ?? ''
  const state = ask(openFind(opened, null, '', 0), some)
  expect(hitsOf(state)[0]?.article).toBe(article?.id)
  const there = stepHit(state, 1)
  expect(currentStory(there)?.id).toBe(other?.id)
  expect(there.pinned).toEqual([article?.id])
  expect(foundOf(there)?.at).toEqual(hitsOf(there)[0])
})

test('in one article the search begins at the caret and goes round the end, both ways', () => {
  const story = currentStory(opened)
  const article = story?.articles[0] ?? ''
  const all = ask(openFind(opened, article, '', 0), 'а')
  const hits = hitsOf(all)
  expect(hits.length).toBeGreaterThan(2)
  expect(all.find?.at).toBe(0)
  const from = hits[1]?.span.start ?? 0
  expect(ask(openFind(opened, article, '', from), 'а').find?.at).toBe(1)
  expect(stepHit(all, -1).find?.at).toBe(hits.length - 1)
  expect(stepHit(toHit(all, hits.length - 1), 1).find?.at).toBe(0)
  expect(hits.every(hit => hit.article === article && storyOf.get(hit.article) === story)).toBe(true)
})

test('in a narrow window the field is on the tab of what is looked in, whichever lay in front', () => {
  const article = currentStory(opened)?.articles[0] ?? ''
  expect(openFind({ ...opened, tab: 'queue' }, article, '', 0).tab).toBe('articles')
  expect(openFind({ ...opened, tab: 'articles' }, null, '', 0).tab).toBe('queue')
})

test('put away it marks nothing and remembers what was looked for', () => {
  const closed = closeFind(ask(openFind(opened, null, '', 0), 'sacrifice'))
  expect([hitsOf(closed), foundOf(closed)]).toEqual([[], null])
  expect(openFind(closed, null, '', 0).find?.query).toBe('sacrifice')
})

test('a snippet is of one paragraph and begins with a whole word', () => {
  const text = 'The first line.\nA long paragraph about the old bridge over the river, which fell.\nThe last.'
  const start = text.indexOf('bridge')
  expect(snippetOf(text, { start, end: start + 6 })).toEqual({
    before: '…about the old ',
    hit: 'bridge',
    after: ' over the river, which fell.',
  })
  expect(snippetOf(text, { start: 4, end: 9 }).before).toBe('The ')
})
