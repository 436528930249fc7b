/** More decisions at once than a call has room for among its arguments. */
import { expect, test } from 'vitest'
import { memoryProject } from '../../../electron/services/memoryProject.ts'
import { Project } from '../../../electron/services/project.ts'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import type { WorkerClient } from '../../../electron/worker/client.ts'
import { fold } from '../../../engine/review/fold.ts'
import type { EventBody, ReviewEvent } from '../../../engine/review/types.ts'

const MANY = 150_000

/** A worker that finds nothing. */
const worker = {
  keepVectorsIn() {},
  call: async () => ({ changed: [], removed: [] }),
} as unknown as WorkerClient

test('a file with very many decisions is brought in whole, and the next decision is told as the one after them', async () => {
  const told: ProjectEvent[] = []
  const store = memoryProject('p')
  const project = new Project({ store, worker, editor: 'Ada', tell: event => told.push(event) })
  const bodies = Array.from({ length: MANY }, (_, n): EventBody => ({ kind: 'flag.muted', words: `w${n}`, on: true }))
  expect((await project.bringIn('import', bodies)).length).toBe(MANY)
  expect([project.log.length, project.state.seq, project.state.muted.size]).toEqual([MANY, MANY, MANY])
  const answer = await project.submit('flag.mute', { kind: 'muteFlag', words: 'one more', on: true })
  expect(answer.ok && answer.value.map(({ seq }) => seq)).toEqual([MANY + 1])
  expect(told.filter(({ kind }) => kind === 'log').length).toBe(2)
  await project.close()
})

test('very many steps that were taken back are dropped by the next decision', () => {
  const event = (seq: number, undoGroup: number, body: EventBody): ReviewEvent => ({
    ...{ seq, at: '2031-05-14T10:00:00Z', by: 'Ada', v: 1, command: 'flag.mute', undoGroup, body },
  })
  const log = Array.from({ length: MANY }, (_, n) => [
    event(2 * n + 1, n + 1, { kind: 'flag.muted', words: `w${n}`, on: true }),
  ]).flat()
  const back = Array.from({ length: MANY }, (_, n) =>
    event(2 * MANY + n + 1, MANY + n + 1, { kind: 'undone', undoGroup: MANY - n }),
  )
  const last = event(3 * MANY + 2, 2 * MANY + 1, { kind: 'flag.muted', words: 'last', on: true })
  const { dropped, muted } = fold([...log, ...back, last])
  expect([dropped.length, [...muted.values()]]).toEqual([MANY, ['last']])
})
