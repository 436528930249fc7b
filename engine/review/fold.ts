/**
 * The state of a review as a fold over its log. Undo takes back whole steps: each step keeps the values it replaced,
 * so that undoing costs what the step cost. Folding the whole log again at each undo was rejected: a log of 100,000
 * events with many undos would take quadratic time.
 */
import { EngineError } from '../errors.ts'
import type { ArticleId, GroupId } from '../types.ts'
import { assert } from './assert.ts'
import { constraintsOf } from './constraints.ts'
import type { Before, ReviewEvent, ReviewState, ReviewTable, ReviewValues, UndoStep } from './types.ts'

/** Tables that an event writes into; `put` with undefined deletes. Values are never changed in place. */
export interface Draft {
  get<T extends ReviewTable>(table: T, key: string): ReviewValues[T] | undefined
  put<T extends ReviewTable>(table: T, key: string, value: ReviewValues[T] | undefined): void
}

/** A step that this run of the fold may still add to. */
interface OpenStep extends UndoStep {
  readonly events: ReviewEvent[]
  readonly before: Before[]
}

/** What a fold works on; `open` is the last of `done` where that was made by this run. */
interface Run {
  readonly tables: Tables
  readonly draft: Journalled
  readonly done: UndoStep[]
  open: OpenStep | null
}

type Tables = { readonly [T in ReviewTable]: Map<string, ReviewValues[T]> }

/** The state of an empty log. */
export function emptyState(): ReviewState {
  return sealed(copied(null), { seq: 0, done: [], undone: [], dropped: [], purged: new Set() })
}

/** Tables that may be written to, with what `state` has in them. */
function copied(state: ReviewState | null): Tables {
  return {
    decided: new Map(state?.decided),
    proposed: new Map(state?.proposed),
    remarks: new Map(state?.remarks),
    links: new Map(state?.links),
    joined: new Map(state?.joined),
    closed: new Map(state?.closed),
    confirmedIn: new Map(state?.confirmedIn),
    placed: new Map(state?.placed),
    storyNames: new Map(state?.storyNames),
    corrected: new Map(state?.corrected),
    withdrawn: new Map(state?.withdrawn),
    edited: new Map(state?.edited),
    muted: new Map(state?.muted),
    matters: new Map(state?.matters),
  }
}

/**
 * The state after all `events`, in order.
 * @throws EngineError('event.version' | 'event.kind' | 'event.order') on an event this program cannot know the meaning
 * of, or one out of sequence.
 */
export function fold(events: readonly ReviewEvent[]): ReviewState {
  return foldOnto(emptyState(), events)
}

/** The state after `events` that follow `state`; `state` is not changed. Any batches give the same state as one. */
export function foldOnto(state: ReviewState, events: readonly ReviewEvent[]): ReviewState {
  const tables = copied(state)
  const run: Run = { tables, draft: new Journalled(tables), done: [...state.done], open: null }
  let undone = [...state.undone]
  const dropped = [...state.dropped]
  let purged = state.purged
  let seq = state.seq
  for (const event of events) {
    if (event.v !== 1) throw new EngineError('event.version', `event ${event.seq} has version ${String(event.v)}`)
    if (event.seq <= seq) throw new EngineError('event.order', `event ${event.seq} follows ${seq}`)
    seq = event.seq
    const { body } = event
    if (body.kind === 'undone') {
      const step = takeBack(run, body.undoGroup)
      if (step) undone.push(step)
    } else if (body.kind === 'redone') {
      const at = undone.findLastIndex(step => step.undoGroup === body.undoGroup)
      const [step] = at < 0 ? [] : undone.splice(at, 1)
      if (step) for (const again of step.events) perform(run, again)
    } else if (body.kind === 'article.purged') {
      purged = new Set<ArticleId>([...purged, body.article])
    } else {
      if (undone.length > 0) {
        for (const step of undone) dropped.push(step)
        undone = []
      }
      perform(run, event)
    }
  }
  return sealed(tables, { seq, done: run.done, undone, dropped, purged })
}

/** Carries out one assertion, as part of the last step if that has its undo group, else as a new step. */
function perform(run: Run, event: ReviewEvent): void {
  const { body } = event
  if (body.kind === 'undone' || body.kind === 'redone' || body.kind === 'article.purged') return
  const step = stepOf(run, event, 'group' in body ? body.group : null)
  step.events.push(event)
  run.draft.journal = step.before
  assert(run.draft, body, body.decided ?? event)
}

/** The step that `event` belongs to, open for more: the last one, or a new one. */
function stepOf(run: Run, { undoGroup, command }: ReviewEvent, group: GroupId | null): OpenStep {
  if (run.open?.undoGroup === undoGroup) return run.open
  const last = run.done.at(-1)
  const open: OpenStep =
    last?.undoGroup === undoGroup
      ? { ...last, events: [...last.events], before: [...last.before] }
      : { undoGroup, command, group, events: [], before: [] }
  if (last?.undoGroup === undoGroup) run.done[run.done.length - 1] = open
  else run.done.push(open)
  run.open = open
  return open
}

/**
 * Takes step `undoGroup` back and returns it; undefined where no such step is in force. Steps made after it (a log
 * joined from two, or mended after damage) are taken back and carried out again without it.
 */
function takeBack(run: Run, undoGroup: number): UndoStep | undefined {
  const at = run.done.findLastIndex(step => step.undoGroup === undoGroup)
  if (at < 0) return undefined
  const [step, ...later] = run.done.splice(at)
  run.open = null
  for (const one of [...later].reverse()) restore(run.tables, one)
  if (step) {
    restore(run.tables, step)
    withoutLater(run.tables, step)
  }
  for (const one of later) for (const event of one.events) perform(run, event)
  return step
}

/**
 * Where a later version of an article has lost its place, it goes: its text has come to stay, but beside the former one it would be another
 * article. Read once more it takes the place again, like any text that a version of it has replaced.
 */
function withoutLater(tables: Tables, { events }: UndoStep): void {
  for (const { body, by, at } of events) {
    if (body.kind !== 'article.withdrawn' || !body.on || body.instead === undefined) continue
    const { article, instead, title, file } = body
    if (!tables.withdrawn.has(article) && !tables.withdrawn.has(instead))
      tables.withdrawn.set(instead, { title, file, by, at, instead: article })
  }
}

function restore(tables: Tables, step: UndoStep): void {
  for (let i = step.before.length - 1; i >= 0; i--) {
    const before = step.before[i]
    if (before) write(tables, before)
  }
}

function write<T extends ReviewTable>(
  tables: Tables,
  { table, key, value }: { table: T; key: string; value: ReviewValues[T] | undefined },
): void {
  const map: Map<string, ReviewValues[T]> = tables[table]
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

/** Writes into the tables, and into `journal` what was there before: one for a whole fold, for a log of years has 100,000 events. */
class Journalled implements Draft {
  journal: Before[] = []
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  get<T extends ReviewTable>(table: T, key: string): ReviewValues[T] | undefined {
    const map: ReadonlyMap<string, ReviewValues[T]> = this.#tables[table]
    return map.get(key)
  }

  put<T extends ReviewTable>(table: T, key: string, value: ReviewValues[T] | undefined): void {
    const map: Map<string, ReviewValues[T]> = this.#tables[table]
    // The union over tables is sound: key and value come from one table.
    this.journal.push({ table, key, value: map.get(key) } as Before)
    if (value === undefined) map.delete(key)
    else map.set(key, value)
  }
}

/** A state over tables that nobody writes to any more; its constraints are worked out when first asked for. */
function sealed(
  tables: Tables,
  steps: Pick<ReviewState, 'seq' | 'done' | 'undone' | 'dropped' | 'purged'>,
): ReviewState {
  let constraints: ReviewState['constraints'] | null = null
  return {
    ...tables,
    ...steps,
    get constraints() {
      constraints ??= constraintsOf(tables)
      return constraints
    },
  }
}
