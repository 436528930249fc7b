import type { ExportFormat } from '../../../electron/shared/exports.ts'

/** The usual name of each format's file. */
export const EXPORT_NAMES: Readonly<Record<ExportFormat, string>> = {
  tsv: 'pairs.tsv',
  groups: 'groups.tsv',
  tmx: 'quoin.tmx',
  jsonl: 'quoin.jsonl',
  html: 'report.html',
  svg: 'map.svg',
}

const USUAL =
  /(?<=^|[/\\])(?:(?:pairs|groups)(?:\.partial)?\.tsv|quoin(?:\.partial)?\.(?:tmx|jsonl)|report(?:\.partial)?\.html|map(?:\.partial)?\.svg)$/u

/**
 * `path` with the usual name for the format in place of a usual name for another; a name that a person gave stays. What
 * is written before the comparison is finished has that in its name: a table has no other place to say it.
 */
export function exportPath(path: string, format: ExportFormat, isPartial: boolean): string {
  const name = EXPORT_NAMES[format]
  return path.replace(USUAL, isPartial ? name.replace('.', '.partial.') : name)
}

/** The folder of a path with its last separator; empty where there is none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
