import { execFileSync, spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '../../../electron/services/writeWhole.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-write-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a pipe is written into and stays a pipe: a device must never be replaced by a file', async () => {
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const reader = spawn('cat', [pipe])
  const [heard, written] = await Promise.all([text(reader.stdout), writeWhole(pipe, 'rows\n', 'pipe')])
  expect([heard, written.ok, lstatSync(pipe).isFIFO()]).toEqual(['rows\n', true, true])
})

test('a link leads to its file and stays a link', async () => {
  const [file, link] = [join(folder, 'file.tsv'), join(folder, 'link.tsv')]
  writeFileSync(file, 'old')
  symlinkSync(file, link)
  expect((await writeWhole(link, 'new', 'link.tsv')).ok).toBe(true)
  expect([readFileSync(file, 'utf8'), lstatSync(link).isSymbolicLink()]).toEqual(['new', true])
})
