import { describe, expect, test } from 'vitest'
import type { Language } from '../../../engine/types.ts'
import { speakersBehind } from './behind.ts'

describe('a talk in lines that dashes open', () => {
  test.each([
    [
      'every second line is the same person’s',
      'ru',
      '«Воды нет», — сказала врач Анна Рощина.\n\n— А где она? — не сдавался депутат Олег Ким.\n\n— Уехала.\n\n— Куда уехала?\n\n— На юг.',
      ['Анна Рощина', 'Олег Ким', 'Анна Рощина', 'Олег Ким', 'Анна Рощина'],
    ],
    [
      'the same in Ukrainian',
      'uk',
      '\n\n- Ви бачили авто? - спитав прокурор Іван Гай.\n\n- Ні, - відповів Павло Дронюк.\n\n- А людей?\n\n- Людей бачив.',
      ['Іван Гай', 'Павло Дронюк', 'Іван Гай', 'Павло Дронюк'],
    ],
    [
      'the same in Kyrgyz',
      'ky',
      '\n\n– Машинаны көрдүңүзбү? – деп сурады прокурор Асан Гапаров.\n\n– Жок, – деди Талант Бекмуратов.\n\n– Кишилерди көрдүңүзбү?\n\n– Кишилерди көрдүм.',
      ['Асан Гапаров', 'Талант Бекмуратов', 'Асан Гапаров', 'Талант Бекмуратов'],
    ],
    [
      'a question to the one whom the article is about',
      'ru',
      '\n\n— Лодки люблю с детства, — говорит мастер Павел Дронов.\n\nПервую он продал соседям, и соседка сказала: «Не течёт, и ладно».\n\n— А дуб не пробовали?\n\n— Тяжёл он для озера.',
      ['Павел Дронов', 'соседка', null, 'Павел Дронов'],
    ],
    [
      'a label before the dash',
      'ru',
      '\n\nСудья: — Вы признаёте вину?\n\nПодсудимый: — Нет. Я там не был.',
      ['Судья', 'Подсудимый'],
    ],
    ['the same in Kyrgyz', 'ky', '\n\nШаар мэри Талант Бекмуратов: – Көпүрө күзгө чейин бүтөт.', ['Талант Бекмуратов']],
  ] as const)('%s (%s)', (_, lang: Language, text, speakers) => {
    const found = speakersBehind(lang, text)
    expect(found.map((one, at) => (speakers[at] === null ? one : one?.includes(speakers[at] ?? '')))).toEqual(
      speakers.map(one => (one === null ? null : true)),
    )
  })

  test('a list behind a label is no speech', () => {
    expect(speakersBehind('ru', '\n\nИтоги: — Первое место взяла сборная.')).toEqual([])
  })

  test('nobody answers a question of their own', () => {
    const text =
      'Questioned by Paul Dean, she was calm.\n\n“I paid it all back.”\n\n“When did you pay?” asked Anna Holt.'
    expect(speakersBehind('en', text)).toEqual([null, 'Anna Holt'])
  })
})
