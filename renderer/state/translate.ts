import { type Catalogue, type InterfaceLanguage, type Translate, translator } from '../../electron/shared/messages.ts'
import en from '../../locales/en.json'
import ky from '../../locales/ky.json'
import ru from '../../locales/ru.json'
import uk from '../../locales/uk.json'
import { useWindow } from './store.ts'

const CATALOGUES: Record<InterfaceLanguage, Catalogue> = { en, ru, uk, ky }
const made = new Map<InterfaceLanguage, Translate>()

/** The translator of an interface language; made once. */
export function translateFor(language: InterfaceLanguage): Translate {
  let translate = made.get(language)
  if (!translate) {
    translate = translator(language, CATALOGUES[language])
    made.set(language, translate)
  }
  return translate
}

/** Whether the catalogue has the key: codes of problems and reasons come from elsewhere and may be newer. */
export function hasMessage(language: InterfaceLanguage, key: string): boolean {
  return key in CATALOGUES[language]
}

/** The translator of the window's language. */
export function useTranslate(): Translate {
  return translateFor(useWindow(state => state.language))
}

/** `0.41` as `41 %`, with a space that does not break. */
export function percent(p: number): string {
  return `${Math.round(p * 100)}\u00a0%`
}
