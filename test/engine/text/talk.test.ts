import { describe, expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
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

/** Speakers of the quotations that are speech, in order. */
function said(lang: Language, text: string): (string | null)[] {
  return extract(text, { article: 'a', lang })
    .quotes.filter(({ kind }) => kind === 'statement' || kind === 'fragment')
    .map(({ speaker }) => speaker?.text ?? null)
}

describe('two who talk by turns', () => {
  test.each([
    [
      'ru',
      'Мэр Денис Орлов молчал.\n\n— Мост ваш? — спросила депутат Анна Крохина.\n\n— Мой, — ответил Орлов.\n\n— А трещины?\n\n— Их заделают.',
      ['Анна Крохина', 'Орлов', 'Анна Крохина', 'Орлов'],
    ],
    [
      'uk',
      'Мер Денис Орлюк мовчав.\n\n– Міст я не чіпав, – сказав Орлюк.\n\n– А тріщини? – запитала депутатка Ганна Крохіна.\n\n– Ні.\n\n– Чому?\n\n– Бо його будували інші.',
      ['Орлюк', 'Ганна Крохіна', 'Орлюк', 'Ганна Крохіна', 'Орлюк'],
    ],
    // Whoever spoke just before is asked.
    [
      'ru',
      'Министр Павел Седов выступил. «Мост построим», — сказал Седов.\n\n— А на какие деньги? — спросила депутат Анна Крохина.\n\n— На свои.',
      ['Седов', 'Анна Крохина', 'Седов'],
    ],
    // Who asks a question that nobody else asks is the one who writes.
    [
      'uk',
      'Пасічниця Ганна Крохіна чекає.\n\n– Мед темний, бо гречка.\n\n– А липа?\n\n– Липа світла, – сміється Ганна Крохіна.',
      ['Ганна Крохіна', null, 'Ганна Крохіна'],
    ],
    [
      'uk',
      'Пасічник Денис Орлюк чекав.\n\n– Мед темний.\n\n– І солодкий?\n\n– Солодкий, гречаний.',
      ['Денис Орлюк', null, 'Денис Орлюк'],
    ],
    ['ru', 'Пасечник Денис Орлов ждал.\n\n— Мёд тёмный?\n\n— Тёмный, гречишный.', [null, 'Пасечник Денис Орлов']],
    // The talk goes on as it began before the dashes.
    [
      'ru',
      'Суд.\n\nПрокурор Анна Крохина: «Вы подписали акт?»\n\nПодсудимый Денис Орлов: «Подписал».\n\n— А читали?\n\n— Нет.',
      ['Анна Крохина', 'Денис Орлов', 'Анна Крохина', 'Денис Орлов'],
    ],
    // One who goes on in a line of his own is no second.
    [
      'ru',
      'Мэр Денис Орлов пришёл.\n\n— Мост закроют, — сказал Орлов.\n\n— Надолго, — добавил Орлов.\n\n— До весны.',
      ['Орлов', 'Орлов', 'Денис Орлов'],
    ],
  ] as const)('%s: %s', (lang, text, speakers) => {
    expect(said(lang, text)).toEqual(speakers)
  })
})
