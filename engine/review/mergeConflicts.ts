/** What two reviewers said differently of one group, article or quotation, besides which quotations belong together. */
import type { ArticleId, GroupId, MemberId, Verdict } from '../types.ts'
import { type ArticleCorrection, type DecidedGroup, MAX_NOTE, type ReviewState } from './types.ts'

/** One thing of which the two said something else. */
export interface Conflict {
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

/** What the first's word is kept of, outside of confirmed groups: verdicts on undecided ones, stories, details, quotations. */
export function otherConflicts(
  first: ReviewState,
  second: ReviewState,
  renamed: ReadonlyMap<GroupId, GroupId>,
): readonly Conflict[] {
  const found: Conflict[] = []
  for (const [id, said] of second.remarks) {
    const mine = first.remarks.get(renamed.get(id) ?? id)
    if (!mine) continue
    if (!renamed.has(id))
      for (const [member, { verdict, reference }] of Object.entries(said.verdicts)) {
        const own = mine.verdicts[member]
        if (own && own.reference === reference && own.verdict !== verdict)
          found.push({ what: 'verdict', about: member, first: own.verdict ?? '', second: verdict ?? '' })
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
