/** The rows of a pairs.tsv as groups, their members found in the articles of the project. */
import type { Places } from '../review/places.ts'
import type { DecidedMember, GroupState, Provenance, Review } from '../review/types.ts'
import type { ArticleId, GroupId, MemberId, StoryId } from '../types.ts'
import type { Finder } from './findMember.ts'
import type { FilePair, FileSide, ImportProblem } from './readPairs.ts'
import { ABSENT } from './sides.ts'

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
  /** Lines by what stands on their two sides. */
  readonly rows: Map<string, number>
}

/** The groups that the rows make, in the order of the file; rows that cannot be placed are added to `problems`. */
export function fileGroups(
  pairs: readonly FilePair[],
  places: Places,
  find: Finder,
  review: Review,
  problems: ImportProblem[],
): readonly FileGroup[] {
  const scores = scoresOf(review)
  const groups = new Map<GroupId, FileGroup>()
  for (const pair of pairs) {
    const a = found(find, pair.a)
    const b = pair.b.kind === ABSENT ? null : found(find, pair.b)
    const problem = (code: string, side: FileSide) =>
      problems.push({
        line: pair.line,
        code: `import.${code}`,
        params: { article: side.file || '-', words: words(side) },
      })
    if (typeof a === 'string') problem(a, pair.a)
    else if (typeof b === 'string') problem(b, pair.b)
    else {
      const article = b?.article ?? find.article(pair.b)?.id
      const story = places.storyOf.get(a.article)
      if (article === undefined) problem('noArticle', pair.b)
      else if (story === undefined || (pair.state === 'undecided' && places.storyOf.get(article) !== story))
        // Of decided ones an article may have left the story since.
        problem('otherStory', pair.b)
      else problems.push(...add(groups, scores, pair, story, a, b, article))
    }
  }
  return [...groups.values()].filter(({ id, line, members }) => {
    if (members.size < 2) problems.push({ line, code: 'import.oneVersion', params: { group: id } })
    return members.size > 1
  })
}

/** The probability that the review shows for a member of a group: what stands where the file gives no score. */
type Scores = (group: GroupId, member: MemberId) => number

function scoresOf({ groups }: Review): Scores {
  const byId = new Map(groups.map(group => [group.id, group]))
  return (group, member) => byId.get(group)?.members.find(({ id }) => id === member)?.p ?? 0
}

/** Puts a row into its group; says where it repeats a row or says something else of the group than the first did. */
function add(
  groups: Map<GroupId, FileGroup>,
  scores: Scores,
  pair: FilePair,
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
      reference: a.id,
      rows: new Map(),
    }
    groups.set(pair.group, group)
  }
  group.rows.set(place, pair.line)
  if (!b) group.absent.add(article)
  else if (a.id === group.reference && b.id !== group.reference)
    group.members.set(b.id, {
      ...b,
      p: pair.score ?? scores(pair.group, b.id),
      verdict: pair.verdict,
      flags: pair.flags,
    })
  else for (const one of [a, b]) if (!group.members.has(one.id)) group.members.set(one.id, one)
  return problems
}

/** What a row says of its group and the group's first row says otherwise; the first row's word holds. */
function disagreements(group: FileGroup, pair: FilePair): readonly ImportProblem[] {
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

function found(find: Finder, side: FileSide): DecidedMember | 'noArticle' | 'textNotFound' | 'textTwice' {
  const article = find.article(side)
  return article ? find.member(side, article) : 'noArticle'
}

function words({ text }: FileSide): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text || '-'
}
