import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { CallCancelled } from '../../../../electron/worker/client.ts'
import { ReaderClient } from '../../../../electron/worker/readerClient.ts'

let reader: ReaderClient

/** The sentence's code for a file that the stand-in treats by its name; null where it was read. */
async function read(file: string, signal?: AbortSignal): Promise<string | null> {
  const result = await reader.read({ file, extension: '', bytes: new Uint8Array(), options: {} }, signal)
  return result.ok ? null : result.problem.code
}

function standIn(limitMs: number): void {
  reader = new ReaderClient({ script: join(import.meta.dirname, 'hangingReader.ts'), limitMs, limitMegabytes: 64 })
}

afterEach(() => reader.close())

test('a parser that never returns is ended, said in a sentence, and the next file is read', async () => {
  standIn(300)
  expect(await Promise.all([read('good.txt'), read('endless.html'), read('good.txt')])).toEqual([
    null,
    'error.file.tooLong',
    null,
  ])
})

test('a parser that takes all memory, ends or throws costs its own file only', async () => {
  standIn(60_000)
  const files = ['greedy.docx', 'good.txt', 'dying.pdf', 'good.txt', 'throwing.odt', 'good.txt']
  expect(await Promise.all(files.map(file => read(file)))).toEqual([
    'error.file.tooMuchMemory',
    null,
    'error.file.reader',
    null,
    'error.file.reader',
    null,
  ])
})

test('a parser that unpacks without end, outside of the heap, is ended at the same limit', async () => {
  standIn(60_000)
  expect(await Promise.all(['swelling.pdf', 'good.txt'].map(file => read(file)))).toEqual([
    'error.file.tooMuchMemory',
    null,
  ])
})

test('a file that is being read is left at once when the work is stopped', async () => {
  standIn(600_000)
  const stop = new AbortController()
  const reading = read('endless.html', stop.signal)
  setTimeout(() => stop.abort(), 50)
  await expect(reading).rejects.toThrow(CallCancelled)
  expect(await read('good.txt')).toBeNull()
})
