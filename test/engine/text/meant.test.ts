import { expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import type { Language } from '../../../engine/types.ts'

/** Cases: a language, a text, and who says its last quotation that is speech, up to a case ending; empty for nobody. */
type Cases = readonly (readonly [Language, string, string])[]

function lastSpeaker(lang: Language, text: string): string {
  const { quotes } = extract(text, { article: 'a', lang })
  return quotes.findLast(({ kind }) => kind === 'statement' || kind === 'fragment')?.speaker?.text ?? ''
}

// A sentence that ends with who said it names somebody else.
const REPORTED: Cases = [
  [
    'en',
    'Judge Nora Bellamy read for an hour.\n\nPetru Mocanu had hidden the letters for a year, she said.\n\nMocanu, 58, did not look up. “I sign a great many letters,” he told the hall.',
    'Mocanu',
  ],
  [
    'ru',
    'Судья Нора Беллами читала час.\n\nСаша Мокану год прятал письма, сказала она. «Закон таких писем не знает».',
    'Нора Беллами',
  ],
  [
    'uk',
    'Суддя Нора Белламі читала годину.\n\nЛистів Женя Мокану рік не віддавав, сказала вона. «Закон таких листів не знає».',
    'Нора Белламі',
  ],
  // She may speak of herself where nobody else is there.
  ['en', 'Jane Orwin had never seen the letters, she said. “I was in Kent,” she added.', 'Jane Orwin'],
]

// What opens a sentence and is no name.
const OPENERS: Cases = [
  [
    'ru',
    'На площадь вышел пекарь Олег Дынин. «Муки нет», — сказал Дынин. Прозвучала и просьба: «Откройте склад до пятницы».',
    'Дынин',
  ],
  [
    'ru',
    'На площадь вышел пекарь Олег Дынин. «Муки нет», — сказал Дынин. Последовало и обещание: «Завтра мы придём снова».',
    'Дынин',
  ],
  [
    'uk',
    'На площу вийшов пекар Олег Динін. «Борошна нема», — сказав Динін. Пролунало й застереження: «Завтра ми прийдемо знову».',
    'Динін',
  ],
  ['uk', 'Данило Гук живе біля греблі. Данило відповів: «Води багато».', 'Данило'],
  [
    'ky',
    'Кечээ сотто дарыгер Айпери Осмонова отурду. Ушунча жыл күтүп, эмне үчүн келгенин Осмонова мындайча түшүндүрдү: «Мен чындыкты уккум келди».',
    'Осмонова',
  ],
  [
    'ky',
    'Кампанын мурдагы мүдүрү Тынчтык Осмонов бир сааттай сүйлөдү. Тергөө маалында болсо: «Мен эч нерсе көргөн эмесмин», — деген.',
    'Тынчтык Осмонов',
  ],
  [
    'ky',
    'Базарга уста Айпери Такеева келди. Баасын Такеева өзү минтип түшүндүрдү: «Темир кымбаттады». Кечинде аны уста Асан Чекиров чакырды. «Кел, бирге иштейбиз», — деди ал.',
    'Асан Чекиров',
  ],
]

// Names by what they are written like.
const NAMES: Cases = [
  [
    'ky',
    'Кошуна айылдан келген пияз сатуучу Надежда Буш да кезекте турат. «Чоң энем да ушул жерде соодалаган», — дейт ал.',
    'Надежда Буш',
  ],
  [
    'ru',
    'Как Соломия Вербач нашла дом\n\nГрузовик ждали к обеду, а приехал он ночью.\n\nПервой вышла Соломия Вербач. «Я ехала сутки», — вспоминает она.',
    'Соломия Вербач',
  ],
]

// Who is taken up by what they are.
const ROLES: Cases = [
  [
    'ky',
    'Геолог Анна Шевкоттун айтымында, суу жыл сайын азаят. «Көл он жылда кургап калышы мүмкүн», — деди окумуштуу.',
    'Анна Шевко',
  ],
  ['ky', 'Талдоочу Роман Гайдук буга ишенбейт. «Баалар күзүндө түшөт», — деди талдоочу.', 'Роман Гайдук'],
  [
    'en',
    'An expert witness, Mykola Zaruba, had told the hall that the rope was worn. He also did the sum. “It would have held a hundred kilos,” he said.',
    'Mykola Zaruba',
  ],
  [
    'en',
    'Asel Torina, 30, left the house by the back door. Her younger sister had been sleeping upstairs. “I called her name,” she said.',
    'Asel Torina',
  ],
  ['ky', '«Клубда тартип жок», — деди клубдун президенти Эмил Сарыбаев дүйшөмбү күнү.', 'Эмил Сарыбаев'],
  ['ky', 'Жардамды уюмдун өкүлү Фиона Гаррет алып келди. Анын байкашынча, эл алардан «күрөк сурайт».', 'Фиона Гаррет'],
]

// A more general word for what somebody is, or another word for the head of the same firm.
const KINDS: Cases = [
  [
    'ru',
    'Геолог Анна Шевко в селе третий день. Воду она уже пробовала. «Пить её нельзя», — сказала учёная.\n\nДождь не кончался. «Подождём», — добавила исследовательница.',
    'Анна Шевко',
  ],
  [
    'uk',
    'Хірург Іван Гук прийшов на світанку. Оперував він до обіду. «Спина болить досі», — зітхнув медик.',
    'Іван Гук',
  ],
  [
    'en',
    'Geologist Anna Orwin has been in the village for three days. The rain had not stopped. “Nobody should drink it,” the scientist said.',
    'Anna Orwin',
  ],
  [
    'ru',
    'Воду отключили, сообщила директор сети «Родник» Анна Шевко. Мэр с этим спорит. Вечером руководитель «Родника» высказалась резче. «Мы никому не должны», — сказала она.',
    'Анна Шевко',
  ],
  [
    'uk',
    'Воду вимкнули, повідомила директорка мережі «Джерело» Анна Шевко. Мер із цим сперечається. «Ми нікому не винні», — сказала керівниця «Джерела».',
    'Анна Шевко',
  ],
  [
    'ky',
    '«Булак» тармагынын директору Анна Шевко сууну жапты. Мэр буга макул эмес. «Биз эч кимге карыз эмеспиз», — деди «Булак» жетекчиси.',
    'Анна Шевко',
  ],
  // Of another firm, and of another kind.
  [
    'ru',
    'Воду отключили, сообщила директор сети «Родник» Анна Шевко. Вечером руководитель «Ручья» ответил. «Мы никому не должны», — сказал он.',
    'руководитель',
  ],
  [
    'en',
    'Geologist Anna Orwin has been in the village for three days. The rain had not stopped. “Nobody should drink it,” the doctor said.',
    'doctor',
  ],
]

for (const [name, cases] of Object.entries({ REPORTED, OPENERS, NAMES, ROLES, KINDS }))
  test.each(cases)(`${name} %s: %s`, (lang, text, expected) => {
    if (expected) expect(lastSpeaker(lang, text)).toContain(expected)
    else expect(lastSpeaker(lang, text)).toBe('')
  })
