import { expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import type { Language } from '../../../engine/types.ts'

/** Cases: a language, a text, and who says its last quotation that is speech, up to a case ending; empty for nobody. */
type Cases = readonly (readonly [Language, string, string])[]

function lastSpeaker(lang: Language, text: string): string {
  const { quotes } = extract(text, { article: 'a', lang })
  return quotes.findLast(({ kind }) => kind === 'statement' || kind === 'fragment')?.speaker?.text ?? ''
}

// Those who hear the words, and out of what they come.
const HEARD: Cases = [
  ['uk', 'Колишній мер Тарас Бутко говорив тихо. «Я нікого не зрадив», — почули ті, хто сидів ближче.', 'Тарас Бутко'],
  ['ru', 'Бывший мэр Тарас Бутко говорил тихо. «Я никого не предал», — услышали в первом ряду.', 'Тарас Бутко'],
  ['ru', 'Мэр Тарас Бутко говорил ровно. «Мост откроют к осени», — разносилось из динамиков.', 'Тарас Бутко'],
  ['uk', 'Мер Тарас Бутко говорив рівно. «Міст відкриють восени», — лунало з гучномовців.', 'Тарас Бутко'],
  ['ky', 'Мэр Тарас Бутко акырын сүйлөдү. «Көпүрө күздө ачылат», — деген сөз динамиктерден угулду.', 'Тарас Бутко'],
  // A balcony is no loudspeaker.
  ['ru', 'Мэр Тарас Бутко ушёл. «Мост откроют к осени», — раздалось с балкона.', ''],
]

// A comma inside English marks, and who says it right behind them.
const RIGHT_BEHIND: Cases = [
  ['en', 'The lamps above Anna Orwin, a night nurse, went “like stars at dawn,” she said.', 'Anna Orwin'],
  ['en', 'The observers around Anna Orwin, a night nurse, went “like birds in autumn,” she said.', 'Anna Orwin'],
  ['en', 'The mayor went on about “the old days,” Anna Orwin said.', 'Anna Orwin'],
  ['en', 'The mayor described the plan as “a gift”, and Anna Orwin said nothing.', 'mayor'],
]

// The phrase that opens the sentence says whose words all of it tells.
const SOURCES: Cases = [
  [
    'ky',
    'Мүдүр Анна Шевконун айтымында, кардарлар менен банктын адамдары сүйлөшүп жатат, бирок бул «такыр башка иш».',
    'Анна Шевко',
  ],
  ['ru', 'По словам директора Анны Шевко, с клиентами говорят люди банка, но это «совсем другое дело».', 'Анны Шевко'],
  [
    'uk',
    'За словами директорки Анни Шевко, з клієнтами говорять люди банку, але це «зовсім інша справа».',
    'Анни Шевко',
  ],
  [
    'en',
    'According to the director, Anna Orwin, clients talk to people from the bank, but that is “another matter altogether”.',
    'Anna Orwin',
  ],
  [
    'ky',
    'Мүдүр Анна Шевконун айтымында, кардарлар келген, ал эми Асан Токтоев: «Келген жокпуз», — деди.',
    'Асан Токтоев',
  ],
]

// Whoever is said to put it so behind the words that open an article.
const SUMMED_UP: Cases = [
  [
    'en',
    'A valley counts its roofs\n\nUPPER FELL, Cumbria — “People bring us soup. They should bring us nails.”\n\nThat is how Anna Orwin, spokeswoman for the fund, sums up her week.',
    'Anna Orwin',
  ],
  [
    'ru',
    'Долина считает крыши\n\n«Нам везут суп. А нужны гвозди».\n\nТак подводит итог неделе Анна Шевко, представительница фонда.',
    'Анна Шевко',
  ],
  [
    'uk',
    'Долина лічить дахи\n\n«Нам везуть суп. А потрібні цвяхи».\n\nТак описує тиждень у долині Анна Шевко, речниця фонду.',
    'Анна Шевко',
  ],
  [
    'ky',
    'Өрөөн чатырларын санайт\n\n«Бизге шорпо алып келишет. Мык керек».\n\nФонддун өкүлү Анна Шевко бир жуманы ушинтип жыйынтыктайт.',
    'Анна Шевко',
  ],
  [
    'en',
    'A valley counts its roofs\n\nAnna Orwin lives here. “People bring us soup.”\n\nThat was how Peter Dunn died.',
    'Anna Orwin',
  ],
  [
    'ru',
    'Долина считает крыши\n\nАнна Шевко живёт тут. «Нам везут суп».\n\nТак сгорел и мост. Его строил Пётр Дынин.',
    'Анна Шевко',
  ],
]

// Whose rule, view or answer the words are.
const OWNED: Cases = [
  ['ru', 'Спешить Пётр Дынин не хочет: его правило — «ни слова до обеда».', 'Пётр Дынин'],
  ['ru', 'Спешить Пётр Дынин не хочет: его ответ краткий — «ни слова до обеда».', 'Пётр Дынин'],
  ['uk', 'Поспішати Петро Динін не хоче: його правило — «ні слова до обіду».', 'Петро Динін'],
  ['en', 'Peter Dunn is in no hurry: his rule is “not a word before lunch”.', 'Peter Dunn'],
  ['en', 'Roman Hyde’s answer was short: “Prices will fall in autumn.”', 'Roman Hyde'],
  ['ky', 'Пётр Дынин шашпайт: анын эрежеси — «түшкө чейин унчукпоо».', 'Пётр Дынин'],
  ['ky', 'Банктын кеңешчиси Роман Гайдуктун пикири мындай: «Баалар күздө түшөт».', 'Роман Гайдук'],
  ['ru', 'Мнение Романа Гайдука такое: «Цены осенью упадут».', 'Романа Гайдука'],
  ['uk', 'Думка Романа Гайдука така: «Ціни восени впадуть».', 'Романа Гайдука'],
  // Nobody's, and what another says of the answer.
  ['ru', 'Пётр Дынин ушёл. Правило — «ни слова до обеда» — осталось.', ''],
  ['en', 'Peter Dunn called Roman Hyde’s answer “a joke”.', 'Peter Dunn'],
]

// Who does something to do what the words say.
const PURPOSE: Cases = [
  ['ru', 'Анна Шевко ехала тем поездом. В суд она пришла, чтобы «посмотреть ему в лицо».', 'Анна Шевко'],
  ['ru', 'Анна Шевко ехала тем поездом. В суд пришла, чтобы «посмотреть ему в лицо».', 'Анна Шевко'],
  ['uk', 'Анна Шевко їхала тим потягом. До суду вона прийшла, щоб «подивитися йому в обличчя».', 'Анна Шевко'],
  ['en', 'Anna Orwin was on that train. She came to court to “look him in the face”.', 'Anna Orwin'],
  ['ky', 'Анна Шевко ошол поездде болгон. Ал сотко «анын бетин көрүү» үчүн келген.', 'Анна Шевко'],
  ['ru', 'Банк закрыли, чтобы «спасти вклады».', ''],
  ['en', 'Peter Dunn moved to “the quiet end” of the street.', ''],
]

const SURE: Cases = [
  ['en', 'A shepherd on the slope was sure that “the moon had fallen”.', 'shepherd'],
  ['ru', 'Пастух на склоне был уверен, что «упала луна».', 'Пастух'],
  ['uk', 'Чабан на схилі був певен, що «впав місяць».', 'Чабан'],
  ['ky', 'Койчу «ай түштү» деп ишенген.', 'Койчу'],
]

for (const [name, cases] of Object.entries({ HEARD, RIGHT_BEHIND, SOURCES, SUMMED_UP, OWNED, PURPOSE, SURE }))
  test.each(cases)(`${name} %s: %s`, (lang, text, expected) => {
    if (expected) expect(lastSpeaker(lang, text)).toContain(expected)
    else expect(lastSpeaker(lang, text)).toBe('')
  })
