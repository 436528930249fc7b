import { beginsAs } from '../../text/beginsAs.ts'
import type { Word } from '../../text/words.ts'

/** Measures, times and money: name → beginnings of its words in the four languages; `=` ends a whole word. */
const UNITS: readonly (readonly [string, string])[] = [
  ['percent', 'percent процент відсот пайыз per=cent проц= %='],
  ['tonne', 'tonne tons= ton= тонн'],
  ['kilogram', 'kilogram kg= килограмм кг= кілограм'],
  ['gram', 'gram grams= грамм грам= грамів грама'],
  ['kilometre', 'kilomet km= kph= км= километр кілометр чакырым'],
  ['metre', 'metre meter метр'],
  ['centimetre', 'centimet cm= сантиметр см='],
  ['mile', 'mile миль миля мили= милі= милях мил= миль='],
  ['inch', 'inch дюйм дюм'],
  ['foot', 'feet= foot= ft= фут'],
  ['cubic metre', 'кубометр'],
  ['square metre', 'sqm='],
  ['litre', 'litre liter литр літр'],
  ['hectare', 'hectare гектар'],
  ['acre', 'acre акр'],
  ['second', 'seconds= секунд'],
  ['minute', 'minute минут хвилин мүнөт'],
  ['hour', 'hour часов= часа= час= часам годин саат'],
  ['day', 'day= days= день= дня= дней= дням сутки суток дні= днів= доби= күн= күндүк күндүн күндө күнгө күнү= күндөн'],
  ['week', 'week недел тижн тижден апта жума='],
  ['month', 'month месяц місяц ай= айдын айда= айга= айдан айлык'],
  ['year', 'year год= года= году= годом годы= лет= рік= року= роки= років= роках= жыл жаш'],
  ['dollar', 'dollar доллар долар $='],
  ['euro', 'euro= euros= евро= євро= €='],
  ['rouble', 'rouble ruble рубл ₽='],
  ['hryvnia', 'hryvnia гривн гривен грн= ₴='],
  ['som', 'som= soms= сом= сома= сомов сомго сомду сомдон сомдук сомів'],
  ['tenge', 'tenge тенге теңге'],
  ['pound', 'pound фунт £='],
  ['yuan', 'yuan юан'],
  ['yen', 'yen= иен= иены єн= єни'],
]

/** Measures that the editor of a translation converts, in metres and kilograms. */
const SIZES: Readonly<Record<string, { readonly of: 'length' | 'mass'; readonly size: number }>> = {
  ...{ inch: { of: 'length', size: 0.0254 }, foot: { of: 'length', size: 0.3048 }, mile: { of: 'length', size: 1609 } },
  ...{
    centimetre: { of: 'length', size: 0.01 },
    metre: { of: 'length', size: 1 },
    kilometre: { of: 'length', size: 1000 },
  },
  ...{ pound: { of: 'mass', size: 0.4536 }, kilogram: { of: 'mass', size: 1 }, gram: { of: 'mass', size: 0.001 } },
  tonne: { of: 'mass', size: 1000 },
}
/** How far a converted and rounded figure may be off, as a share. */
const ROUNDED = 0.12

/** Whether the two say one size in two measures: 6 inches and 15 cm. */
export function isConverted(x: number, unitOfX: string | null, y: number, unitOfY: string | null): boolean {
  const [a, b] = [SIZES[unitOfX ?? ''], SIZES[unitOfY ?? '']]
  if (!a || !b || a.of !== b.of || unitOfX === unitOfY) return false
  return Math.abs(x * a.size - y * b.size) <= ROUNDED * Math.max(x * a.size, y * b.size)
}

/** Whether the one is the other with fewer decimals, both in a measure that editors convert: 15.24 cm and 15 cm. */
export function isRounded(x: number, y: number, unit: string | null): boolean {
  if (unit === null || SIZES[unit] === undefined) return false
  const [rough, exact] = decimals(x) < decimals(y) ? [x, y] : [y, x]
  return decimals(rough) < decimals(exact) && rough !== 0 && Math.abs(exact - rough) <= 0.5 * 10 ** -decimals(rough)
}

function decimals(x: number): number {
  return /\.(\d+)$/u.exec(String(x))?.[1]?.length ?? 0
}

/** A text with its words in order. */
export interface MeasuredText {
  readonly text: string
  readonly words: readonly Pick<Word, 'start' | 'end' | 'low'>[]
}

/** What a figure that ends at `end` counts, where that is one of the units; also one before it (`$5`, `£20`). */
export function unitOf({ text, words }: MeasuredText, end: number): string | null {
  const sign = /^[\s\u00a0]?([%$€£₽₴])/u.exec(text.slice(end, end + 2))?.[1]
  if (sign !== undefined) return named(sign)
  const before = /([$€£])\s?[\d\s\u00a0.,]+(?:\p{L}+)?$/u.exec(text.slice(Math.max(0, end - 24), end))?.[1]
  if (before !== undefined) return named(before)
  const grown = unitWord(/^[-‑]?(\p{L}+[²2³3]?)/u.exec(text.slice(end, end + 20))?.[1]?.toLowerCase() ?? '')
  if (grown !== null) return grown
  const within = text.slice(Math.max(0, end - LONGEST_COMPOUND), end).toLowerCase()
  const grownTogether = COMPOUNDS.find(([, ending]) => ending.test(within))?.[0]
  if (grownTogether !== undefined) return grownTogether
  // *90 тыс. тонн*: the point is the scale's.
  const shortened = /(?:тыс|тис|млн|млрд|трлн)$/u.test(within) ? /^\./u : /(?!)/u
  let at = words.findIndex(word => word.start >= end)
  if (at < 0) return null
  for (let step = 0; step < 3 && at < words.length; step++, at++) {
    const word = words[at]
    if (!word || word.start - end > 24 || /[.;:!?]/u.test(text.slice(end, word.start).replace(shortened, '')))
      return null
    if (word.low === 'per' && words[at + 1]?.low === 'cent') return 'percent'
    // What is had *a year*, *в год* is no number of years; *half a year* is.
    const isHalfOf = /^an?$/u.test(word.low) && within.endsWith('half')
    if (!isHalfOf && /^(?:\d|(?:per|an?|each|every|в|на|за|у)$)/u.test(word.low)) return null
    const power = POWERS.find(([, words]) => words.test(word.low))?.[0]
    if (power !== undefined) return powered(power, words[at + 1]?.low ?? '')
    const unit = unitWord(word.low)
    // A share that grows by 2 percentage points does not grow by 2 percent.
    if (unit === 'percent' && /^(?:point|пункт)/u.test(words[at + 1]?.low ?? '')) return 'percentage point'
    if (unit !== null) return unit
  }
  return null
}

/** Code units of a word that is looked at for what it counts itself. */
const LONGEST_COMPOUND = 30

/** Numbers grown together with what they count: *четырёхдневную рабочую неделю* counts days. */
const COMPOUNDS = [
  ['day', /\p{L}{2}(?:дневн|денн)\p{L}+$/u],
  ['week', /\p{L}{2}(?:недельн|тижнев)\p{L}+$/u],
  ['month', /\p{L}{2}(?:месячн|місячн)\p{L}+$/u],
  ['year', /\p{L}{2}(?:летн|годов|річн)\p{L}+$/u],
  ['hour', /\p{L}{2}(?:часов|годинн)\p{L}+$/u],
] as const

/** Words that make an area or a volume of the measure behind them. */
const POWERS = [
  ['cubic', /^(?:cubic|cu|куб|кубическ\p{L}+|кубічн\p{L}+)$/u],
  ['square', /^(?:square|sq|кв|квадратн\p{L}+|чарчы)$/u],
] as const

/** The unit that a word names by itself: *kg*, *км²*, *m2*. */
function unitWord(low: string): string | null {
  const [, measure, power] = /^(\p{L}+)([²2³3])$/u.exec(low) ?? []
  return measure === undefined ? named(low) : powered(power === '²' || power === '2' ? 'square' : 'cubic', measure)
}

/** An area or a volume; a letter alone is a metre only there, elsewhere it stands for a million or a name. */
function powered(power: string, measure: string): string | null {
  const unit = /^[mм]$/u.test(measure) ? 'metre' : named(measure)
  return unit === null ? null : `${power} ${unit}`
}

function named(low: string): string | null {
  for (const [name, list] of UNITS) for (const stem of list.split(' ')) if (beginsAs(low, stem)) return name
  return null
}
