/** Whether messages say of one thing one word, as `docs/glossary.md` has it. */
import { INTERFACE_LANGUAGES, type WrittenLanguage } from '../../electron/shared/languages.ts'

/** A thing with its words: of each language alternatives, each a list of stems that must all stand in a message. */
export interface Term {
  readonly english: string
  readonly words: Readonly<Record<Exclude<WrittenLanguage, 'en'>, readonly (readonly string[])[]>>
}

/** What the tables of the glossary say, in their order. */
export interface Glossary {
  readonly terms: readonly Term[]
  /** Messages that say a term in another way; a key that ends in `*` means all that begin so. */
  readonly otherwise: readonly { readonly key: string; readonly term: string }[]
}

type Messages = Readonly<Record<string, string>>

/** The tables of the glossary's file: the one with four columns, and the one with messages that stand apart. */
export function readGlossary(text: string): Glossary {
  const rows = text
    .split('\n')
    .filter(line => line.startsWith('|') && !line.startsWith('|---'))
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    )
  const terms = rows
    .filter(row => row.length === 4 && row[0] !== 'English')
    .map(([english = '', ru = '', uk = '', ky = '']) => ({
      english,
      words: { ru: stems(ru), uk: stems(uk), ky: stems(ky) },
    }))
  const apart = rows.filter(row => row.length === 3 && row[0] !== 'message')
  return { terms, otherwise: apart.map(([key = '', term = '']) => ({ key: key.replaceAll('`', ''), term })) }
}

/** What stands before the dots, a word without one whole; in small letters. */
function stems(cell: string): readonly (readonly string[])[] {
  return cell
    .split(' / ')
    .map(alternative => alternative.split(' ').map(word => (word.split('·')[0] ?? '').toLowerCase()))
}

/** One line for each message that has an English term and not its word. */
export function glossaryFaults(
  { terms, otherwise }: Glossary,
  catalogues: Readonly<Record<WrittenLanguage, Messages>>,
): readonly string[] {
  const faults: string[] = []
  for (const [key, english] of Object.entries(catalogues.en)) {
    const said = spoken(english)
    for (const { english: term, words } of terms) {
      if (!isIn(said, term) || otherwise.some(one => one.term === term && isMeant(one.key, key))) continue
      // In quotation marks only: the longer word is the one that is meant.
      if (terms.some(longer => longer.english.startsWith(`${term} `) && onlyWithin(said, term, longer.english)))
        continue
      for (const language of INTERFACE_LANGUAGES) {
        if (language === 'en') continue
        const own = spoken(catalogues[language][key] ?? '').toLowerCase()
        if (!words[language].some(alternative => alternative.every(stem => own.includes(stem))))
          faults.push(`${language} ${key}: “${term}” is not said as in docs/glossary.md`)
      }
    }
  }
  return faults
}

function isMeant(pattern: string, key: string): boolean {
  return pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern
}

/** A message without what programs read in it: names of parameters, options, commands and files. */
function spoken(message: string): string {
  return message
    .replace(/\{\w+(, (number|date|time)[^}]*)?\}/gu, ' ')
    .replace(/\{\w+, (plural|select|selectordinal),|::\S+|--?[\w-]+|\bquoin [\w-]+|\b(npm run )?\w+(\.\w+)+/gu, ' ')
    .replace(/\b(one|few|many|other|=\d+) \{|\b\w+ \{/gu, ' {')
    .replaceAll('\u00ad', '')
}

function isIn(said: string, term: string): boolean {
  return forms(term).test(said)
}

function forms(term: string): RegExp {
  return new RegExp(`\\b${term.replace(/y$/u, '(?:y|ies)')}s?\\b`, 'iu')
}

function onlyWithin(said: string, term: string, longer: string): boolean {
  return !isIn(said.replace(new RegExp(forms(longer), 'giu'), ' '), term)
}
