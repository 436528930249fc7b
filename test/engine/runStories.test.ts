import { expect, test } from 'vitest'
import { storiesOf } from '../../engine/runStories.ts'
import type { ExtractedArticle } from '../../engine/workspace.ts'

const extracted = (id: string, title: string, text: string) =>
  ({ article: { id, title, text, file: `${id}.txt`, lang: 'ru' } }) as unknown as ExtractedArticle
const bare = extracted('a', '', 'Мэр города: «Мост закрыт до весны».\n')
const titled = extracted('b', 'Паром снова ходит', 'Паром снова ходит\n')

test('no story is without a title, whoever makes it', () => {
  const proposed = [
    { id: 'sa', title: '', articles: ['a'] },
    { id: 'sb', title: '', articles: ['b'] },
  ]
  const found = ['Мэр города: «Мост закрыт до весны».', 'Паром снова ходит']
  const titles = (wishes: Parameters<typeof storiesOf>[0]) =>
    storiesOf(wishes, [bare, titled], proposed).map(({ title }) => title)
  expect(titles({ storyOf: null })).toEqual(found)
  const placed = new Map([['b', 'other']])
  expect(titles({ storyOf: null, arrangement: { placed, storyNames: new Map() } })).toEqual(found)
  expect(titles({ storyOf: new Map() })).toEqual(found)
})
