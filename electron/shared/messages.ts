/**
 * Sentences for people, out of the catalogues in `locales/` (ICU MessageFormat). The caller hands in the catalogue, so
 * that window, command line and report share this one function and none of them reads a file here.
 */
import { IntlMessageFormat } from 'intl-messageformat'

export const INTERFACE_LANGUAGES = ['en', 'ru', 'uk', 'ky'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

export type Catalogue = Readonly<Record<string, string>>

/** Formats the message `key` with `params`. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

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
      message = new IntlMessageFormat(text, language)
      parsed.set(key, message)
    }
    return String(message.format(params))
  }
}
