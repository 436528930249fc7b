import { resolve } from 'node:path'
import { type ExportFormat, renderExport, writeWhole } from '../services/exportProject.ts'
import type { Project } from '../services/project.ts'
import { versionOf } from '../services/resources.ts'
import { EXPORT_FORMATS } from '../shared/contract.ts'
import { ProblemError } from '../shared/result.ts'
import type { Arguments, Console } from './command.ts'

/** Options of every command that writes a project's groups to files. */
export const OUTPUT_OPTIONS = {
  tsv: { type: 'string' },
  'groups-tsv': { type: 'string' },
  tmx: { type: 'string' },
  jsonl: { type: 'string' },
  only: { type: 'string' },
  'all-pairs': { type: 'boolean' },
  'for-excel': { type: 'boolean' },
} as const

export const OUTPUT_USAGE =
  '[--tsv FILE] [--groups-tsv FILE] [--tmx FILE] [--jsonl FILE] [--only confirmed|all] [--all-pairs] [--for-excel]'

/** The option that asks for each format. */
const OPTION_OF: Readonly<Record<ExportFormat, string>> = {
  tsv: 'tsv',
  groups: 'groups-tsv',
  tmx: 'tmx',
  jsonl: 'jsonl',
}

/** Which files are asked for. */
export function outputsAsked(args: Arguments): readonly { readonly format: ExportFormat; readonly file: string }[] {
  return EXPORT_FORMATS.flatMap(format => {
    const file = args.text(OPTION_OF[format])
    return file === undefined ? [] : [{ format, file }]
  })
}

/**
 * Writes the files that were asked for; says what could not be written.
 * @returns how many were written and how many were not
 */
export async function writeOutputs(
  console: Console,
  args: Arguments,
  project: Project,
  usual: 'confirmed' | 'all',
): Promise<{ readonly done: number; readonly failed: number }> {
  const options = {
    only: onlyOption(args) ?? usual,
    allPairs: args.flag('all-pairs'),
    forExcel: args.flag('for-excel'),
  }
  const version = versionOf(console.resources)
  let done = 0
  let failed = 0
  for (const { format, file } of outputsAsked(args)) {
    const text = await renderExport(project, format, options, { version })
    const written = await writeWhole(resolve(console.folder, file), text, file)
    if (written.ok) done++
    else {
      failed++
      console.problem(written.problem)
    }
  }
  return { done, failed }
}

/** @throws ProblemError where `--only` asks for anything else. */
export function onlyOption(args: Arguments): 'confirmed' | 'all' | undefined {
  const only = args.text('only')
  if (only === undefined || only === 'confirmed' || only === 'all') return only
  throw new ProblemError('error.cli.only', { only })
}
