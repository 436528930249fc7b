import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createProject, openProject } from '../electron/store/project.ts'
import { keepEvents } from '../electron/store/reviewLog.ts'
import { fold } from '../engine/review/fold.ts'
import type { DecidedMember, EventBody } from '../engine/review/types.ts'

const EVENTS = 100_000
/** Events a command writes. */
const AT_ONCE = 10
const GROUPS = 4_000
const ROUNDS = 3
const AT = '2031-05-14T10:00:00Z'

/** Prints how long a project whose log has a hundred thousand events takes to open: to read and check it, and to fold it. */
export function benchLog(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-bench-'))
  try {
    const file = path.join(folder, 'log.quoin')
    createProject(file, () => AT, 'bench').close()
    writeAtOnce(file)
    console.log(`log of ${EVENTS} events: ${(statSync(file).size / 2 ** 20).toFixed(0)} MB`)
    for (let round = 0; round < ROUNDS; round++) {
      const [started, before] = [performance.now(), process.cpuUsage()]
      const opened = openProject(file, { readOnly: false, editor: 'bench', clock: () => AT })
      const log = opened.log()
      const read = performance.now()
      fold(log)
      const folded = performance.now()
      const { user, system } = process.cpuUsage(before)
      opened.close()
      const seconds = (ms: number) => (ms / 1000).toFixed(2)
      console.log(
        `  read ${seconds(read - started)} s, folded ${seconds(folded - read)} s, opened ${seconds(folded - started)} s; ` +
          `${seconds((user + system) / 1000)} s of processor`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The log in one transaction: ten thousand, each on the disk before the next, would take minutes that nobody measures here. */
function writeAtOnce(file: string): void {
  const database = new DatabaseSync(file)
  database.exec('BEGIN')
  keepEvents(
    database,
    Array.from({ length: EVENTS }, (_, n) => {
      const undoGroup = 1 + Math.floor(n / AT_ONCE)
      return { seq: n + 1, at: AT, by: 'bench', v: 1, command: 'group.confirm', undoGroup, body: eventBody(n) }
    }),
  )
  database.exec('COMMIT')
  database.close()
}

/** What an editor writes: mostly confirmations of three versions, and verdicts and notes. */
function eventBody(n: number): EventBody {
  const group = `g${n % GROUPS}`
  const reference = member(n)
  if (n % 5 === 0) return { kind: 'group.noted', group, reference: reference.id, note: 'a short note' }
  if (n % 5 === 1)
    return { kind: 'verdict.given', group, reference: reference.id, member: member(n + 1).id, verdict: 'same' }
  const members = [reference, member(n + 1), member(n + 2)]
  return { kind: 'group.confirmed', group, story: 's', reference: reference.id, members, confidence: 0.9 }
}

function member(n: number): DecidedMember {
  const [start, end] = [n * 50, n * 50 + 45]
  return {
    ...{ id: `a${n % 200}:q${start}-${end}`, type: 'quote', article: `a${n % 200}`, parts: [{ start, end }] },
    ...{ text: 'some words, as many as a newspaper quotes', kind: 'statement', speaker: 'Ada Brenn' },
    ...{ p: 0.9, verdict: 'same', flags: [] },
  }
}
