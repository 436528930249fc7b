import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type InterfaceLanguage, writtenLanguage } from '../shared/languages.ts'
import { type Catalogue, type Translate, translator } from '../shared/messages.ts'
import type { Resources } from './resources.ts'

/** A translator over the catalogue of one language, read from the package. */
export function openCatalogue(resources: Resources, language: InterfaceLanguage): Translate {
  const catalogue: Catalogue = JSON.parse(
    readFileSync(join(resources.locales, `${writtenLanguage(language)}.json`), 'utf8'),
  )
  return translator(language, catalogue)
}
