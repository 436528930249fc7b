/** Numbers, shares, sizes, times and the order of names in the language of the interface, by Intl. */
import { type InterfaceLanguage, PSEUDO_LANGUAGE } from './languages.ts'

/**
 * The locale whose numbers a language has. Chromium brings no Kyrgyz data and would write as its own interface does;
 * Ukrainian groups digits, parts decimals and signs shares as CLDR has it for Kyrgyz.
 */
export function numberLocale(language: InterfaceLanguage): string {
  if (language === PSEUDO_LANGUAGE) return 'en'
  // The others are in every build of ICU, and this is asked for each number on the screen.
  if (language !== 'ky') return language
  return Intl.NumberFormat.supportedLocalesOf(language).length > 0 ? language : 'uk'
}

const made = new Map<string, unknown>()

/** What `make` gave the first time for `key`: a formatter costs a hundred times what it takes to use it. */
function madeOnce<T>(key: string, make: () => T): T {
  // A key is used with one maker only.
  if (made.has(key)) return made.get(key) as T
  const value = make()
  made.set(key, value)
  return value
}

function numberFormat(language: InterfaceLanguage, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const locale = numberLocale(language)
  const key = `number ${locale} ${JSON.stringify(options)}`
  return madeOnce(key, () => new Intl.NumberFormat(locale, options))
}

const SHARE = { style: 'percent' } as const

/** A probability or share in [0, 1] as whole hundredths: `41%`, `41 %`. */
export function share(p: number, language: InterfaceLanguage): string {
  return numberFormat(language, SHARE).format(p)
}

/** A number with so many decimals, the signs of the language, and its sign where asked for. */
export function decimal(value: number, language: InterfaceLanguage, decimals: number, signed = false): string {
  return numberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(signed ? { signDisplay: 'exceptZero' as const } : {}),
  }).format(value)
}

/** Compares names as the language orders them; Kyrgyz letters stand where CLDR's root order has them: о ө, у ү, н ң. */
export function nameOrder(language: InterfaceLanguage): (a: string, b: string) => number {
  const collator = madeOnce(`order ${language}`, () => {
    const locale = Intl.Collator.supportedLocalesOf(language).length > 0 ? language : 'und'
    return new Intl.Collator(locale, { numeric: true })
  })
  return collator.compare
}

/** A name as it stands within a sentence: its first letter small. */
export function withinSentence(name: string, language: InterfaceLanguage): string {
  const [first = ''] = name
  return first.toLocaleLowerCase(language) + name.slice(first.length)
}

/** Hours and minutes in local time, in 24 hours, as the log and the exports count them. */
export function timeOfDay(time: Date, language: InterfaceLanguage): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return madeOnce(`time ${language}`, () => new Intl.DateTimeFormat(numberLocale(language), options)).format(time)
}

/** A size in bytes, in the unit that fits it, thousands to the unit. */
export function fileSize(bytes: number, language: InterfaceLanguage): string {
  const power = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : 2
  return numberFormat(language, {
    style: 'unit',
    unit: (['byte', 'kilobyte', 'megabyte'] as const)[power] ?? 'byte',
    maximumFractionDigits: power === 2 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}
