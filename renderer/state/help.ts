/** The pages of the help in the window's language, and what of them a search finds. */
import {
  HELP_PAGES,
  type HelpBlock,
  type HelpLine,
  type HelpPage,
  type HelpPageId,
  helpPage,
} from '../../electron/shared/helpPage.ts'
import { type InterfaceLanguage, type WrittenLanguage, writtenLanguage } from '../../electron/shared/languages.ts'
import { folded, foldedWords } from './queue.ts'

/** All files, as text in the bundle. */
const FILES: Readonly<Record<string, string>> = import.meta.glob('../../locales/help/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The pages of one language, none missing; a page without a file is empty. */
export type HelpPages = Readonly<Record<HelpPageId, HelpPage>>

const made = new Map<WrittenLanguage, HelpPages>()

/** The pages of a language; made once. */
export function helpPages(language: InterfaceLanguage): HelpPages {
  const written = writtenLanguage(language)
  const known = made.get(written)
  if (known) return known
  const entries = HELP_PAGES.map(id => [id, helpPage(FILES[`../../locales/help/${written}/${id}.md`] ?? '')] as const)
  const pages = Object.fromEntries(entries) as Record<HelpPageId, HelpPage>
  made.set(written, pages)
  return pages
}

/** A part of a page: what stands under its title or one of its headings. `place`: of the heading among the page's, -1 for the title. */
export interface HelpPart {
  readonly page: HelpPageId
  readonly place: number
  readonly heading: string
  /** Its first words with a word of the search, where the search is not found in the heading. */
  readonly words: string
}

/** The parts that hold every word of `ask`, by page; those with a word in their heading first. `say` writes a line as it is shown. */
export function findHelp(pages: HelpPages, ask: string, say: (line: HelpLine) => string): readonly HelpPart[] {
  const words = foldedWords(ask)
  if (words.length === 0) return []
  const found = HELP_PAGES.flatMap(page => partsOf(pages[page], say).map(part => ({ page, ...part })))
    .map(part => ({ ...part, inHeading: words.some(word => folded(part.heading).includes(word)) }))
    .filter(({ heading, text }) => words.every(word => folded(`${heading} ${text}`).includes(word)))
  found.sort((a, b) => Number(b.inHeading) - Number(a.inHeading))
  return found.map(({ page, place, heading, text }) => ({ page, place, heading, words: around(text, words[0] ?? '') }))
}

function partsOf(page: HelpPage, say: (line: HelpLine) => string) {
  const parts: { place: number; heading: string; text: string }[] = [{ place: -1, heading: page.title, text: '' }]
  for (const block of page.blocks) {
    const last = parts.at(-1)
    if (block.kind === 'heading') parts.push({ place: parts.length - 1, heading: say(block.line), text: '' })
    else if (last) last.text = `${last.text} ${linesOf(block).map(say).join(' ')}`.trim()
  }
  return parts
}

function linesOf(block: HelpBlock): readonly HelpLine[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.line]
    case 'list':
      return block.items
    case 'table':
      return [...block.head, ...block.rows.flat()]
    case 'figures':
      return []
  }
}

/** How many letters of a part are shown with a search. */
const AROUND = 70

function around(text: string, word: string): string {
  const at = Math.max(0, folded(text).indexOf(word))
  const start = text.lastIndexOf(' ', Math.max(0, at - AROUND / 3)) + 1
  const end = text.indexOf(' ', start + AROUND)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end < 0 ? text.length : end)}${end < 0 ? '' : ' …'}`
}
