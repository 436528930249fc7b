import type { DatabaseSync } from 'node:sqlite'
import type { EventBody, ReviewEvent } from '../../engine/review/types.ts'
import { toWellFormed } from '../../engine/wellFormed.ts'
import { reviewEvent } from '../shared/contract.ts'
import { ProblemError } from '../shared/result.ts'

/** The version of the form in which events are written. */
const EVENT_VERSION = 1

/**
 * All events, in order.
 * @throws ProblemError('error.store.newerEvent') on an event of a later form, ('error.store.damagedLog') on one that
 * is none: neither is ever skipped, for what follows may rest on it.
 */
export function readLog(database: DatabaseSync, path: string): readonly ReviewEvent[] {
  const rows = database.prepare('SELECT seq, at, by, v, command, undo_group, body FROM review_log ORDER BY seq').all()
  return rows.map(row => {
    const { seq, at, by, v, command, undo_group: undoGroup } = row
    if (Number(v) > EVENT_VERSION) throw new ProblemError('error.store.newerEvent', { file: path, place: Number(seq) })
    const parsed = reviewEvent.safeParse({ seq, at, by, v, command, undoGroup, body: parsedBody(row.body) })
    if (!parsed.success) throw new ProblemError('error.store.damagedLog', { file: path, place: Number(seq) })
    return parsed.data
  })
}

function parsedBody(body: unknown): unknown {
  try {
    return JSON.parse(String(body))
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
  const insert = database.prepare(
    'INSERT INTO review_log (seq, at, by, v, command, undo_group, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  return bodies.map((body, i) => {
    const event: ReviewEvent = { seq: seq + 1 + i, at, by, v: EVENT_VERSION, command, undoGroup, body }
    const checked = reviewEvent.parse(event)
    // JSON escapes lone surrogates, so that every text of an event survives SQLite's UTF-8.
    insert.run(event.seq, at, toWellFormed(by), EVENT_VERSION, command, undoGroup, JSON.stringify(checked.body))
    return event
  })
}
