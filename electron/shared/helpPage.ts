/**
 * Pages of the help: a few forms of Markdown, and places that are filled in when a page is shown: `{key:group.confirm}`
 * the key a command has now, `{command:file.add}` its name, `{figure:date}` a measured figure, `{figures:groups}` a table
 * of them. There is no HTML: what looks like it is shown as it stands.
 */

/** The pages, in their order; each is a file of that name in every language. */
export const HELP_PAGES = ['review', 'differences', 'probability', 'import', 'export', 'keys'] as const
/** A page of the help: the name of its file, without the ending. */
export type HelpPageId = (typeof HELP_PAGES)[number]

/** Tables that `{figures:…}` stands for: by tenths of probability how many pairs are right, by languages how many pairs of groups are found and right. */
export const FIGURE_TABLES = ['probabilities', 'groups'] as const
/** The name of such a table. */
export type FigureTable = (typeof FIGURE_TABLES)[number]

/** What `{figure:…}` stands for: the day of measuring, and two shares of `Figures`, shown in percent. */
export const FIGURES = ['date', 'rightOfSure', 'sureOfRight'] as const

/** A piece of a line. `page` of a link is not checked here, nor are names of commands and figures. */
export type HelpPiece =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'key' | 'command' | 'figure'; readonly name: string }
  | { readonly kind: 'link'; readonly text: string; readonly page: string }

/** The pieces of a line, in their order; none for an empty one. */
export type HelpLine = readonly HelpPiece[]

/** A part of a page. `ordered`: a list of numbered steps; `figures` is a table that is filled in when the page is shown, its name not checked here. */
export type HelpBlock =
  | { readonly kind: 'heading'; readonly line: HelpLine }
  | { readonly kind: 'paragraph'; readonly line: HelpLine }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly HelpLine[] }
  | { readonly kind: 'table'; readonly head: readonly HelpLine[]; readonly rows: readonly (readonly HelpLine[])[] }
  | { readonly kind: 'figures'; readonly name: string }

/** A page taken apart; its title is plain text, its blocks in their order. */
export interface HelpPage {
  readonly title: string
  readonly blocks: readonly HelpBlock[]
}

const PIECE = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([\w-]+)\)|\{(key|command|figure):([\w.]+)\}/g

/** A line taken apart. */
export function helpLine(text: string): HelpLine {
  const pieces: HelpPiece[] = []
  let from = 0
  for (const match of text.matchAll(PIECE)) {
    const [whole, strong, link, page, kind, name] = match
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) })
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong })
    else if (link !== undefined && page !== undefined) pieces.push({ kind: 'link', text: link, page })
    else if (kind === 'key' || kind === 'command' || kind === 'figure') pieces.push({ kind, name: name ?? '' })
    from = match.index + whole.length
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}

/** A page taken apart: its first line `# Title`, then blocks that blank lines or a change of form part. */
export function helpPage(text: string): HelpPage {
  const [first = '', ...lines] = text.split('\n')
  const blocks: HelpBlock[] = []
  for (const { form, lines: own } of runs(lines)) blocks.push(...blocksOf(form, own))
  return { title: first.replace(/^# /, ''), blocks }
}

type Form = 'heading' | 'item' | 'step' | 'row' | 'figures' | 'text' | 'blank'

function formOf(line: string): Form {
  if (line.trim() === '') return 'blank'
  if (line.startsWith('## ')) return 'heading'
  if (line.startsWith('- ')) return 'item'
  if (/^\d+\. /.test(line)) return 'step'
  if (line.startsWith('|')) return 'row'
  return /^\{figures:\w+\}$/.test(line) ? 'figures' : 'text'
}

/** Neighbouring lines of one form. */
function runs(lines: readonly string[]): readonly { form: Form; lines: string[] }[] {
  const found: { form: Form; lines: string[] }[] = []
  for (const line of lines) {
    const form = formOf(line)
    const last = found.at(-1)
    if (last?.form === form) last.lines.push(line)
    else found.push({ form, lines: [line] })
  }
  return found
}

function blocksOf(form: Form, lines: readonly string[]): readonly HelpBlock[] {
  switch (form) {
    case 'blank':
      return []
    case 'heading':
      return lines.map(line => ({ kind: 'heading', line: helpLine(line.slice(3)) }))
    case 'item':
    case 'step':
      return [{ kind: 'list', ordered: form === 'step', items: lines.map(line => helpLine(line.replace(/^\S+ /, ''))) }]
    case 'row': {
      const [head = [], , ...rows] = lines.map(line =>
        line
          .slice(1, -1)
          .split('|')
          .map(cell => helpLine(cell.trim())),
      )
      return [{ kind: 'table', head, rows }]
    }
    case 'figures':
      return lines.map(line => ({ kind: 'figures', name: line.slice('{figures:'.length, -1) }))
    case 'text':
      return [{ kind: 'paragraph', line: helpLine(lines.join(' ')) }]
  }
}
