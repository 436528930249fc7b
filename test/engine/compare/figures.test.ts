import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../engine/compare/figures.ts'
import { numberFlags } from '../../../engine/compare/numberFlags.ts'
import { sidesOf } from '../../../engine/compare/sides.ts'
import { reading } from './tagged.ts'

const figures = (text: string, lang: string) =>
  figuresOf(reading(text, lang)).map(
    ({ value, unit, optional }) => `${value}${unit ? ` ${unit}` : ''}${optional ? '?' : ''}`,
  )

describe('figures', () => {
  test.each([
    ['en', 'twelve people paid 5 per cent, or $30 million', ['12', '5 percent', '30000000 dollar']],
    ['en', 'one of the first two boats, twice in a half day', ['1?', '1?', '2', '2', '0.5 day?']],
    ['en', '2 to 4 inches of rain', ['2 inch', '4 inch']],
    ['en', 'a dozen boats, 5 European countries', ['12?', '5']],
    ['en', 'by 2 percentage points', ['2 percentage point']],
    ['ru', 'на 2 процентных пункта, стена в 6 футов', ['2 percentage point', '6 foot']],
    ['uk', 'на 2 відсоткові пункти за 3 милі', ['2 percentage point', '3 mile']],
    ['ky', '2 пайыздык пунктка жана 2 пайызга', ['2 percentage point', '2 percent']],
    ['ru', 'двадцать пять тысяч рублей и 7% дохода', ['25000 rouble', '7 percent']],
    ['ru', 'ни одного письма за три недели', ['0?', '3 week']],
    ['uk', 'п’ятдесят гривень за пів року', ['50 hryvnia', '0.5 year?']],
    ['ky', 'кырк беш сом жана үч жума', ['45 som', '3 week']],
    ['ky', 'балдар үчүн он эки миң доллар', ['12000 dollar']],
    ['en', '4 billion cubic metres a year, 3 million a month', ['4000000000 cubic metre', '3000000']],
    ['ru', '4 миллиарда кубометров в год, 90 квадратных метров', ['4000000000 cubic metre', '90 square metre']],
    ['uk', '5 кубічних метрів на день', ['5 cubic metre']],
    ['ky', '5 куб метр суу', ['5 cubic metre']],
    [
      'en',
      '90 sq m, 90 sq. ft, 90sqm, 90 m², 90m2, 5 cu m',
      ['90 square metre', '90 square foot', '90 square metre', '90 square metre', '90 square metre', '5 cubic metre'],
    ],
    [
      'ru',
      '90 кв. м, 90 м², 90м2, 90 м2, 90 тыс. кв. м, 3 км²',
      [
        '90 square metre',
        '90 square metre',
        '90 square metre',
        '90 square metre',
        '90000 square metre',
        '3 square kilometre',
      ],
    ],
    ['uk', '90 кв.м, 3 тис. тонн, 5 м³', ['90 square metre', '3000 tonne', '5 cubic metre']],
    ['ky', '90 кв. м, 90 чарчы метр', ['90 square metre', '90 square metre']],
    ['ru', 'дом 5, кв. 12, весом 5кг', ['5', '12', '5 kilogram']],
    ['ru', 'в четыре двадцать утра. В 4:20. Два-три дня', ['4.2 hour', '4.2 hour', '2 day', '3 day']],
    ['en', 'at four twenty, at 4.20, lost 2:1', ['4.2 hour', '4.2', '2', '1']],
    ['ru', 'победили 24:22, закрыто с 24:00', ['24', '22', '24 hour']],
    // An hour is no place in a row, nor so many of which some are meant, and minutes count nothing else.
    ['en', 'the first twenty days', ['1 day?', '20 day']],
    ['en', 'two twenty-dollar bills', ['2 dollar', '20 dollar']],
    ['ru', 'из двенадцати одиннадцать', ['12', '11']],
    ['uk', 'із дванадцяти одинадцять', ['12', '11']],
    ['ky', 'он экинин он бири. Төрттөн жыйырма мүнөт өттү', ['12', '11', '4.2 hour']],
    ['en', 'half an hour, 20 a year', ['0.5 hour?', '20']],
    ['ru', 'четырёхдневная рабочая неделя', ['4 day']],
    ['uk', 'чотириденний робочий тиждень', ['4 day']],
    ['ky', 'төрт күндүк жумушчу апта', ['4 day']],
  ])('%s: %s', (lang, text, expected) => {
    expect(figures(text, lang)).toEqual(expected)
  })
})

const flags = (a: readonly [string, string], b: readonly [string, string]) =>
  numberFlags(sidesOf(reading(a[1], a[0]), reading(b[1], b[0], 2))).map(({ kind, words }) => `${kind}: ${words}`)

describe('numbers that differ', () => {
  test.each([
    [
      ['en', 'twelve|1 boats|2 sank|3'],
      ['ru', 'затонули|3 двадцать|1 лодок|2'],
      ['number: twelve boats → двадцать лодок'],
    ],
    [['en', 'twelve|1 boats|2 sank|3'], ['ky', 'он эки|1 кайык|2 чөктү|3'], []],
    [['ru', 'два|1 года|2'], ['uk', 'п’ять|1 років|2'], ['number: два года → п’ять років']],
    [['en', 'six|1 months|2'], ['uk', 'пів|1 року|2'], []],
    [['en', '10|1 inches|2 of|3 snow|4'], ['ru', '25|1 см|2 снега|4'], []],
    // A converted measure may be rounded, a sum of money and a count may not.
    [['ru', '15|1 см|2 снега|4'], ['uk', '15,24|1 см|2 снігу|4'], []],
    [['ru', '14|1 см|2 снега|4'], ['uk', '15,24|1 см|2 снігу|4'], ['number: 14 см → 15,24 см']],
    [['ru', '5|1 долларов|2'], ['uk', '5,2|1 долара|2'], ['number: 5 долларов → 5,2 долара']],
    [['en', 'in the 1990s|1'], ['ru', 'в 90-е|1 годы'], []],
    [
      ['en', 'we got one|1 letter|2'],
      ['ru', 'мы не получили ни одного|1 письма|2'],
      ['number: one letter → ни одного письма'],
    ],
    [['en', 'one and a half million|1 tonnes|2'], ['ky', 'бир жарым миллион|1 тонна|2'], []],
    [['ru', 'два с половиной|1 года|2'], ['uk', '2,5|1 року|2'], []],
    [['en', 'we have not taken a single|1 rouble|2'], ['ru', 'мы не взяли ни одного|1 рубля|2'], []],
    // Places in a row face each other; a day of the month is no *one*.
    [['en', 'the second|1 hall|2'], ['ru', 'третий|1 зал|2'], ['number: second hall → третий зал']],
    [['en', 'both|1 halls|2'], ['ru', 'первый|1 зал|2'], []],
    [['ru', 'четверть|1 часа|2'], ['en', 'second|1 hour|2'], []],
    [['ky', 'биринчи|1 зал|2'], ['uk', 'другий|1 зал|2'], ['number: биринчи зал → другий зал']],
    [['en', '1|1 April|2'], ['ky', 'бир да|1 бала|3'], ['number: 1 April → бир да бала']],
    // What may stand alone comes behind what may not.
    [['ky', 'тогузу|1 боюнча. Экөө|2 калды'], ['en', 'seven|1 remain'], ['number: тогузу боюнча → seven remain']],
    [['en', "we didn't sign a single|1 paper|2"], ['uk', 'ми не підписали жодного|1 паперу|2'], []],
    [
      ['en', 'they paid, not us, a single|1 rouble|2'],
      ['ru', 'мы не получили ни одного|1 рубля|2'],
      ['number: single rouble → ни одного рубля'],
    ],
    [['en', 'by 15|1 per cent|2'], ['ru', 'на 12|3 процентов|2'], ['number: 15 per cent → 12 процентов']],
    [['ky', 'үч жүз элүү|1 үй|2'], ['en', '350|1 houses|2'], []],
    [['en', '2|1 percentage|2 points|3'], ['ru', '2|1 процента|2'], ['unit: 2 percentage → 2 процента']],
    [['en', 'somebody saw it'], ['ru', 'это видел один|1 человек'], []],
    [['en', '40|1 dollars|2 a day|3'], ['ky', 'күнүнө|3 40|1 сом|2'], ['unit: 40 dollars → 40 сом']],
    [['ru', '12|1 процентов|2 семей|3'], ['ky', 'үй-бүлөлөрдүн|3 12|1 пайызы|2'], []],
    [
      ['ru', '12|1 процентов|2 семей|3'],
      ['en', '21|1 per|2 cent of families|3'],
      ['number: 12 процентов → 21 per cent'],
    ],
  ] as const)('%s and %s', (a, b, expected) => {
    expect(flags(a, b)).toEqual(expected)
  })

  test('a year of age and a minute do not agree for having one number', () => {
    const found = flags(['en', 'since|9 I was eight|1 … six|2 minutes|3'], ['ru', 'с|9 шести|1 лет'])
    expect(found).toEqual(['number: eight → шести лет'])
  })
})
