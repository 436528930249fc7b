/** What a window asks of exports and is told of them; part of the contract. */
import * as z from 'zod'
import { LEFT_OUT } from '../../engine/export/selection.ts'
import { MAX_ID, VERDICTS } from '../../engine/types.ts'
import { SHOWN_LANGUAGES } from './languages.ts'

/** `tsv`: pairs.tsv; `groups`: groups.tsv, a column a language; `html`: the report; `svg`: the map of its stories as a picture. */
export const EXPORT_FORMATS = ['tsv', 'groups', 'tmx', 'jsonl', 'html', 'svg'] as const
/** A format by its name in the contract; the command line's options and the endings of files are called otherwise. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** True for tables and lines; a memory, a report and a picture have no rows that a person would count. */
export function hasRows(format: ExportFormat): boolean {
  return format === 'tsv' || format === 'groups' || format === 'jsonl'
}

const problem = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })

const count = z.int().min(0)

/** What to write; a filter that is not given lets everything through. */
export const exportRequest = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  only: z.enum(['confirmed', 'all']),
  forExcel: z.boolean(),
  stories: z.exactOptional(z.array(z.string().min(1).max(MAX_ID))),
  verdicts: z.exactOptional(z.array(z.enum(VERDICTS))),
  languages: z.exactOptional(z.array(z.string().max(16))),
  /** What groups are called in the report and its map, by their ids; else they are counted through. */
  numbers: z.exactOptional(z.record(z.string().min(1).max(MAX_ID), count.min(1))),
  /** Language of the report's own sentences; else that of the connection. */
  language: z.exactOptional(z.enum(SHOWN_LANGUAGES)),
})
/** What a window asks `export.preview`, and `export.write` with a path besides. */
export type ExportRequest = z.infer<typeof exportRequest>

/** What an export would hold, in answer to `export.preview`; 0 and empty where no project is open. */
export const exportPreview = z.strictObject({
  /** Rows of a table, the header not counted; units of a translation memory; lines of JSONL; groups of a report. */
  rows: count,
  groups: count,
  /** What is not written and why: rows of pairs.tsv, groups of the other formats. */
  left: z.array(z.strictObject({ reason: z.enum(LEFT_OUT), count })),
  /** True where the comparison is not finished: what is written now may lack groups. */
  partial: z.boolean(),
  /** The first lines. */
  head: z.string(),
})
/** The answer of `export.preview`, as the dialog shows it. */
export type ExportPreviewed = z.infer<typeof exportPreview>

/** Where to write; a file that is there is replaced only where that is asked for. */
export const exportTarget = exportRequest.extend({ path: z.string().min(1), replace: z.boolean() })

/** What `export.write` did; `rows` and `partial` as in the preview, `path` starting at the project's folder. With a problem nothing was written. */
export const exportWritten = z.strictObject({
  rows: count,
  path: z.string(),
  partial: z.boolean(),
  problem: problem.nullable(),
})
