import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openProject } from '../../electron/store/project.ts'
import { fold } from '../../engine/review/fold.ts'
import { eventHash } from './eventHash.ts'
import { randomNumbers } from './randomNumbers.ts'

/** How often and how a review is killed; the seed fixes the decisions and how late each kill comes. `articles` are paths. */
export interface KillOptions {
  /** Where the project is made; nothing else should be in it. */
  readonly folder: string
  readonly articles: readonly string[]
  readonly kills: number
  readonly seed: number
  /** Share of the runs that start the worker with its encoder, which takes seconds; the others have a simple one. */
  readonly realShare: number
  readonly onKill?: (done: number) => void
}

/** What came of all kills. A decision that is gone is counted again after each later kill. */
export interface KillResult {
  readonly kills: number
  readonly acknowledged: number
  /** Acknowledged decisions that are not in the file, or not as they were. */
  readonly lost: number
  /** Times the file did not open, or failed SQLite's own check. */
  readonly damaged: number
}

/** Share of the kills that come while the project is being opened, not while decisions are made. */
const WHILE_OPENING = 0.2
const OPENING_MS = 800
const DECIDING_MS = 250
/** An editor that is not ready by then never will be. */
const PATIENCE_MS = 100_000

/** Lets an editor review, kills it (-9) at a random moment, looks at the file, and again, on the same project. */
export async function killRuns({ folder, articles, kills, seed, realShare, onKill }: KillOptions): Promise<KillResult> {
  const path = join(folder, 'killed.quoin')
  const random = randomNumbers(seed)
  const acknowledged = new Map<number, string>()
  let lost = 0
  let damaged = 0
  for (let done = 0; done < kills; done++) {
    // The first must get as far as making the project.
    const isOpening = done > 0 && random() < WHILE_OPENING
    const machine = random() < realShare ? 'real' : 'simple'
    const args = [path, String(Math.floor(random() * 2 ** 31)), machine, ...articles]
    const lines = await reviewUntilKilled(args, isOpening, random())
    for (const line of lines) {
      const [, seq, hash] = /^ack (\d+) ([0-9a-f]+)$/u.exec(line) ?? []
      if (seq !== undefined && hash !== undefined) acknowledged.set(Number(seq), hash)
    }
    const found = inspect(path)
    if (found === null) damaged++
    else for (const [seq, hash] of acknowledged) if (found.get(seq) !== hash) lost++
    onKill?.(done + 1)
  }
  return { kills, acknowledged: acknowledged.size, lost, damaged }
}

/** The whole lines that an editor said before it was killed. */
function reviewUntilKilled(args: readonly string[], isOpening: boolean, moment: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'reviewer.ts')
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let complaint = ''
    let isKilled = false
    const killAfter = (ms: number) =>
      setTimeout(() => {
        isKilled = true
        child.kill('SIGKILL')
      }, ms)
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    if (isOpening) killAfter(moment * OPENING_MS)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const wasReady = said.includes('ready\n')
      said += text
      if (!isOpening && !wasReady && said.includes('ready\n')) killAfter(moment * DECIDING_MS)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(patience)
      if (isKilled) resolve(said.split('\n').slice(0, -1))
      else
        reject(
          new Error(`the editor ended by itself or was never ready: ${said.slice(-200)} ${complaint.slice(0, 2000)}`),
        )
    })
  })
}

/** The hashes of all events in the file, by seq; null where it is damaged. */
function inspect(path: string): ReadonlyMap<number, string> | null {
  try {
    const project = openProject(path, { readOnly: false, editor: 'inspector', clock: () => '' })
    const log = project.log()
    project.articles()
    project.close()
    fold(log)
    const database = new DatabaseSync(path, { readOnly: true })
    const answer = database.prepare('PRAGMA integrity_check').get()
    database.close()
    return answer?.integrity_check === 'ok' ? new Map(log.map(event => [event.seq, eventHash(event)])) : null
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return null
  }
}
