/**
 * An editor who never stops: opens a project, and decides at random through the real services until killed. Each
 * decision that the services acknowledge is a line `ack SEQ HASH` on standard output, one for each of its events.
 *
 *   node scripts/kill/reviewer.ts PROJECT SEED real|kept ARTICLE…      articles are added where the project has none
 *
 * `real` starts the worker with its encoder and keeps its analysis beside the project; `kept` takes that instead, since
 * a worker takes seconds to start and never touches the file.
 */
import { readFileSync, writeFileSync, writeSync } from 'node:fs'
import { nowInSeconds } from '../../electron/services/clock.ts'
import { openStore } from '../../electron/services/openStore.ts'
import { Project } from '../../electron/services/project.ts'
import { findPackageRoot, resourcesAt } from '../../electron/services/resources.ts'
import { WorkerClient } from '../../electron/worker/client.ts'
import type { Intent } from '../../engine/review/types.ts'
import { VERDICTS } from '../../engine/types.ts'
import { eventHash } from './eventHash.ts'
import { randomNumbers } from './randomNumbers.ts'

const [path = '', seed = '1', machine = 'real', ...articles] = process.argv.slice(2)
const random = randomNumbers(Number(seed))
const keptPath = `${path}.analysis.json`

/** Written straight to the file descriptor: what is acknowledged has left this process before the next step. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

const project = new Project({
  store: openStore(path, 'killTest', nowInSeconds),
  worker: machine === 'real' ? realWorker() : keptWorker(),
  editor: 'killTest',
  tell: () => undefined,
})
say('open')
if (project.analysis.articles.length === 0) await project.add(articles, { folder: process.cwd() })
await project.analyse()
if (machine === 'real') writeFileSync(keptPath, JSON.stringify(project.analysis))
say('ready')
for (;;) {
  const answer = await project.submit('killTest', randomIntent())
  if (answer.ok) for (const event of answer.value) say(`ack ${event.seq} ${eventHash(event)}`)
}

function realWorker(): WorkerClient {
  const { worker, models } = resourcesAt(findPackageRoot())
  return new WorkerClient({ script: worker, models })
}

/** Answers as a worker that has nothing new to say: only the calls that an editor's decisions make. */
function keptWorker(): WorkerClient {
  const analysis: unknown = JSON.parse(readFileSync(keptPath, 'utf8'))
  const answers: Readonly<Record<string, (input: unknown) => unknown>> = {
    analyse: () => analysis,
    solve: () => ({ changed: [], removed: [] }),
    relations: input => (Array.isArray(input) ? input.map(() => ({ p: 0.5, verdict: null, flags: [] })) : []),
  }
  const worker = {
    keepVectorsIn: () => undefined,
    call: async (kind: string, input: unknown) => answers[kind]?.(input),
    close: async () => undefined,
  }
  // The class has private parts; what `Project` uses of it is all here.
  return worker as unknown as WorkerClient
}

function pick<T>(list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}

function randomIntent(): Intent {
  const { analysis, review } = project
  const group = pick(review.groups)
  const member = pick(analysis.quotes).id
  const kinds: readonly (() => Intent)[] = [
    () => ({ kind: 'confirm', group: group.id }),
    () => ({ kind: 'dissolve', group: group.id }),
    () => ({ kind: 'include', group: group.id, member }),
    () => ({ kind: 'exclude', group: group.id, member: pick(group.members).id }),
    () => ({ kind: 'reference', group: group.id, member: pick(group.members).id }),
    () => ({ kind: 'verdict', group: group.id, member: pick(group.members).id, verdict: pick(VERDICTS) }),
    () => ({ kind: 'note', group: group.id, note: `note ${Math.floor(random() * 1e6)}` }),
    () => ({ kind: 'undo' }),
    () => ({ kind: 'undo' }),
    () => ({ kind: 'redo' }),
  ]
  return pick(kinds)()
}
