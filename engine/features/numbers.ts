import type { LanguageCode } from '../types.ts'

/** A quantity named in a text. */
export interface Quantity {
  readonly value: number
  /** Place in the text, half-open, UTF-16 code units. */
  readonly start: number
  readonly end: number
}

type Stems = readonly (readonly [stem: string, value: number])[]

/** Cardinal words by the beginning they share over their case forms; longer ones first where one begins another. */
const WORDS: Readonly<Record<string, Stems>> = {
  en: [
    ['first', 1],
    ['third', 3],
    ['fifth', 5],
    ['ninth', 9],
    ['twelfth', 12],
    ['twentieth', 20],
    ['thirtieth', 30],
    ['fourteen', 14],
    ['sixteen', 16],
    ['seventeen', 17],
    ['eighteen', 18],
    ['nineteen', 19],
    ['thirteen', 13],
    ['fifteen', 15],
    ['sixty', 60],
    ['seventy', 70],
    ['eighty', 80],
    ['ninety', 90],
    ['forty', 40],
    ['thirty', 30],
    ['fifty', 50],
    ['twenty', 20],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
    ['dozen', 12],
    ['twice', 2],
    ['thrice', 3],
    ['half', 0.5],
  ],
  ru: [
    ['первый=', 1],
    ['первого', 1],
    ['первому', 1],
    ['первом=', 1],
    ['первая=', 1],
    ['первой=', 1],
    ['первую=', 1],
    ['второ', 2],
    ['втора', 2],
    ['третий', 3],
    ['третьего', 3],
    ['третьем', 3],
    ['третья', 3],
    ['третьей', 3],
    ['третью', 3],
    ['четвёрт', 4],
    ['четверт', 4],
    ['пятый', 5],
    ['пятого', 5],
    ['пятом', 5],
    ['пятая', 5],
    ['пятой', 5],
    ['пятую', 5],
    ['шестой', 6],
    ['шестого', 6],
    ['шестом', 6],
    ['шестая', 6],
    ['шестую', 6],
    ['седьм', 7],
    ['восьмой', 8],
    ['восьмого', 8],
    ['восьмом', 8],
    ['восьмая', 8],
    ['восьмую', 8],
    ['девятый', 9],
    ['девятого', 9],
    ['девятом', 9],
    ['девятая', 9],
    ['девятой', 9],
    ['девятую', 9],
    ['десятый', 10],
    ['десятого', 10],
    ['десятом', 10],
    ['десятая', 10],
    ['десятой', 10],
    ['десятую', 10],
    ['двенадцат', 12],
    ['тринадцат', 13],
    ['четырнадцат', 14],
    ['пятнадцат', 15],
    ['шестнадцат', 16],
    ['семнадцат', 17],
    ['восемнадцат', 18],
    ['девятнадцат', 19],
    ['одиннадцат', 11],
    ['двадцат', 20],
    ['тридцат', 30],
    ['сорок', 40],
    ['пятьдесят', 50],
    ['пятидесят', 50],
    ['шестьдесят', 60],
    ['шестидесят', 60],
    ['семьдесят', 70],
    ['семидесят', 70],
    ['восемьдесят', 80],
    ['восьмидесят', 80],
    ['девяност', 90],
    ['двести', 200],
    ['двухсот', 200],
    ['триста', 300],
    ['трёхсот', 300],
    ['трехсот', 300],
    ['четыреста', 400],
    ['пятьсот', 500],
    ['шестьсот', 600],
    ['семьсот', 700],
    ['восемьсот', 800],
    ['девятьсот', 900],
    ['дважды', 2],
    ['трижды', 3],
    ['двое', 2],
    ['трое', 3],
    ['четверо', 4],
    ['два=', 2],
    ['две=', 2],
    ['двух', 2],
    ['двум', 2],
    ['три=', 3],
    ['трёх', 3],
    ['трех', 3],
    ['трем', 3],
    ['четыр', 4],
    ['пять', 5],
    ['пяти=', 5],
    ['шесть', 6],
    ['шести=', 6],
    ['семь=', 7],
    ['семи=', 7],
    ['восемь', 8],
    ['восьми=', 8],
    ['девять', 9],
    ['девяти=', 9],
    ['десять', 10],
    ['десяти=', 10],
    ['сто=', 100],
    ['ста=', 100],
    ['половин', 0.5],
    ['полтор', 1.5],
  ],
  uk: [
    ['перший=', 1],
    ['першого', 1],
    ['першому', 1],
    ['перша=', 1],
    ['першої', 1],
    ['першу=', 1],
    ['другого', 2],
    ['другому', 2],
    ['третій', 3],
    ['третього', 3],
    ['третьому', 3],
    ['третя=', 3],
    ['третьої', 3],
    ['третю=', 3],
    ['четверт', 4],
    ['п’ятий', 5],
    ['п’ятого', 5],
    ['п’ятому', 5],
    ['п’ята=', 5],
    ['п’ятої', 5],
    ['п’яту=', 5],
    ['шост', 6],
    ['сьом', 7],
    ['восьмий', 8],
    ['восьмого', 8],
    ['восьмому', 8],
    ['восьма', 8],
    ['восьмої', 8],
    ['дев’ятий', 9],
    ['дев’ятого', 9],
    ['дев’ятому', 9],
    ['дев’ята', 9],
    ['дев’ятої', 9],
    ['десятий', 10],
    ['десятого', 10],
    ['десятому', 10],
    ['дванадцят', 12],
    ['тринадцят', 13],
    ['чотирнадцят', 14],
    ['п’ятнадцят', 15],
    ['шістнадцят', 16],
    ['сімнадцят', 17],
    ['вісімнадцят', 18],
    ['дев’ятнадцят', 19],
    ['одинадцят', 11],
    ['двадцят', 20],
    ['тридцят', 30],
    ['сорок', 40],
    ['п’ятдесят', 50],
    ['шістдесят', 60],
    ['сімдесят', 70],
    ['вісімдесят', 80],
    ['дев’яност', 90],
    ['двісті', 200],
    ['двохсот', 200],
    ['триста', 300],
    ['трьохсот', 300],
    ['чотириста', 400],
    ['п’ятсот', 500],
    ['шістсот', 600],
    ['сімсот', 700],
    ['вісімсот', 800],
    ['дев’ятсот', 900],
    ['двічі', 2],
    ['тричі', 3],
    ['двоє', 2],
    ['троє', 3],
    ['четверо', 4],
    ['два=', 2],
    ['дві=', 2],
    ['двох', 2],
    ['двом', 2],
    ['три=', 3],
    ['трьох', 3],
    ['трьом', 3],
    ['чотир', 4],
    ['п’ять', 5],
    ['п’яти=', 5],
    ['шість', 6],
    ['шести=', 6],
    ['сім=', 7],
    ['семи=', 7],
    ['вісім', 8],
    ['восьми=', 8],
    ['дев’ять', 9],
    ['дев’яти=', 9],
    ['десять', 10],
    ['десяти=', 10],
    ['сто=', 100],
    ['ста=', 100],
    ['половин', 0.5],
    ['півтор', 1.5],
  ],
  ky: [
    ['биринчи', 1],
    ['эки', 2],
    ['үч', 3],
    ['төрт', 4],
    ['беш', 5],
    ['алтымыш', 60],
    ['алты', 6],
    ['жетимиш', 70],
    ['жети', 7],
    ['сегиз', 8],
    ['тогуз', 9],
    ['токсон', 90],
    ['сексен', 80],
    ['жыйырма', 20],
    ['отуз', 30],
    ['кырк', 40],
    ['элүү', 50],
    ['он=', 10],
    ['ондон', 10],
    ['ондогон', 10],
    ['жүз', 100],
    ['жарым', 0.5],
  ],
}

const SCALES: Readonly<Record<string, Stems>> = {
  en: [
    ['hundred', 100],
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
    ['bn=', 1e9],
    ['mln', 1e6],
    ['m=', 1e6],
  ],
  ru: [
    ['тысяч', 1e3],
    ['тыс', 1e3],
    ['миллион', 1e6],
    ['млн', 1e6],
    ['миллиард', 1e9],
    ['млрд', 1e9],
    ['триллион', 1e12],
    ['трлн', 1e12],
  ],
  uk: [
    ['тисяч', 1e3],
    ['тис', 1e3],
    ['мільйон', 1e6],
    ['млн', 1e6],
    ['мільярд', 1e9],
    ['млрд', 1e9],
    ['трильйон', 1e12],
    ['трлн', 1e12],
  ],
  ky: [
    ['миң', 1e3],
    ['миллион', 1e6],
    ['млн', 1e6],
    ['миллиард', 1e9],
    ['млрд', 1e9],
    ['триллион', 1e12],
  ],
}

const TOKEN = /\d+(?:[\s\u00a0\u202f.,]\d{3}(?!\d))*(?:[.,]\d+)?|[\p{L}’']+/gu

/**
 * The quantities of a text, in order: digits with their grouping and decimals, cardinal words, both with scale words
 * (20, 20,5, 20 000, twenty-five, 3 млн, эки миң). Words that stand on each other are one quantity. `one` is left out: it is an
 * article or pronoun more often than a number.
 */
export function quantities(text: string, lang: LanguageCode): readonly Quantity[] {
  const words = WORDS[lang] ?? []
  const scales = SCALES[lang] ?? []
  const out: { value: number; start: number; end: number; spelt: boolean }[] = []
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0].toLowerCase().replaceAll("'", '’')
    const start = match.index
    const end = start + match[0].length
    const last = out.at(-1)
    const between = last ? text.slice(last.end, start) : null
    const joined =
      between !== null &&
      /^[\s\u00a0\u202f-]*$/u.test(between.replace((last?.value ?? 0) % 100 === 0 ? /\band\b/u : '', ''))
        ? last
        : undefined
    if (/^\d/.test(token)) {
      out.push({ value: digits(token), start, end, spelt: false })
      continue
    }
    const scale = lookUp(token, scales)
    if (scale !== null) {
      if (joined) Object.assign(joined, { value: scaled(joined.value, scale), end, spelt: true })
      else out.push({ value: scale, start, end, spelt: true })
      continue
    }
    const value = lookUp(token, words)
    if (value === null) continue
    if (joined?.spelt === true && joined.value >= 10 && value < smallestUnit(joined.value))
      Object.assign(joined, { value: joined.value + value, end })
    else out.push({ value, start, end, spelt: true })
  }
  return out.map(({ value, start, end }) => ({ value, start, end }))
}

function lookUp(token: string, stems: Stems): number | null {
  for (const [stem, value] of stems)
    if (stem.endsWith('=') ? token === stem.slice(0, -1) : token.startsWith(stem)) return value
  return null
}

/** `1 200 000,5` and `1,200,000.5` to numbers; a single separator before exactly three digits groups, else it is a decimal mark. */
function digits(token: string): number {
  const grouped = token.replace(/[\s\u00a0\u202f]/gu, '')
  const parts = grouped.split(/[.,]/)
  const tail = parts.at(-1) as string
  if (parts.length === 1) return Number(grouped)
  if (tail.length === 3 && (parts[0] as string).length <= 3 && parts[0] !== '0') return Number(parts.join(''))
  return Number(`${parts.slice(0, -1).join('')}.${tail}`)
}

/** `two thousand five | hundred` multiplies only what stands below the scale. */
function scaled(value: number, scale: number): number {
  const below = value % (scale * 10)
  return below > 0 && below < scale && value > scale ? value - below + below * scale : value * scale
}

function smallestUnit(value: number): number {
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return unit
}

/** How the numbers of two texts stand to each other. */
export interface NumberMatch {
  /** Numbers found on both sides. */
  readonly shared: number
  /** Numbers of the side with fewer that the other lacks, where both have some. */
  readonly clashing: number
}

/** Compares two lists of quantities as multisets of values. */
export function matchNumbers(a: readonly Quantity[], b: readonly Quantity[]): NumberMatch {
  const rest = b.map(q => q.value)
  let shared = 0
  for (const { value } of a) {
    const at = rest.findIndex(x => Math.abs(x - value) <= 1e-9 * Math.max(1, Math.abs(x)))
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return { shared, clashing: Math.min(a.length, b.length) - shared }
}
