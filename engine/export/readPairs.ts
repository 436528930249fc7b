/** The rows of a pairs.tsv, column by column, before it is known where they belong. */

import { GROUP_STATES, type GroupState, MAX_NOTE, type Provenance, type Refusal } from '../review/types.ts'
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
import { readTables, type Table, type TableRow } from './readTable.ts'
import { ABSENT, REPORTED } from './sides.ts'

/**
 * Something of a file that could not be used; `line` counts from 1, null where no line is meant. Whoever shows it adds
 * the parameters `file` (the file that is brought in) and `line`, which the sentences name.
 */
export interface ImportProblem extends Refusal {
  readonly line: number | null
}

/** One side of a row as the file says it. */
export interface FileSide {
  readonly sha256: string
  readonly file: string
  readonly text: string
  readonly speaker: string
  /** What the side is: a quotation of some kind, a reported passage, or an article without a version. */
  readonly kind: QuoteKind | typeof REPORTED | typeof ABSENT
  /** Empty where the file does not say. */
  readonly parts: readonly Span[]
}

/** A row of the file. */
export interface FilePair {
  readonly line: number
  readonly group: string
  readonly state: GroupState
  readonly verdict: Verdict | null
  /** Null where the file gives none. */
  readonly score: number | null
  readonly decided: Provenance | null
  readonly story: string
  readonly a: FileSide
  readonly b: FileSide
  readonly flags: readonly Flag[]
  readonly note: string
}

export interface FilePairs {
  readonly pairs: readonly FilePair[]
  readonly problems: readonly ImportProblem[]
}

/** Columns without which nothing can be placed; all others may be missing. */
const NEEDED = ['group_id', 'a_text', 'b_text']

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u
const PARTS = /^\d+-\d+(?:;\d+-\d+)*$/u
const FLAG_JOINT = new RegExp(`; (?=(?:${FLAG_KINDS.join('|')}):)`, 'u')

/**
 * The pairs of a file of ours, whatever a spreadsheet did to it: one set for each way in which the file may be read,
 * the likeliest first, at least one. What is not understood is named, the rest is read.
 */
export function readPairs(text: string): readonly FilePairs[] {
  const tables = readTables(text)
  return tables.length > 0 ? tables.map(pairsOf) : [pairsOf({ columns: [], rows: [] })]
}

function pairsOf({ columns, rows }: Table): FilePairs {
  const missing = NEEDED.filter(name => !columns.includes(name))
  if (missing.length > 0)
    return { pairs: [], problems: [{ line: null, code: 'import.columns', params: { columns: missing.join(', ') } }] }
  const pairs: FilePair[] = []
  const problems: ImportProblem[] = []
  for (const row of rows) {
    const answer = readPair(row)
    if ('code' in answer) problems.push(answer)
    else pairs.push(answer)
  }
  return { pairs, problems }
}

function readPair({ line, fields }: TableRow): FilePair | ImportProblem {
  const value = (name: string) => (fields[name] ?? '').trim()
  const bad = (column: string): ImportProblem => ({
    line,
    code: 'import.value',
    params: { column, value: value(column).slice(0, 40) || '-' },
  })
  const group = value('group_id')
  if (group === '' || group.length > MAX_ID) return bad('group_id')
  const state = oneOf(GROUP_STATES, value('state') || 'undecided')
  if (!state) return bad('state')
  const verdict = oneOf(VERDICTS, value('verdict'))
  if (!verdict && value('verdict') !== '') return bad('verdict')
  const score = Number(value('score').replace(',', '.'))
  if (!(score >= 0 && score <= 1)) return bad('score')
  const [by, at] = [fields.decided_by ?? '', value('decided_at')]
  if (at !== '' && !INSTANT.test(at)) return bad('decided_at')
  if ((fields.note ?? '').length > MAX_NOTE) return bad('note')
  const a = readSide(fields, 'a_')
  if (typeof a === 'string') return bad(a)
  const b = readSide(fields, 'b_')
  if (typeof b === 'string') return bad(b)
  return {
    line,
    group,
    state,
    verdict: verdict ?? null,
    score: value('score') === '' ? null : score,
    decided: at === '' ? null : { by, at },
    story: fields.story ?? '',
    a,
    b,
    flags: readFlags(fields.flags ?? ''),
    note: fields.note ?? '',
  }
}

/** The side, or the name of the column that cannot be understood. */
function readSide(fields: TableRow['fields'], prefix: string): FileSide | string {
  const value = (name: string) => fields[`${prefix}${name}`] ?? ''
  const kind = oneOf([...QUOTE_KINDS, REPORTED, ABSENT] as const, value('kind').trim() || 'statement')
  if (!kind) return `${prefix}kind`
  const parts = value('parts').trim() || [value('start').trim(), value('end').trim()].filter(Boolean).join('-')
  if (parts !== '' && !PARTS.test(parts)) return `${prefix}parts`
  const spans = parts === '' ? [] : parts.split(';').map(readSpan)
  if (spans.some(({ start, end }) => end < start)) return `${prefix}parts`
  const [text, speaker, file] = [value('text'), value('speaker'), value('article').replaceAll('\\', '/')]
  return { sha256: value('sha256').trim().toLowerCase(), file, text, speaker, kind, parts: spans }
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

function oneOf<T extends string>(values: readonly T[], value: string): T | undefined {
  return values.find(one => one === value)
}
