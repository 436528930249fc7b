import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import { CallCancelled, WorkerClient } from '../../../electron/worker/client.ts'
import type { FromWorker, ToWorker } from '../../../electron/worker/protocol.ts'

const crashing = join(import.meta.dirname, 'crashingWorker.ts')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-client-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function crashingClient(crashes: number): { client: WorkerClient; restarts: () => number } {
  const models = join(folder, 'crashes')
  writeFileSync(models, String(crashes))
  let restarts = 0
  const client = new WorkerClient({
    script: crashing,
    models,
    onRestart: () => {
      restarts++
    },
  })
  return { client, restarts: () => restarts }
}

test('after a crash another worker is asked the same question', async () => {
  const { client, restarts } = crashingClient(1)
  expect(await client.call('candidates', [])).toEqual([])
  expect(restarts()).toBe(1)
  await client.close()
})

test('a question that ends two workers is refused with a sentence, and the next one is answered', async () => {
  const { client } = crashingClient(2)
  await expect(client.call('candidates', [])).rejects.toMatchObject({ problem: { code: 'error.worker.crashed' } })
  expect(await client.call('candidates', [])).toEqual([])
  await client.close()
})

const NOTHING = { articles: [], storyOf: null, constraints: { must: [], cannot: [] }, coefficients: null }

test('a crash long after a whole analysis is a first one again', async () => {
  const { client, restarts } = crashingClient(1)
  await client.call('analyse', NOTHING)
  writeFileSync(join(folder, 'crashes'), '1')
  expect(await client.call('candidates', [])).toEqual([])
  expect(restarts()).toBe(2)
  await client.close()
})

test('who takes the place of a worker that was given up is told the project before it is asked', async () => {
  const { client, restarts } = crashingClient(2)
  await expect(client.call('candidates', [])).rejects.toMatchObject({ problem: { code: 'error.worker.crashed' } })
  expect(restarts()).toBe(1)
  await client.call('candidates', [])
  expect(restarts()).toBe(2)
  await client.close()
})

test('what the owner asks at a restart is asked once, and what he gave up is not asked again', async () => {
  const models = join(folder, 'crashes')
  writeFileSync(models, '1')
  const first = new AbortController()
  const answers: unknown[] = []
  const client = new WorkerClient({
    script: crashing,
    models,
    onRestart: () => {
      first.abort()
      void client.call('analyse', NOTHING).then(answer => answers.push(answer))
    },
  })
  await expect(client.call('analyse', NOTHING, { signal: first.signal })).rejects.toThrow(CallCancelled)
  await client.call('candidates', [])
  expect(answers).toEqual([{ groups: [] }])
  await client.close()
})

test('a cancelled question is rejected, one that was cancelled before is not asked', async () => {
  const { client } = crashingClient(0)
  const controller = new AbortController()
  const answer = client.call('solve', { must: [], cannot: [] }, { signal: controller.signal })
  controller.abort()
  await expect(answer).rejects.toThrow(CallCancelled)
  await expect(client.call('candidates', [], { signal: controller.signal })).rejects.toThrow(CallCancelled)
  await client.close()
})

test('closing rejects what was not answered', async () => {
  const { client } = crashingClient(0)
  const answer = client.call('solve', { must: [], cannot: [] })
  const rejected = expect(answer).rejects.toThrow(CallCancelled)
  await client.close()
  await rejected
  await expect(client.call('candidates', [])).rejects.toThrow('closed')
})

test('a worker that is closed while it waits for vectors ends by itself', { timeout: 20_000 }, async () => {
  const { models, worker: script } = resourcesAt(findPackageRoot())
  const worker = new Worker(script, { workerData: { models, threads: 1, orByWords: false } })
  const send = (message: ToWorker) => worker.postMessage(message)
  const asked = new Promise<void>(resolve =>
    worker.on('message', ({ kind }: FromWorker) => {
      if (kind === 'vectors.get') resolve()
    }),
  )
  const text = 'She said: "We shall build it again."'
  const article = { id: 'a', file: 'a.txt', outlet: '', lang: 'en', date: null, title: '', author: '', url: '', text }
  send({ kind: 'analyse', id: 1, input: { ...NOTHING, articles: [article] } } as unknown as ToWorker)
  await asked
  const exit = new Promise<number>(resolve => worker.once('exit', resolve))
  send({ kind: 'close' })
  expect(await exit).toBe(0)
})

test('a model that is not there is a problem that names its file, and quotations are still found', async () => {
  const client = new WorkerClient({ script: resourcesAt(findPackageRoot()).worker, models: folder })
  const [found] = await client.call('extract', [
    { article: 'a', text: 'He said: "We shall build it again."', lang: 'en' },
  ])
  expect(found?.quotes.map(quote => quote.text)).toEqual(['We shall build it again.'])
  const analysing = client.call('analyse', NOTHING)
  await expect(analysing).rejects.toMatchObject({
    problem: { code: 'error.model.missing', params: { file: join(folder, 'manifest.json') } },
  })
  await client.close()
})
