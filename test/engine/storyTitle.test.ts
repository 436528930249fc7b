import { expect, test } from 'vitest'
import { storyTitle } from '../../engine/storyTitle.ts'

const article = (title: string, text: string, file = 'news/a.txt') => ({ title, text, file })

test('a story is called by the first headline, else by its first words, else by its file', () => {
  expect(storyTitle([article('', 'Без заголовка.'), article('Міст закрито', 'Міст закрито\n\nТекст.')])).toBe(
    'Міст закрито',
  )
  expect(storyTitle([article('', '\n«Бул көпүрө\nжабылат», — деди мэр.\n'), article('', 'b')])).toBe(
    '«Бул көпүрө жабылат», — деди мэр.',
  )
  expect(storyTitle([article('', `The mayor said: “${'We will wait and see. '.repeat(50)}”`)])).toMatch(
    /^The mayor said: “We .{20,45}…$/u,
  )
  expect(storyTitle([article('', ' \n '), article('', '', 'b.txt')])).toBe('a.txt')
  expect(storyTitle([])).toBe('')
})
