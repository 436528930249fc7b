import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boilerplateLines, without } from '../../../engine/articles/boilerplate.ts'

const kinds = (text: string) => boilerplateLines(text).map(({ kind }) => kind)

test('what surrounds an article is known by how it is written in the four languages', () => {
  const lines = {
    seeAlso: [
      'Читайте также: мост откроют',
      'Читайте також: міст відкриють',
      'Read more: the ferry sails',
      'Дагы окуңуз: көпүрө',
      'Related',
    ],
    share: ['Поделиться: Facebook', 'Поширити', 'Share this article', 'Бөлүшүү', 'Facebook | Telegram | X'],
    subscribe: [
      'Подписывайтесь на наш канал',
      'Підписуйтесь на нас',
      'Sign up for the morning letter',
      'Каналыбызга катталыңыз',
    ],
    caption: ['Фото: Бо Ларн', 'Зображення з архіву', 'Photo by Ada Brenn', 'Сүрөт: архив'],
    credit: ['© Вісник, 2031', 'Теги: мост, река', 'All rights reserved'],
    menu: ['Home | World | Opinion | Sport', 'Главная · Политика · Спорт'],
  }
  for (const [kind, all] of Object.entries(lines))
    for (const line of all) expect([line, kinds(line)]).toEqual([line, [kind]])
})

test('the words of an article are not taken for what surrounds it', () => {
  for (const line of [
    'Photography is forbidden in the hall, the guard said.',
    'Фотограф Бо Ларн рассказал, как снимал мост.',
    'Поделиться хлебом с соседями просила и она. Так поступили все.',
    '«Читайте», — сказал он.',
    'Share prices fell on Monday.',
    'Видеокамеры на мосту не работали, сообщил мэр.',
    'Sources: the mayor, two councillors and a guard. “We saw it,” they said, “and | we | wrote it down.”',
  ])
    expect([line, kinds(line)]).toEqual([line, []])
})

test('leaving lines out leaves the others letter by letter, and one empty line where there were more', () => {
  const text = 'One.\r\n\r\nRead more: two\r\n\r\nThree.\n'
  expect(without(text, boilerplateLines(text))).toBe('One.\r\n\r\n\r\nThree.\n')
})

test('law: lines are disjoint, in order, whole, and without them nothing more is found', () => {
  const line = fc.constantFrom('Read more: a', 'Share', 'Words of the article.', '', '© 2031', 'A | B | C', '\t')
  fc.assert(
    fc.property(fc.array(line), lines => {
      const text = lines.join('\n')
      const found = boilerplateLines(text)
      let last = 0
      for (const { start, end } of found) {
        expect(start >= last && end > start && (start === 0 || text[start - 1] === '\n')).toBe(true)
        last = end
      }
      expect(boilerplateLines(without(text, found))).toEqual([])
    }),
  )
})
