/** The languages of the interface. */

/** The languages a person chooses among. */
export const INTERFACE_LANGUAGES = ['en', 'ru', 'uk', 'ky'] as const

/**
 * English in accents, brackets and two fifths longer, made at run time: what is cut off or written into the code shows
 * under it. Reached by `--language` alone.
 */
export const PSEUDO_LANGUAGE = 'en-XA'

/** All that the interface can be shown in. */
export const SHOWN_LANGUAGES = [...INTERFACE_LANGUAGES, PSEUDO_LANGUAGE] as const
/** Any that can be shown, the pseudo-language too: `INTERFACE_LANGUAGES` is less. */
export type InterfaceLanguage = (typeof SHOWN_LANGUAGES)[number]
/** One with a catalogue of its own. */
export type WrittenLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** The language whose catalogue a language of the interface is shown from. */
export function writtenLanguage(language: InterfaceLanguage): WrittenLanguage {
  return language === PSEUDO_LANGUAGE ? 'en' : language
}
