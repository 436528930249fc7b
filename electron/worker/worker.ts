/** The worker's entry: answers the questions of `protocol.ts` on a thread of its own. */
import { setImmediate } from 'node:timers/promises'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { EngineError } from '../../engine/errors.ts'
import type { Problem } from '../shared/result.ts'
import type { StoredVector } from '../shared/vectors.ts'
import { answerCall, type CallTools } from './answerCall.ts'
import type { VectorPort } from './cachedEncoder.ts'
import { analysisBegins, analysisEnds, worked } from './garbage.ts'
import { Machine } from './machine.ts'
import { ModelError } from './modelFiles.ts'
import type { FromWorker, ToWorker, WorkerSetup } from './protocol.ts'

if (parentPort === null) throw new Error('worker.ts runs in a worker thread only')
serve(parentPort, workerData as WorkerSetup)

function serve(port: MessagePort, setup: WorkerSetup): void {
  const send = (message: FromWorker) => port.postMessage(message)
  const cancelling = new Map<number, AbortController>()
  const running = new Set<Promise<void>>()
  const waiting = new Map<number, (entries: readonly StoredVector[]) => void>()
  let nextQuestion = 1
  let isClosing = false
  const vectors: VectorPort = {
    get: keys =>
      new Promise(resolve => {
        if (isClosing) {
          resolve([])
          return
        }
        const id = nextQuestion++
        waiting.set(id, resolve)
        send({ kind: 'vectors.get', id, keys })
      }),
    put: entries => send({ kind: 'vectors.put', entries }),
  }
  const machine = new Machine(setup, vectors)

  port.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'cancel':
        cancelling.get(message.id)?.abort()
        return
      case 'close':
        // The thread ends by itself once what runs has seen that it is cancelled and the model is let go of.
        for (const controller of cancelling.values()) controller.abort()
        // Who has closed answers no more; what waits for vectors would wait for ever, and the program's end with it.
        isClosing = true
        for (const answer of waiting.values()) answer([])
        waiting.clear()
        void Promise.allSettled(running)
          .then(() => machine.close())
          .finally(() => port.close())
        return
      case 'vectors':
        waiting.get(message.id)?.(message.entries)
        waiting.delete(message.id)
        return
      default: {
        const controller = new AbortController()
        cancelling.set(message.id, controller)
        const tools: CallTools = {
          signal: controller.signal,
          onProgress: progress => send({ kind: 'progress', id: message.id, progress }),
          onPartial: analysis => send({ kind: 'partial', id: message.id, analysis }),
          onWords: why => send({ kind: 'byWords', problem: problemOf(why) }),
          pause: async () => {
            await setImmediate()
          },
        }
        if (message.kind === 'analyse') analysisBegins()
        else worked()
        const answering = answerCall(machine, message, tools)
          .then(
            value => send({ kind: 'answer', id: message.id, value }),
            (error: unknown) => send(failureOf(message.id, error)),
          )
          .finally(() => {
            cancelling.delete(message.id)
            running.delete(answering)
            if (message.kind === 'analyse') analysisEnds()
          })
        running.add(answering)
      }
    }
  })
}

function problemOf({ code, file }: ModelError): Problem {
  return { code: `error.${code}`, params: { file } }
}

function failureOf(id: number, error: unknown): FromWorker {
  if (error instanceof EngineError && error.code === 'cancelled') return { kind: 'cancelled', id }
  if (error instanceof ModelError) return { kind: 'problem', id, problem: problemOf(error) }
  return { kind: 'bug', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
