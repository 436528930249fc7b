import { expect, test } from 'vitest'
import { proposeStories, type StoryArticle } from '../../../engine/groups/stories.ts'
import { daysAgree } from '../../../engine/groups/storyFeatures.ts'
import { STORY_MODEL, storyLogOdds } from '../../../engine/groups/storyModel.ts'

/** A sentence on one of eight subjects, with a little of its own. */
function sentence(subject: number, own: number): Float32Array {
  const vector = new Float32Array(16)
  vector[subject] = 0.9
  vector[8 + own] = Math.sqrt(1 - 0.81)
  return vector
}

function article(id: string, subjects: readonly number[], more: Partial<StoryArticle> = {}): StoryArticle {
  const own = id.charCodeAt(1) % 8
  const vectors = subjects.map(x => sentence(x, own))
  return {
    id,
    title: `title ${id}`,
    lang: own % 2 === 0 ? 'en' : 'ru',
    date: null,
    dates: [],
    vectors,
    quotations: vectors,
    ...more,
  }
}

test('articles that say the same are one story, in the order they came', async () => {
  const found = await proposeStories([
    article('a1', [0, 1, 2]),
    article('a2', [4, 5, 6]),
    article('a3', [0, 1, 3]),
    article('a4', [4, 5, 7]),
  ])
  expect(found).toEqual([
    { id: 'sa1', title: 'title a1', articles: ['a1', 'a3'] },
    { id: 'sa2', title: 'title a2', articles: ['a2', 'a4'] },
  ])
})

test('two like events of different days are two stories', async () => {
  const days = ['2031-05-02', '2031-05-03', '2031-06-11', '2031-06-12']
  const articles = days.map((date, i) => {
    const one = article(`a${i}`, [0, 1, 2 + i], { date, lang: ['en', 'ru', 'uk', 'ky'][i] ?? 'en' })
    // Of what is quoted they have one in common.
    return { ...one, quotations: one.vectors.slice(1) }
  })
  expect((await proposeStories(articles)).map(story => story.articles)).toEqual([
    ['a0', 'a1'],
    ['a2', 'a3'],
  ])
})

test('every article is in exactly one story, also one without sentences', async () => {
  const articles = [article('a1', []), article('a2', [1]), article('a3', [])]
  expect((await proposeStories(articles)).flatMap(story => story.articles).toSorted()).toEqual(['a1', 'a2', 'a3'])
  expect(await proposeStories([])).toEqual([])
})

test('days that agree speak for one story, days that differ against it, and no days say nothing', () => {
  const on = (date: string | null, dates: readonly string[] = []) => article('a', [], { date, dates })
  expect(daysAgree(on('2031-05-02'), on('05-05'))).toBe(true)
  expect(daysAgree(on('2031-05-02'), on('2032-05-02'))).toBe(false)
  expect(daysAgree(on(null, ['12-31']), on('01-01'))).toBe(true)
  expect(daysAgree(on(null, ['05-02', '06-01']), on(null, ['07-09', '06-02']))).toBe(true)
  expect(daysAgree(on(null, ['05-02']), on(null, ['05-09']))).toBe(false)
  expect(daysAgree(on(null), on('05-09'))).toBe(null)
  const features = { sentences: 0.5, subject: 0.4, share: 1, quotations: 0.5, noQuotations: 0, sameLanguage: 0 }
  const plain = storyLogOdds(STORY_MODEL, features, null)
  expect(storyLogOdds(STORY_MODEL, features, true)).toBeGreaterThan(plain)
  expect(storyLogOdds(STORY_MODEL, features, false)).toBeLessThan(plain)
})

test('the more two articles have in common, the more speaks for one story, whatever else there is', () => {
  for (const feature of ['sentences', 'subject', 'share', 'quotations'] as const)
    expect([feature, STORY_MODEL.weights[feature] > 0]).toEqual([feature, true])
  expect(STORY_MODEL.data).toContain('40 events')
})
