/** Stands in for the reader: what it does with a file is the file's name. */
import { parentPort } from 'node:worker_threads'
import type { FromReader, ToReader } from '../../../../electron/worker/readerClient.ts'

const send = (message: FromReader) => parentPort?.postMessage(message)

parentPort?.on('message', ({ id, request }: ToReader) => {
  send({ kind: 'loaded', id })
  if (request.file === 'endless.html') for (;;);
  if (request.file === 'greedy.docx') for (const held: number[][] = []; ; ) held.push(new Array(100_000).fill(1))
  if (request.file === 'swelling.pdf') for (const held: Uint8Array[] = []; held.length < 400; ) held.push(swollen())
  if (request.file === 'dying.pdf') process.exit(3)
  if (request.file === 'throwing.odt') throw new Error('no such table')
  send({ kind: 'answer', id, result: { ok: true, value: { texts: [], problems: [] } } })
})

/** A megabyte outside of the heap, after the time that unpacking it would take. */
function swollen(): Uint8Array {
  for (const until = performance.now() + 5; performance.now() < until; );
  return new Uint8Array(2 ** 20).fill(1)
}
