/**
 * Tables of text as people hand them back: ours in either dialect, or saved again by Excel or LibreOffice (a BOM, CRLF,
 * quoted fields, semicolons or commas for tabs, blanks at the ends of rows and of the file).
 */
import { unescapeField } from './tsv.ts'

/** A table by the names of its columns. */
export interface Table {
  readonly columns: readonly string[]
  /** Whether it was read as RFC 4180 has it. */
  readonly isQuoted: boolean
  readonly rows: readonly TableRow[]
}

/** A row; `line` counts from 1 for the header. Fields are unescaped, missing ones empty. */
export interface TableRow {
  readonly line: number
  readonly fields: Readonly<Record<string, string>>
}

interface RawRow {
  readonly line: number
  readonly fields: readonly string[]
}

/** What stands between fields: our tab, or what a spreadsheet puts into a "CSV" by the customs of its country. */
const SEPARATORS = ['\t', ';', ','] as const
type Separator = (typeof SEPARATORS)[number]

/** The apostrophe that was put before what Excel would run, or before another apostrophe. */
const DEFUSED = /^'(?=[=+\-@']|\\t|\t)/u
const RUNNABLE = /^[=+\-@]/u

/** Names of the header line, by the separator that gives most of them; those of a text without a table are its words. */
export function headerOf(text: string): readonly string[] {
  const [line = ''] = withoutMark(text).split(/\r?\n/u, 1)
  return namesIn(line, separatorOf(line))
}

function withoutMark(text: string): string {
  return text.startsWith('\u{feff}') ? text.slice(1) : text
}

function separatorOf(header: string): Separator {
  const counts = SEPARATORS.map(separator => header.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? '\t'
}

/** The names of a header: they have no separator in them, quoted or not. */
function namesIn(header: string, separator: Separator): readonly string[] {
  return header.split(separator).map(name =>
    name
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .trim(),
  )
}

/**
 * The readings of a table, the likeliest first. Articles are full of quotation marks and apostrophes, so that a file
 * does not always show whether those at the ends of its fields are the text's or a spreadsheet's; whoever has the
 * articles can see which reading has their words. A BOM, CRLF, a quoted header or another separator than ours speak for
 * a spreadsheet.
 */
export function readTables(text: string): readonly Table[] {
  const body = withoutMark(text)
  const separator = separatorOf(body.split(/\r?\n/u, 1)[0] ?? '')
  const isMarked = body.length < text.length || body.includes('\r\n') || body.startsWith('"') || separator !== '\t'
  const plain = plainRows(body, separator)
  const quoted = body.includes('"') ? quotedRows(body, separator) : null
  const inOrder = isMarked ? [quoted, plain] : [plain, quoted]
  return inOrder.flatMap(rows => {
    if (!rows) return []
    const [header, ...rest] = rows.filter(({ fields }) => fields.some(field => field.trim()))
    if (!header) return []
    const columns = namesIn(header.fields.join(separator), separator)
    const isQuoted = rows === quoted
    const asIs = { columns, isQuoted, rows: rowsOf(columns, rest, field => field) }
    if (!canBeDefused(rest)) return [asIs]
    const defused = { columns, isQuoted, rows: rowsOf(columns, rest, field => field.replace(DEFUSED, '')) }
    return isMarked ? [defused, asIs] : [asIs, defused]
  })
}

function rowsOf(
  columns: readonly string[],
  rows: readonly RawRow[],
  bare: (field: string) => string,
): readonly TableRow[] {
  return rows.map(({ line, fields }) => ({
    line,
    fields: Object.fromEntries(columns.map((name, i) => [name, unescapeField(bare(fields[i] ?? ''))])),
  }))
}

function plainRows(text: string, separator: Separator): readonly RawRow[] {
  return text.split(/\r?\n/u).map((line, i) => ({ line: i + 1, fields: line.split(separator) }))
}

/** A field of RFC 4180 between `separator`s: quoted, or without line ends. */
function fieldPattern(separator: Separator): RegExp {
  const end = `(?=${separator}|\\r?\\n|$)`
  return new RegExp(`"((?:[^"]|"")*)"${end}|([^${separator}\\r\\n]*(?:\\r(?!\\n)[^${separator}\\r\\n]*)*)${end}`, 'uy')
}

/** Null where the text is not RFC 4180: a closing mark with more of the field after it, or none at all. */
function quotedRows(text: string, separator: Separator): readonly RawRow[] | null {
  const rows: RawRow[] = []
  let fields: string[] = []
  let line = 1
  let first = 1
  const field = fieldPattern(separator)
  for (let at = 0; at <= text.length; ) {
    field.lastIndex = at
    const found = field.exec(text)
    if (!found) return null
    const [whole, quoted, plain] = found
    // A mark that opens and does not close where a field ends: not this dialect.
    if (quoted === undefined && plain?.startsWith('"')) return null
    fields.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    line += whole.split('\n').length - 1
    at += whole.length
    if (text[at] === separator) {
      at++
      continue
    }
    rows.push({ line: first, fields })
    fields = []
    if (at >= text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    first = line
  }
  return rows
}

/**
 * True if the apostrophes at the starts of fields may be a defence against Excel: nothing that Excel would run stands
 * bare, an apostrophe stands nowhere but before such a thing, and there is one.
 */
function canBeDefused(rows: readonly RawRow[]): boolean {
  const fields = rows.flatMap(row => row.fields)
  return (
    fields.some(field => DEFUSED.test(field)) &&
    fields.every(field => !RUNNABLE.test(field) && (!field.startsWith("'") || DEFUSED.test(field)))
  )
}
