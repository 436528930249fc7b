/** The reader's entry: turns the bytes of files into texts on a thread of its own, which may be ended at any moment. */
import { type MessagePort, parentPort } from 'node:worker_threads'
import { readDocument } from './read/readDocument.ts'
import type { FromReader, ToReader } from './readerClient.ts'

if (parentPort === null) throw new Error('reader.ts runs in a worker thread only')
serve(parentPort)

function serve(port: MessagePort): void {
  const send = (message: FromReader) => port.postMessage(message)
  port.on('message', ({ id, request }: ToReader) => {
    void readDocument(request, () => send({ kind: 'loaded', id })).then(result => send({ kind: 'answer', id, result }))
  })
}
