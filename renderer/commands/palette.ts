/** Rows of the command palette, made from the table and the groups; pure. */
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../electron/shared/commands.ts'
import type { Translate } from '../../electron/shared/messages.ts'
import type { Problem } from '../../electron/shared/result.ts'
import { inEveryLanguage } from '../state/catalogues.ts'
import { askedNumber, type Entry, folded, foldedWords } from '../state/queue.ts'
import { retyped } from './retyped.ts'

/** A command, with why it cannot be done now, or an entry of the queue to go to. `text`: the words it was found by. */
export type PaletteRow =
  | { readonly kind: 'command'; readonly id: CommandId; readonly title: string; readonly refusal: Problem | null }
  | { readonly kind: 'entry'; readonly entry: Entry; readonly text: string }

/** Rows under one heading: the commands of one menu, or entries; never empty. */
export interface PaletteSection {
  readonly title: string
  readonly rows: readonly PaletteRow[]
}

/** An entry with the words it is found by. */
export interface EntryText {
  readonly entry: Entry
  readonly text: string
}

const SECTIONS = ['review', 'story', 'view', 'file', 'edit', 'help'] as const
/** Groups shown at most: a palette is for going somewhere, the queue is for looking through. */
const ENTRY_ROWS = 30

/**
 * The rows that fit `ask`: each of its words must occur in a command's name, or be one it is also searched by, in the window's language, else
 * in any, else as another keyboard layout would have written them; groups are found by their words or by `#5`.
 * Candidates stand in the palette only when asked for by a digit: nine like rows would bury the rest.
 */
export function paletteSections(
  ask: string,
  entries: readonly EntryText[],
  refusalOf: (id: CommandId) => Problem | null,
  translate: Translate,
): readonly PaletteSection[] {
  const number = askedNumber(ask)
  const words = foldedWords(ask)
  const found = number === null ? commandsFor(ask, translate) : []
  const sections: PaletteSection[] = []
  for (const menu of SECTIONS) {
    const rows = found
      .filter(id => COMMANDS[id].menu[0] === menu)
      .map((id): PaletteRow => ({ kind: 'command', id, title: translate(`command.${id}`), refusal: refusalOf(id) }))
    if (rows.length > 0) sections.push({ title: translate(`ui.menu.${menu}`), rows })
  }
  const isFound = ({ entry, text }: EntryText) =>
    number === null ? hasAll(folded(text), words) : entry.number === number
  const groups = words.length === 0 ? [] : entries.filter(isFound)
  if (groups.length > 0) {
    const rows = groups.slice(0, ENTRY_ROWS).map((one): PaletteRow => ({ kind: 'entry', ...one }))
    sections.push({ title: translate('ui.palette.groups'), rows })
  }
  return sections
}

/** The row that Enter runs at first: a command of just this name, else one that begins so, else the first. */
export function likeliestRow(rows: readonly PaletteRow[], ask: string): number {
  const asked = folded(ask.trim())
  const titles = rows.map(row => (row.kind === 'command' ? folded(row.title).replace(/…$/u, '') : null))
  const same = titles.indexOf(asked.replace(/…$/u, ''))
  const begun = same >= 0 || asked === '' ? same : titles.findIndex(title => title?.startsWith(asked))
  return Math.max(0, begun)
}

/** The commands that `ask` finds: by the first reading of it that finds any, since a word of one language may be a part of another's. */
function commandsFor(ask: string, translate: Translate): readonly CommandId[] {
  for (const typed of [ask, ...retyped(ask)]) {
    const words = foldedWords(typed)
    for (const say of [translate, inEveryLanguage]) {
      const found = COMMAND_IDS.filter(id => isWanted(id, words, say))
      if (found.length > 0) return found
    }
  }
  return []
}

function isWanted(id: CommandId, words: readonly string[], say: (key: string) => string): boolean {
  if (id === 'view.palette') return false
  if (id.startsWith('candidate.') && words.length === 0) return false
  const more = 'search' in COMMANDS[id] ? say(`search.${id}`) : ''
  return hasAll(folded(`${say(`command.${id}`)} ${more}`), words)
}

function hasAll(within: string, words: readonly string[]): boolean {
  return words.every(word => within.includes(word))
}

/** The places in `title` where words of `ask` stand, for underlining; in order, disjoint. */
export function hits(title: string, ask: string): readonly { readonly start: number; readonly end: number }[] {
  const within = title.toLowerCase()
  const spans: { start: number; end: number }[] = []
  for (const word of ask.toLowerCase().split(/\s+/)) {
    const start = word === '' ? -1 : within.indexOf(word)
    if (start >= 0) spans.push({ start, end: start + word.length })
  }
  spans.sort((a, b) => a.start - b.start)
  return spans.filter((span, place) => span.start >= (spans[place - 1]?.end ?? 0))
}
