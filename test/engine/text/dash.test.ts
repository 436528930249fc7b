import { describe, expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import type { Language } from '../../../engine/types.ts'

/** What is said in the text and by whom, in order. */
function said(lang: Language, text: string): (readonly [string, string | null])[] {
  return extract(text, { article: 'a', lang }).quotes.map(quote => [quote.text, quote.speaker?.text ?? null])
}

describe('speech behind a speaker, a colon and a dash', () => {
  test.each([
    ['ru', 'Глава управы Денис Орлов: — Асфальт едет.', [['Асфальт едет.', 'Денис Орлов']]],
    ['uk', 'Голова управи Денис Орлюк: – Асфальт їде.', [['Асфальт їде.', 'Денис Орлюк']]],
    ['ky', 'Район башчысы Данияр Орозов: – Асфальт жолдо.', [['Асфальт жолдо.', 'Данияр Орозов']]],
    [
      'ru',
      'К трибуне вышла Ольга Мирова.\n\nМирова: — Где асфальт? Он был обещан.',
      [['Где асфальт? Он был обещан.', 'Мирова']],
    ],
    [
      'ky',
      'Трибунага Айнура Мирова чыкты.\n\nМирова ордунан туруп сурады: – Качан бүтөт?',
      [['Качан бүтөт?', 'Мирова']],
    ],
    ['ru', '10:25. Мэр Иван Орлов: — Дорога открыта.', [['Дорога открыта.', 'Иван Орлов']]],
    ['ru', 'Сегодня на повестке: — Дорога. — Мост.', []],
    ['ru', 'Программа недели: — Понедельник, концерт.', []],
    ['ky', 'Күн тартиби: – Жол куруу.', []],
  ] as const)('%s: %s', (lang, text, expected) => {
    expect(said(lang, text)).toEqual(expected)
  })
})

describe('a talk of lines that dashes open', () => {
  test('a question may open with words in marks, and the line before ends in such', () => {
    const text = [
      'Устакана',
      'Уста Турду Асанов өрүк чабат.',
      '— Жыгачты кантип тандайсыз?',
      '— Кулак менен. Айрымы «кесип ал» дейт, айрымы «тийбе» дейт.',
      '— «Тийбе» дегенин кантесиз?',
      '— Тийбейм, — деди Асанов.',
    ].join('\n\n')
    expect(said('ky', text)).toEqual([
      ['Жыгачты кантип тандайсыз?', null],
      ['Кулак менен. Айрымы «кесип ал» дейт, айрымы «тийбе» дейт.', 'Асанов'],
      ['«Тийбе» дегенин кантесиз?', null],
      ['Тийбейм', 'Асанов'],
    ])
  })

  test('the one interviewed is who is named in a later turn, not who was told of before', () => {
    const text = [
      'Гончар',
      'Во дворе хлопочет жена, Вера Лунина.',
      '— Почему глина?',
      '— Она живая.',
      '— А стекло?',
      '— Стекло мёртвое, — смеётся гончар Пётр Лунин.',
    ].join('\n\n')
    expect(said('ru', text).map(([, speaker]) => speaker)).toEqual([null, 'Пётр Лунин', null, 'Пётр Лунин'])
  })
})

describe('where a line of speech ends', () => {
  test('a dash in the sentence behind the attribution takes up no speech', () => {
    expect(said('ru', '— Заходите, — сказал Пётр Лунин. Рядом — его жена.')).toEqual([['Заходите', 'Пётр Лунин']])
  })

  test('words retold by somebody in it stay in it, and its own attribution does not', () => {
    expect(said('ky', '— Атам: «Бата берем», — деп бир жыл күткөн.\n\n— Күттүк, — деди Асан Токтоев.')[0]?.[0]).toBe(
      'Атам: «Бата берем», — деп бир жыл күткөн.',
    )
    expect(said('ky', '— Атам: «Барба», — деп айтчу, — деп эскерет Асан Токтоев.')).toEqual([
      ['Атам: «Барба», — деп айтчу', 'Асан Токтоев'],
    ])
  })
})
