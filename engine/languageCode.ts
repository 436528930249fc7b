import { LANGUAGES, type Language, type LanguageCode } from './types.ts'

/**
 * A language as a file from elsewhere names it; `und` for a name that every object has, such as `constructor`: it is no language's code, and
 * where what is known of languages is looked up by their codes it would find what is none of that.
 */
export function languageCode(name: string): LanguageCode {
  return name in Object.prototype ? 'und' : name
}

/** True for the four languages Quoin works in. */
export function isOurs(lang: LanguageCode): lang is Language {
  return (LANGUAGES as readonly string[]).includes(lang)
}
