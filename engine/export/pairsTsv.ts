import { PAIR_COLUMNS, pairRows } from './pairRows.ts'
import type { ExportOptions, ExportProject } from './project.ts'
import { writeTsv, writeTsvForExcel } from './tsv.ts'

/** pairs.tsv: the header and the rows of `pairRows`; the same bytes for the same decisions. */
export function pairsTsv(project: ExportProject, options: ExportOptions): string {
  const rows = [PAIR_COLUMNS, ...pairRows(project, options)]
  return options.forExcel ? writeTsvForExcel(rows) : writeTsv(rows)
}
