/** The reader's entry: turns the bytes of files into texts on a thread of its own, which may be ended at any moment. */
import { type MessagePort, parentPort } from 'node:worker_threads'
import { failure } from '../shared/result.ts'
import { MOST_REASON, readDocument } from './read/readDocument.ts'
import type { FromReader, ToReader } from './readerClient.ts'

if (parentPort === null) throw new Error('reader.ts runs in a worker thread only')
serve(parentPort)

function serve(port: MessagePort): void {
  const send = (message: FromReader) => port.postMessage(message)
  port.on('message', ({ id, request }: ToReader) => {
    readDocument(request, () => send({ kind: 'loaded', id })).then(
      result => send({ kind: 'answer', id, result }),
      (error: unknown) =>
        send({
          kind: 'answer',
          id,
          result: failure('error.file.reader', { file: request.file, reason: String(error).slice(0, MOST_REASON) }),
        }),
    )
  })
}
