import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readKeyFile } from '../../../electron/services/readKeyFile.ts'
import { temporaryFolder } from '../../temporaryFolder.ts'

const MAP = { quoin: 'keys', version: 1, preset: 'cat', keys: { 'view.map': ['F8'] } }

function written(text: string): string {
  const file = path.join(temporaryFolder(), 'keys.json')
  writeFileSync(file, text)
  return file
}

test('a key map comes out of its file, with a byte order mark too', async () => {
  expect(await readKeyFile(written(`\uFEFF${JSON.stringify(MAP)}`))).toEqual({ ok: true, value: MAP })
})

test.each([
  ['{"quoin":', 'error.keys.notJson'],
  ['{"secret":"of another program"}', 'error.keys.other'],
  [JSON.stringify({ ...MAP, version: 2 }), 'error.keys.other'],
  [`"${'x'.repeat(200_000)}"`, 'error.keys.other'],
])('of any other file nothing is told but one sentence: %.20s', async (text, code) => {
  const file = written(text)
  expect(await readKeyFile(file)).toEqual({ ok: false, problem: { code, params: { file } } })
})

test('a file that is not there is said to be missing', async () => {
  expect(await readKeyFile('/nowhere/keys.json')).toMatchObject({ ok: false, problem: { code: 'error.file.missing' } })
})

test.runIf(process.platform !== 'win32')('a pipe keeps nobody waiting', async () => {
  const pipe = path.join(temporaryFolder(), 'keys.json')
  execFileSync('mkfifo', [pipe])
  expect(await readKeyFile(pipe)).toMatchObject({ ok: false, problem: { code: 'error.file.special' } })
})
