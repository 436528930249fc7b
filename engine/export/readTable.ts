/**
 * Tables of text as people hand them back: ours in either dialect, or saved again by Excel or LibreOffice (a BOM, CRLF,
 * quoted fields, blanks at the ends of rows and of the file).
 */
import { unescapeField } from './tsv.ts'

/** A table by the names of its columns. */
export interface Table {
  readonly columns: readonly string[]
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

/** The apostrophe that was put before what Excel would run, or before another apostrophe. */
const DEFUSED = /^'(?=[=+\-@']|\\t|\t)/u
const RUNNABLE = /^[=+\-@]/u

/**
 * The readings of a table, the likeliest first. Articles are full of quotation marks and apostrophes, so that a file
 * does not always show whether those at the ends of its fields are the text's or a spreadsheet's; whoever has the
 * articles can see which reading has their words. A BOM, CRLF or a quoted header speak for a spreadsheet.
 */
export function readTables(text: string): readonly Table[] {
  const body = text.startsWith('\u{feff}') ? text.slice(1) : text
  const isMarked = body.length < text.length || body.includes('\r\n') || body.startsWith('"')
  const plain = plainRows(body)
  const quoted = body.includes('"') ? quotedRows(body) : null
  const inOrder = isMarked ? [quoted, plain] : [plain, quoted]
  return inOrder.flatMap(rows => {
    if (!rows) return []
    const [header, ...rest] = rows.filter(({ fields }) => fields.some(field => field.trim()))
    if (!header) return []
    const columns = header.fields.map(name => name.trim())
    const asIs = tableOf(columns, rest, field => field)
    if (!canBeDefused(rest)) return [asIs]
    const defused = tableOf(columns, rest, field => field.replace(DEFUSED, ''))
    return isMarked ? [defused, asIs] : [asIs, defused]
  })
}

function tableOf(columns: readonly string[], rows: readonly RawRow[], bare: (field: string) => string): Table {
  return {
    columns,
    rows: rows.map(({ line, fields }) => ({
      line,
      fields: Object.fromEntries(columns.map((name, i) => [name, unescapeField(bare(fields[i] ?? ''))])),
    })),
  }
}

function plainRows(text: string): readonly RawRow[] {
  return text.split(/\r?\n/u).map((line, i) => ({ line: i + 1, fields: line.split('\t') }))
}

/** Null where the text is not RFC 4180: a closing mark with more of the field after it, or none at all. */
function quotedRows(text: string): readonly RawRow[] | null {
  const rows: RawRow[] = []
  let fields: string[] = []
  let line = 1
  let first = 1
  const field = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*(?:\r(?!\n)[^\t\r\n]*)*)(?=\t|\r?\n|$)/uy
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
    if (text[at] === '\t') {
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
