import { expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import type { Language } from '../../../engine/types.ts'

/** Cases: a language, a text, and who says its last quotation that is speech, up to a case ending. */
type Cases = readonly (readonly [Language, string, string])[]

function lastSpeaker(lang: Language, text: string): string {
  const { quotes } = extract(text, { article: 'a', lang })
  return quotes.findLast(({ kind }) => kind === 'statement' || kind === 'fragment')?.speaker?.text ?? ''
}

const GENDERS: Cases = [
  // A first name that stands in the nominative, so the surname does as well, and is a woman's.
  [
    'ru',
    'Отделом с марта руководит Гульдай Осмонкулова.\n\nВетеринар Пётр Дынин с этим спорил.\n\nНо решает Осмонкулова. «Вакцина есть», — говорит она.',
    'Осмонкулова',
  ],
  ['uk', 'Відділ очолює Гульдай Осмонкулова, родом із Нарина.\n\n— У нас тихо, — каже вона.', 'Осмонкулова'],
  // A surname in -о shows no case: a woman, or a man in the genitive.
  ['uk', 'Івана Загайко живе біля греблі.\n\n— Я чую воду щоночі, — говорить вона.', 'Загайко'],
  [
    'ru',
    '«Я слышу воду каждую ночь», — говорит Ивана Загайко. Её сын служит. «Он мне пишет», — добавляет мать.',
    'Загайко',
  ],
  // A role in the genitive: a man.
  ['uk', 'Міністр зняв із посади полковника Северина Крука. «Я не здамся», — сказав він.', 'Северина Крука'],
]

const OTHERS: Cases = [
  [
    'uk',
    'У таборі третій тиждень живе Марко, син кухарки Ніни Острозької. «Тут холодно», — каже Ніна. Ковдри вона шиє сама. «Нас тут сорок», — зізнається жінка.',
    'Ніна',
  ],
  [
    'ru',
    'Режиссёр Клара Монтане приехала в Лугань. Отец Монтане пас здесь коней. «Здесь я росла», — сказала Монтане.',
    'Монтане',
  ],
  ['ru', 'В суд пришёл адвокат Ивана Тернова Олег Быстрый. «Мы подадим жалобу», — сказал он.', 'Олег Быстрый'],
  // The name right behind its own role.
  ['ru', 'В суд пришёл адвокат Иван Тернов. «Мы подадим жалобу», — сказал он.', 'Иван Тернов'],
  ['uk', '«Він скоро приїде», — каже брат Тарас Острозький.', 'Тарас Острозький'],
]

const ROLES: Cases = [
  ['en', '“The ferries will wait,” said its Nordic representative, Halvar Brekke.', 'Halvar Brekke'],
  [
    'en',
    'Prime Minister Ida Solberg flew in at noon. Her Lidian counterpart, Marko Dresk, was late. “The road was iced,” he said.',
    'Marko Dresk',
  ],
  ['en', '“The vote was fair,” the county clerk, Nora Binns, told the Beacon.', 'Nora Binns'],
  ['en', '“The vote was fair,” said the Beacon.', 'Beacon'],
  [
    'uk',
    'Коваля Петра Гука в селі знають усі. Коли мова зайшла про ціни, чоловік засміявся: «Підкови дешевші за каву».',
    'Гук',
  ],
  ['uk', 'Прийшла лікарка Олена Гук. Її чоловік сказав: «Ми спізнилися».', 'чоловік'],
  [
    'ky',
    'Айнура Жакшылыкова жооп берген жок. Эртеси ал журналисттерге мындай түшүндүрмө берди: «Мен бул жерде болгон эмесмин».',
    'Жакшылыкова',
  ],
]

const APPOSED: Cases = [
  [
    'ru',
    'Судья Клавдия Рощина сказала: «Дело закрыто».\n\nПо рассказу Дины Тарко, потерявшей в тот день брата, она узнала обо всём от соседей.\n\n«Жду его до сих пор», — говорит сестра.',
    'сестра',
  ],
  [
    'ru',
    '«Рыбы в этом году мало», — сказал Пётр Дынин, работающий егерем. «Но будет больше», — добавил егерь.',
    'Дынин',
  ],
]

const NAMED_BEFORE: Cases = [
  [
    'en',
    'Down by the quay Ragna Vestoy was trying to calm the crowd. “The boats will sail again by June,” the fisheries minister told them. A dog barked. “Nobody loses a licence,” she added.',
    'Ragna Vestoy',
  ],
  [
    'en',
    'Ragna Vestoy met Odd Farsund on the quay. “The boats will sail again by June,” the fisheries minister told them.',
    'the fisheries minister',
  ],
  [
    'en',
    'Ragna Vestoy, a singer, walked along the quay. “The boats will sail again by June,” the fisheries minister told the crowd.',
    'the fisheries minister',
  ],
  [
    'en',
    'Ragna Vestoy walked along the quay.\n\n“The boats will sail again by June,” the ministry’s spokesman told the crowd.',
    'spokesman',
  ],
  [
    'en',
    'Ragna Vestoy walked along the quay. “The boats will sail again by June,” the minister of fisheries told the crowd.',
    'the minister',
  ],
  // A member of something may be anything.
  [
    'ky',
    '«Жаңы жол» фракциясынын мүчөсү Айнура Жакшылыкова: «Бизге убакыт керек», — деди. «Мен каршы добуш бердим», — деп кошумчалады депутат.',
    'Жакшылыкова',
  ],
]

const RELATIVES: Cases = [
  [
    'en',
    'Temir Abdyldaev has waited at the gate since Monday. His older brother, Marat, is the man still underground. “He told me the beams were rotten,” he said.',
    'Temir Abdyldaev',
  ],
  [
    'en',
    'Vera Lindt has waited at the gate since Monday. Her older brother, Marat, is the foreman. “The beams were rotten,” he said.',
    'Marat',
  ],
]

const CITED: Cases = [
  [
    'uk',
    'Режисер Остап Верба говорив довго. «Фільм вийде навесні», — переказує його слова газета «Ранок».',
    'Остап Верба',
  ],
  ['ru', 'Режиссёр Денис Ростов говорил долго. «Фильм выйдет весной», — передаёт его слова агентство.', 'Ростов'],
  ['ru', 'Режиссёр Денис Ростов говорил долго. «Фильм выйдет весной», — передаёт агентство.', 'агентство'],
]

const KYRGYZ_SURNAMES: Cases = [
  ['ky', 'Кечээ Анна Шевко айылга келди. «Мен бул жерде төрөлгөм» деди Шевко.', 'Шевко'],
  [
    'ky',
    'Кечээ Анна Шевко айылга келди. Аны мэр Асан Токтоев тосуп алды. «Кош келиңиз» деди ал Шевкого.',
    'Асан Токтоев',
  ],
]

const COMPLEMENTS: Cases = [
  ['uk', 'Радниця від громади Ніна Журба нагадує про зиму. «Дах тече», — каже вона.', 'Ніна Журба'],
  ['ru', 'Инспектор по делам хуторов Пётр Дынин молчал час. «Дорогу мы починим», — сказал он.', 'Пётр Дынин'],
  ['ru', '«Мы поможем», — объявила представитель владельца, компании «Северный лён», Нина Журба.', 'Нина Журба'],
  ['ru', '«Мы поможем», — объявила глава комиссии, доктор наук Нина Журба.', 'Нина Журба'],
  // Another verb stands before the name, or the name is another's.
  ['ru', 'Депутат от профсоюза поддержал Нину Журбу. «Крыша течёт», — сказал депутат.', 'депутат'],
  ['ru', '«Крыша течёт», — сказал адвокат по просьбе Ивана Тернова.', 'адвокат'],
]

const WORDS: Cases = [
  [
    'ru',
    'Драка\n\n«Я бы и сегодня спел это». За эти слова, сказанные в эфире, Остап Верба лишился премии.',
    'Остап Верба',
  ],
  ['ru', '«Нам нужна вода, а не обещания», — с такими словами Нина Журба открыла сход.', 'Нина Журба'],
  [
    'en',
    'Odd Farsund, the mayor, mended the pier himself. The quarrel is, in his words, “a storm in a thimble”.',
    'Odd Farsund',
  ],
  [
    'ky',
    'Дарыгер Айнура Жакшылыкова шашпайт. Шашкандарга дарыгердин айтары бар: «Уйку — эң жакшы дары, аны эч ким сатпайт».',
    'Жакшылыкова',
  ],
]

const DESCRIBED: Cases = [
  [
    'ru',
    'Режиссёр Клара Монтане приехала в Лугань. Её помощник спал. «Здесь я росла», — сказала Монтане.\n\nОтец Монтане пас тут коней. Дочерям она оставит «только сёдла».',
    'Монтане',
  ],
  [
    'uk',
    'За словами посередниці, глави МЗС Варсенії Ольги Туронь, сторони втомилися. «Завтра продовжимо», — зауважила міністерка.',
    'Туронь',
  ],
  ['ru', 'Как пояснил глава города Пётр Дынин, мост закрыт. «Опоры гнилые», — добавил мэр.', 'Пётр Дынин'],
  ['ru', 'Как пояснил глава кооператива Пётр Дынин, мост закрыт. Приехал мэр. «Опоры гнилые», — добавил мэр.', 'мэр'],
]

const NUMBERS: Cases = [
  [
    'ky',
    'Инспектор Айнура Жакшылыкова келди. «Айып салабыз» деди ал. «Сот чечет» деп кошумчалады инспектор.',
    'Жакшылыкова',
  ],
  [
    'ky',
    '27 айдоочу жолду тосту. Айдоочу Асан Токтоев: «Биз чарчадык», — деди. «Жол керек», — деп кошумчалады айдоочу.',
    'Асан Токтоев',
  ],
]

test.each([
  ...GENDERS,
  ...OTHERS,
  ...ROLES,
  ...APPOSED,
  ...NAMED_BEFORE,
  ...RELATIVES,
  ...CITED,
  ...KYRGYZ_SURNAMES,
  ...COMPLEMENTS,
  ...WORDS,
  ...NUMBERS,
  ...DESCRIBED,
])('%s: who is meant: %s', (lang, text, speaker) => {
  expect(lastSpeaker(lang, text)).toContain(speaker)
})

test.each([
  ['ru', 'Егерь о волках: «Они боятся нас больше»', 'Дынин'],
  ['ru', 'Егери о волках: «Они боятся нас больше»', 'Егери'],
  ['ru', 'Лесник о волках: «Они боятся нас больше»', 'Лесник'],
] as const)('%s: the role of a headline is of whoever has it below: %s', (lang, title, speaker) => {
  const below = '«Их тут семеро», — говорит Пётр Дынин. Лес он стережёт давно. «Зимой придут ещё», — добавляет егерь.'
  expect(extract(`${title}\n\n${below}`, { article: 'a', lang }).quotes[0]?.speaker?.text).toContain(speaker)
})
