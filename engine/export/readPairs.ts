/** The rows of a pairs.tsv, column by column, before it is known where they belong. */

import { GROUP_STATES, type GroupState, MAX_NOTE, type Refusal } from '../review/types.ts'
import {
  FLAG_KINDS,
  type Flag,
  MAX_ID,
  QUOTE_KINDS,
  type QuoteKind,
  type Span,
  VERDICTS,
  type Verdict,
} from '../types.ts'
import { PAIR_COLUMNS } from './pairRows.ts'
import { headerOf, readTables, type Table, type TableRow } from './readTable.ts'
import { ABSENT, REPORTED } from './sides.ts'

/**
 * Something of a file that could not be used; `line` counts from 1, null where no line is meant. Whoever shows it adds
 * the parameters `file` (the file that is brought in) and `line`, which the sentences name.
 */
export interface ImportProblem extends Refusal {
  readonly line: number | null
}

/** Columns of a side that are about its article. */
export const FILE_DETAILS = ['lang', 'outlet', 'date', 'url'] as const
/** Named as in `Article`, and as its column is behind `a_` or `b_`. */
export type FileDetail = (typeof FILE_DETAILS)[number]

/** One side of a row as the file says it. */
export interface FileSide {
  readonly sha256: string
  readonly file: string
  readonly text: string
  /** Null where the file has no column for it, as for `kind`. */
  readonly speaker: string | null
  readonly outlet: string
  /** What the file says of the article; only what it has columns for, empty where it knows nothing. */
  readonly details: Readonly<Partial<Record<FileDetail, string>>>
  /** What the side is: a quotation of some kind, a reported passage, or an article without a version. */
  readonly kind: QuoteKind | typeof REPORTED | typeof ABSENT | null
  /** Empty where the file does not say. */
  readonly parts: readonly Span[]
  /** The place from the first word to the last, as its own two columns say it; empty where they do not. */
  readonly ends: string
}

/** A row of the file; of what it has no column for it says nothing, which is other than an empty field. */
export interface FilePair {
  readonly line: number
  readonly group: string
  readonly state?: GroupState
  readonly verdict?: Verdict | null
  /** Null where the file gives none. */
  readonly score: number | null
  readonly decidedBy?: string
  /** ISO 8601 UTC with seconds; null where the field is empty. */
  readonly decidedAt?: string | null
  readonly story: string
  readonly a: FileSide
  readonly b: FileSide
  readonly flags?: readonly Flag[]
  readonly note?: string
}

/** A row that could not be read, and what of it could be: what the project says of that is not to be lost for it. */
export interface LeftOutRow {
  readonly line: number
  /** Null where that is what could not be read. */
  readonly group: string | null
  readonly sides: readonly FileSide[]
}

/** A table as one way of reading it gives it: what was understood, and what was not. */
export interface FilePairs {
  readonly pairs: readonly FilePair[]
  readonly leftOut: readonly LeftOutRow[]
  readonly problems: readonly ImportProblem[]
}

/** Columns without which nothing can be placed; all others may be missing. */
const NEEDED = ['group_id', 'a_text', 'b_text']

/** Columns of ours that a header must have for its table to be taken for pairs, whatever else was done to it. */
const TELLING = 3

/** As we write it, and as a spreadsheet writes it that took it for a time of day. */
const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?Z?$/u
/** Other forms of ISO 8601 that name one instant, or a day. */
const OTHER_INSTANT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/iu
/** Columns that take one of a few words, and which. */
const WORDS: Readonly<Record<string, string>> = {
  state: GROUP_STATES.join(', '),
  verdict: VERDICTS.join(', '),
  a_kind: [...QUOTE_KINDS, REPORTED].join(', '),
  b_kind: [...QUOTE_KINDS, REPORTED, ABSENT].join(', '),
}
const OUR_SCORE = /^(?:[01]\.\d{3})?$/u
const PARTS = /^\d+-\d+(?:;\d+-\d+)*$/u
const FLAG_JOINT = new RegExp(`; (?=(?:${FLAG_KINDS.join('|')}):)`, 'u')

/** True if the text is a table of pairs by its header, complete or not: then what it lacks is worth a sentence. */
export function isPairs(text: string): boolean {
  return headerOf(text).filter(name => PAIR_COLUMNS.includes(name)).length >= TELLING
}

/**
 * The pairs of a file of ours, whatever a spreadsheet did to it: one set for each way in which the file may be read,
 * the likeliest first, at least one. What is not understood is named, the rest is read.
 */
export function readPairs(text: string): readonly FilePairs[] {
  const tables = readTables(text)
  if (tables.length === 0) return [pairsOf({ columns: [], isQuoted: false, rows: [] })]
  // A figure that we do not write so was written by a spreadsheet, which quotes what has quotation marks.
  const isResaved = tables.some(({ rows }) => rows.some(({ fields }) => !OUR_SCORE.test(fields.score ?? '')))
  const quotedFirst = isResaved ? tables.toSorted((x, y) => Number(y.isQuoted) - Number(x.isQuoted)) : tables
  return quotedFirst.map(pairsOf)
}

function pairsOf({ columns, rows }: Table): FilePairs {
  const missing = NEEDED.filter(name => !columns.includes(name))
  if (missing.length > 0)
    return {
      pairs: [],
      leftOut: [],
      problems: [{ line: null, code: 'import.columns', params: { columns: missing.join(', ') } }],
    }
  const pairs: FilePair[] = []
  const leftOut: LeftOutRow[] = []
  const problems: ImportProblem[] = []
  for (const row of rows) {
    const answer = readPair(row)
    if ('code' in answer) {
      problems.push(answer)
      leftOut.push(remainsOf(row))
    } else pairs.push(answer)
  }
  return { pairs, leftOut, problems }
}

function remainsOf({ line, fields }: TableRow): LeftOutRow {
  const group = (fields.group_id ?? '').trim()
  const sides = ['a_', 'b_'].map(prefix => readSide(fields, prefix))
  return {
    line,
    group: isId(group) ? group : null,
    sides: sides.filter(side => typeof side !== 'string'),
  }
}

function isId(group: string): boolean {
  return group !== '' && group.length <= MAX_ID
}

function readPair({ line, fields }: TableRow): FilePair | ImportProblem {
  const value = (name: string) => (fields[name] ?? '').trim()
  const bad = (column: string): ImportProblem => {
    const params = { column, value: value(column).slice(0, 40) || '-' }
    const words = WORDS[column]
    return words ? { line, code: 'import.word', params: { ...params, words } } : { line, code: 'import.value', params }
  }
  const group = value('group_id')
  if (!isId(group)) return bad('group_id')
  const state = oneOf(GROUP_STATES, value('state') || 'undecided')
  if (!state) return bad('state')
  const verdict = oneOf(VERDICTS, value('verdict'))
  if (!verdict && value('verdict') !== '') return bad('verdict')
  const score = Number(value('score').replace(',', '.'))
  if (!(score >= 0 && score <= 1)) return bad('score')
  const at = readInstant(value('decided_at'))
  if (at === undefined) return bad('decided_at')
  if ((fields.note ?? '').length > MAX_NOTE) return bad('note')
  const a = readSide(fields, 'a_')
  if (typeof a === 'string') return bad(a)
  const b = readSide(fields, 'b_')
  if (typeof b === 'string') return bad(b)
  return {
    line,
    group,
    ...(fields.state === undefined ? {} : { state }),
    ...(fields.verdict === undefined ? {} : { verdict: verdict ?? null }),
    score: value('score') === '' ? null : score,
    ...(fields.decided_by === undefined ? {} : { decidedBy: fields.decided_by }),
    ...(fields.decided_at === undefined ? {} : { decidedAt: at }),
    story: fields.story ?? '',
    a,
    b,
    ...(fields.flags === undefined ? {} : { flags: readFlags(fields.flags) }),
    ...(fields.note === undefined ? {} : { note: fields.note }),
  }
}

/** ISO 8601 UTC with seconds, midnight where only a day is said; null where the field is empty, undefined where it is no time. */
function readInstant(field: string): string | null | undefined {
  if (field === '') return null
  const ours = INSTANT.exec(field)
  if (ours) return `${ours[1]}T${ours[2]}${ours[3] ?? ':00'}Z`
  const [, day = '', time = '00:00', zone = 'Z'] = OTHER_INSTANT.exec(field) ?? []
  // An offset may be of hours alone, or without its colon.
  const offset = zone.toUpperCase().replace(/^(.\d\d):?(\d\d)?$/u, (_, hours, minutes = '00') => `${hours}:${minutes}`)
  const at = Date.parse(`${day}T${time.padStart(time.length + (/^\d:/u.test(time) ? 1 : 0), '0')}${offset}`)
  return Number.isNaN(at) ? undefined : `${new Date(at).toISOString().slice(0, 19)}Z`
}

/** The side, or the name of the column that cannot be understood. */
function readSide(fields: TableRow['fields'], prefix: string): FileSide | string {
  const value = (name: string) => fields[`${prefix}${name}`] ?? ''
  const named = oneOf([...QUOTE_KINDS, REPORTED, ABSENT] as const, value('kind').trim() || 'statement')
  if (!named) return `${prefix}kind`
  const [start, end] = [value('start').trim(), value('end').trim()]
  // One of the two without the other, where a column was deleted, says no place: the words are looked for.
  const whole = start === '' || end === '' ? '' : `${start}-${end}`
  const said = value('parts').trim() || whole
  // A spreadsheet takes `11-22` for a day in November; start and end say the same of a quotation in one part.
  const parts = PARTS.test(said) ? said : whole
  if (said !== '' && !PARTS.test(parts)) return `${prefix}parts`
  const spans = parts === '' ? [] : parts.split(';').map(readSpan)
  if (spans.some(({ start, end }) => end < start)) return `${prefix}parts`
  const [text, file] = [value('text'), value('article').replaceAll('\\', '/')]
  // Without the column, what has neither words nor a place is an article without a version.
  const unnamed = text.trim() === '' && spans.length === 0 ? ABSENT : null
  const kind = fields[`${prefix}kind`] === undefined ? unnamed : named
  const speaker = fields[`${prefix}speaker`] ?? null
  const [sha256, outlet] = [value('sha256').trim().toLowerCase(), value('outlet')]
  const details = Object.fromEntries(
    FILE_DETAILS.flatMap(name => {
      const said = fields[`${prefix}${name}`]
      return said === undefined ? [] : [[name, said]]
    }),
  )
  return { sha256, file, text, speaker, outlet, details, kind, parts: spans, ends: whole }
}

function readSpan(part: string): Span {
  const [start, end] = part.split('-').map(Number)
  return { start: start ?? 0, end: end ?? 0 }
}

/** Flags as `flagsField` joins them; what has no kind we know is no flag of ours and is left out. */
function readFlags(field: string): readonly Flag[] {
  return field.split(FLAG_JOINT).flatMap(one => {
    const colon = one.indexOf(':')
    const kind = oneOf(FLAG_KINDS, one.slice(0, Math.max(colon, 0)).trim())
    return kind ? [{ kind, words: one.slice(colon + 1) }] : []
  })
}

/** The one of `values` that is meant, whatever its capitals: a spreadsheet may write a word with one. */
function oneOf<T extends string>(values: readonly T[], value: string): T | undefined {
  const written = value.toLowerCase()
  return values.find(one => one === written)
}
