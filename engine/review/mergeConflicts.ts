/** What two reviewers said differently of one group, article or quotation, besides which quotations belong together. */
import type { ArticleId, GroupId, MemberId, Verdict } from '../types.ts'
import { type ArticleCorrection, type DecidedGroup, MAX_NOTE, type ReviewState } from './types.ts'

/** One thing of which the two said something else. */
export interface Conflict {
  /** `detail` also names members that the second put together, or took apart, in vain: the first's word was kept. */
  readonly what: 'verdict' | 'reference' | 'absent' | 'note' | 'story' | 'detail' | 'quotation'
  /** The words, or the article, that it is about. */
  readonly about: string
  /** What each of them said; empty where it is not a word. */
  readonly first: string
  readonly second: string
}

/** Characters of a quotation that a sentence shows. */
const SHOWN = 60

/** What keeps confirmed groups of the two that are to become one from being taken as settled. */
export function groupConflicts(
  mine: readonly DecidedGroup[],
  theirs: readonly DecidedGroup[],
  first: ReviewState,
  second: ReviewState,
): readonly Conflict[] {
  return mine.flatMap(x =>
    theirs.flatMap(y => [
      ...referencesOf(x, y),
      ...verdictsOf(x, y, first, second),
      ...absentIn(x, y, second),
      ...absentIn(y, x, first).map(({ first: a, second: b, ...rest }) => ({ ...rest, first: b, second: a })),
    ]),
  )
}

/** Another reference is another word only where each could have chosen the other's. */
function referencesOf(x: DecidedGroup, y: DecidedGroup): readonly Conflict[] {
  if (x.reference === y.reference || !wordsIn(x, y.reference) || !wordsIn(y, x.reference)) return []
  const [first, second] = [wordsIn(x, x.reference) ?? '', wordsIn(y, y.reference) ?? '']
  return [{ what: 'reference', about: first, first, second }]
}

/** Verdicts on the same member against the same reference; what the machine said and neither touched is nobody's word. */
function verdictsOf(x: DecidedGroup, y: DecidedGroup, first: ReviewState, second: ReviewState): readonly Conflict[] {
  if (x.reference !== y.reference) return []
  return x.members.flatMap(({ id, text }) => {
    const other = y.members.find(member => member.id === id)
    if (other === undefined || id === x.reference) return []
    const [one, two] = [verdictOf(x, id, first), verdictOf(y, id, second)]
    if (one.verdict === two.verdict || !(one.isGiven || two.isGiven)) return []
    return [{ what: 'verdict', about: shown(text), first: one.verdict ?? '', second: two.verdict ?? '' }]
  })
}

/** The verdict on a member under which its group was confirmed, and whether a person gave it. */
function verdictOf(
  group: DecidedGroup,
  member: MemberId,
  { remarks }: ReviewState,
): { readonly verdict: Verdict | null; readonly isGiven: boolean } {
  const given = remarks.get(group.id)?.verdicts[member]
  if (given?.reference === group.reference) return { verdict: given.verdict, isGiven: true }
  return { verdict: group.members.find(({ id }) => id === member)?.verdict ?? null, isGiven: false }
}

/** Members of `group` in articles that the other reviewer called absent from `other`. */
function absentIn(group: DecidedGroup, other: DecidedGroup, { remarks }: ReviewState): readonly Conflict[] {
  const absent = new Set<ArticleId>(remarks.get(other.id)?.absent)
  const there = new Set(other.members.map(({ id }) => id))
  return group.members
    .filter(({ id, article }) => absent.has(article) && !there.has(id))
    .map(({ text }) => ({ what: 'absent', about: shown(text), first: '', second: '' }))
}

/**
 * What the first's word is kept of, outside of confirmed groups: references, verdicts and members of undecided ones, stories, details,
 * quotations.
 * @param now the first once what both have confirmed is brought to it
 */
export function otherConflicts(
  first: ReviewState,
  second: ReviewState,
  now: ReviewState,
  renamed: ReadonlyMap<GroupId, GroupId>,
): readonly Conflict[] {
  const found: Conflict[] = [...tiesApart(first, second)]
  const words = (id: MemberId) => wordsOf(id, [first, second])
  for (const [id, said] of second.remarks) {
    const group = renamed.get(id) ?? id
    const mine = first.remarks.get(group)
    const own = now.decided.get(group)?.reference ?? mine?.reference
    if (said.reference !== null && own && own !== said.reference)
      found.push({ what: 'reference', about: words(own), first: words(own), second: words(said.reference) })
    if (!mine) continue
    for (const [member, { verdict, reference }] of Object.entries(said.verdicts)) {
      const own = mine.verdicts[member]
      // Against one reference in confirmed groups it is among those of the groups.
      if (own && own.verdict !== verdict && (own.reference !== reference || !renamed.has(id)))
        found.push({ what: 'verdict', about: words(member), first: own.verdict, second: verdict })
    }
    if (joinedNote(mine.note, said.note).length > MAX_NOTE)
      found.push({ what: 'note', about: shown(said.note), first: '', second: '' })
  }
  for (const [article, story] of second.placed) {
    const own = first.placed.get(article)
    if (own !== undefined && own !== story) found.push({ what: 'story', about: article, first: own, second: story })
  }
  for (const [article, details] of second.corrected) {
    const own: ArticleCorrection = first.corrected.get(article) ?? {}
    for (const [name, value] of Object.entries(details)) {
      const said = Object.hasOwn(own, name) ? own[name as keyof ArticleCorrection] : value
      if (said !== value) found.push({ what: 'detail', about: article, first: said ?? '', second: value ?? '' })
    }
  }
  for (const [id, { text, on }] of second.edited) {
    const own = first.edited.get(id)
    if (own && (own.text !== text || own.on !== on))
      found.push({ what: 'quotation', about: id, first: shown(own.text), second: shown(text) })
  }
  return found
}

/** Pairs that the second took apart, and that the first has put together without confirming the group. */
function tiesApart(first: ReviewState, second: ReviewState): readonly Conflict[] {
  return [...second.links].flatMap(([a, others]) =>
    [...others]
      .filter(([b, link]) => link === 'apart' && a < b && isTied(first, a, b))
      .map(([b]): Conflict => {
        const [one, two] = [wordsOf(a, [first, second]), wordsOf(b, [first, second])]
        return { what: 'detail', about: one, first: `${one} + ${two}`, second: `${one} | ${two}` }
      }),
  )
}

/** True if the two were put together in a group that is not decided: one into the other's, or both in one that is open. */
export function isTied(state: ReviewState, a: MemberId, b: MemberId): boolean {
  const link = state.links.get(a)?.get(b)
  return link === 'joins' || link === 'hosts' || isOpen(state, [a, b])
}

/** True if these stand in one group that a person made and left undecided. */
export function isOpen({ proposed }: ReviewState, ids: readonly MemberId[]): boolean {
  return [...proposed.values()].some(({ members }) => ids.every(id => members.some(one => one.id === id)))
}

/** That the second has put these together in vain. */
export function keptFirst(ids: readonly MemberId[], states: readonly ReviewState[]): Conflict {
  const [about = '', ...others] = ids.map(id => wordsOf(id, states))
  return { what: 'detail', about, first: '', second: [about, ...others].join(' + ') }
}

/** That what the first has put `id` together with, undecided, is another group than that in which the second has confirmed it. */
export function toSettle(id: MemberId, others: readonly MemberId[], now: ReviewState, second: ReviewState): Conflict {
  const words = (one: MemberId) => wordsOf(one, [now, second])
  const stands = now.decided.get(now.confirmedIn.get(id) ?? '')
  const other = others.find(one => one !== stands?.reference) ?? ''
  return { what: 'reference', about: words(id), first: words(other), second: stands ? words(stands.reference) : '' }
}

/** A member's words as the decisions remember them; its id where none does. */
function wordsOf(id: MemberId, states: readonly ReviewState[]): string {
  for (const { decided, proposed, joined } of states) {
    const groups = [...decided.values(), ...proposed.values()]
    const member = joined.get(id)?.member ?? groups.flatMap(({ members }) => members).find(one => one.id === id)
    if (member) return shown(member.text)
  }
  return id
}

/** Both notes, one under the other; the same note once. */
export function joinedNote(mine: string, theirs: string): string {
  if (mine === '' || mine === theirs) return theirs
  return theirs === '' ? mine : `${mine}\n${theirs}`
}

function wordsIn(group: DecidedGroup, member: MemberId): string | null {
  const found = group.members.find(({ id }) => id === member)
  return found ? shown(found.text) : null
}

function shown(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line
}
