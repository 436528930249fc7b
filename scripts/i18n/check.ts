import { readFileSync } from 'node:fs'
import path from 'node:path'
import { INTERFACE_LANGUAGES } from '../../electron/shared/languages.ts'
import { type CatalogueFile, catalogueFaults } from './catalogues.ts'
import { literalText } from './literalText.ts'
import { readSources } from './source.ts'
import { unknownKeys, unusedKeys } from './usedKeys.ts'

/** What the check of all messages comes to. */
export interface MessagesReport {
  readonly messages: number
  readonly languages: number
  /** One line each, empty where all is well. */
  readonly faults: readonly string[]
}

/** The catalogues as they are in a checkout. */
export function readCatalogues(root: string): readonly CatalogueFile[] {
  return INTERFACE_LANGUAGES.map(language => ({
    language,
    text: readFileSync(path.join(root, `locales/${language}.json`), 'utf8'),
  }))
}

/** Checks catalogues and code of a checkout. */
export function messagesFaults(root: string): MessagesReport {
  const catalogues = readCatalogues(root)
  const keys = Object.keys(JSON.parse(catalogues[0]?.text ?? '{}'))
  const sources = readSources(root, ['engine', 'electron', 'renderer'])
  const faults = [
    ...catalogueFaults(catalogues),
    ...unusedKeys(keys, sources).map(key => `${key}: nothing asks for it`),
    ...unknownKeys(keys, sources),
    ...literalText(sources).map(line => `${line}: text in the code; make it a message`),
  ]
  return { messages: keys.length, languages: catalogues.length, faults }
}
