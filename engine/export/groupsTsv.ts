import { groupVariants } from './groupVariants.ts'
import type { ExportOptions, ExportProject } from './project.ts'
import { writeTsv, writeTsvForExcel } from './tsv.ts'

/** What ends a field or a row, or is none of a line's characters. */
const BREAKS = /[\t\n\r\v\f\u{85}\u{2028}\u{2029}]+/gu

/**
 * groups.tsv: a column a language, a row a group and variant, as corpus tools take parallel text. Breaks inside a text
 * become a space, for such tools know no escapes; a backslash stays as it is.
 */
export function groupsTsv(project: ExportProject, options: ExportOptions): string {
  const { languages, variants } = groupVariants(project, options)
  const rows = variants.map(({ texts }) => languages.map(lang => (texts.get(lang) ?? '').replace(BREAKS, ' ')))
  const table = [languages, ...rows]
  return options.forExcel ? writeTsvForExcel(table, false) : writeTsv(table, false)
}
