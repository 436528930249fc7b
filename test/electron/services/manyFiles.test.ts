import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFiles } from '../../../electron/services/readFiles.ts'
import type { Progress } from '../../../electron/shared/contract.ts'
import { CallCancelled } from '../../../electron/worker/client.ts'
import { writeMixedFolder } from './mixedFolder.ts'

const COUNT = 500
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-many-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('500 files of mixed charset and format: all that hold an article are read, the others named', async () => {
  const { good, bad } = writeMixedFolder(folder, COUNT)
  const told: Progress[] = []
  const { texts, problems } = await readFiles([folder], { folder: '/', onProgress: progress => told.push(progress) })
  expect(texts.length).toBe(good)
  const named = problems.map(({ params }) => String(params.file).slice(folder.length + 1))
  expect(named.sort()).toEqual([...bad].sort())
  // Whatever the bytes were, the words are those that were written.
  const odd = texts.filter(({ text }) => !/(?:сказал|сказав|деди|said)/u.test(text.text) && text.text !== 'fine words')
  expect(odd.map(({ text }) => [text.file, text.charset])).toEqual([])
  expect([told.length, told.at(-1)]).toEqual([COUNT, { stage: 'read', done: COUNT - 1, total: COUNT }])
})

test('it can be stopped in the middle: nothing is taken then', async () => {
  writeMixedFolder(folder, COUNT)
  const stop = new AbortController()
  let last = 0
  const onProgress = ({ done }: Progress) => {
    last = done
    if (done === 250) stop.abort()
  }
  await expect(readFiles([folder], { folder: '/', signal: stop.signal, onProgress })).rejects.toThrow(CallCancelled)
  expect(last).toBe(250)
})
