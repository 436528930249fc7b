/** Whether the pages of the help are the same in all languages, and whether what they name is there. */
import { COMMAND_IDS } from '../../electron/shared/commands.ts'
import {
  FIGURE_TABLES,
  FIGURES,
  HELP_PAGES,
  type HelpBlock,
  type HelpLine,
  type HelpPage,
  type HelpPiece,
  helpPage,
} from '../../electron/shared/helpPage.ts'
import type { WrittenLanguage } from '../../electron/shared/languages.ts'
import { messageFaults } from './catalogues.ts'

/** A page as its file holds it. */
export interface HelpFile {
  readonly language: WrittenLanguage
  /** The file's name without its ending. */
  readonly page: string
  readonly text: string
}

/** One line for each thing that is wrong: `help LANGUAGE PAGE: WHAT`. */
export function helpFaults(files: readonly HelpFile[]): readonly string[] {
  const languages = [...new Set(files.map(({ language }) => language))]
  const ids: readonly string[] = HELP_PAGES
  const missing = languages.flatMap(language =>
    ids
      .filter(id => !files.some(file => file.language === language && file.page === id))
      .map(id => `help ${language} ${id}: is missing`),
  )
  const pageFaults = files.flatMap(file => {
    const say = (what: string) => `help ${file.language} ${file.page}: ${what}`
    if (!ids.includes(file.page)) return [say('is no page of the help')]
    const english = files.find(one => one.language === 'en' && one.page === file.page)
    const page = helpPage(file.text)
    return [
      ...(english ? unlike(page, helpPage(english.text)) : []),
      ...linesOf(page).flatMap(line => line.flatMap(piece => nameFaults(piece, file.language))),
      ...page.blocks.flatMap(block =>
        block.kind === 'figures' && !FIGURE_TABLES.some(name => name === block.name)
          ? [`there is no table of figures ${block.name}`]
          : [],
      ),
    ].map(say)
  })
  return [...missing, ...pageFaults]
}

/** Where a page has another build than the English one: headings, lists and tables, and in each block what is filled in. */
function unlike(page: HelpPage, english: HelpPage): string[] {
  const faults = page.title === '' ? ['has no title'] : []
  if (page.blocks.length !== english.blocks.length)
    return [...faults, `has ${page.blocks.length} blocks, English ${english.blocks.length}`]
  for (const [place, block] of page.blocks.entries()) {
    const [own, wanted] = [shapeOf(block), shapeOf(english.blocks[place] ?? block)]
    if (own !== wanted) faults.push(`block ${place + 1} is ${own}, English ${wanted}`)
  }
  return faults
}

/** Kind and size of a block, and what is filled in, in any order: languages put words elsewhere. */
function shapeOf(block: HelpBlock): string {
  const size =
    block.kind === 'list'
      ? block.items.length
      : block.kind === 'table'
        ? `${block.head.length}×${block.rows.length}`
        : ''
  const filled = linesOfBlock(block)
    .flat()
    .flatMap(piece => (piece.kind === 'link' ? [piece.page] : 'name' in piece ? [`${piece.kind}:${piece.name}`] : []))
  return [block.kind, size, ...filled.sort()].filter(part => part !== '').join(' ')
}

function nameFaults(piece: HelpPiece, language: WrittenLanguage): readonly string[] {
  const names: Record<string, readonly string[]> = { key: COMMAND_IDS, command: COMMAND_IDS, figure: FIGURES }
  if (piece.kind === 'link') return HELP_PAGES.some(id => id === piece.page) ? [] : [`there is no page ${piece.page}`]
  if ('name' in piece) return names[piece.kind]?.includes(piece.name) ? [] : [`there is no ${piece.kind} ${piece.name}`]
  // Braces that are left are places nobody fills.
  if (/[{}]/.test(piece.text)) return [`has a place that is not filled: ${piece.text}`]
  return messageFaults(language, piece.text.trim() || '-').map(what => `${what}: ${piece.text}`)
}

function linesOf(page: HelpPage): readonly HelpLine[] {
  return [[{ kind: 'text', text: page.title }], ...page.blocks.flatMap(linesOfBlock)]
}

function linesOfBlock(block: HelpBlock): readonly HelpLine[] {
  if (block.kind === 'list') return block.items
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()]
  return block.kind === 'figures' ? [] : [block.line]
}
