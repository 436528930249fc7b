import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { INTERFACE_LANGUAGES, type WrittenLanguage } from '../../electron/shared/languages.ts'
import { type CatalogueFile, catalogueFaults } from './catalogues.ts'
import { glossaryFaults, readGlossary } from './glossary.ts'
import { type HelpFile, helpFaults } from './helpPages.ts'
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
function readCatalogues(root: string): readonly CatalogueFile[] {
  return INTERFACE_LANGUAGES.map(language => ({
    language,
    text: readFileSync(path.join(root, `locales/${language}.json`), 'utf8'),
  }))
}

/** The pages of the help as they are in a checkout. */
function readHelp(root: string): readonly HelpFile[] {
  return INTERFACE_LANGUAGES.flatMap(language => {
    const folder = path.join(root, 'locales/help', language)
    return readdirSync(folder).map(file => ({
      language,
      page: path.parse(file).name,
      text: readFileSync(path.join(folder, file), 'utf8'),
    }))
  })
}

/** Checks catalogues and code of a checkout. */
export function messagesFaults(root: string): MessagesReport {
  const catalogues = readCatalogues(root)
  const keys = Object.keys(JSON.parse(catalogues[0]?.text ?? '{}'))
  const messages = Object.fromEntries(catalogues.map(({ language, text }) => [language, JSON.parse(text)])) as Readonly<
    Record<WrittenLanguage, Readonly<Record<string, string>>>
  >
  const sources = readSources(root, ['engine', 'electron', 'renderer'])
  const faults = [
    ...catalogueFaults(catalogues),
    ...unusedKeys(keys, sources).map(key => `${key}: nothing asks for it`),
    ...unknownKeys(keys, sources),
    ...glossaryFaults(readGlossary(readFileSync(path.join(root, 'docs/glossary.md'), 'utf8')), messages),
    ...helpFaults(readHelp(root)),
    ...literalText(sources).map(line => `${line}: text in the code; make it a message`),
  ]
  return { messages: keys.length, languages: catalogues.length, faults }
}
