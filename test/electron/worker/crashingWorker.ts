/** Stands in for the worker: ends itself as often as the file that `models` names says, then answers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { ToWorker, WorkerSetup } from '../../../electron/worker/protocol.ts'

const { models } = workerData as WorkerSetup
parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'close') {
    parentPort?.close()
    return
  }
  const crashes = Number(readFileSync(models, 'utf8'))
  if (crashes > 0) {
    writeFileSync(models, String(crashes - 1))
    process.exit(7)
  }
  if (message.kind === 'cancel') parentPort?.postMessage({ kind: 'cancelled', id: message.id })
  if (message.kind === 'analyse') parentPort?.postMessage({ kind: 'answer', id: message.id, value: { groups: [] } })
  if (message.kind === 'candidates') parentPort?.postMessage({ kind: 'answer', id: message.id, value: [] })
})
