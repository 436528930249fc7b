import { type InterfaceLanguage, writtenLanguage } from '../../electron/shared/languages.ts'
import { share } from '../../electron/shared/locale.ts'
import { type Translate, translator } from '../../electron/shared/messages.ts'
import { CATALOGUES } from './catalogues.ts'
import { useWindow } from './store.ts'

const made = new Map<InterfaceLanguage, Translate>()

/** The translator of an interface language; made once. */
export function translateFor(language: InterfaceLanguage): Translate {
  let translate = made.get(language)
  if (!translate) {
    translate = translator(language, CATALOGUES[writtenLanguage(language)])
    made.set(language, translate)
  }
  return translate
}

/** Whether the catalogue has the key: codes of problems and reasons come from elsewhere and may be newer. */
export function hasMessage(language: InterfaceLanguage, key: string): boolean {
  return key in CATALOGUES[writtenLanguage(language)]
}

/** The translator of the window's language. */
export function useTranslate(): Translate {
  return translateFor(useWindow(state => state.language))
}

/** A share in [0, 1] as whole hundredths, as the window's language writes them: `41%`, `41 %`. */
export function percent(p: number): string {
  return share(p, useWindow.getState().language)
}
