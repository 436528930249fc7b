/**
 * An editor who never stops: opens a project, and decides at random through the real services until killed. Each
 * decision that the services acknowledge is a line `ack SEQ HASH` on standard output, one for each of its events.
 *
 *   node scripts/kill/reviewer.ts PROJECT SEED real|simple ARTICLE…      articles are added where the project has none
 *
 * `real` starts the worker with its encoder, which writes vectors to the file; `simple` groups the first quotations of
 * all articles, the second ones and so on, in no time.
 */
import { writeSync } from 'node:fs'
import { nowInSeconds } from '../../electron/services/clock.ts'
import { openStore } from '../../electron/services/openStore.ts'
import { Project } from '../../electron/services/project.ts'
import { findPackageRoot, resourcesAt } from '../../electron/services/resources.ts'
import { WorkerClient } from '../../electron/worker/client.ts'
import type { Intent } from '../../engine/review/types.ts'
import { VERDICTS } from '../../engine/types.ts'
import { eventHash } from './eventHash.ts'
import { randomNumbers } from './randomNumbers.ts'
import { simpleWorker } from './simpleWorker.ts'

const [path = '', seed = '1', machine = 'real', ...articles] = process.argv.slice(2)
const random = randomNumbers(Number(seed))

/** Written straight to the file descriptor: what is acknowledged has left this process before the next step. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

const project = new Project({
  store: openStore(path, 'killTest', nowInSeconds),
  worker: machine === 'real' ? realWorker() : simpleWorker(),
  editor: 'killTest',
  tell: () => undefined,
})
say('open')
if (project.analysis.articles.length === 0) await project.add(articles, { folder: process.cwd() })
await project.analyse()
say('ready')
for (;;) {
  const answer = await project.submit('killTest', randomIntent())
  if (answer.ok) for (const event of answer.value) say(`ack ${event.seq} ${eventHash(event)}`)
}

function realWorker(): WorkerClient {
  const { worker, models } = resourcesAt(findPackageRoot())
  return new WorkerClient({ script: worker, models })
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
