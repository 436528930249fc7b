import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cyrillicName, romanise } from '../../../engine/text/romanise.ts'

test('Russian, by BGN/PCGN: е is ye at the start, after vowels and signs', () => {
  const pairs = {
    'Мы никогда не забудем': 'My nikogda ne zabudem',
    'Елена ест подъезд': 'Yelena yest podyezd',
    'жюри съело щётку': 'zhyuri syelo shchyotku',
    'новое здание': 'novoye zdaniye',
    'ЯЛТА, Хабаровск': 'YALTA, Khabarovsk',
  }
  for (const [text, latin] of Object.entries(pairs)) expect(romanise(text, 'ru')).toBe(latin)
})

test('Ukrainian, by the table of 2010: letters read otherwise at the start of a word, зг, no apostrophe', () => {
  const pairs = {
    'Згурський згоден': 'Zghurskyi zghoden',
    'Їжакевич Єнакієве': 'Yizhakevych Yenakiieve',
    'Юрій Знам’янка': 'Yurii Znamianka',
    'ґрунт, гора': 'grunt, hora',
    '’Яна’': '’Yana’',
  }
  for (const [text, latin] of Object.entries(pairs)) expect(romanise(text, 'uk')).toBe(latin)
})

test('Kyrgyz, by BGN/PCGN: ö, ü, ng and j; another language is left alone', () => {
  expect(romanise('күчтөрүңүздүн жардамдары', 'ky')).toBe('küchtörüngüzdün jardamdary')
  expect(romanise('Егемендүү өлкө', 'ky')).toBe('Egemendüü ölkö')
  expect(romanise('Ћирилица', 'sr')).toBe('Ћирилица')
})

test('a name finds its way back', () => {
  const names = {
    ru: { Kovalenko: 'Коваленко', Petrovsky: 'Петровский', Khabarov: 'Хабаров', Maria: 'Мария', Zhukov: 'Жуков' },
    uk: { Levadnyi: 'Левадний', Hnat: 'Гнат', Petrivskyi: 'Петрівський', Yurii: 'Юрій', Oksana: 'Оксана' },
    ky: { Jyrgal: 'Жыргал', Bakyt: 'Бакыт', 'Chong-Arik': 'Чоң-Арик' },
  }
  for (const [lang, all] of Object.entries(names))
    for (const [latin, name] of Object.entries(all)) expect(cyrillicName(latin, lang)).toBe(name)
  expect(cyrillicName('Putin', 'en')).toBe('Putin')
})

test('law: what is romanised holds no letter of the alphabet any more, and its capitals stay', () => {
  const alphabets = {
    ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
    ky: 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя',
  }
  for (const [lang, letters] of Object.entries(alphabets)) {
    const word = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 10 }).map(all => all.join(''))
    fc.assert(
      fc.property(word, text => {
        expect(romanise(text, lang)).not.toMatch(/[\u0400-\u04ff]/)
        expect(romanise(text, lang)).toBe(romanise(text, lang).toLowerCase())
        expect(romanise(text.toUpperCase(), lang)).toBe(romanise(text, lang).toUpperCase())
      }),
    )
  }
})
