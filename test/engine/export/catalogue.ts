import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type InterfaceLanguage, type Translate, translator } from '../../../electron/shared/messages.ts'

/** The sentences of a language, as services pass them to the engine. */
export function catalogue(language: InterfaceLanguage): Translate {
  const file = path.resolve(import.meta.dirname, `../../../locales/${language}.json`)
  return translator(language, JSON.parse(readFileSync(file, 'utf8')))
}
