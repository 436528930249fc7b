/** Two reviewers' decisions about the same articles as one: what they agree on, what only one said, and what they must settle. */
import type { ArticleId, GroupId, MemberId } from '../types.ts'
import { foresee } from './foresee.ts'
import { contentOf, freeName } from './freeName.ts'
import { type Agreement, agreementOf, type Judgements, judgementsOf, pairOf } from './judgements.ts'
import { isSameMatter } from './matters.ts'
import { groupConflicts, inWords, isOpen, isTied, joinedNote, otherConflicts, shown } from './mergeConflicts.ts'
import { undecidedOf } from './mergeUndecided.ts'
import {
  type ArticleCorrection,
  type AssertionBody,
  type DecidedGroup,
  type DecidedMember,
  type EventBody,
  type GroupContent,
  MAX_NOTE,
  type Matter,
  type ReviewState,
} from './types.ts'

/** What the articles have that the logs may not remember. */
export interface MergedTexts {
  /** By article, in their order: an unnamed story is called after its first one. */
  readonly titles: ReadonlyMap<ArticleId, string>
  /** The words that a member's id stands for. */
  readonly wordsAt: (member: MemberId) => string | undefined
}

/** A group that is undecided again, for a person to settle. */
export interface DisputedGroup {
  /** That of its reference. */
  readonly article: ArticleId
  /** Of its reference. */
  readonly words: string
  readonly members: number
  /** Who decided differently about it. */
  readonly between: readonly string[]
}

/** What becomes of the two reviewers' decisions, and how far they agreed. */
export interface MergedReviews {
  /** To be written after the log of the first, as one step. */
  readonly bodies: readonly EventBody[]
  readonly agreement: Agreement
  /** Groups that are undecided again because the two said different things. */
  readonly disputed: readonly DisputedGroup[]
  /** What else the two said differently; the first's word stands, and the bodies say that it waits for another. */
  readonly conflicts: readonly Matter[]
  /** How many of the conflicts are about something else than a group that is undecided again. */
  readonly others: number
}

/**
 * The events that bring the second reviewer's decisions to the first's. Groups that share members become one where no pair of it was
 * judged differently and no reference or verdict is another; else all of them are one undecided group that names both. Of everything
 * else (undecided groups, stories, corrections) the first's word stands, the second's is added where the first said nothing, and where it said something
 * else that is in dispute.
 * @param reviewers what the two are called, for what they must settle
 * @param texts what the articles have, for what no decision remembers
 */
export function mergeReviews(
  first: ReviewState,
  second: ReviewState,
  reviewers: readonly [string, string],
  texts: MergedTexts = { titles: new Map(), wordsAt: () => undefined },
): MergedReviews {
  const judged = [judgementsOf(first), judgementsOf(second)] as const
  // Before the groups: what was taken apart and put together later is together, and a dispute asks of all its pairs.
  const bodies: EventBody[] = [...takenApart(first, second, judged[0])]
  /** Ids under which groups of the second stand now. */
  const renamed = new Map<GroupId, GroupId>()
  const conflicts: Matter[] = []
  const disputed: DisputedGroup[] = []
  for (const { mine, theirs } of components(first, second)) {
    if (theirs.length === 0 && mine.every(group => group.dispute)) continue
    const whole = unionOf([...theirs, ...mine])
    const name = mine[0] ?? freeName(first, theirs[0])
    if (!name) continue
    for (const group of theirs) renamed.set(group.id, name.id)
    const content = contentOf(name, whole)
    const differences = groupConflicts(mine, theirs, first, second)
    conflicts.push(...differences)
    const waits = [...mine, ...theirs].some(group => group.dispute)
    if (waits || isDisputed(content.members, judged) || differences.length > 0) {
      const dispute = namesIn(mine, theirs, reviewers)
      disputed.push(asDisputed(content, dispute))
      // Nothing is said of what waits already, of all that have decided about it.
      const isSaid = whole.length === mine[0]?.members.length && dispute.every(one => mine[0]?.dispute?.includes(one))
      if (!isSaid) bodies.push({ kind: 'group.proposed', ...content, dispute })
    } else if (mine.length !== 1 || whole.length > (mine[0]?.members.length ?? 0)) {
      const last = [...mine, ...theirs].reduce((a, b) => (a.decidedAt >= b.decidedAt ? a : b))
      bodies.push({ kind: 'group.confirmed', ...content, decided: { by: last.decidedBy, at: last.decidedAt } })
    }
  }
  const ofGroups = conflicts.length
  const now = foresee(first, bodies)
  const undecided = undecidedOf(first, second, now, renamed, judged)
  conflicts.push(...undecided.conflicts)
  bodies.push(
    ...undecided.bodies,
    ...remarksOf(first, second, now, renamed),
    ...ofArticles(first, second),
    ...mutedOf(first, second),
  )
  conflicts.push(...otherConflicts(first, second, now, renamed, texts.titles))
  const between = [...new Set(reviewers)]
  const worded = conflicts.map(matter => inWords(matter, texts.wordsAt))
  const isAsked = ({ matters }: ReviewState, matter: Matter) =>
    matters.get(matter.subject)?.some(one => isSameMatter(one, matter)) === true
  // What is asked already is not asked again: the same file joined twice says nothing the second time.
  const before = foresee(first, bodies)
  for (const matter of worded)
    if (!isAsked(before, matter)) bodies.push({ kind: 'matter.disputed', ...matter, between })
  // What an earlier joining has left open there, and was not asked, and perhaps settled, here.
  const after = foresee(first, bodies)
  const met = first.done.flatMap(({ events }) => events.map(({ body }) => body))
  const wasMet = (matter: Matter) => met.some(body => body.kind === 'matter.disputed' && isSameMatter(body, matter))
  for (const matter of [...second.matters.values()].flat())
    if (!isAsked(after, matter) && !wasMet(matter)) bodies.push({ kind: 'matter.disputed', ...matter })
  // That a group of the first is confirmed again by this has shown nobody its new words.
  for (const matter of [...first.matters.values()].flat())
    if (matter.what === 'reworded' && !isAsked(after, matter)) bodies.push({ kind: 'matter.disputed', ...matter })
  return { bodies, agreement: agreementOf(...judged), disputed, conflicts: worded, others: conflicts.length - ofGroups }
}

function asDisputed({ reference, members }: GroupContent, between: readonly string[]): DisputedGroup {
  const { article, text } = members.find(({ id }) => id === reference) ?? { article: '', text: '' }
  return { article, words: shown(text), members: members.length, between }
}

/** Who has decided about these groups: the reviewers of an earlier joining that nobody has settled, and those who have confirmed one. */
function namesIn(
  mine: readonly DecidedGroup[],
  theirs: readonly DecidedGroup[],
  [first, second]: readonly [string, string],
): readonly string[] {
  const before = [...mine, ...theirs].flatMap(({ dispute = [] }) => dispute)
  if (before.length === 0) return [...new Set([first, second])].sort()
  const said = (groups: readonly DecidedGroup[], name: string) => (groups.some(one => !one.dispute) ? [name] : [])
  return [...new Set([...before, ...said(mine, first), ...said(theirs, second)])].sort()
}

/** Groups that wait for a word after an earlier joining, with those of their members that nobody has confirmed elsewhere since. */
function openDisputes({ proposed, confirmedIn }: ReviewState): readonly DecidedGroup[] {
  return [...proposed.values()].flatMap(group => {
    const members = group.members.filter(({ id }) => !confirmedIn.has(id))
    const [one, other] = members
    if (!group.dispute || !one || !other) return []
    const isThere = members.some(({ id }) => id === group.reference)
    return [{ ...group, members, reference: isThere ? group.reference : one.id }]
  })
}

/** True if the first has been asked about just this group before, and has perhaps settled it. */
function isMet({ done }: ReviewState, { id, members }: DecidedGroup): boolean {
  const has = (other: readonly DecidedMember[]) =>
    other.length === members.length && members.every(member => other.some(one => one.id === member.id))
  return done.some(({ events }) =>
    events.some(({ body }) => body.kind === 'group.proposed' && body.dispute && body.group === id && has(body.members)),
  )
}

/** Groups of either, confirmed or in dispute, that hang together by their members. */
function components(
  first: ReviewState,
  second: ReviewState,
): readonly { readonly mine: readonly DecidedGroup[]; readonly theirs: readonly DecidedGroup[] }[] {
  const parts: { mine: DecidedGroup[]; theirs: DecidedGroup[]; members: Set<MemberId> }[] = []
  const add = (group: DecidedGroup, side: 'mine' | 'theirs') => {
    if (group.state !== 'confirmed' && !group.dispute) return
    const touched = parts.filter(part => group.members.some(({ id }) => part.members.has(id)))
    const [home = { mine: [], theirs: [], members: new Set() }, ...others] = touched
    if (touched.length === 0) parts.push(home)
    for (const other of others) {
      home.mine.push(...other.mine)
      home.theirs.push(...other.theirs)
      for (const id of other.members) home.members.add(id)
      parts.splice(parts.indexOf(other), 1)
    }
    home[side].push(group)
    for (const { id } of group.members) home.members.add(id)
  }
  for (const group of [...first.decided.values(), ...openDisputes(first)]) add(group, 'mine')
  for (const group of second.decided.values()) add(group, 'theirs')
  for (const group of openDisputes(second)) if (!isMet(first, group)) add(group, 'theirs')
  return parts
}

/** The members of all; of one that stands in two, as the later group has it. */
function unionOf(groups: readonly DecidedGroup[]): readonly DecidedMember[] {
  return [...new Map(groups.flatMap(({ members }) => members).map(member => [member.id, member])).values()]
}

/** True if either reviewer has taken apart two of these members, which the sum of both puts together. */
function isDisputed(members: readonly DecidedMember[], judged: readonly [Judgements, Judgements]): boolean {
  return members.some((x, i) =>
    members.slice(i + 1).some(y => judged.some(judgements => judgements.get(pairOf(x.id, y.id)) === false)),
  )
}

/** Pairs that only the second has taken apart: rejected groups whole, members singly. */
function takenApart(first: ReviewState, second: ReviewState, mine: Judgements): readonly AssertionBody[] {
  const bodies: (AssertionBody & { decided?: { by: string; at: string } })[] = []
  const said = new Set<string>()
  for (const group of second.decided.values()) {
    if (group.state !== 'rejected' || first.decided.has(group.id)) continue
    const ids = group.members.map(({ id }) => id)
    const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map(b => pairOf(a, b)))
    // What the first has confirmed of it is in dispute, or stands; so does what it has put in or left open.
    if (pairs.some(pair => mine.get(pair) === true)) continue
    if (ids.some(id => first.confirmedIn.has(id) || isOpen(first, [id]) || isTiedAtAll(first, id))) continue
    for (const pair of pairs) said.add(pair)
    const decided = { by: group.decidedBy, at: group.decidedAt }
    bodies.push({ kind: 'group.dissolved', ...contentOf(group, group.members), decided })
  }
  // One event for each pair, under no group's name: a member leaves no group of the first's, and what was left is not closed by it.
  for (const [a, others] of second.links)
    for (const [b, link] of others) {
      const pair = pairOf(a, b)
      if (link === 'apart' && a < b && !said.has(pair) && !mine.has(pair) && !isTied(first, a, b))
        bodies.push({ kind: 'member.excluded', group: a, member: a, from: [b] })
    }
  return bodies
}

function isTiedAtAll({ links }: ReviewState, id: MemberId): boolean {
  return [...(links.get(id)?.values() ?? [])].some(link => link !== 'apart')
}

/** What only the second has remarked, of groups under the names they have now. */
function remarksOf(
  first: ReviewState,
  second: ReviewState,
  now: ReviewState,
  renamed: ReadonlyMap<GroupId, GroupId>,
): readonly AssertionBody[] {
  return [...second.remarks].flatMap(([id, said]): readonly AssertionBody[] => {
    const group = renamed.get(id) ?? id
    const mine = first.remarks.get(group)
    const reference = said.anchor
    const bodies: AssertionBody[] = []
    // Before what is said of the group: whoever writes remarks last names the member that finds it again.
    const chosen = said.reference
    if (chosen !== null && !mine?.reference && !now.decided.has(group))
      bodies.push({ kind: 'reference.chosen', group, member: chosen })
    for (const [member, given] of Object.entries(said.verdicts))
      if (!mine?.verdicts[member])
        bodies.push({ kind: 'verdict.given', group, reference: given.reference, member, verdict: given.verdict })
    for (const article of said.absent)
      if (!mine?.absent.includes(article)) bodies.push({ kind: 'article.absent', group, reference, article, on: true })
    const note = joinedNote(mine?.note ?? '', said.note)
    if (note !== (mine?.note ?? '') && note.length <= MAX_NOTE) {
      bodies.push({ kind: 'group.noted', group, reference, note })
    }
    return bodies
  })
}

/** Words that only the second never wants to see flagged. */
function mutedOf(first: ReviewState, second: ReviewState): readonly AssertionBody[] {
  return [...second.muted]
    .filter(([key]) => !first.muted.has(key))
    .map(([, words]) => ({ kind: 'flag.muted', words, on: true }))
}

/** What only the second has said of stories, articles and quotations. */
function ofArticles(first: ReviewState, second: ReviewState): readonly AssertionBody[] {
  const bodies: AssertionBody[] = []
  const stories = new Map<string, string[]>()
  for (const [article, story] of second.placed)
    if (!first.placed.has(article)) stories.set(story, [...(stories.get(story) ?? []), article])
  if (stories.size > 0)
    bodies.push({
      kind: 'stories.arranged',
      stories: [...stories].map(([story, articles]) => ({ story, articles })),
    })
  for (const [story, { title, articles }] of second.storyNames)
    if (!first.storyNames.has(story)) bodies.push({ kind: 'story.named', story, title, articles })
  for (const [article, details] of second.corrected) {
    const mine: ArticleCorrection = first.corrected.get(article) ?? {}
    const added = Object.fromEntries(Object.entries(details).filter(([name]) => !Object.hasOwn(mine, name)))
    if (Object.keys(added).length > 0) bodies.push({ kind: 'article.corrected', article, details: added })
  }
  for (const [article, { by: _, at: __, ...said }] of second.withdrawn)
    if (!first.withdrawn.has(article)) bodies.push({ kind: 'article.withdrawn', article, on: true, ...said })
  for (const [id, quotation] of second.edited)
    if (!first.edited.has(id)) bodies.push({ kind: 'quotation.edited', quotation })
  return bodies
}
