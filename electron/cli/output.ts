import { resolve } from 'node:path'
import { type ExportTool, previewExport, renderExport } from '../services/exportProject.ts'
import { type Inputs, keepInputs } from '../services/keepInputs.ts'
import type { Project } from '../services/project.ts'
import { versionOf } from '../services/resources.ts'
import { whyNotWritten, writeWhole } from '../services/writeWhole.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../shared/exports.ts'
import { leftSentence } from '../shared/leftSentence.ts'
import { ProblemError } from '../shared/result.ts'
import type { Arguments, Console } from './command.ts'
import { FILTER_OPTIONS, FILTER_USAGE, filterOption } from './exportFilter.ts'
import { dashProblem } from './names.ts'

/** Options of every command that writes a project's groups to files. */
export const OUTPUT_OPTIONS = {
  tsv: { type: 'string' },
  'groups-tsv': { type: 'string' },
  tmx: { type: 'string' },
  jsonl: { type: 'string' },
  html: { type: 'string' },
  svg: { type: 'string' },
  'all-pairs': { type: 'boolean' },
  'for-excel': { type: 'boolean' },
  romanise: { type: 'boolean' },
  'flags-from': { type: 'string' },
  ...FILTER_OPTIONS,
} as const

/** `OUTPUT_OPTIONS`, the filter among them, as the help shows them; the same in every language. */
export const OUTPUT_USAGE = `[--tsv FILE] [--groups-tsv FILE] [--tmx FILE] [--jsonl FILE] [--html FILE] [--svg FILE] ${FILTER_USAGE} [--all-pairs] [--for-excel] [--romanise] [--flags-from P]`

/** The option that asks for each format. */
const OPTION_OF: Readonly<Record<ExportFormat, string>> = {
  tsv: 'tsv',
  groups: 'groups-tsv',
  tmx: 'tmx',
  jsonl: 'jsonl',
  html: 'html',
  svg: 'svg',
}

/**
 * Least probability of a flag that is written, of `--flags-from P`; undefined where it is not given.
 * @throws ProblemError where it is no number of 0…1.
 */
export function flagsFromOption(args: Arguments): number | undefined {
  const given = args.text('flags-from')
  if (given === undefined) return undefined
  const least = /^(?:0?\.\d+|[01](?:\.0+)?)$/u.test(given) ? Number(given) : Number.NaN
  if (!Number.isNaN(least)) return least
  throw new ProblemError('error.cli.flagsFrom', { given })
}

/** A file that is to be written. */
export interface Output {
  readonly format: ExportFormat
  readonly file: string
}

/** Which files are asked for. */
export function outputsAsked(args: Arguments): readonly Output[] {
  return EXPORT_FORMATS.flatMap(format => {
    const file = args.text(OPTION_OF[format])
    return file === undefined ? [] : [{ format, file }]
  })
}

/**
 * Sees to it that no file that is asked for takes the place of one of `articles`, of the project, of the settings or of another.
 * @throws ProblemError as `keepInputs`
 */
export function keepFromOutputs(
  console: Console,
  args: Arguments,
  { articles, project }: Pick<Inputs, 'articles' | 'project'>,
): void {
  const files = outputsAsked(args).map(({ file }) => file)
  keepInputs(files, { folders: [console.folder], articles, project, dataFolder: console.dataFolder })
}

/**
 * Of the files that are asked for those that can be written, as far as that can be told before there is anything to write; says of the
 * others why not.
 */
export async function outputsPossible(console: Console, args: Arguments): Promise<readonly Output[]> {
  const possible: Output[] = []
  for (const output of outputsAsked(args)) {
    const { format, file } = output
    const problem =
      dashProblem(`--${OPTION_OF[format]}`, file) ?? (await whyNotWritten(resolve(console.folder, file), file))
    if (problem) console.problem(problem)
    else possible.push(output)
  }
  return possible
}

/**
 * Writes the outputs that are possible; says what could not be written, and of a file without a row why it has none.
 * @returns how many were written and how many of those asked for were not
 */
export async function writeOutputs(
  console: Console,
  args: Arguments,
  project: Project,
  { outputs, usual }: { readonly outputs: readonly Output[]; readonly usual: 'confirmed' | 'all' },
): Promise<{ readonly done: number; readonly failed: number }> {
  const options = optionsOf(args, project, usual)
  const tool = toolOf(console, args)
  let done = 0
  let failed = outputsAsked(args).length - outputs.length
  for (const { format, file } of outputs) {
    const { text, rows, left } = await renderExport(project, format, options, tool)
    const written = await writeWhole(resolve(console.folder, file), text, file)
    if (written.ok) done++
    else {
      failed++
      console.problem(written.problem)
    }
    if (!written.ok || rows > 0) continue
    // The machine's proposals are what is left out only where a person was to decide first.
    const more = left.some(({ reason }) => reason === 'undecided') ? 'proposals' : 'none'
    const why = left.length === 0 ? 'none' : 'left'
    console.notice({
      code: 'notice.export.empty',
      params: { file, why, left: leftSentence(left, format, tool.translate), more },
    })
  }
  return { done, failed }
}

/** Prints what would be written where, and why not the rest, of every format where none is asked for; writes nothing. */
export async function previewOutputs(
  console: Console,
  args: Arguments,
  project: Project,
  usual: 'confirmed' | 'all',
): Promise<void> {
  const options = optionsOf(args, project, usual)
  const tool = toolOf(console, args)
  const asked = outputsAsked(args)
  const outputs = asked.length > 0 ? asked : EXPORT_FORMATS.map(format => ({ format, file: `--${OPTION_OF[format]}` }))
  for (const { format, file } of outputs) {
    const { rows, groups, left } = await previewExport(project, format, options, tool)
    const count = console.translate('ui.export.count', { groups, rows })
    console.print(`${file}: ${count}. ${leftSentence(left, format, tool.translate)}`)
  }
}

function optionsOf(args: Arguments, project: Project, usual: 'confirmed' | 'all') {
  return {
    ...filterOption(args, project.analysis, usual),
    allPairs: args.flag('all-pairs'),
    forExcel: args.flag('for-excel'),
  }
}

function toolOf(console: Console, args: Arguments): ExportTool {
  const { interfaceLanguage: language, translate, resources } = console
  return { version: versionOf(resources), language, translate, romanise: args.flag('romanise') }
}
