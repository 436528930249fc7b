import { expect, test } from 'vitest'
import { proposeStories, type StoryArticle } from '../../../engine/groups/stories.ts'

/** A sentence on one of eight subjects, with a little of its own. */
function sentence(subject: number, own: number): Float32Array {
  const vector = new Float32Array(16)
  vector[subject] = 0.9
  vector[8 + own] = Math.sqrt(1 - 0.81)
  return vector
}

function article(id: string, subjects: readonly number[], more: Partial<StoryArticle> = {}): StoryArticle {
  const own = id.charCodeAt(1) % 8
  return { id, title: `title ${id}`, date: null, dates: [], vectors: subjects.map(x => sentence(x, own)), ...more }
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
  const articles = days.map((date, i) => article(`a${i}`, [0, 1, 2 + i], { date }))
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
