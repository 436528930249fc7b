import { type Places, placesOf } from '../review/places.ts'
import type { Group, Review } from '../review/types.ts'
import type { ArticleId, Member } from '../types.ts'
import { livingGroup } from './livingGroup.ts'
import type { ExportFilter, ExportProject } from './project.ts'

/** Why something is not written; the first reason that holds, in this order. */
export const LEFT_OUT = ['story', 'undecided', 'rejected', 'withdrawn', 'verdict', 'language', 'oneLanguage'] as const
/** `undecided` and `rejected` are states of the group; `withdrawn`: articles were; `oneLanguage`: a translation memory needs two. */
export type LeftOut = (typeof LEFT_OUT)[number]

/** How many were left out for each reason that left out any. */
export type LeftCounts = readonly { readonly reason: LeftOut; readonly count: number }[]

/** A group of the export. */
export interface SelectedGroup {
  readonly group: Group
  /** Its versions that pass the filter; the reference may be missing. */
  readonly members: readonly Member[]
  /** Articles without a version that pass it. */
  readonly absent: readonly ArticleId[]
}

/** What a filter lets through, and why not the rest. */
export interface Selection {
  /** Groups of which something is left to write, in the review's order. */
  readonly groups: readonly SelectedGroup[]
  /** Rows of pairs.tsv that are not written. */
  readonly leftRows: LeftCounts
  /** Groups of which fewer than two versions pass. */
  readonly leftGroups: LeftCounts
}

/** What `filter` lets through of the groups of `project`. */
export function selectionOf(project: Pick<ExportProject, 'analysis' | 'review'>, filter: ExportFilter): Selection {
  const places = placesOf(project.analysis)
  const languageOf = languages(places, project.review)
  const groups: SelectedGroup[] = []
  const rows = new Map<LeftOut, number>()
  const leftWhole = new Map<LeftOut, number>()
  const count = (counts: Map<LeftOut, number>, reason: LeftOut, by = 1) =>
    counts.set(reason, (counts.get(reason) ?? 0) + by)
  for (const whole of project.review.groups) {
    const group = livingGroup(whole, places, project.review)
    const gone = whole.members.length - group.members.length
    const reason = gone > 0 && group.members.length < 2 ? 'withdrawn' : whyNot(group, filter)
    if (reason) {
      count(leftWhole, reason)
      count(rows, reason, whole.members.length - 1 + group.absent.length)
      continue
    }
    if (gone > 0) count(rows, 'withdrawn', gone)
    const others = group.members.filter(({ id }) => id !== group.reference)
    const speaks = (id: string) => filter.languages?.includes(languageOf(id)) ?? true
    const fits = (member: Member) =>
      member.id === group.reference ||
      filter.verdicts === undefined ||
      (member.verdict !== null && filter.verdicts.includes(member.verdict))
    const members = group.members.filter(member => fits(member) && speaks(member.id))
    // Nobody compared an absent version with the reference: it has no verdict to be chosen by.
    const absent = group.absent.filter(article => filter.verdicts === undefined && speaks(article))
    const withReference = members.some(({ id }) => id === group.reference)
    for (const other of others) {
      if (!fits(other)) count(rows, 'verdict')
      else if (!withReference || !speaks(other.id)) count(rows, 'language')
    }
    for (const article of group.absent) {
      if (filter.verdicts !== undefined) count(rows, 'verdict')
      else if (!withReference || !speaks(article)) count(rows, 'language')
    }
    if (members.length < 2) count(leftWhole, reasonOfFew(gone > 0, group.members.filter(fits).length))
    if (members.length > 1 || (members.length > 0 && absent.length > 0)) groups.push({ group, members, absent })
  }
  return { groups, leftRows: inOrder(rows), leftGroups: inOrder(leftWhole) }
}

/** Why the whole group stays out; null where its versions decide. */
function whyNot({ story, state }: Group, { only, stories }: ExportFilter): LeftOut | null {
  if (stories && !stories.includes(story)) return 'story'
  return only === 'all' || state === 'confirmed' ? null : state
}

/** Why a group has fewer than two versions to write. */
function reasonOfFew(hasLost: boolean, fitting: number): LeftOut {
  if (hasLost) return 'withdrawn'
  return fitting < 2 ? 'verdict' : 'language'
}

/** Counts in the order of the reasons. */
export function inOrder(counts: ReadonlyMap<LeftOut, number>): LeftCounts {
  return LEFT_OUT.flatMap(reason => {
    const count = counts.get(reason) ?? 0
    return count > 0 ? [{ reason, count }] : []
  })
}

/** The language of an article or of a member by its id; empty for one that nobody knows. */
function languages({ articles, quotes, passages }: Places, { restored }: Review): (id: string) => string {
  return id => {
    const article = (quotes.get(id) ?? passages.get(id) ?? restored.get(id))?.article ?? id
    return articles.get(article)?.lang ?? ''
  }
}
