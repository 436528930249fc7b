/**
 * Sentences for people, out of the catalogues in `locales/` (ICU MessageFormat). The caller hands in the catalogue, so
 * that window, command line and report share this one function and none of them reads a file here.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { type InterfaceLanguage, PSEUDO_LANGUAGE, writtenLanguage } from './languages.ts'
import { numberLocale } from './locale.ts'
import { pseudo } from './pseudo.ts'

export { INTERFACE_LANGUAGES, type InterfaceLanguage } from './languages.ts'

/** A file of `locales/`: by key the sentence of one language, in ICU MessageFormat. */
export type Catalogue = Readonly<Record<string, string>>

type Values = Readonly<Record<string, string | number>>

/** Formats the message `key` with `params`. */
export type Translate = (key: string, params?: Values) => string

/** `{x, number, points}`: a share in hundredths, 41 for 41 %, as the language writes it. */
const FORMATS = { number: { points: { style: 'percent', scale: 0.01 } } } as const

/** A message that is ready to be formatted, and which of its parameters it puts into marks, with the marks that stand within those. */
interface Parsed {
  readonly message: IntlMessageFormat
  readonly quoted: readonly { readonly name: string; readonly inner: Readonly<Record<string, string>> }[]
}

/** How a message quotes a parameter, and how marks of the same kind within it are written then. */
const IN_MARKS = [
  { quotes: /«\{(\w+)\}»/gu, inner: { '«': '„', '»': '“' } },
  { quotes: /“\{(\w+)\}”/gu, inner: { '“': '‘', '”': '’' } },
] as const

function parse(text: string, language: InterfaceLanguage): Parsed {
  const quoted = IN_MARKS.flatMap(({ quotes, inner }) =>
    [...text.matchAll(quotes)].map(([, name = '']) => ({ name, inner })),
  )
  return { message: messageOf(text, language), quoted }
}

function withInnerMarks({ quoted }: Parsed, values: Values): Values {
  if (quoted.length === 0) return values
  const changed = quoted.flatMap(({ name, inner }) => {
    const value = values[name]
    return typeof value === 'string' ? [[name, value.replace(/[«»“”]/gu, mark => inner[mark] ?? mark)] as const] : []
  })
  return { ...values, ...Object.fromEntries(changed) }
}

/**
 * A translator over one catalogue; parsed messages are kept. What a message quotes has inner marks within its own.
 * @throws Error if the catalogue has no such key: a missing sentence is a bug, never shown as its key.
 */
export function translator(language: InterfaceLanguage, catalogue: Catalogue): Translate {
  const parsed = new Map<string, Parsed>()
  return (key, values = {}) => {
    let ready = parsed.get(key)
    if (!ready) {
      const text = catalogue[key]
      if (text === undefined) throw new Error(`no message ${key} in ${language}`)
      ready = parse(text, language)
      parsed.set(key, ready)
    }
    return String(ready.message.format(withInnerMarks(ready, values)))
  }
}

/**
 * A message that can be formatted.
 * @throws SyntaxError if `text` is not ICU MessageFormat
 */
export function messageOf(text: string, language: InterfaceLanguage): IntlMessageFormat {
  const written = new IntlMessageFormat(text, writtenLanguage(language), FORMATS, {
    formatters: formattersOf(language),
  })
  if (language !== PSEUDO_LANGUAGE) return written
  return new IntlMessageFormat(pseudo(written.getAst()), 'en', FORMATS, { formatters: formattersOf('en') })
}

type Formatters = NonNullable<NonNullable<ConstructorParameters<typeof IntlMessageFormat>[3]>['formatters']>

const kept = new Map<string, Formatters>()

/** Intl's formatters of a language, kept; its numbers as they are where the system has no data of that language. */
function formattersOf(language: InterfaceLanguage): Formatters {
  const known = kept.get(language)
  if (known) return known
  const locale = numberLocale(language)
  const numbers = new Map<string, Intl.NumberFormat>()
  const plurals = new Map<string, Intl.PluralRules>()
  const made: Formatters = {
    getNumberFormat(_locales, options) {
      const key = JSON.stringify(options ?? {})
      const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions)
      numbers.set(key, format)
      return format
    },
    getDateTimeFormat: (_locales, options) => new Intl.DateTimeFormat(locale, options),
    getPluralRules(locales, options) {
      const key = JSON.stringify([locales, options])
      const rules = plurals.get(key) ?? new Intl.PluralRules(locales, options)
      plurals.set(key, rules)
      return rules
    },
  }
  kept.set(language, made)
  return made
}
