import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { genderOfMention } from '../../../engine/text/lexicon/firstNames.ts'
import { displayName, nameKey, sameSpeaker, speakerId } from '../../../engine/text/names.ts'
import { skeleton, transliterate } from '../../../engine/text/transliterate.ts'
import { LANGUAGES } from '../../../engine/types.ts'

describe('one speaker has one identity', () => {
  test.each([
    [
      'over scripts and cases',
      [
        ['Зеленский', 'ru'],
        ['Зеленскому', 'ru'],
        ['Володимир Зеленський', 'uk'],
        ['Зеленського', 'uk'],
        ['Зеленскийдин', 'ky'],
        ['Volodymyr Zelensky', 'en'],
        ['Zelenskyy', 'en'],
        ['Zelensky’s', 'en'],
      ],
    ],
    [
      'in a short name',
      [
        ['Путин', 'ru'],
        ['Путиным', 'ru'],
        ['Путін', 'uk'],
        ['Путіним', 'uk'],
        ['Путинге', 'ky'],
        ['Путиндин', 'ky'],
        ['Putin', 'en'],
        ['President Putin', 'en'],
        ['президент Путин', 'ru'],
      ],
    ],
    [
      'where г is h',
      [
        ['Виктор Палагнюк', 'ru'],
        ['Палагнюка', 'ru'],
        ['Палагнюк', 'uk'],
        ['Palahniuk', 'en'],
        ['Палагнюктун', 'ky'],
      ],
    ],
    [
      'where ж is j or zh',
      [
        ['Жапаров', 'ru'],
        ['Жапаровго', 'ky'],
        ['Japarov', 'en'],
        ['Zhaparov', 'en'],
      ],
    ],
    [
      'by a role alone',
      [
        ['министр', 'ru'],
        ['the minister', 'en'],
        ['міністерка', 'uk'],
        ['министри', 'ky'],
      ],
    ],
  ] as const)('%s', (_, mentions) => {
    expect(new Set(mentions.map(([text, lang]) => speakerId(text, lang))).size).toBe(1)
  })

  test('and others have others', () => {
    const ids = ['Путин', 'Ким', 'Кум', 'Зеленский', 'Токаев', 'министр', 'тренер'].map(text => speakerId(text, 'ru'))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('two mentions may be one speaker unless their first names contradict', () => {
  const said = (text: string, lang: string) => ({ text, lang })
  expect(sameSpeaker(said('Хелен Эшкомб', 'ru'), said('Гелен Ешкомб', 'uk'))).toBe(true)
  expect(sameSpeaker(said('Владимир Путин', 'ru'), said('Putin', 'en'))).toBe(true)
  expect(sameSpeaker(said('Пётр Иванов', 'ru'), said('Olga Ivanov', 'en'))).toBe(false)
  expect(sameSpeaker(said('Макрон', 'ru'), said('Merkel', 'en'))).toBe(false)
})

test('names that end like a Kyrgyz case keep their end', () => {
  expect(['Султан', 'Искендер', 'Насирдин', 'Этан'].map(name => displayName(name, 'ky'))).toEqual([
    'Султан',
    'Искендер',
    'Насирдин',
    'Этан',
  ])
  expect(displayName('Бекмуратовдун', 'ky')).toBe('Бекмуратов')
})

test.each([
  ['en', ['Smith’s', "Ann Roe's", 'James'], ['Smith', 'Ann Roe', 'James']],
  [
    'ru',
    ['Зеленского', 'Ивановым', 'Петру Орлову', 'главы района', 'Дымовой'],
    ['Зеленский', 'Иванов', 'Петру Орлову', 'главы района', 'Дымовой'],
  ],
  [
    'uk',
    ['Зеленському', 'Івановим', 'Олени Гриневич', 'очільниці'],
    ['Зеленський', 'Іванов', 'Олени Гриневич', 'очільниці'],
  ],
  [
    'ky',
    [
      'Жээнбековдун',
      'Жээнбековго',
      'Асановду',
      'Осмоновдон',
      'Айгүл Маматованын',
      'министр Таалай Исаковдон',
      'Кристи',
      'Брекке',
      'министрдин',
      'BBC-нин',
    ],
    [
      'Жээнбеков',
      'Жээнбеков',
      'Асанов',
      'Осмонов',
      'Айгүл Маматова',
      'министр Таалай Исаков',
      'Кристи',
      'Брекке',
      'министрдин',
      'BBC',
    ],
  ],
] as const)('names are listed without their case endings where that is safe in %s', (lang, names, listed) => {
  expect(names.map(name => displayName(name, lang))).toEqual(listed)
})

test('transliteration follows the language', () => {
  expect(transliterate('Гриневич', 'uk')).toBe('Hrynevych')
  expect(transliterate('Жапаров', 'ky')).toBe('Japarov')
  expect(transliterate('Щукин и Co', 'ru')).toBe('Shchukin i Co')
})

test('a skeleton has no vowels and does not depend on case', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyzіїєґөүң'),
        maxLength: 12,
      }),
      word => {
        expect(skeleton(word.toUpperCase())).toBe(skeleton(word))
        expect(skeleton(word)).toMatch(/^[bdfhklmnprstvSZC]*$/)
      },
    ),
  )
})

test('a name key is never longer than its word allows and is stable', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.constantFrom(...LANGUAGES), (word, lang) => {
      expect(nameKey(word, lang)).toBe(nameKey(word, lang))
    }),
  )
})

test('a patronymic shows a gender in every case, a name that may be a genitive does not', () => {
  expect(genderOfMention(['аделаида', 'фоминична'], 'ru')).toBe('female')
  expect(genderOfMention(['аделаїди', 'фомівни'], 'uk')).toBe('female')
  expect(genderOfMention(['ким', 'ильича', 'котова'], 'ru')).toBe('male')
  expect(genderOfMention(['валентина', 'кот'], 'ru')).toBeNull()
  expect(genderOfMention(['богдан', 'рудий'], 'uk')).toBe('male')
})
