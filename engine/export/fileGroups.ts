/** The rows of a pairs.tsv as groups, their members found in the articles of the project. */
import { linksOf, MOST_EFFORT } from '../review/effort.ts'
import type { Places } from '../review/places.ts'
import type { DecidedMember, GroupState, Provenance, Review } from '../review/types.ts'
import type { ArticleId, GroupId, Member, MemberId, StoryId } from '../types.ts'
import { type Finder, remembered } from './findMember.ts'
import type { FileSide, ImportProblem, LeftOutRow } from './readPairs.ts'
import type { SettledPair } from './settledPairs.ts'
import { ABSENT, partsField } from './sides.ts'

/** A group of the file, its members found. */
export interface FileGroup {
  readonly id: GroupId
  readonly line: number
  readonly state: GroupState
  readonly story: StoryId
  readonly decided: Provenance | null
  readonly note: string
  readonly members: Map<MemberId, DecidedMember>
  readonly absent: Set<ArticleId>
  readonly reference: MemberId
  /** Of which neither the file nor the project says how likely they belong. */
  readonly unscored: Set<MemberId>
  /** Lines by what stands on their two sides. */
  readonly rows: Map<string, number>
}

/** What of the file was left out, and what it was about as far as that is known. */
export interface LeftOut {
  readonly line: number
  /** Null where the file does not say it. */
  readonly group: GroupId | null
  readonly members: readonly MemberId[]
}

/** What the rows of a file come to. */
export interface FileGroups {
  /** In the order of the file. */
  readonly groups: readonly FileGroup[]
  readonly leftOut: readonly LeftOut[]
}

/** How likely two render one utterance, 0…1, as far as the machine can tell. */
export type Likely = (reference: MemberId, member: MemberId) => number

/** The groups that the rows make; rows that cannot be placed are added to `problems`. `unread`: rows that are none. */
export function fileGroups(
  pairs: readonly SettledPair[],
  unread: readonly LeftOutRow[],
  places: Places,
  find: Finder,
  review: Review,
  problems: ImportProblem[],
  likely: Likely,
): FileGroups {
  const shown = shownBy(review, places)
  const groups = new Map<GroupId, FileGroup>()
  const idsOf = (sides: readonly FileSide[], group: GroupId) =>
    sides.flatMap(side => {
      const member = side.kind === ABSENT ? '' : found(find, side, shown.own(group))
      return typeof member === 'string' ? [] : [member.id]
    })
  const leftOut: LeftOut[] = unread.map(({ line, group, sides }) => ({
    line,
    group,
    members: idsOf(sides, group ?? ''),
  }))
  for (const pair of pairs) {
    const own = shown.own(pair.group)
    const a = found(find, pair.a, own)
    const b = pair.b.kind === ABSENT ? null : found(find, pair.b, own)
    const problem = (what: string, side: FileSide) => {
      const code = what === 'noArticle' && side.file === '' ? 'nowhere' : what
      problems.push({
        line: pair.line,
        code: `import.${code}`,
        params: { article: side.file || find.article(side)?.file || '', words: words(side) },
      })
      leftOut.push({ line: pair.line, group: pair.group, members: idsOf([pair.a, pair.b], pair.group) })
    }
    if (typeof a === 'string') problem(a, pair.a)
    else if (typeof b === 'string') problem(b, pair.b)
    else {
      const article = b?.article ?? find.article(pair.b)?.id
      const story = places.storyOf.get(a.article)
      if (article === undefined) problem('noArticle', pair.b)
      else if (story === undefined || (pair.state === 'undecided' && places.storyOf.get(article) !== story))
        // Of decided ones an article may have left the story since.
        problem('otherStory', pair.b)
      else {
        problems.push(...add(groups, shown, pair, story, a, b, article))
        for (const [side, member] of [
          [pair.a, a],
          [pair.b, b],
        ] as const)
          if (member && isPlacedElsewhere(side, member) && side.sha256 === places.articles.get(member.article)?.sha256)
            problems.push({ line: pair.line, code: 'import.otherPlace', params: { words: words(side) } })
      }
    }
  }
  let effort = 0
  const whole = [...groups.values()].filter(({ id, line, state, members }) => {
    const cost = state === 'rejected' ? linksOf(members.size) : 0
    const isTooMuch = cost > 0 && effort + cost > MOST_EFFORT
    if (members.size > 1 && !isTooMuch) {
      effort += cost
      return true
    }
    problems.push(
      isTooMuch
        ? { line, code: 'import.value', params: { column: 'group_id', value: words({ text: id }) } }
        : { line, code: 'import.oneVersion', params: { group: id } },
    )
    leftOut.push({ line, group: id, members: [...members.keys()] })
    return false
  })
  for (const { members, unscored, reference } of whole)
    for (const id of unscored) {
      const member = members.get(id)
      if (member) members.set(id, { ...member, p: likely(reference, id) || member.p })
    }
  return { groups: whole, leftOut }
}

/**
 * True if the file gives a side another place than its words have. The whole of a quotation that is interrupted is none: that is what is left
 * of its place when a spreadsheet has taken its parts for a day.
 */
function isPlacedElsewhere({ parts, ends }: FileSide, member: DecidedMember): boolean {
  const whole = `${member.parts[0]?.start}-${member.parts.at(-1)?.end}`
  const said = partsField(parts)
  return (said !== '' && said !== partsField(member.parts) && said !== whole) || (ends !== '' && ends !== whole)
}

/** What the project has of the groups of the file. */
interface Shown {
  /** The members that the group has, as they are found. */
  own(group: GroupId): readonly DecidedMember[]
  /** What the review shows of a member; `reference` is what its verdict was given against. */
  member(group: GroupId, member: MemberId): (Member & { readonly reference: MemberId }) | undefined
}

function shownBy({ groups, restored }: Review, { quotes, passages }: Places): Shown {
  const byId = new Map(groups.map(group => [group.id, group]))
  return {
    own: group =>
      (byId.get(group)?.members ?? []).flatMap(({ id }) => {
        const found = quotes.get(id) ?? passages.get(id)
        return found ? [remembered(found)] : (restored.get(id) ?? [])
      }),
    member(group, id) {
      const there = byId.get(group)
      const member = there?.members.find(one => one.id === id)
      return there && member ? { ...member, reference: there.reference } : undefined
    },
  }
}

/** Puts a row into its group; says where it repeats a row or says something else of the group than the first did. */
function add(
  groups: Map<GroupId, FileGroup>,
  shown: Shown,
  pair: SettledPair,
  story: StoryId,
  a: DecidedMember,
  b: DecidedMember | null,
  article: ArticleId,
): readonly ImportProblem[] {
  let group = groups.get(pair.group)
  const place = `${a.id} ${b?.id ?? article}`
  const before = group?.rows.get(place)
  if (before !== undefined) return [{ line: pair.line, code: 'import.rowTwice', params: { first: before } }]
  const problems = group ? disagreements(group, pair) : []
  if (!group) {
    const { line, state, decided } = pair
    // The first row of a group has the reference on its left, also where every pair is written.
    const members = new Map([[a.id, { ...a, p: 1 }]])
    group = {
      id: pair.group,
      line,
      state,
      story,
      decided,
      note: pair.note,
      members,
      absent: new Set(),
      unscored: new Set(),
      reference: a.id,
      rows: new Map(),
    }
    groups.set(pair.group, group)
  }
  group.rows.set(place, pair.line)
  if (!b) group.absent.add(article)
  else if (a.id === group.reference && b.id !== group.reference) {
    const known = shown.member(pair.group, b.id)
    // Against another reference, it is another question.
    const said = known?.reference === group.reference ? known : undefined
    if (pair.score === null && said === undefined) group.unscored.add(b.id)
    else group.unscored.delete(b.id)
    group.members.set(b.id, {
      ...b,
      p: pair.score ?? known?.p ?? 0,
      verdict: pair.verdict === undefined ? (said?.verdict ?? null) : pair.verdict,
      flags: pair.flags ?? said?.flags ?? [],
    })
  } else
    for (const one of [a, b]) {
      if (group.members.has(one.id)) continue
      const known = shown.member(pair.group, one.id)
      const isBeside = known?.reference === group.reference
      if (!isBeside) group.unscored.add(one.id)
      group.members.set(one.id, isBeside ? { ...one, p: known.p } : one)
    }
  return problems
}

/** What a row says of its group and the group's first row says otherwise; the first row's word holds. */
function disagreements(group: FileGroup, pair: SettledPair): readonly ImportProblem[] {
  const columns = [
    ...(pair.state === group.state ? [] : ['state']),
    ...(pair.decided?.by === group.decided?.by ? [] : ['decided_by']),
    ...(pair.decided?.at === group.decided?.at ? [] : ['decided_at']),
    ...(pair.note === group.note ? [] : ['note']),
  ]
  return columns.map(column => ({
    line: pair.line,
    code: 'import.rowsDisagree',
    params: { column, group: group.id, first: group.line },
  }))
}

function found(
  find: Finder,
  side: FileSide,
  own: readonly DecidedMember[],
): DecidedMember | 'noArticle' | 'textNotFound' | 'textTwice' {
  const article = find.article(side)
  return article ? find.member(side, article, own) : 'noArticle'
}

function words({ text }: Pick<FileSide, 'text'>): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text || '-'
}
