import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { effortMeter, MOST_EFFORT } from '../../engine/review/effort.ts'
import type { EventBody, ReviewEvent } from '../../engine/review/types.ts'
import { toWellFormed } from '../../engine/wellFormed.ts'
import { reviewEvent } from '../shared/contract.ts'
import { readEvent } from '../shared/eventCheck.ts'
import { ProblemError } from '../shared/result.ts'

/** The version of the form in which events are written. */
export const EVENT_VERSION = 1

/** The columns that `eventOf` reads. */
export const EVENT_COLUMNS = 'seq, at, by, v, command, undo_group, body'

/** The event of a row; null where it is none that this program knows. */
export function eventOf(row: Readonly<Record<string, SQLOutputValue>>): ReviewEvent | null {
  const { seq, at, by, v, command, undo_group: undoGroup } = row
  return readEvent({ seq, at, by, v, command, undoGroup, body: parsedBody(row.body) })
}

/**
 * All events, in order.
 * @throws ProblemError('error.store.newerEvent') on an event of a later form, ('error.store.damagedLog') on one that
 * is none, or with which the log would take very long to carry out: neither is ever skipped, for what follows may rest on it.
 */
export function readLog(database: DatabaseSync, path: string): readonly ReviewEvent[] {
  const statement = database.prepare(`SELECT ${EVENT_COLUMNS} FROM review_log ORDER BY seq`)
  // Rows as lists, one at a time: of a log of years most of the time would go into making and clearing away objects.
  statement.setReturnArrays(true)
  const events: ReviewEvent[] = []
  const effort = effortMeter()
  for (const row of statement.iterate() as Iterable<unknown>) {
    // The type of a row says nothing of lists.
    const [seq, at, by, v, command, undoGroup, body] = row as readonly SQLOutputValue[]
    if (Number(v) > EVENT_VERSION) throw new ProblemError('error.store.newerEvent', { file: path, place: Number(seq) })
    const event = readEvent({ seq, at, by, v, command, undoGroup, body: parsedBody(body) })
    if (!event || effort(event).below > MOST_EFFORT)
      throw new ProblemError('error.store.damagedLog', { file: path, place: Number(seq) })
    events.push(event)
  }
  return events
}

function parsedBody(body: unknown): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : String(body))
  } catch {
    return undefined
  }
}

/** What is said of a command besides its events. */
export interface CommandStamp {
  /** Id in the command table, or `import`. */
  readonly command: string
  readonly by: string
  /** ISO 8601 UTC with seconds. */
  readonly at: string
}

/** Writes one command's events, as one undo group, after all others; the caller has begun a transaction. */
export function writeEvents(
  database: DatabaseSync,
  bodies: readonly EventBody[],
  { command, by, at }: CommandStamp,
): readonly ReviewEvent[] {
  const last = database.prepare('SELECT max(seq) AS seq, max(undo_group) AS undo_group FROM review_log').get()
  const seq = Number(last?.seq ?? 0)
  const undoGroup = Number(last?.undo_group ?? 0) + 1
  const events = bodies.map(
    (body, i): ReviewEvent => ({
      ...{ seq: seq + 1 + i, at, by: toWellFormed(by), v: EVENT_VERSION, command, undoGroup, body },
    }),
  )
  keepEvents(database, events)
  return events
}

/** Writes events with the numbers they have; the caller has begun a transaction. */
export function keepEvents(database: DatabaseSync, events: readonly ReviewEvent[]): void {
  const insert = database.prepare(`INSERT INTO review_log (${EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  for (const event of events) {
    const { seq, at, by, v, command, undoGroup, body } = reviewEvent.parse(event)
    // JSON escapes lone surrogates, so that every text of an event survives SQLite's UTF-8.
    insert.run(seq, at, by, v, command, undoGroup, JSON.stringify(body))
  }
}
