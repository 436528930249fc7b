import { groupVariants } from './groupVariants.ts'
import { pairRows } from './pairRows.ts'
import type { ExportFilter, ExportProject } from './project.ts'
import { inOrder, type LeftCounts, type LeftOut, selectionOf } from './selection.ts'

/** How much of a project goes into an export. */
export interface ExportCounts {
  /** Groups of which something is written. */
  readonly groups: number
  /** Rows of a table, units of a translation memory, groups of a report; of JSONL its lines are counted as they are written. */
  readonly rows: number
  /** What is not written and why: rows of pairs.tsv, groups of the other formats. */
  readonly left: LeftCounts
}

/** The counts of pairs.tsv with each member beside the reference. */
export function pairCounts(project: ExportProject, filter: ExportFilter): ExportCounts {
  const rows = pairRows(project, { ...filter, allPairs: false, forExcel: false })
  return {
    groups: new Set(rows.map(row => row[1])).size,
    rows: rows.length,
    left: selectionOf(project, filter).leftRows,
  }
}

/** The counts of JSONL, which has dissolved groups too. */
export function groupCounts(project: ExportProject, filter: ExportFilter): ExportCounts {
  const { groups, leftGroups } = selectionOf(project, filter)
  const { length } = groups.filter(({ members }) => members.length > 1)
  return { groups: length, rows: length, left: leftGroups }
}

/** The counts of the report: what was dissolved is no group there. */
export function reportCounts(project: ExportProject, filter: ExportFilter): ExportCounts {
  const { groups, leftGroups } = selectionOf(project, filter)
  const whole = groups.filter(({ members }) => members.length > 1)
  const { length } = whole.filter(({ group }) => group.state !== 'rejected')
  return { groups: length, rows: length, left: withMore(leftGroups, 'rejected', whole.length - length) }
}

/** The counts of groups.tsv, or of TMX, which wants two languages in a unit. */
export function variantCounts(project: ExportProject, filter: ExportFilter, least: 1 | 2): ExportCounts {
  const { left, groups } = reportCounts(project, filter)
  const variants = groupVariants(project, filter).variants.filter(({ texts }) => texts.size >= least)
  const written = new Set(variants.map(({ ordered }) => ordered.group.id)).size
  return { groups: written, rows: variants.length, left: withMore(left, 'oneLanguage', groups - written) }
}

function withMore(left: LeftCounts, reason: LeftOut, more: number): LeftCounts {
  const counts = new Map<LeftOut, number>(left.map(one => [one.reason, one.count]))
  return inOrder(counts.set(reason, (counts.get(reason) ?? 0) + more))
}
