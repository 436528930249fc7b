import type { WrittenLanguage } from '../../electron/shared/languages.ts'
import type { Catalogue } from '../../electron/shared/messages.ts'
import en from '../../locales/en.json'
import ky from '../../locales/ky.json'
import ru from '../../locales/ru.json'
import uk from '../../locales/uk.json'

/** The sentences of the window, by language. */
export const CATALOGUES: Readonly<Record<WrittenLanguage, Catalogue>> = { en, ru, uk, ky }

/** What the catalogues say under a key, in all languages: for who looks for it in another than the window's. Only for messages without parameters. */
export function inEveryLanguage(key: string): string {
  return Object.values(CATALOGUES)
    .flatMap(catalogue => catalogue[key] ?? [])
    .join(' ')
}
