import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createProject, openProject } from '../electron/store/project.ts'
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
    const project = createProject(file, () => AT, 'bench')
    for (let n = 0; n < EVENTS; n += AT_ONCE)
      project.append(
        'group.confirm',
        Array.from({ length: AT_ONCE }, (_, i) => eventBody(n + i)),
        'bench',
        AT,
      )
    project.close()
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
