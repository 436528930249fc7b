import { basename } from 'node:path'
import { whyMatch } from '../../engine/compare/whyMatch.ts'
import { groupText } from '../../engine/export/copy.ts'
import { type ExportCounts, groupCounts, pairCounts, reportCounts, variantCounts } from '../../engine/export/counts.ts'
import { groupsTsv } from '../../engine/export/groupsTsv.ts'
import { jsonl } from '../../engine/export/jsonl.ts'
import { pairsTsv } from '../../engine/export/pairsTsv.ts'
import type { ExportFilter, ExportOptions, ExportProject } from '../../engine/export/project.ts'
import { mapFile } from '../../engine/export/report/mapFile.ts'
import { htmlReport } from '../../engine/export/report/report.ts'
import type { ReportOptions } from '../../engine/export/report/types.ts'
import { selectionOf } from '../../engine/export/selection.ts'
import { sidesOf } from '../../engine/export/sides.ts'
import { tmx } from '../../engine/export/tmx.ts'
import type { Link } from '../../engine/features/wordLinks.ts'
import { canRomanise, romanise } from '../../engine/text/romanise.ts'
import type { LanguageCode, MemberId } from '../../engine/types.ts'
import type { ExportFormat } from '../shared/exports.ts'
import type { InterfaceLanguage, Translate } from '../shared/messages.ts'
import type { Project } from './project.ts'

/** Who writes, and in which language the report speaks. */
export interface ExportTool {
  /** Of the program. */
  readonly version: string
  readonly language: InterfaceLanguage
  readonly translate: Translate
  /** Whether the report has Cyrillic words in Latin letters too. */
  readonly romanise?: boolean
}

/** What an export would hold. */
export interface ExportPreview extends ExportCounts {
  /** True where the comparison is not finished. */
  readonly partial: boolean
  /** The first lines. */
  readonly head: string
}

/** What was made to be written. */
export interface Rendered extends Pick<ExportCounts, 'left'> {
  readonly text: string
  /** Rows of a table, the header not counted; units of a translation memory; lines of JSONL; groups of a report. */
  readonly rows: number
}

const HEAD_LINES = 12
/** Pairs that the worker is asked about at once. */
const AT_ONCE = 32
/** Groups of which the preview of a report shows the text. */
const HEAD_GROUPS = 3

/** The text of an export. */
export async function renderExport(
  project: Project,
  format: ExportFormat,
  options: ExportOptions,
  tool: ExportTool,
): Promise<Rendered> {
  const content = contentOf(project, options.allPairs ? await pairProbabilities(project) : () => null)
  const { rows, left } = countsOf(content, format, options)
  switch (format) {
    case 'tsv': {
      const text = pairsTsv(content, options)
      return { text, rows: lines(text) - 1, left }
    }
    case 'groups':
      return { text: groupsTsv(content, options), rows, left }
    case 'tmx':
      return { text: tmx(content, options, tool), rows, left }
    case 'jsonl': {
      const text = jsonl(content, options)
      return { text, rows: lines(text), left }
    }
    case 'svg':
      return { text: mapFile(content, options, tool.translate), rows, left }
    case 'html': {
      const { links, why } = await machineWords(project, content, options, tool.translate)
      const { language, translate, version } = tool
      const name = basename(project.path).replace(/\.quoin$/u, '') || 'Quoin'
      const report = { text: translate, language, name, version, links, why }
      const letters = tool.romanise ? { transliterate: inLatin } : {}
      return { text: htmlReport(content, options, { ...report, ...letters }), rows, left }
    }
  }
}

/** What the export would hold, without writing it. */
export async function previewExport(
  project: Project,
  format: ExportFormat,
  options: ExportOptions,
  tool: ExportTool,
): Promise<ExportPreview> {
  const content = contentOf(project, () => null)
  const counts = countsOf(content, format, options)
  const { partial } = project.analysis
  if (format === 'html' || format === 'svg') {
    const shown = selectionOf(content, options).groups.filter(({ group }) => group.state !== 'rejected')
    const first = shown.slice(0, HEAD_GROUPS)
    return {
      ...counts,
      partial,
      head: first.map(({ group }) => groupText(content, group, tool.translate)).join('\n\n'),
    }
  }
  const { text, rows } = await renderExport(project, format, options, tool)
  return { ...counts, rows, partial, head: text.split('\n', HEAD_LINES).join('\n') }
}

function contentOf(project: Project, probability: ExportProject['probability']): ExportProject {
  const { analysis, review, log, texts } = project
  return { analysis, review, log, texts, probability }
}

function countsOf(content: ExportProject, format: ExportFormat, filter: ExportFilter): ExportCounts {
  switch (format) {
    case 'tsv':
      return pairCounts(content, filter)
    case 'groups':
      return variantCounts(content, filter, 1)
    case 'tmx':
      return variantCounts(content, filter, 2)
    case 'jsonl':
      return groupCounts(content, filter)
    case 'html':
    case 'svg':
      return reportCounts(content, filter)
  }
}

function lines(text: string): number {
  return text.split('\n').length - 1
}

/** The words in Latin letters; null where no table has them. */
function inLatin(text: string, lang: LanguageCode): string | null {
  return canRomanise(lang) ? romanise(text, lang) : null
}

/** What the machine says of every version of the report beside its reference. */
async function machineWords(
  project: Project,
  content: ExportProject,
  filter: ExportFilter,
  translate: Translate,
): Promise<Required<Pick<ReportOptions, 'links' | 'why'>>> {
  const sides = sidesOf(content)
  const side = (id: MemberId) => {
    const { text, lang, speaker } = sides.member(id)
    return { text, lang, speaker: speaker || null }
  }
  const links = new Map<string, readonly Link[]>()
  const why = new Map<string, readonly string[]>()
  const ask = async (reference: MemberId, id: MemberId) => {
    const [[found = []], answer] = await Promise.all([
      project.wordLinks([{ a: reference, b: id }]),
      project.reasons(reference, id),
    ])
    const pair = `${reference} ${id}`
    links.set(pair, found)
    if (!answer) return
    const lines = whyMatch({ a: side(reference), b: side(id), reasons: answer.reasons, links: found })
    why.set(
      pair,
      lines.map(({ key, params }) => translate(key, params)),
    )
  }
  const pairs = selectionOf(content, filter).groups.flatMap(({ group: { reference, members } }) =>
    members.flatMap(({ id }) => (id === reference ? [] : [[reference, id] as const])),
  )
  // Many at once, for the way to the worker takes longer than its answer; not all, for it answers others too.
  for (let at = 0; at < pairs.length; at += AT_ONCE)
    await Promise.all(pairs.slice(at, at + AT_ONCE).map(([reference, id]) => ask(reference, id)))
  return {
    links: (reference, member) => links.get(`${reference} ${member}`) ?? [],
    why: (reference, member) => why.get(`${reference} ${member}`) ?? [],
  }
}

async function pairProbabilities(project: Project): Promise<ExportProject['probability']> {
  const pairs = new Map((await project.pairs()).map(({ a, b, p }) => [`${a} ${b}`, p]))
  return (a, b) => pairs.get(`${a} ${b}`) ?? pairs.get(`${b} ${a}`) ?? null
}
