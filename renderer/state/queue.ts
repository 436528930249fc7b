/** The queue: what is left to decide, most doubtful first, then what is confirmed, alone and dissolved. */

import type { InterfaceLanguage } from '../../electron/shared/languages.ts'
import { compareText } from '../../engine/review/compareText.ts'
import { doubtOf, loneIn, shownState } from '../../engine/review/queue.ts'
import type { Group, Review } from '../../engine/review/types.ts'
import { sortedBy } from '../../engine/sortedBy.ts'
import { straightened } from '../../engine/text/apostrophe.ts'
import type { Analysis, GroupId, MemberId, QuoteId } from '../../engine/types.ts'
import { inEveryLanguage } from './catalogues.ts'
import { lastValues } from './lastValues.ts'
import { KEPT } from './latest.ts'
import { findWords, lookup } from './lookup.ts'
import { narrows, orderBy } from './narrow.ts'
import type { Narrowing } from './narrowing.ts'
import type { Numbers } from './numbers.ts'
import type { EntryId, WindowState } from './state.ts'

/** As a person sees it: `undecided` are also confirmed groups that are asked about again; `alone` are quotations in no group; `rejected` is dissolved. */
export type SectionKind = 'undecided' | 'confirmed' | 'alone' | 'rejected'

/** A row of the queue. `number`: 0 before it has one. */
export type Entry =
  | { readonly kind: 'group'; readonly id: GroupId; readonly number: number; readonly group: Group }
  | { readonly kind: 'alone'; readonly id: QuoteId; readonly number: number }

/** Entries of one kind that filter and narrowing let through; at least one. */
export interface Section {
  readonly kind: SectionKind
  readonly entries: readonly Entry[]
}

/** What the queue shows, and how much is done; its counts leave dissolved groups out. */
export interface Queue {
  readonly sections: readonly Section[]
  /** All entries in the order shown. */
  readonly entries: readonly Entry[]
  readonly places: ReadonlyMap<EntryId, number>
  /** Groups over all, whatever the filter hides. */
  readonly groups: number
  readonly confirmed: number
  readonly undecided: number
}

const EMPTY: Queue = { sections: [], entries: [], places: new Map(), groups: 0, confirmed: 0, undecided: 0 }

type QueueParts = Pick<WindowState, 'numbers' | 'filter' | 'narrowing' | 'settled' | 'language'> & {
  readonly view: Review
  readonly analysis: Analysis
}

const queueOfParts = lastValues(
  ({ view, analysis, numbers, filter, narrowing, settled, language }: QueueParts): Queue => {
    // Before all is compared nobody knows what is alone.
    const alone = settled ? loneIn(view) : []
    return makeQueue(view, alone, analysis, numbers, filter, narrowing, language)
  },
)

/** The queue of a state; the same value as long as nothing it is made of has changed. */
export function queueOf(state: WindowState): Queue {
  const { view, analysis, numbers, filter, narrowing, settled, language } = state
  if (!view || !analysis) return EMPTY
  return queueOfParts({ view, analysis, numbers, filter, narrowing, settled, language })
}

/** Kept for all that are in the page: a filter may hide every one. */
const hiddenEntry = lastValues(
  ({ id, number, group }: { id: EntryId; number: number; group: Group | null }): Entry =>
    group ? { kind: 'group', id, number, group } : { kind: 'alone', id, number },
  KEPT,
)

/** The entry the cursor stands on, though the filter may hide it; the same value as long as it says the same. */
export function currentEntry(state: WindowState): Entry | null {
  if (state.cursor === null) return null
  const queue = queueOf(state)
  const place = queue.places.get(state.cursor)
  if (place !== undefined) return queue.entries[place] ?? null
  const number = state.numbers.of.get(state.cursor) ?? 0
  const group = currentGroup(state)
  if (!group && !state.view?.alone.includes(state.cursor)) return null
  return hiddenEntry({ id: state.cursor, number, group })
}

const groupsOfView = lastValues(
  ({ view }: { view: Review }): ReadonlyMap<GroupId, Group> =>
    new Map(view.groups.map(group => [group.id, withNewcomers(group)])),
)

/** The groups of a view by id, as they are shown; made once for each value. */
export function groupsById(view: Review): ReadonlyMap<GroupId, Group> {
  return groupsOfView({ view })
}

const withAsking = new WeakMap<Group, Group>()

/** The group as it is shown: those who ask to join it stand among its versions. The same value for the same group. */
function withNewcomers(group: Group): Group {
  if (!group.newcomers) return group
  const known = withAsking.get(group)
  if (known) return known
  const shown = { ...group, members: [...group.members, ...group.newcomers] }
  withAsking.set(group, shown)
  return shown
}

/** Whether the view still has an entry: a group, or a quotation that is alone. */
export function isEntry({ view }: Pick<WindowState, 'view'>, id: EntryId): boolean {
  return view !== null && (groupsById(view).has(id) || view.alone.includes(id))
}

/** True for a version that stands in the group, and does not only ask to join it. */
export function isMember({ members, newcomers }: Group, id: MemberId): boolean {
  return members.some(one => one.id === id) && !newcomers?.some(one => one.id === id)
}

/** What an entry's state is called: `ui.state.` and this; `early` while the machine may still change undecided groups. */
export function stateName(
  group: Group | null,
  early: boolean,
): Group['state'] | 'alone' | 'disputed' | 'reworded' | 'asked' | 'provisional' {
  if (group === null) return 'alone'
  if (group.dispute) return 'disputed'
  if (group.matters) return 'reworded'
  if (group.newcomers) return 'asked'
  const state = shownState(group)
  return state === 'undecided' && early ? 'provisional' : state
}

/** The entry that a quotation is decided in: its group, the one it asks to join, or itself where it is alone. */
export function entryOf({ groupOf, newcomerOf, alone }: Review, id: MemberId): EntryId | undefined {
  return groupOf.get(id) ?? newcomerOf.get(id) ?? (alone.includes(id) ? id : undefined)
}

/** The group the cursor stands on; null on a lone quotation. */
export function currentGroup(state: WindowState): Group | null {
  if (!state.view || state.cursor === null) return null
  return groupsById(state.view).get(state.cursor) ?? null
}

let nexts: { queue: Queue; pending: WindowState['pending']; from: Map<EntryId | null, Entry | null> } | null = null

/**
 * The undecided group to go to from `from`: the next one below, else the first of all; null when nothing else is left.
 * Groups whose decision is on its way to the disk count as decided.
 */
export function nextUndecided(state: WindowState, from: EntryId | null): Entry | null {
  const queue = queueOf(state)
  const { pending } = state
  // Asked at every change of the state: a thousand groups are looked through once only.
  if (nexts?.queue !== queue || nexts.pending !== pending) nexts = { queue, pending, from: new Map() }
  const known = nexts.from.get(from)
  if (known !== undefined) return known
  const found = findNextUndecided(queue, pending, from)
  nexts.from.set(from, found)
  return found
}

/** How many undecided groups the queue's filter hides. */
export function hiddenUndecided(state: WindowState): number {
  const { places } = queueOf(state)
  const isHidden = (group: Group) =>
    shownState(group) === 'undecided' && !places.has(group.id) && !state.pending.has(group.id)
  return state.view?.groups.filter(isHidden).length ?? 0
}

function findNextUndecided(queue: Queue, pending: WindowState['pending'], from: EntryId | null): Entry | null {
  const undecided = queue.sections.find(section => section.kind === 'undecided')?.entries ?? []
  const open = undecided.filter(entry => entry.id === from || !pending.has(entry.id))
  const place = open.findIndex(entry => entry.id === from)
  const next = open[place + 1] ?? open[0]
  return next && next.id !== from ? next : null
}

/** `text` in the form filters compare: lower case, ё as е, apostrophes alike, no soft hyphens. */
export function folded(text: string): string {
  return straightened(text.normalize('NFC').toLowerCase()).replaceAll('ё', 'е').replaceAll('\u00ad', '')
}

/** The number that a search asks for by `#5`, or `№5` as the same key writes on Cyrillic layouts; null where it asks for words. */
export function askedNumber(ask: string): number | null {
  const digits = /^[#№]\s*(\d+)$/u.exec(ask.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The words of a search, in the form filters compare. */
export function foldedWords(ask: string): readonly string[] {
  return folded(ask)
    .split(/\s+/u)
    .filter(word => word !== '')
}

function makeQueue(
  view: Review,
  loose: readonly QuoteId[],
  analysis: Analysis,
  numbers: Numbers,
  filter: string,
  narrowing: Narrowing,
  language: InterfaceLanguage,
): Queue {
  const numberOf = (id: EntryId) => numbers.of.get(id) ?? 0
  const isLetThrough = narrows(narrowing, view, analysis)
  const isWanted = matcher(filter.trim())
  const number = askedNumber(filter)
  const passes = (entry: Entry) =>
    isLetThrough(entry) && (entry.number === number || matches(entry, view, analysis, isWanted))
  const order = orderBy(narrowing.sort, view, analysis, language)
  const of = (state: Group['state']): Entry[] =>
    view.groups
      .filter(group => shownState(group) === state)
      .map(group => ({ kind: 'group', id: group.id, number: numberOf(group.id), group: withNewcomers(group) }))
  const undecided = sortedBy(
    of('undecided'),
    entry => ({ doubt: doubt(entry), number: entry.number }),
    (a, b) => b.doubt - a.doubt || a.number - b.number,
  )
  // By the time of decision: what is confirmed never moves, a new one comes last.
  const confirmed = of('confirmed').sort((a, b) => compareText(decidedAt(a), decidedAt(b)) || a.number - b.number)
  const alone: Entry[] = loose.map(id => ({ kind: 'alone', id, number: numberOf(id) }))
  const rejected = of('rejected')
  const sections: Section[] = []
  for (const [kind, entries] of [
    ['undecided', undecided],
    ['confirmed', confirmed],
    ['alone', alone],
    ['rejected', rejected],
  ] as const) {
    const shown = entries.filter(passes)
    if (order) shown.sort(order)
    if (shown.length > 0) sections.push({ kind, entries: shown })
  }
  const entries = sections.flatMap(section => section.entries)
  return {
    sections,
    entries,
    places: new Map(entries.map((entry, place) => [entry.id, place])),
    groups: undecided.length + confirmed.length,
    confirmed: confirmed.length,
    undecided: undecided.length,
  }
}

function doubt(entry: Entry): number {
  return entry.kind === 'group' ? doubtOf(entry.group) : 0
}

function decidedAt(entry: Entry): string {
  return entry.kind === 'group' ? (entry.group.decidedAt ?? '') : ''
}

/** The pattern between the slashes of a filter: null where it has none, undefined where it cannot be read. */
export function patternOf(filter: string): RegExp | null | undefined {
  const inside = /^\/(.+)\/$/su.exec(filter.trim())?.[1]
  if (inside === undefined) return null
  try {
    return new RegExp(inside, 'iu')
  } catch {
    return undefined
  }
}

/** Tells the texts of an entry, in languages given by their codes, that a filter wants. */
type Matcher = (texts: readonly string[], languages: readonly string[]) => boolean

/**
 * Tells what a filter wants: each of its words, one perhaps in the text and one in the name of who said it, or the name of a language in
 * any language; or the pattern between slashes in one of them; null where it wants all.
 */
function matcher(filter: string): Matcher | null {
  if (filter === '') return null
  const pattern = patternOf(filter)
  if (pattern === undefined) return () => false
  if (pattern)
    return (texts, languages) =>
      [...texts, ...languages].some(text => pattern.test(text.normalize('NFC').replaceAll('\u00ad', '')))
  const wanted = foldedWords(filter)
  return (texts, languages) => {
    const all = texts.map(folded)
    const isOf = (word: string) => languages.some(code => namesOf(code).has(word))
    return wanted.every(word => all.some(text => text.includes(word)) || isOf(word))
  }
}

const names = new Map<string, ReadonlySet<string>>()

/** What a language is called in any language, and its code, in the form filters compare. */
function namesOf(code: string): ReadonlySet<string> {
  const known = names.get(code)
  if (known) return known
  const words = [`column.language.${code}`, `search.language.${code}`].map(inEveryLanguage).join(' ')
  const made = new Set(foldedWords(`${code} ${words}`))
  names.set(code, made)
  return made
}

function matches(entry: Entry, view: Review, analysis: Analysis, isWanted: Matcher | null): boolean {
  if (isWanted === null) return true
  const ids = entry.kind === 'group' ? entry.group.members.map(member => member.id) : [entry.id]
  const all = ids.flatMap(id => findWords(analysis, view, id) ?? [])
  const articles = all.flatMap(({ article }) => lookup(analysis).articles.get(article) ?? [])
  return isWanted(
    [...all.flatMap(({ text, speaker }) => [text, speaker?.text ?? '']), ...articles.map(({ outlet }) => outlet ?? '')],
    articles.map(({ lang }) => lang),
  )
}
