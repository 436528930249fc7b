import { EXPORT_FORMATS, type ExportFormat } from '../../../electron/shared/exports.ts'
import { folderOf } from '../../folderOf.ts'

/** How the usual name of each format's file ends, after the project's name. */
const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  tsv: 'pairs.tsv',
  groups: 'groups.tsv',
  tmx: 'tmx',
  jsonl: 'jsonl',
  html: 'html',
  svg: 'map.svg',
}

/**
 * The usual name of a file with what is in `project`: two projects of one folder do not take each other's. What is written before the
 * comparison is finished has that in its name: a table has no other place to say it.
 */
export function usualName(project: string, format: ExportFormat, isPartial: boolean): string {
  return `${project}${isPartial ? '.partial' : ''}.${ENDINGS[format]}`
}

/** The extension of a format's file, with its point. */
export function extension(format: ExportFormat): string {
  return `.${ENDINGS[format].split('.').at(-1)}`
}

/** `path` with the usual name for the format in place of a usual name for another; a name that a person gave stays. */
export function exportPath(path: string, project: string, format: ExportFormat, isPartial: boolean): string {
  const folder = folderOf(path)
  const name = path.slice(folder.length)
  const isUsual = EXPORT_FORMATS.some(one => [true, false].some(partial => name === usualName(project, one, partial)))
  return isUsual ? folder + usualName(project, format, isPartial) : path
}
