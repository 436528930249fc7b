import { describe, expect, test } from 'vitest'
import { datelineLength } from '../../../engine/text/dateline.ts'
import { extract } from '../../../engine/text/extract.ts'

describe('a dateline', () => {
  test.each([
    ['en', 'BISHKEK, April 20 - ', 'Household water will cost more.'],
    ['en', 'Osh, 4 June – ', 'The bridge is closed.'],
    ['en', 'KYIV (Agency) -- ', 'The bridge is closed.'],
    ['en', 'NEW YORK — ', 'The bridge is closed.'],
    ['en', 'UPPER FELL, Cumbria — ', '“The bridge is closed.”'],
    ['uk', 'КРИВОБРІД, Україна — ', 'Міст закрито.'],
    ['ru', 'БИШКЕК, 20 апреля — ', 'Вода подорожает.'],
    ['ru', 'Ош, 20 апреля /Голос/ — ', '«Вода подорожает».'],
    ['uk', 'ЛЬВІВ, 20 квітня – ', 'Вода подорожчає.'],
    ['ky', 'Ош, 20-апрель — ', 'Суу кымбаттайт.'],
  ] as const)('%s: %s', (lang, line, rest) => {
    expect(datelineLength(line + rest, lang)).toBe(line.length)
  })

  test.each([
    ['ru', 'США — это далеко.'],
    ['ru', 'США — Китаю не указ.'],
    ['ru', 'Мэр, 20 апреля открывший мост, — Денис Орлов.'],
    ['ru', 'Сегодня, 20 апреля — День города.'],
    ['ru', 'Мост через реку — Гордость города.'],
    ['en', 'Anna Holt - the mayor - said no.'],
    ['en', 'The bridge was built on April 20 - Mayor Holt remembers.'],
    ['ky', 'Көпүрө — шаардын сыймыгы.'],
    ['ru', 'Денис Орлов (мэр Ардова) — Лучший друг нашего города, заявил Иван Ким.'],
    ['en', 'Paul Dean (Leeds) - Holt will play on Sunday.'],
    ['ru', 'НАТО — Организация слабая.'],
    ['ru', 'НАТО, Украина — Всё об одном.'],
    ['en', 'NATO – Ukraine Council will meet in May.'],
  ] as const)('%s: none in %s', (lang, text) => {
    expect(datelineLength(text, lang)).toBe(0)
  })

  test.each([
    ['en', 'BISHKEK, April 20 - Household water will cost more, the ministry said.', 'Household water will cost more'],
    ['ru', 'БИШКЕК, 20 апреля — Вода подорожает на треть, сообщил министр Иван Орлов.', 'Вода подорожает на треть'],
  ] as const)('%s: is no part of what is reported', (lang, text, words) => {
    expect(extract(text, { article: 'a', lang }).passages.map(passage => passage.text)).toEqual([words])
  })

  test('stands before the first sentence of the body only', () => {
    const told = (text: string) => extract(text, { article: 'a', lang: 'ru' }).passages.map(passage => passage.text)
    const line = 'БИШКЕК, 20 апреля — Вода подорожает на треть, сообщил министр Иван Орлов.'
    expect(told(`Новости города\n\nАвтор Анна Котова\n\n${line}`)).toEqual(['Вода подорожает на треть'])
    expect(told(`Новости города\n\nДень был долгий. ${line}`)).toEqual(['БИШКЕК, 20 апреля — Вода подорожает на треть'])
  })
})
