/** What two reviewers said differently of one group, article or quotation, besides which quotations belong together. */
import { shortened } from '../shortened.ts'
import type { ArticleId, GroupId, MemberId, StoryId, Verdict } from '../types.ts'
import {
  type ArticleCorrection,
  type DecidedGroup,
  type DecidedMember,
  MAX_NOTE,
  type Matter,
  type MatterKind,
  type ReviewState,
} from './types.ts'

/** Characters of a quotation that a sentence shows. */
const SHOWN = 60

/** What keeps confirmed groups of the two that are to become one from being taken as settled. */
export function groupConflicts(
  mine: readonly DecidedGroup[],
  theirs: readonly DecidedGroup[],
  first: ReviewState,
  second: ReviewState,
): readonly Matter[] {
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
function referencesOf(x: DecidedGroup, y: DecidedGroup): readonly Matter[] {
  if (x.reference === y.reference || !wordsIn(x, y.reference) || !wordsIn(y, x.reference)) return []
  const own = x.members.find(({ id }) => id === x.reference)
  return own ? [matterOf('reference', own, shown(own.text), wordsIn(y, y.reference) ?? '')] : []
}

/** Verdicts on the same member against the same reference; what the machine said and neither touched is nobody's word. */
function verdictsOf(x: DecidedGroup, y: DecidedGroup, first: ReviewState, second: ReviewState): readonly Matter[] {
  if (x.reference !== y.reference) return []
  return x.members.flatMap(member => {
    const { id } = member
    const other = y.members.find(one => one.id === id)
    if (other === undefined || id === x.reference) return []
    const [one, two] = [verdictOf(x, id, first), verdictOf(y, id, second)]
    if (one.verdict === two.verdict || !(one.isGiven || two.isGiven)) return []
    return [matterOf('verdict', member, one.verdict ?? '', two.verdict ?? '')]
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
function absentIn(group: DecidedGroup, other: DecidedGroup, { remarks }: ReviewState): readonly Matter[] {
  const absent = new Set<ArticleId>(remarks.get(other.id)?.absent)
  const there = new Set(other.members.map(({ id }) => id))
  return group.members
    .filter(({ id, article }) => absent.has(article) && !there.has(id))
    .map(member => matterOf('absent', member, '', ''))
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
  titles: ReadonlyMap<ArticleId, string>,
): readonly Matter[] {
  const both = [first, second]
  const found: Matter[] = [...tiesApart(first, second)]
  const words = (id: MemberId) => wordsOf(id, both)
  for (const [id, said] of second.remarks) {
    const group = renamed.get(id) ?? id
    const mine = first.remarks.get(group)
    const own = now.decided.get(group)?.reference ?? mine?.reference
    if (said.reference !== null && own && own !== said.reference)
      found.push(matterOf('reference', memberOf(own, both), words(own), words(said.reference)))
    if (!mine) continue
    for (const [member, { verdict, reference }] of Object.entries(said.verdicts)) {
      const own = mine.verdicts[member]
      // Against one reference in confirmed groups it is among those of the groups.
      if (own && own.verdict !== verdict && (own.reference !== reference || !renamed.has(id)))
        found.push(matterOf('verdict', memberOf(member, both), own.verdict, verdict))
    }
    if (joinedNote(mine.note, said.note).length > MAX_NOTE)
      found.push({ ...matterOf('note', memberOf(mine.anchor, both), '', ''), about: shown(said.note) })
  }
  const ofArticle = (what: MatterKind, article: ArticleId, one: string, other: string): Matter => ({
    ...{ what, subject: article, article, about: '', first: shown(one), second: shown(other) },
  })
  for (const [article, story] of second.placed) {
    const own = first.placed.get(article)
    if (own === undefined || own === story) continue
    found.push(ofArticle('story', article, storyTitle(first, own, titles), storyTitle(second, story, titles)))
  }
  for (const [story, { title }] of second.storyNames) {
    const own = first.storyNames.get(story)
    const [article] = own?.articles ?? []
    if (own && article !== undefined && own.title !== title)
      found.push(ofArticle('storyName', article, own.title, title))
  }
  for (const [article, details] of second.corrected) {
    const own: ArticleCorrection = first.corrected.get(article) ?? {}
    for (const [name, value] of Object.entries(details)) {
      const said = Object.hasOwn(own, name) ? own[name as keyof ArticleCorrection] : value
      if (said !== value) found.push(ofArticle('detail', article, said ?? '', value ?? ''))
    }
  }
  for (const [id, { article, text, on }] of second.edited) {
    const own = first.edited.get(id)
    if (own && (own.text !== text || own.on !== on))
      found.push({ ...ofArticle('quotation', article, own.text, text), subject: id })
  }
  return found
}

/** What a story is called: by a person, else by the first of its articles that has a title. */
function storyTitle(
  { storyNames, placed }: ReviewState,
  story: StoryId,
  titles: ReadonlyMap<ArticleId, string>,
): string {
  const given = storyNames.get(story)?.title
  const own = [...titles].find(([article, title]) => title !== '' && placed.get(article) === story)
  return given ?? own?.[1] ?? story
}

/** Pairs that the second took apart, and that the first has put together without confirming the group. */
function tiesApart(first: ReviewState, second: ReviewState): readonly Matter[] {
  return [...second.links].flatMap(([a, others]) =>
    [...others]
      .filter(([b, link]) => link === 'apart' && a < b && isTied(first, a, b) && !isAskedOf(first, [a, b]))
      .map(([b]) => matterOf('apart', memberOf(a, [first, second]), wordsOf(b, [first, second]), '')),
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

/** True if reviewers are asked already whether these belong together. */
function isAskedOf({ proposed }: ReviewState, ids: readonly MemberId[]): boolean {
  return [...proposed.values()].some(
    ({ dispute, members }) => dispute !== undefined && ids.every(id => members.some(one => one.id === id)),
  )
}

/** That the second has put these together in vain. */
export function keptFirst(ids: readonly MemberId[], states: readonly ReviewState[]): Matter {
  const [id = '', ...others] = ids
  return matterOf('together', memberOf(id, states), '', others.map(one => wordsOf(one, states)).join(TOGETHER))
}

/** That what the first has put `id` together with, undecided, is another group than that in which the second has confirmed it. */
export function toSettle(id: MemberId, others: readonly MemberId[], now: ReviewState, second: ReviewState): Matter {
  const words = (one: MemberId) => wordsOf(one, [now, second])
  const stands = now.decided.get(now.confirmedIn.get(id) ?? '')
  const other = others.find(one => one !== stands?.reference) ?? ''
  const there = stands ? words(stands.reference) : ''
  return matterOf('elsewhere', memberOf(id, [now, second]), words(other), there)
}

/** What a matter says of the member that it is about. */
type Subject = Pick<DecidedMember, 'id' | 'article' | 'text'>

function matterOf(what: MatterKind, { id, article, text }: Subject, first: string, second: string): Matter {
  return { what, subject: id, article, about: shown(text), first, second }
}

/** A member as the decisions remember it; where none does, it is told by its id, which begins with its article. */
function memberOf(id: MemberId, states: readonly ReviewState[]): Subject {
  for (const { decided, proposed, joined } of states) {
    const groups = [...decided.values(), ...proposed.values()]
    const member = joined.get(id)?.member ?? groups.flatMap(({ members }) => members).find(one => one.id === id)
    if (member) return member
  }
  return { id, article: id.split(':', 1)[0] ?? id, text: id }
}

/** A matter with words for members that are told by their ids. */
export function inWords(matter: Matter, wordsAt: (member: MemberId) => string | undefined): Matter {
  const word = (one: string) => {
    const words = wordsAt(one)
    return words === undefined ? one : shown(words)
  }
  const words = (said: string) => said.split(TOGETHER).map(word).join(TOGETHER)
  return { ...matter, about: words(matter.about), first: words(matter.first), second: words(matter.second) }
}

/** Between the words of members that were put together. */
const TOGETHER = ' + '

function wordsOf(id: MemberId, states: readonly ReviewState[]): string {
  return shown(memberOf(id, states).text)
}

/** Both notes, one under the other; the same note once. */
export function joinedNote(mine: string, theirs: string): string {
  // What was joined before has the other's lines already.
  const has = (note: string, other: string) => other === '' || `\n${note}\n`.includes(`\n${other}\n`)
  if (has(mine, theirs)) return mine
  return has(theirs, mine) ? theirs : `${mine}\n${theirs}`
}

function wordsIn(group: DecidedGroup, member: MemberId): string | null {
  const found = group.members.find(({ id }) => id === member)
  return found ? shown(found.text) : null
}

/** A quotation's words as far as a sentence shows them. */
export function shown(text: string): string {
  return shortened(text, SHOWN)
}
