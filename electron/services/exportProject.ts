import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { groupsTsv } from '../../engine/export/groupsTsv.ts'
import { jsonl } from '../../engine/export/jsonl.ts'
import { pairsTsv } from '../../engine/export/pairsTsv.ts'
import { chosenGroups, type ExportOptions, type ExportProject } from '../../engine/export/project.ts'
import { type TmxTool, tmx } from '../../engine/export/tmx.ts'
import type { EXPORT_FORMATS } from '../shared/contract.ts'
import { failure, type Result, success } from '../shared/result.ts'
import type { Project } from './project.ts'

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What an export would hold. */
export interface ExportPreview {
  /** Rows of the table, the header not counted; units of a translation memory; lines of JSONL. */
  readonly rows: number
  readonly groups: number
  /** Groups that are left out because nobody has confirmed them. */
  readonly left: number
  /** The first lines. */
  readonly head: string
}

const HEAD_LINES = 12

/** The text of an export; `tool` is named in it where the format has a place for that. */
export async function renderExport(
  project: Project,
  format: ExportFormat,
  options: ExportOptions,
  tool: TmxTool,
): Promise<string> {
  const { analysis, review, log } = project
  const probability = options.allPairs ? await pairProbabilities(project) : () => null
  const content: ExportProject = { analysis, review, log, probability }
  switch (format) {
    case 'tsv':
      return pairsTsv(content, options)
    case 'groups':
      return groupsTsv(content, options)
    case 'tmx':
      return tmx(content, options, tool)
    case 'jsonl':
      return jsonl(content, options)
  }
}

/** What the export would hold, without writing it. */
export async function previewExport(
  project: Project,
  format: ExportFormat,
  options: ExportOptions,
  tool: TmxTool,
): Promise<ExportPreview> {
  const text = await renderExport(project, format, options, tool)
  const groups = chosenGroups(project.review, options.only).length
  return {
    rows: countRows(text, format),
    groups,
    left: project.review.groups.length - groups,
    head: text.split('\n', HEAD_LINES).join('\n'),
  }
}

/** Rows of the table, the header not counted; units of a translation memory; lines of JSONL. */
export function countRows(text: string, format: ExportFormat): number {
  if (format === 'tmx') return text.split('\n').filter(line => line.startsWith('<tu ')).length
  // A row of groups.tsv is empty of nothing but its line end.
  const lines = text.split('\n').length - 1
  return format === 'jsonl' ? lines : Math.max(0, lines - 1)
}

/**
 * Writes a file whole or not at all, and never over a project; a pipe or a device (`/dev/stdout`) is written into, a
 * link leads to its file. `file` is the name to show.
 */
export async function writeWhole(path: string, text: string, file: string): Promise<Result<null>> {
  const target = await realpath(path).catch(() => path)
  const found = await stat(target).catch(() => null)
  // A folder in the way is left to the rename, which says so.
  const isSpecial = found !== null && !found.isFile() && !found.isDirectory()
  if (!isSpecial && (await isDatabase(target))) return failure('error.file.project', { file })
  // Beside the target, so that the last step is a rename within one file system.
  const draft = `${target}.${process.pid}.part`
  try {
    if (isSpecial) {
      await writeFile(target, text, 'utf8')
      return success(null)
    }
    // On disk before it takes the name: after a power cut there is the old file or the new one.
    await writeFile(draft, text, { encoding: 'utf8', flush: true })
    await rename(draft, target)
    return success(null)
  } catch (error) {
    if (!isSpecial) await rm(draft, { force: true }).catch(() => undefined)
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
    return failure('error.file.write', { file, reason })
  }
}

/** First bytes of a project's file: https://www.sqlite.org/fileformat.html, section 1.3. */
const DATABASE = 'SQLite format 3\0'

/** True where a database stands: a project, whose decisions an export in its place would destroy. */
async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(DATABASE.length), 0, DATABASE.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === DATABASE
  } catch {
    return false
  } finally {
    await file.close()
  }
}

async function pairProbabilities(project: Project): Promise<ExportProject['probability']> {
  const pairs = new Map((await project.pairs()).map(({ a, b, p }) => [`${a} ${b}`, p]))
  return (a, b) => pairs.get(`${a} ${b}`) ?? pairs.get(`${b} ${a}`) ?? null
}
