/** What each kind of event does to the state. The later decision answers the earlier one, pair by pair. */
import { EngineError } from '../errors.ts'
import { languageCode } from '../languageCode.ts'
import type { GroupId, MemberId } from '../types.ts'
import type { Draft } from './fold.ts'
import { dispute, settle, settleAll } from './matters.ts'
import { mutedKey } from './mute.ts'
import type {
  AssertionBody,
  DecidedGroup,
  GroupContent,
  GroupRemarks,
  GroupState,
  Link,
  Provenance,
  StoryName,
} from './types.ts'

/**
 * Carries out one assertion.
 * @throws EngineError('event.kind') if the kind is unknown: what it means cannot be guessed.
 */
export function assert(draft: Draft, body: AssertionBody, provenance: Provenance): void {
  switch (body.kind) {
    case 'group.confirmed':
      confirm(draft, decidedGroup(body, 'confirmed', provenance))
      settleAll(draft, body)
      break
    case 'group.dissolved':
      dissolve(draft, decidedGroup(body, 'rejected', provenance))
      settleAll(draft, body)
      break
    case 'group.proposed':
      propose(draft, body, provenance)
      break
    case 'member.included':
      include(draft, body, provenance)
      break
    case 'member.excluded':
      exclude(draft, body.group, body.member, body.from, provenance)
      break
    case 'reference.chosen':
      chooseReference(draft, body.group, body.member, provenance)
      break
    case 'article.absent':
    case 'verdict.given':
    case 'group.noted':
      draft.put('remarks', body.group, remarked(remarksOf(draft, body.group, body.reference), body))
      if (body.kind === 'verdict.given') settle(draft, body.member, ['verdict'])
      if (body.kind === 'group.noted') settle(draft, body.reference, ['note'])
      break
    case 'stories.arranged':
      for (const { story, articles } of body.stories)
        for (const article of articles)
          if (draft.get('placed', article) !== story) {
            draft.put('placed', article, story)
            settle(draft, article, ['story'])
          }
      break
    case 'story.named':
      draft.put('storyNames', body.story, body.title === '' ? undefined : named(body))
      for (const article of body.articles) settle(draft, article, ['storyName'])
      break
    case 'article.corrected': {
      const { article, details } = body
      const lang = details.lang === undefined ? {} : { lang: languageCode(details.lang) }
      draft.put('corrected', article, { ...draft.get('corrected', article), ...details, ...lang })
      settle(draft, article, ['detail'])
      break
    }
    case 'article.withdrawn': {
      const { article, on, title, file, instead } = body
      const { by, at } = provenance
      const later = instead === undefined ? {} : { instead }
      draft.put('withdrawn', article, on ? { title, file, by, at, ...later } : undefined)
      if (on && instead !== undefined) {
        // It was taken out of the way if this was taken back before.
        if (draft.get('withdrawn', instead)) draft.put('withdrawn', instead, undefined)
        // What was in dispute about it is said again of the version that stands instead.
        settle(draft, article)
      }
      break
    }
    case 'quotation.edited': {
      const { id, on } = body.quotation
      // What is no quotation was put into no group.
      if (!on && draft.get('joined', id)) draft.put('joined', id, undefined)
      draft.put('edited', id, body.quotation)
      settle(draft, id, ['quotation'])
      break
    }
    case 'matter.disputed':
      dispute(draft, body)
      break
    case 'flag.muted':
      draft.put('muted', mutedKey(body.words), body.on ? body.words : undefined)
      break
    default: {
      const unknown: never = body
      throw new EngineError('event.kind', `unknown kind of event: ${JSON.stringify(unknown)}`)
    }
  }
}

function named({ title, articles }: StoryName): StoryName {
  return { title, articles }
}

type Remark = Extract<AssertionBody, { kind: 'article.absent' | 'verdict.given' | 'group.noted' }>

function remarked(before: GroupRemarks, body: Remark): GroupRemarks {
  const anchor = body.reference
  if (body.kind === 'group.noted') return { ...before, note: body.note, anchor }
  if (body.kind === 'article.absent') {
    const others = before.absent.filter(article => article !== body.article)
    return { ...before, absent: body.on ? [...others, body.article].sort() : others, anchor }
  }
  const others = Object.hasOwn(before.verdicts, body.member) ? without(before.verdicts, body.member) : before.verdicts
  const verdicts = body.verdict
    ? { ...others, [body.member]: { verdict: body.verdict, reference: body.reference } }
    : others
  return { ...before, verdicts, anchor }
}

function without(verdicts: GroupRemarks['verdicts'], member: MemberId): GroupRemarks['verdicts'] {
  const { [member]: _, ...others } = verdicts
  return others
}

/** The remarks of a group that nobody has remarked on. */
function remarksOf(draft: Draft, group: GroupId, anchor: MemberId): GroupRemarks {
  return draft.get('remarks', group) ?? { reference: null, absent: [], verdicts: {}, note: '', anchor }
}

function decidedGroup(content: GroupContent, state: GroupState, { by, at }: Provenance): DecidedGroup {
  const { group, story, reference, members, confidence, doubt } = content
  const before = doubt === undefined ? {} : { doubt }
  return { id: group, story, state, reference, members, confidence, ...before, decidedBy: by, decidedAt: at }
}

function confirm(draft: Draft, group: DecidedGroup): void {
  release(draft, group.id)
  for (const { id } of group.members) leaveConfirmed(draft, id)
  for (const { id } of group.members) {
    draft.put('confirmedIn', id, group.id)
    if (draft.get('joined', id)) draft.put('joined', id, undefined)
  }
  relink(
    draft,
    group.members.map(member => member.id),
    null,
  )
  draft.put('decided', group.id, group)
  settled(draft, group.id)
}

function dissolve(draft: Draft, group: DecidedGroup): void {
  release(draft, group.id)
  for (const { id } of group.members) {
    leaveConfirmed(draft, id)
    if (draft.get('joined', id)) draft.put('joined', id, undefined)
  }
  relink(
    draft,
    group.members.map(member => member.id),
    'apart',
  )
  draft.put('decided', group.id, group)
  settled(draft, group.id)
}

/** Brings an undecided group in; one that reviewers disagree about is open again with all its members. */
function propose(draft: Draft, body: Extract<AssertionBody, { kind: 'group.proposed' }>, provenance: Provenance): void {
  const group = decidedGroup(body, 'undecided', provenance)
  if (!body.dispute) {
    draft.put('proposed', body.group, group)
    return
  }
  release(draft, body.group)
  if (draft.get('decided', body.group)) draft.put('decided', body.group, undefined)
  const ids = body.members.map(({ id }) => id)
  for (const id of ids) {
    leaveConfirmed(draft, id)
    if (draft.get('joined', id)) draft.put('joined', id, undefined)
  }
  relink(draft, ids, null)
  draft.put('proposed', body.group, { ...group, dispute: body.dispute })
}

/** What was proposed for a group, and the reference chosen for it before, end with its decision. */
function settled(draft: Draft, group: GroupId): void {
  if (draft.get('closed', group)) draft.put('closed', group, undefined)
  if (draft.get('proposed', group)) draft.put('proposed', group, undefined)
  const remarks = draft.get('remarks', group)
  if (remarks && remarks.reference !== null) draft.put('remarks', group, { ...remarks, reference: null })
}

function include(
  draft: Draft,
  body: Extract<AssertionBody, { kind: 'member.included' }>,
  { by, at }: Provenance,
): void {
  const { member, group } = body
  const decided = draft.get('decided', group)
  // What tied it elsewhere is answered by this.
  for (const [other, tie] of draft.get('links', member.id) ?? [])
    if (tie !== 'apart' && !body.with.includes(other)) link(draft, member.id, other, null, null)
  if (decided?.state !== 'confirmed') {
    leaveConfirmed(draft, member.id)
    for (const other of body.with) if (other !== member.id) link(draft, member.id, other, 'joins', 'hosts')
    draft.put('joined', member.id, { group, member })
    const closed = draft.get('closed', group)
    if (closed && !closed.includes(member.id)) draft.put('closed', group, [...closed, member.id])
    return
  }
  if (draft.get('confirmedIn', member.id) === group) return
  leaveConfirmed(draft, member.id)
  for (const other of decided.members) link(draft, member.id, other.id, null, null)
  for (const other of body.with) if (other !== member.id) link(draft, member.id, other, null, null)
  if (draft.get('joined', member.id)) draft.put('joined', member.id, undefined)
  draft.put('confirmedIn', member.id, group)
  draft.put('decided', group, { ...decided, members: [...decided.members, member], decidedBy: by, decidedAt: at })
}

function exclude(
  draft: Draft,
  group: GroupId,
  member: MemberId,
  from: readonly MemberId[],
  { by, at }: Provenance,
): void {
  const decided = draft.get('decided', group)
  if (decided?.state === 'confirmed' && draft.get('confirmedIn', member) === group) {
    leaveConfirmed(draft, member)
    const left = draft.get('decided', group)
    if (left) draft.put('decided', group, { ...left, decidedBy: by, decidedAt: at })
  }
  const proposed = draft.get('proposed', group)
  if (proposed?.members.some(({ id }) => id === member)) draft.put('proposed', group, withoutMember(proposed, member))
  for (const other of from) if (other !== member) link(draft, member, other, 'apart', 'apart')
  if (decided?.state !== 'confirmed' && from.length > 1) draft.put('closed', group, from)
  if (draft.get('joined', member)) draft.put('joined', member, undefined)
}

/** A group without one of its members; undefined where that leaves no group. */
function withoutMember(group: DecidedGroup, member: MemberId): DecidedGroup | undefined {
  const members = group.members.filter(({ id }) => id !== member)
  const [first, second] = members
  if (!first || !second) return undefined
  return { ...group, members, reference: group.reference === member ? first.id : group.reference }
}

function chooseReference(draft: Draft, group: GroupId, member: MemberId, { by, at }: Provenance): void {
  const decided = draft.get('decided', group)
  if (decided?.state === 'confirmed') {
    if (decided.members.some(({ id }) => id === member))
      draft.put('decided', group, { ...decided, reference: member, decidedBy: by, decidedAt: at })
    return
  }
  draft.put('remarks', group, { ...remarksOf(draft, group, member), reference: member, anchor: member })
}

/** Ends the hold of a confirmed group on its members, where one of that id is in force. */
function release(draft: Draft, group: GroupId): void {
  const decided = draft.get('decided', group)
  if (decided?.state !== 'confirmed') return
  for (const { id } of decided.members)
    if (draft.get('confirmedIn', id) === group) draft.put('confirmedIn', id, undefined)
}

/** Takes a member out of the confirmed group it stands in; a group that is left with one member is no group. */
function leaveConfirmed(draft: Draft, member: MemberId): void {
  const group = draft.get('confirmedIn', member)
  if (group === undefined) return
  draft.put('confirmedIn', member, undefined)
  const decided = draft.get('decided', group)
  if (!decided) return
  const left = withoutMember(decided, member)
  if (!left) for (const { id } of decided.members) if (id !== member) draft.put('confirmedIn', id, undefined)
  draft.put('decided', group, left)
}

/**
 * Ties all members with each other by `tie`, or, where it is null, forgets what tied them singly. What was put together
 * with one of them and is not among them has been left out of the decision: the tie to it ends.
 */
function relink(draft: Draft, members: readonly MemberId[], tie: Link | null): void {
  for (const id of members)
    for (const [other, old] of draft.get('links', id) ?? [])
      if (old !== 'apart' && !members.includes(other)) link(draft, id, other, null, null)
  const all = new Set(members)
  for (const a of all) {
    const before = draft.get('links', a)
    // All ties of one member at once: one at a time each would keep the list of those before it.
    const after = new Map(before)
    for (const b of all) {
      if (b === a) continue
      if (tie === null) after.delete(b)
      else after.set(b, tie)
    }
    const isSame = after.size === (before?.size ?? 0) && [...after].every(([b, link]) => before?.get(b) === link)
    if (!isSame) draft.put('links', a, after.size > 0 ? after : undefined)
  }
}

function link(draft: Draft, a: MemberId, b: MemberId, ab: Link | null, ba: Link | null): void {
  linkOneWay(draft, a, b, ab)
  linkOneWay(draft, b, a, ba)
}

function linkOneWay(draft: Draft, a: MemberId, b: MemberId, tie: Link | null): void {
  const before = draft.get('links', a)
  if ((before?.get(b) ?? null) === tie) return
  const after = new Map(before)
  if (tie === null) after.delete(b)
  else after.set(b, tie)
  draft.put('links', a, after.size > 0 ? after : undefined)
}
