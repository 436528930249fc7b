import { expect, test } from 'vitest'
import { agentFlags } from '../../../engine/compare/agentFlags.ts'
import { sidesOf } from '../../../engine/compare/sides.ts'
import { reading } from './tagged.ts'

test.each([
  [['en', 'Somebody|1 opened|2 the gate|3'], ['uk', 'Компанія|4 відчинила|2 браму|3'], ['Somebody → Компанія']],
  [['en', 'Somebody|1 opened|2 the gate|3'], ['ky', 'Бирөө|1 дарбазаны|3 ачты|2'], []],
  [['ru', 'Родители|1 против|2'], ['ky', 'Мугалимдер|1 каршы|2'], ['Родители → Мугалимдер']],
  [['ru', 'Родители|1 против|2'], ['uk', 'Батьки|1 проти|2'], []],
  [['ru', 'Больница|1 открыта|2'], ['uk', 'Лікарня|3 відкрита|2'], []],
  [['ru', 'Больные|1 ждут|2'], ['uk', 'Лікарі|3 чекають|2'], ['Больные → Лікарі']],
  [['ky', 'Өрт|1 токтоду|2'], ['ru', 'Водитель|3 остановил|2 огонь'], []],
  [['ru', 'Учения|1 начались|2'], ['uk', 'Водії|3 почали|2'], []],
  // Relatives, trades and bodies of another kind, in other cases and with a possessor.
  [['ky', 'Атам|1 дептерди|2 катып|3 койгон'], ['ru', 'Мать|1 спрятала|3 тетрадь|2'], ['Атам → Мать']],
  [['uk', 'Гід|1 сказав|2'], ['ky', 'Компания|1 айтты|2'], ['Гід → Компания']],
  [['ky', 'Прораб|1 кыйкырды|2'], ['ru', 'Кричал|2 директор|1'], ['Прораб → директор']],
  [['en', 'The ministry|1 gives|2 money|3'], ['ru', 'Деньги|3 дают|2 спонсоры|1'], ['ministry → спонсоры']],
  [['ky', 'Анестезиолог|1 санады|2'], ['en', 'A nurse|1 counted|2'], ['Анестезиолог → nurse']],
  [['uk', 'Екологи|1 знають|2'], ['en', 'The hunters|1 know|2'], ['Екологи → hunters']],
  [['ru', 'Судьи|1 решили|2'], ['ky', 'Прокурорлор|1 чечти|2'], ['Судьи → Прокурорлор']],
  // Of two words: a prime minister is no minister, a grandmother no mother.
  [['en', 'The prime|7 minister|1 left|2'], ['uk', "Прем'єр-міністр|1 пішов|2"], []],
  [['ky', 'Чоң энем|1 айтчу|2'], ['uk', 'Бабуся|1 казала|2'], []],
  // What may be said of one: a foreman is a boss, patients are children, a minister speaks for the government.
  [['en', 'Our boss|1 left|2'], ['ru', 'Прораб|1 ушел|2'], []],
  [['ky', 'Балдар|1 келди|2'], ['ru', 'Пациенты|1 пришли|2'], []],
  [['uk', 'Уряд|1 вирішив|2'], ['en', 'The minister|1 decided|2'], []],
  // In or with somebody, and a noun before a noun.
  [['ru', 'В банке|1 были|2 деньги|3'], ['uk', 'Гроші|3 мав|2 музей|1'], []],
  [['ky', 'Мугалимдер|1 менен барды|2'], ['en', 'They went|2 with soldiers|1'], []],
  [['en', 'The child was found|2 by a nurse|1'], ['ru', 'Ребенка нашел|2 охотник|1'], ['nurse → охотник']],
  // Whose somebody is: the firm does nothing. Another word for the same may be in no list.
  [['ky', 'Прораб|1 кыйкырды|2'], ['ru', 'Кричал|2 хозяин|5 фирмы|1'], []],
  [['en', 'The company|1 paid|2'], ['ru', 'Завод|5 и банкиры|6 платили|2, музей|1'], []],
  [['uk', 'Жінки|1 прийшли|2'], ['en', 'The council|1 came|2'], []],
  // Beginnings that other words have too: матч, мужество, синій, атайын, судно, сотня.
  [['ru', 'Матч|1 начался|2'], ['uk', 'Батько|1 почав|2'], []],
  [['ru', 'Мужество|1 помогло|2'], ['en', 'The lawyer|1 helped|2'], []],
  [['uk', 'Синій|1 стояв|2'], ['ru', 'Брат|1 стоял|2'], []],
  [['ky', 'Атайын|1 келди|2'], ['en', 'Mother|1 came|2'], []],
  [['ru', 'Судно|1 ждет|2'], ['ky', 'Компания|1 күтөт|2'], []],
  [['ky', 'Сотня|1 күтөт|2'], ['ru', 'Фирма|1 ждет|2'], []],
] as const)('who does it in %s and %s', (a, b, expected) => {
  const found = agentFlags(sidesOf(reading(a[1], a[0]), reading(b[1], b[0], 2)))
  expect(found.map(({ words }) => words)).toEqual(expected)
})
