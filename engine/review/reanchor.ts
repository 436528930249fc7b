import { diffArrays } from 'diff'
import { type Counterpart, counterparts } from '../articles/counterparts.ts'
import { WORD_OR_MARK } from '../compare/sameLanguage.ts'
import type { Article, MemberId, Passage, Quote, Span } from '../types.ts'
import { rewordedMatter } from './reworded.ts'
import type { DecidedGroup, DecidedMember, EditedQuote, EventBody, GroupRemarks, ReviewState } from './types.ts'

/** An article as it was and as it is now, with what the extractor finds in the new text. */
export interface ChangedArticle {
  readonly old: Article
  readonly fresh: Article
  /** What the extractor finds in the old text: what decisions speak of by id alone is looked up here. */
  readonly before: readonly (Quote | Passage)[]
  readonly found: readonly (Quote | Passage)[]
}

/** A stretch of words that both versions have, or one alone. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What becomes of the decisions about an article when its text has changed. */
export interface Reanchored {
  /** One step: the decisions again, about the new text, by and at whom and when they were made; then the old text is withdrawn. */
  readonly events: readonly EventBody[]
  /** Members whose words are the same. */
  readonly kept: number
  readonly reworded: readonly {
    readonly from: DecidedMember
    readonly to: DecidedMember
    readonly changes: readonly WordChange[]
  }[]
  /** Members that the new text lacks: they stay in their groups, in the withdrawn text. */
  readonly gone: readonly DecidedMember[]
}

/**
 * The decisions about `old` carried over to `fresh` by their words. Nothing is dropped: what has no counterpart stays
 * where it is, and undoing the step brings the old article back as it was.
 */
export function reanchor(state: ReviewState, changed: ChangedArticle): Reanchored {
  const { old, fresh } = changed
  const known = membersOf(changed, state)
  const matched = counterparts([...known.values()], fresh, changed.found)
  const extracted = new Map(matched.map(({ from, to }) => [from.id, to?.parts ?? []]))
  const pairs = matched.map(pair => (state.edited.has(pair.from.id) ? withOwnEdges(pair, fresh) : pair))
  const to = new Map(pairs.flatMap(({ from, to }) => (to === null ? [] : [[from.id, to] as const])))
  const idOf = (id: MemberId) => to.get(id)?.id ?? id
  const events: EventBody[] = []

  for (const edit of state.edited.values()) {
    const member = to.get(edit.id)
    if (member)
      events.push({ kind: 'quotation.edited', quotation: editAt(edit, member, extracted.get(edit.id) ?? [], fresh) })
  }
  for (const [id, links] of state.links) {
    const member = to.get(id)
    const apart = [...links].filter(([, link]) => link === 'apart').map(([other]) => idOf(other))
    if (member && apart.length > 0)
      events.push({ kind: 'member.excluded', group: `g${member.id}`, member: member.id, from: apart })
  }
  for (const table of [state.proposed, state.decided])
    for (const group of table.values())
      if (group.members.some(({ id }) => to.has(id))) events.push(groupEvent(group, to))
  for (const { group, member } of state.joined.values()) {
    const hosts = [...(state.links.get(member.id) ?? [])].filter(([, link]) => link === 'joins').map(([other]) => other)
    if (!to.has(member.id) && !hosts.some(host => to.has(host))) continue
    events.push({ kind: 'member.included', group, member: to.get(member.id) ?? member, with: hosts.map(idOf) })
  }
  for (const [group, remarks] of state.remarks) events.push(...remarkEvents(group, remarks, old, fresh, to))
  events.push(...articleEvents(state, old, fresh))
  for (const pair of pairs) {
    const matter = pair.to && rewordedMatter(state, pair.from, pair.to)
    if (matter) events.push(matter)
  }
  // Said again whole: that a group was taken along has settled nothing.
  for (const matter of [...state.matters.values()].flat()) {
    if (matter.what === 'reworded' && to.has(matter.subject)) continue
    const isOld = matter.article === old.id
    const subject = matter.subject === old.id ? fresh.id : idOf(matter.subject)
    events.push({ kind: 'matter.disputed', ...matter, subject, article: isOld ? fresh.id : matter.article })
  }

  // Of what nobody has decided about, nothing need be said.
  const decided = decidedIds(state)
  const said = pairs.filter(({ from }) => decided.has(from.id))
  return {
    events,
    kept: said.filter(pair => pair.to !== null && pair.to.text === pair.from.text).length,
    reworded: said.flatMap(({ from, to }) =>
      to === null || to.text === from.text ? [] : [{ from, to, changes: changesOf(from.text, to.text) }],
    ),
    gone: said.flatMap(({ from, to }) => (to === null ? [from] : [])),
  }
}

/** The members in the old text that any decision may speak of, as the log remembers them, else as the extractor found them. */
function membersOf({ old, before }: ChangedArticle, state: ReviewState): ReadonlyMap<MemberId, DecidedMember> {
  const members = new Map<MemberId, DecidedMember>()
  for (const one of before) members.set(one.id, remembered(one))
  const keep = (member: DecidedMember) => {
    if (member.article === old.id) members.set(member.id, member)
  }
  for (const table of [state.proposed, state.decided]) for (const { members } of table.values()) members.forEach(keep)
  for (const { member } of state.joined.values()) keep(member)
  for (const edit of state.edited.values()) keep(remembered(edit))
  return members
}

/** A quotation whose ends were moved by hand keeps them where its very words stand over what the extractor finds. */
function withOwnEdges(pair: Counterpart, fresh: Article): Counterpart {
  const { from, to } = pair
  const [first] = to?.parts ?? []
  if (to === null || first === undefined || from.parts.length !== 1 || from.text === to.text) return pair
  const end = to.parts.at(-1)?.end ?? first.end
  for (let start = fresh.text.indexOf(from.text); start >= 0; start = fresh.text.indexOf(from.text, start + 1)) {
    const span = { start, end: start + from.text.length }
    if (span.start < end && span.end > first.start)
      return { from, to: { ...to, parts: [span], text: from.text }, likeness: 1 }
  }
  return pair
}

/** What the editor said of a quotation, said of its words in the new text. */
function editAt(
  edit: EditedQuote,
  { id, parts, text }: DecidedMember,
  extracted: readonly Span[],
  fresh: Article,
): EditedQuote {
  const name = edit.speaker?.text ?? ''
  const start = name === '' ? -1 : fresh.text.indexOf(name)
  const at = parts[0]?.start ?? 0
  const span = start < 0 ? { start: at, end: at } : { start, end: start + name.length }
  const speaker = edit.speaker && { ...edit.speaker, ...span }
  return { ...edit, id, article: fresh.id, parts, text, speaker, found: edit.found && extracted }
}

function remembered(one: Quote | Passage | EditedQuote): DecidedMember {
  const { id, article, text, speaker } = one
  const shared = { id, article, text, speaker: speaker?.text ?? null, p: 0, verdict: null, flags: [] }
  if ('type' in one) return { ...shared, type: one.type, parts: one.parts, kind: one.kind }
  if ('parts' in one) return { ...shared, type: 'quote', parts: one.parts, kind: one.kind }
  return { ...shared, type: 'passage', parts: [{ start: one.start, end: one.end }], kind: null }
}

function decidedIds(state: ReviewState): ReadonlySet<MemberId> {
  const groups = [...state.decided.values(), ...state.proposed.values()]
  return new Set([
    ...groups.flatMap(({ members }) => members.map(({ id }) => id)),
    ...state.joined.keys(),
    ...state.links.keys(),
    ...state.edited.keys(),
  ])
}

function groupEvent(group: DecidedGroup, to: ReadonlyMap<MemberId, DecidedMember>): EventBody {
  const kinds = { confirmed: 'group.confirmed', rejected: 'group.dissolved', undecided: 'group.proposed' } as const
  const { id, story, reference, members, confidence, decidedBy, decidedAt } = group
  return {
    kind: kinds[group.state],
    group: id,
    story,
    reference: to.get(reference)?.id ?? reference,
    members: members.map(member => {
      const found = to.get(member.id)
      // What was said of the old words stays in the log; where they have changed, the machine is asked anew and a person again.
      return found ? { ...found, p: member.p, verdict: member.verdict, flags: member.flags } : member
    }),
    confidence,
    decided: { by: decidedBy, at: decidedAt },
  }
}

function remarkEvents(
  group: string,
  remarks: GroupRemarks,
  old: Article,
  fresh: Article,
  to: ReadonlyMap<MemberId, DecidedMember>,
): readonly EventBody[] {
  const anchor = to.get(remarks.anchor)?.id ?? remarks.anchor
  const events: EventBody[] = []
  const chosen = remarks.reference === null ? undefined : to.get(remarks.reference)
  if (chosen) events.push({ kind: 'reference.chosen', group, member: chosen.id })
  for (const [member, { verdict, reference }] of Object.entries(remarks.verdicts)) {
    if (!to.has(member) && !to.has(reference)) continue
    const [mine, its] = [to.get(member)?.id ?? member, to.get(reference)?.id ?? reference]
    events.push({ kind: 'verdict.given', group, member: mine, reference: its, verdict })
  }
  if (remarks.absent.includes(old.id))
    events.push({ kind: 'article.absent', group, reference: anchor, article: fresh.id, on: true })
  // Every remark carries the anchor along; one that moved alone takes the note with it.
  if (anchor !== remarks.anchor || (events.length > 0 && remarks.note !== ''))
    events.push({ kind: 'group.noted', group, reference: anchor, note: remarks.note })
  return events
}

/** The new article in the old one's story, with what was corrected by hand but its title; and the old one withdrawn. */
function articleEvents(state: ReviewState, old: Article, fresh: Article): readonly EventBody[] {
  const events: EventBody[] = []
  const story = state.placed.get(old.id)
  if (story !== undefined) events.push({ kind: 'stories.arranged', stories: [{ story, articles: [fresh.id] }] })
  const { title: _, ...corrected } = state.corrected.get(old.id) ?? {}
  if (Object.keys(corrected).length > 0)
    events.push({ kind: 'article.corrected', article: fresh.id, details: corrected })
  const { id: article, title, file } = old
  events.push({ kind: 'article.withdrawn', article, on: true, title, file, instead: fresh.id })
  return events
}

/** The words of two versions, by jsdiff (Myers 1986): what both have, and what one has alone. */
export function changesOf(before: string, after: string): readonly WordChange[] {
  return diffArrays(tokensOf(before), tokensOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** Words, marks and blanks of a text, in order: jsdiff's own words are of Latin letters, in Cyrillic they are letters. */
export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? []
}

const TOKEN = new RegExp(`\\s+|${WORD_OR_MARK}`, 'gu')
