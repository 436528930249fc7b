/** What two reviewers left in dispute: until when, and on which groups a reviewer meets it. */
import type { ArticleId, MemberId, StoryId } from '../types.ts'
import type { Draft } from './fold.ts'
import type {
  DecidedMember,
  Group,
  GroupContent,
  Matter,
  MatterAssertion,
  MatterKind,
  OpenMatter,
  ReviewState,
} from './types.ts'

/** Puts a matter among those that are open; said again it takes the place of what was said before. */
export function dispute(draft: Draft, body: MatterAssertion): void {
  const { what, subject, article, about, first, second, between } = body
  const matter = { what, subject, article, about, first, second, between }
  const others = (draft.get('matters', subject) ?? []).filter(one => !isSameMatter(one, matter))
  draft.put('matters', subject, [...others, matter])
}

/** True if the two say the same, whoever said it. */
export function isSameMatter(one: Matter, other: Matter): boolean {
  return (['what', 'subject', 'about', 'first', 'second'] as const).every(name => one[name] === other[name])
}

/** True if just this was asked of a reviewer, and is no longer open. */
export function isSettled({ done, matters }: Pick<ReviewState, 'done' | 'matters'>, matter: Matter): boolean {
  if (matters.get(matter.subject)?.some(one => isSameMatter(one, matter))) return false
  return done.some(({ events }) =>
    events.some(({ body }) => body.kind === 'matter.disputed' && isSameMatter(body, matter)),
  )
}

/** Ends what is in dispute about a member or an article: all of it, or these matters. */
export function settle(draft: Draft, subject: MemberId | ArticleId, matters?: readonly MatterKind[]): void {
  const open = draft.get('matters', subject)
  if (open === undefined) return
  const left = matters === undefined ? [] : open.filter(({ what }) => !matters.includes(what))
  if (left.length < open.length) draft.put('matters', subject, left.length > 0 ? left : undefined)
}

/** Whoever decides about a group has seen what is in dispute about its members and their articles. */
export function settleAll(draft: Draft, { members, settles = [] }: GroupContent): void {
  for (const subject of new Set([...subjectsIn(members), ...settles])) settle(draft, subject)
}

/** What of the matters that a group is asked about is settled by its decision only if that says so: what is outside of it. */
export function outside(
  matters: readonly OpenMatter[] | undefined,
  members: readonly DecidedMember[],
): GroupContent['settles'] {
  const inside = new Set(subjectsIn(members))
  const subjects = new Set(matters?.map(({ subject }) => subject).filter(subject => !inside.has(subject)))
  return subjects.size > 0 ? [...subjects] : undefined
}

function subjectsIn(members: readonly DecidedMember[]): readonly (MemberId | ArticleId)[] {
  return members.flatMap(({ id, article }) => [id, article])
}

/**
 * The groups, each with what is in dispute about its members; what is about an article, or a quotation in no group, with the first
 * group of that article, else of its story, an undecided one where there is one: it is asked once. Groups that nothing is asked of are
 * the same objects.
 */
export function withMatters(
  groups: readonly Group[],
  { matters }: Pick<ReviewState, 'matters'>,
  articleOf: (member: MemberId) => ArticleId | undefined,
  storyOf: (article: ArticleId) => StoryId | undefined,
): readonly Group[] {
  if (matters.size === 0) return groups
  const standing = groups.filter(({ state }) => state !== 'rejected')
  const inOrder = [
    ...standing.filter(({ state }) => state === 'undecided'),
    ...standing.filter(({ state }) => state !== 'undecided'),
  ]
  const asked = new Map<Group, OpenMatter[]>()
  for (const [subject, list] of matters) {
    const article = list[0]?.article ?? ''
    const story = storyOf(article)
    const own = standing.find(({ members }) => members.some(({ id }) => id === subject))
    const home =
      own ??
      inOrder.find(({ members }) => members.some(({ id }) => articleOf(id) === article)) ??
      inOrder.find(group => group.story === story)
    // That words have changed is asked of the group that was confirmed with the former ones, and of no other.
    const asks = own?.state === 'confirmed' ? list : list.filter(({ what }) => what !== 'reworded')
    if (home && asks.length > 0) asked.set(home, [...(asked.get(home) ?? []), ...asks])
  }
  return groups.map(group => {
    const own = asked.get(group)
    if (own === undefined) return group
    const names = [...(group.dispute ?? []), ...own.flatMap(({ between }) => between)]
    return { ...group, ...(names.length > 0 && { dispute: [...new Set(names)].sort() }), matters: own }
  })
}
