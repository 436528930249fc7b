import { statSync } from 'node:fs'
import { availableParallelism, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Result, success } from '../shared/result.ts'
import type { KeptSettings } from '../shared/settings.ts'
import { nowInSeconds } from './clock.ts'
import type { Project } from './project.ts'
import type { RecentProblem } from './recentProblems.ts'
import { type Resources, versionOf } from './resources.ts'
import { writeWhole } from './writeWhole.ts'

/** What diagnostics are made from. */
export interface DiagnosticsSource {
  readonly shell: 'electron' | 'browser' | 'command line'
  readonly language: string
  readonly resources: Resources
  readonly settings: KeptSettings
  readonly project: Project | null
  readonly problems: readonly RecentProblem[]
}

/**
 * What helps to find a fault, as JSON that a person can read before it is given to anybody: versions, sizes, counts,
 * settings, codes of the last problems. No text, no name and no path, neither of files nor of the person.
 */
export function diagnosticsText(source: DiagnosticsSource): string {
  const { electron, chrome } = process.versions
  return `${JSON.stringify(
    {
      made: nowInSeconds(),
      program: { version: versionOf(source.resources), shell: source.shell, language: source.language },
      runtime: { node: process.versions.node, ...(electron === undefined ? {} : { electron, chrome }) },
      system: {
        platform: process.platform,
        release: release(),
        arch: process.arch,
        processors: availableParallelism(),
        memoryMiB: mebibytes(totalmem()),
      },
      process: { residentMiB: mebibytes(process.memoryUsage.rss()), upSeconds: Math.round(process.uptime()) },
      encoder: {
        modelBytes: sizeOf(join(source.resources.models, 'model.onnx')),
        tokenizerBytes: sizeOf(join(source.resources.models, 'tokenizer.json')),
      },
      settings: namelessSettings(source.settings),
      project: source.project === null ? null : projectCounts(source.project),
      problems: source.problems,
    },
    null,
    2,
  )}\n`
}

/** Settings that hold no name and no path; one that is new is not told until it stands here. */
const NAMELESS = [
  ...(['language', 'languageOver', 'theme', 'window', 'flagsFrom', 'toured'] as const),
  ...(['readings', 'keys', 'textSize', 'windowZoom'] as const),
]

function namelessSettings(settings: KeptSettings) {
  const told = NAMELESS.flatMap(name => (settings[name] === undefined ? [] : [[name, settings[name]] as const]))
  const { editor, layouts = [] } = settings
  return { ...Object.fromEntries(told), hasEditor: editor !== undefined, layouts: layouts.length }
}

function projectCounts(project: Project) {
  const { articles, stories, quotes, passages, groups, partial } = project.analysis
  return {
    bytes: sizeOf(project.path),
    logBytes: sizeOf(`${project.path}-wal`),
    readOnly: project.readOnly?.code ?? null,
    partial,
    articles: tally(articles.map(({ lang }) => lang)),
    longestArticle: Math.max(0, ...articles.map(({ text }) => text.length)),
    withdrawn: project.texts.length - articles.length,
    stories: stories.length,
    quotations: tally(quotes.map(({ kind }) => kind)),
    passages: passages.length,
    groups: tally(groups.map(({ members }) => String(members.length))),
    events: tally(project.log.map(({ body }) => body.kind)),
  }
}

/** Writes diagnostics that a person has seen into the data folder. @returns the file's path, or why it could not be written */
export async function keepDiagnostics(text: string, dataFolder: string): Promise<Result<string>> {
  const path = join(dataFolder, `diagnostics-${nowInSeconds().replaceAll(':', '-')}.json`)
  const written = await writeWhole(path, text, path)
  return written.ok ? success(path) : written
}

/** How often each value is there, by name. */
function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const value of [...values].sort()) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** Null where there is no such file. */
function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20)
}
