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

/** Formats the message `key` with `params`. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** `{x, number, points}`: a share in hundredths, 41 for 41 %, as the language writes it. */
const FORMATS = { number: { points: { style: 'percent', scale: 0.01 } } } as const

/**
 * A translator over one catalogue; parsed messages are kept.
 * @throws Error if the catalogue has no such key: a missing sentence is a bug, never shown as its key.
 */
export function translator(language: InterfaceLanguage, catalogue: Catalogue): Translate {
  const parsed = new Map<string, IntlMessageFormat>()
  return (key, params = {}) => {
    let message = parsed.get(key)
    if (!message) {
      const text = catalogue[key]
      if (text === undefined) throw new Error(`no message ${key} in ${language}`)
      message = messageOf(text, language)
      parsed.set(key, message)
    }
    return String(message.format(params))
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
