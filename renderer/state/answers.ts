/**
 * Asks the services what the current entry needs (candidates, reasons, word links) and keeps the answers by what was
 * asked. What is shown stays until its newer answer arrives. The entry that Enter leads to is asked for in advance.
 */

import type { Group } from '../../engine/review/types.ts'
import type { Candidate, MemberId } from '../../engine/types.ts'
import type { Host } from '../bridge.ts'
import { doubtfulMember } from './cursor.ts'
import { findWords } from './lookup.ts'
import { currentGroup, isEntry, nextUndecided } from './queue.ts'
import { type Answers, type EntryId, pairKey, type WindowState } from './state.ts'
import { type Change, changeSoon, useWindow } from './store.ts'

/** The pair whose reasons the window shows: the reference and the member under the cursor, or the doubtful one. */
export function shownPair(group: Group, member: MemberId | null): readonly [MemberId, MemberId] | null {
  const other = member !== null && member !== group.reference ? member : doubtfulMember(group)
  return other === group.reference ? null : [group.reference, other]
}

/** Keeps the answers for the current entry coming; returns what stops it. */
export function askWhileStanding(host: Host): () => void {
  const asked: Asked = { view: null, keys: new Set(), left: new Set() }
  let timer: ReturnType<typeof setTimeout> | undefined
  let before: WindowState | null = null
  const look = (state: WindowState) => {
    // The services do not know yet what is shown ahead of them.
    if (state.ahead) return
    if (before && before.cursor === state.cursor && before.member === state.member && before.view === state.view) return
    // Where the machine gave the group another id nobody went away.
    if (before?.cursor && before.cursor !== state.cursor && isEntry(state, before.cursor)) asked.left.add(before.cursor)
    before = state
    clearTimeout(timer)
    // A held key passes many groups; only the one it stops at is asked for.
    timer = setTimeout(() => ask(host, useWindow.getState(), asked), 15)
  }
  look(useWindow.getState())
  const stop = useWindow.subscribe(look)
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Answers of a kind that are kept; the oldest go, so that a long day costs no memory. */
const MOST_KEPT = 1000
/** Questions that are held to be answered: fewer than answers are kept, with room for what one entry asks. */
const MOST_ASKED = 800

/** `map` with `fresh` as its newest, without the oldest where it has grown too large. */
function withNewest<K, V>(map: ReadonlyMap<K, V>, fresh: readonly (readonly [K, V])[]): ReadonlyMap<K, V> {
  const next = new Map(map)
  for (const [key, value] of fresh) {
    next.delete(key)
    next.set(key, value)
  }
  for (const old of next.keys()) {
    if (next.size <= MOST_KEPT) break
    next.delete(old)
  }
  return next
}

/** What was asked under one view; with the next view all is asked anew, and the old one is let go. */
interface Asked {
  view: WindowState['view']
  keys: Set<string>
  /** Entries that the person went away from: asked for again back there, their candidates stand as the machine has them then. */
  readonly left: Set<EntryId>
}

function ask(host: Host, state: WindowState, asked: Asked): void {
  const { view, cursor } = state
  if (!view || cursor === null) return
  if (asked.view !== view) {
    asked.view = view
    asked.keys = new Set()
  }
  const { keys } = asked
  // What was asked so long ago may be forgotten by now.
  if (keys.size > MOST_ASKED) keys.clear()
  const group = currentGroup(state)
  const isBack = asked.left.delete(cursor)
  once(keys, `candidates ${cursor}`, () => askCandidates(host, cursor, isBack))
  if (group) askPairs(host, group, state.member, keys)
  const next = nextUndecided(state, cursor)
  if (next?.kind === 'group') {
    once(keys, `candidates ${next.id}`, () => askCandidates(host, next.id))
    askPairs(host, next.group, null, keys)
  }
}

const askedForRow = new Set<EntryId>()

/** Asks once for the candidates of a lone quotation whose row is in sight. */
export function askForRow(host: Host, quote: EntryId): void {
  if (useWindow.getState().answers.candidates.has(quote) || askedForRow.has(quote)) return
  askedForRow.add(quote)
  askCandidates(host, quote)
    .catch(() => undefined)
    .finally(() => askedForRow.delete(quote))
}

function askPairs(host: Host, group: Group, member: MemberId | null, asked: Set<string>): void {
  const shown = shownPair(group, member)
  if (shown) once(asked, `reasons ${pairKey(...shown)}`, () => askReasons(host, ...shown))
  const ids = group.members.map(({ id }) => id)
  // What the version under the cursor shares with others beside the reference.
  const isInside = member !== null && member !== group.reference && ids.includes(member)
  const pairs = (isInside ? [group.reference, member] : [group.reference]).flatMap(a =>
    ids.flatMap(b => (b === group.reference || b === a ? [] : [{ a, b }])),
  )
  const fresh = pairs.filter(({ a, b }) => !asked.has(linksKey(a, b)))
  if (fresh.length === 0) return
  remember(
    asked,
    fresh.map(({ a, b }) => linksKey(a, b)),
    askLinks(host, fresh),
  )
}

function linksKey(a: MemberId, b: MemberId): string {
  return `links ${pairKey(a, b)}`
}

/** Asks what was not asked before. */
function once(asked: Set<string>, key: string, run: () => Promise<unknown>): void {
  if (!asked.has(key)) remember(asked, [key], run())
}

/** Notes what is being asked; what cannot be answered may be asked again. */
function remember(asked: Set<string>, keys: readonly string[], answer: Promise<unknown>): void {
  for (const key of keys) asked.add(key)
  answer.catch(() => {
    for (const key of keys) asked.delete(key)
  })
}

async function askCandidates(host: Host, group: EntryId, isBack = false): Promise<void> {
  const fresh = await host.review.candidates({ group })
  changeSoon(state => {
    const old = state.cursor === group && !isBack ? state.answers.candidates.get(group) : undefined
    const candidates = withNewest(state.answers.candidates, [[group, old ? inPlace(old, fresh, state) : fresh]])
    return { ...state, answers: { ...state.answers, candidates } }
  })
}

/** As many candidates as have a digit. */
export const WITH_DIGIT = 9

/**
 * `fresh` with every candidate where it stood: while a person is at a group its digits must not change under the hand. One
 * that has been taken in stays in its place, so that the same digit takes it out again. The place of one that is no longer
 * among the best goes to a new one that is, and back to it where a step is undone.
 */
function inPlace(old: readonly Candidate[], fresh: readonly Candidate[], state: WindowState): readonly Candidate[] {
  const shown = old.slice(0, WITH_DIGIT)
  const isOld = new Set(shown.map(({ id }) => id))
  const figures = new Map(fresh.map(candidate => [candidate.id, candidate]))
  const news = fresh.filter(({ id }) => !isOld.has(id))
  const { analysis, view } = state
  const group = currentGroup(state)
  const kept = shown.flatMap(candidate => {
    const { id } = candidate
    const now = figures.get(id)
    if (now) return [now]
    const member = group?.members.find(one => one.id === id)
    if (member) return [{ id, p: member.p, group: group?.id ?? null }]
    const better = news.shift()
    if (better) return [better]
    return analysis && findWords(analysis, view, id) ? [{ ...candidate, group: view?.groupOf.get(id) ?? null }] : []
  })
  return [...kept, ...news]
}

async function askReasons(host: Host, a: MemberId, b: MemberId): Promise<void> {
  const answer = await host.review.reasons({ a, b })
  if (answer) changeSoon(withAnswers(({ reasons }) => ({ reasons: withNewest(reasons, [[pairKey(a, b), answer]]) })))
}

async function askLinks(host: Host, pairs: readonly { readonly a: MemberId; readonly b: MemberId }[]): Promise<void> {
  const answer = await host.review.wordLinks({ pairs: [...pairs] })
  const found = pairs.map(({ a, b }, n) => [pairKey(a, b), answer[n] ?? []] as const)
  changeSoon(withAnswers(({ links }) => ({ links: withNewest(links, found) })))
}

function withAnswers(part: (answers: Answers) => Partial<Answers>): Change {
  return state => ({ ...state, answers: { ...state.answers, ...part(state.answers) } })
}
