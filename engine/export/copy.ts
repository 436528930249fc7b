/** A quotation with its source, and a group as text or as a table: what the clipboard takes to other programs. */
import type { Group } from '../review/types.ts'
import type { Member, MemberId } from '../types.ts'
import type { ExportProject } from './project.ts'
import { escapeHtml, langAttribute } from './report/escape.ts'
import { nameOf } from './report/map.ts'
import { standingOf } from './report/standing.ts'
import type { ReportText } from './report/types.ts'
import { compareByLanguage, REPORTED, type Side, type Sides, sidesOf } from './sides.ts'
import { defused } from './tsv.ts'

/** The same content for programs that take plain text and for those that take HTML. */
export interface Copied {
  readonly text: string
  readonly html: string
}

/** Quotation marks by language; all others take those of English. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  ru: ['«', '»'],
  uk: ['«', '»'],
  ky: ['«', '»'],
}
const OTHER_MARKS = ['“', '”'] as const

type Project = Pick<ExportProject, 'analysis' | 'review'>

/** A quotation in the marks of its language (a reported passage without any), then speaker, outlet, date and address. */
export function quotationCopy(project: Project, id: MemberId): Copied {
  const side = sidesOf(project).member(id)
  const [words, source] = [marked(side), sourceOf(side)]
  return {
    text: source === '' ? words : `${words}\n— ${source}`,
    html: `<blockquote${langAttribute(side.lang)}><p>${escapeHtml(words)}</p></blockquote>${source === '' ? '' : `<p>— ${escapeHtml(source)}</p>`}`,
  }
}

/** All versions of a group under each other, reference first, each with how it stands to it and where it is from. */
export function groupText(project: Project, group: Group, text: ReportText): string {
  const sides = sidesOf(project)
  const decided =
    group.decidedBy === null || group.decidedAt === null
      ? text(`ui.state.${group.state}`)
      : text('report.decided', {
          state: text(`ui.state.${group.state}`),
          by: group.decidedBy,
          when: `${group.decidedAt.slice(0, 10)} ${group.decidedAt.slice(11, 16)} UTC`,
        })
  const blocks = ordered(group, sides).map(({ member, side }) => {
    const flags = member.flags.map(({ kind, words }) => `  ${text(`ui.flag.${kind}`)} ${words}`)
    const head = `[${side.lang}] ${nameOf(text, standingOf(group, member), group.state === 'confirmed')}`
    const source = sourceOf(side)
    return [head, marked(side), ...(source === '' ? [] : [`— ${source}`]), ...flags].join('\n')
  })
  const note = group.note === '' ? [] : [`${text('report.note')} ${group.note}`]
  return `${[decided, ...blocks, ...note].join('\n\n')}\n`
}

const COLUMNS = ['language', 'outlet', 'date', 'speaker', 'verdict', 'flags', 'text', 'address'] as const

/** A row for each version under a header: tab-separated for spreadsheets, and as an HTML table for text programs. */
export function groupTable(project: Project, group: Group, text: ReportText): Copied {
  const sides = sidesOf(project)
  const heads = COLUMNS.map(name => text(`report.column.${name}`))
  const rows = ordered(group, sides).map(({ member, side }) => ({
    lang: side.lang,
    cells: [
      side.lang,
      side.outlet,
      side.date,
      side.speaker,
      nameOf(text, standingOf(group, member), group.state === 'confirmed'),
      member.flags.map(({ kind, words }) => `${text(`ui.flag.${kind}`)} ${words}`).join('; '),
      side.text,
      side.url,
    ],
  }))
  // A spreadsheet takes a break for the end of a cell, and runs what looks like a formula.
  const cell = (words: string) => defused(words).replace(/\s+/gu, ' ')
  const line = (cells: readonly string[]) => `${cells.map(cell).join('\t')}\n`
  const tableRow = (name: string, cells: readonly string[], lang = '') =>
    `<tr>${cells.map((words, i) => `<${name}${i === TEXT ? langAttribute(lang) : ''}>${escapeHtml(words)}</${name}>`).join('')}</tr>`
  return {
    text: [heads, ...rows.map(({ cells }) => cells)].map(line).join(''),
    html: `<table><thead>${tableRow('th', heads)}</thead><tbody>${rows.map(({ cells, lang }) => tableRow('td', cells, lang)).join('')}</tbody></table>`,
  }
}

const TEXT = COLUMNS.indexOf('text')

function ordered(group: Group, sides: Sides): readonly { readonly member: Member; readonly side: Side }[] {
  return group.members
    .map(member => ({ member, side: sides.member(member.id) }))
    .sort(
      (x, y) =>
        Number(y.member.id === group.reference) - Number(x.member.id === group.reference) ||
        compareByLanguage(x.side, y.side),
    )
}

function marked({ text, lang, kind }: Side): string {
  if (kind === REPORTED) return text
  const [open, close] = MARKS[lang] ?? OTHER_MARKS
  return `${open}${text}${close}`
}

function sourceOf({ speaker, outlet, date, url }: Side): string {
  return [speaker, outlet, date, url].filter(part => part !== '').join(', ')
}
