/** The decisions of a pairs.tsv, as events for the project that the articles are in. */
import { analysisUnder } from '../review/arrange.ts'
import { foresee } from '../review/foresee.ts'
import { type Places, placesOf } from '../review/places.ts'
import type { EventBody, Group, GroupContent, Provenance, Review } from '../review/types.ts'
import { review as reviewOf } from '../review/view.ts'
import type { Analysis, GroupId, MemberId } from '../types.ts'
import { type FileGroup, fileGroups, type LeftOut, type Likely } from './fileGroups.ts'
import { type Finder, finder } from './findMember.ts'
import { articlesOf } from './importArticles.ts'
import { livingGroup } from './livingGroup.ts'
import { flagsField } from './pairRows.ts'
import { type FilePairs, type ImportProblem, readPairs } from './readPairs.ts'
import { settledPairs } from './settledPairs.ts'

/** What an import comes to. */
export interface Import {
  /** To be written as one step. Empty where the project says all of it already. */
  readonly bodies: readonly EventBody[]
  /** Groups that were placed, changed or not. */
  readonly groups: number
  /** What could not be placed, in the order of the file. */
  readonly problems: readonly ImportProblem[]
}

/**
 * The events that make the project say what `text` (a pairs.tsv) says. Who decided and when are the file's; what the
 * project shows already is not decided again, so that importing a file twice changes nothing. What the file has no column
 * for stands as the project has it, and so does a group of which a row was left out. `likely` is asked of members that neither gives a score.
 */
export function importPairs(text: string, analysis: Analysis, review: Review, likely: Likely = () => 0): Import {
  const find = finder(placesOf(analysis))
  const { pairs: rows, leftOut: unread, problems: unreadable } = likeliest(readPairs(text), find)
  const pairs = settledPairs(rows, review)
  const problems = [...unreadable]
  // What the file says of articles and stories first: groups stand in the stories as they are then.
  const bodies: EventBody[] = [...articlesOf(pairs, find, analysis, review)]
  const state = foresee(review.state, bodies)
  const under = bodies.length === 0 ? analysis : analysisUnder(analysis, state)
  let now = bodies.length === 0 ? review : reviewOf(under, state)
  const { groups, leftOut } = fileGroups(pairs, unread, placesOf(under), find, review, problems, likely)
  const kept = keptBy(leftOut, review)
  // Rejected ones first: what is confirmed of them again is the later word. Undecided ones are compared with what the
  // decided ones leave of the machine's.
  const taken = new Map<MemberId, GroupId>()
  for (const state of ['rejected', 'confirmed', 'undecided'] as const) {
    const added: EventBody[] = []
    const free = groups.filter(group => {
      if (group.state !== state) return false
      const problem = obstacle(group, now, taken)
      if (problem) {
        problems.push(problem)
        for (const [id, line] of keptBy(
          [{ line: group.line, group: group.id, members: [...group.members.keys()] }],
          now,
        ))
          if (!kept.has(id)) kept.set(id, line)
        return false
      }
      // A rejected group's members may stand in others.
      if (state !== 'rejected') for (const id of group.members.keys()) taken.set(id, group.id)
      return true
    })
    for (const group of free) {
      const line = kept.get(group.id)
      if (line === undefined) for (const body of bodiesOf(group, placesOf(under), now)) added.push(body)
      else problems.push({ line, code: 'import.groupKept', params: { group: group.id } })
    }
    for (const body of added) bodies.push(body)
    if (added.length > 0) now = reviewOf(under, foresee(now.state, added))
  }
  return {
    bodies,
    groups: groups.length,
    problems: oncePerColumn(problems.sort((x, y) => (x.line ?? 0) - (y.line ?? 0))),
  }
}

/** Values that do not fit, the first of each column in its words and the others counted: a whole column may be of another form. */
function oncePerColumn(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const more = new Map<string, number>()
  const named = problems.filter(({ code, params }) => {
    if (code !== 'import.value' && code !== 'import.word') return true
    const column = String(params.column)
    const before = more.get(column)
    more.set(column, before === undefined ? 0 : before + 1)
    return before === undefined
  })
  const counts = [...more].filter(([, count]) => count > 0)
  return [
    ...named,
    ...counts.map(([column, count]) => ({ line: null, code: 'import.moreValues', params: { column, count } })),
  ]
}

/** The reading that has most of the articles' words and outlets; the first of those that are as good. */
function likeliest(readings: readonly FilePairs[], find: Finder): FilePairs {
  const [first, ...others] = readings.map(reading => ({
    reading,
    evidence: reading.pairs.reduce((sum, { a, b }) => sum + find.evidence(a) + find.evidence(b), 0),
  }))
  if (!first) return { pairs: [], leftOut: [], problems: [] }
  return others.reduce((best, one) => (one.evidence > best.evidence ? one : best), first).reading
}

/**
 * The groups of the project that something left out was about, each with its line: without it the file would take away
 * from them what it does not mean to. Where nothing is known of it, it may be about any decided group.
 */
function keptBy(leftOut: readonly LeftOut[], { groups }: Review): Map<GroupId, number> {
  const kept = new Map<GroupId, number>()
  for (const { line, group, members } of leftOut) {
    const about = groups.filter(
      ({ id, members: its }) => id === group || its.some(member => members.includes(member.id)),
    )
    const isUnknown = group === null && about.length === 0
    for (const { id } of isUnknown ? groups.filter(({ state }) => state !== 'undecided') : about)
      if (!kept.has(id)) kept.set(id, line)
  }
  return kept
}

/** Why a group cannot be taken over as the file has it; null where nothing stands in its way. `taken`: what the file put elsewhere. */
function obstacle(group: FileGroup, { state }: Review, taken: ReadonlyMap<MemberId, GroupId>): ImportProblem | null {
  for (const { id, text } of group.members.values()) {
    const twice = group.state === 'rejected' ? undefined : taken.get(id)
    if (twice !== undefined)
      return {
        line: group.line,
        code: 'import.inTwoGroups',
        params: { group: group.id, other: twice, words: text.slice(0, 40) },
      }
    if (group.state === 'undecided') continue
    const other = state.confirmedIn.get(id)
    if (other !== undefined && other !== group.id)
      return { line: group.line, code: 'import.inOtherGroup', params: { group: group.id, words: text.slice(0, 40) } }
  }
  return null
}

function bodiesOf(group: FileGroup, places: Places, review: Review): readonly EventBody[] {
  const bodies: EventBody[] = []
  const whole = review.groups.find(({ id }) => id === group.id)
  const shown = whole && livingGroup(whole, places, review)
  const decided = group.decided ? { decided: group.decided } : {}
  const { withdrawn } = review.state
  // Those of withdrawn articles are in no file: that they are missing says nothing.
  const kept = review.state.decided.get(group.id)?.members.filter(({ article }) => withdrawn.has(article)) ?? []
  if (!isShown(group, shown)) {
    const { members, ...rest } = content(group)
    for (const member of takenOut(group, review))
      bodies.push({ kind: 'member.excluded', group: group.id, member, from: [...group.members.keys()] })
    bodies.push({ kind: KINDS[group.state], ...rest, members: [...members, ...kept], ...decided })
  }
  return [...bodies, ...remarksOf(group, shown, review, decided)]
}

/**
 * Members of a confirmed group that the file has no more. Left out in silence they would be back with the next joining: of two lists
 * of one group the longer seems to know more.
 */
function takenOut({ id, state, members }: FileGroup, review: Review): readonly MemberId[] {
  const { decided, withdrawn } = review.state
  const before = decided.get(id)
  if (state !== 'confirmed' || before?.state !== 'confirmed') return []
  return before.members.filter(one => !members.has(one.id) && !withdrawn.has(one.article)).map(one => one.id)
}

/** What the file says of a group besides its members, where the review says otherwise. */
function remarksOf(
  { id, state, reference, members, absent, note }: FileGroup,
  shown: Group | undefined,
  review: Review,
  decided: { readonly decided?: Provenance },
): readonly EventBody[] {
  const bodies: EventBody[] = []
  const said = review.state.remarks.get(id)
  if (state === 'undecided' && said && said.reference !== null && said.reference !== reference)
    bodies.push({ kind: 'reference.chosen', group: id, member: reference, ...decided })
  for (const { id: member, verdict } of members.values()) {
    const given = said?.verdicts[member]
    // A confirmed verdict that is not the one on the screen was written by a person: as the machine's it would give way in a merge.
    const stands =
      given?.reference === reference
        ? given
        : state === 'confirmed' && shown?.reference === reference && shown.members.find(one => one.id === member)
    if (stands && stands.verdict !== verdict)
      bodies.push({ kind: 'verdict.given', group: id, reference, member, verdict, ...decided })
  }
  const before = shown?.absent ?? []
  for (const article of [...new Set([...absent, ...before])].sort())
    if (absent.has(article) !== before.includes(article))
      bodies.push({ kind: 'article.absent', group: id, reference, article, on: absent.has(article), ...decided })
  if (note !== (shown?.note ?? '')) bodies.push({ kind: 'group.noted', group: id, reference, note, ...decided })
  return bodies
}

const KINDS = {
  confirmed: 'group.confirmed',
  rejected: 'group.dissolved',
  undecided: 'group.proposed',
} as const

function content({ id, story, reference, members }: FileGroup): GroupContent {
  const list = [...members.values()]
  const others = list.filter(member => member.id !== reference)
  // The table does not say how sure the whole is; of a group that is as good as its weakest member, this is it.
  const confidence = Math.min(1, ...others.map(({ p }) => p))
  return { group: id, story, reference, members: list, confidence }
}

/** True if the review shows the group, without what was withdrawn, exactly as the file would have it, to the three decimals that the file has. */
function isShown(group: FileGroup, shown: Group | undefined): boolean {
  if (!shown || shown.state !== group.state || shown.reference !== group.reference) return false
  if (group.decided && (shown.decidedBy !== group.decided.by || shown.decidedAt !== group.decided.at)) return false
  if (shown.members.length !== group.members.size) return false
  return shown.members.every(({ id, p, verdict, flags }) => {
    const member = group.members.get(id)
    if (!member) return false
    if (id === group.reference) return true
    return (
      p.toFixed(3) === member.p.toFixed(3) &&
      verdict === member.verdict &&
      flagsField(flags) === flagsField(member.flags)
    )
  })
}
