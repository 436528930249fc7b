/** What is printed and does not get there is said in a sentence. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runQuoin } from './runQuoin.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-output-'))
  for (const name of ['a.txt', 'b.txt'])
    writeFileSync(join(folder, name), `"We will not sell the mill to anybody," said Ada Brenn of ${name}.\n`)
})

afterEach(() => rmSync(folder, { recursive: true }))

const FULL =
  'What is printed could not be written: there is no room on the disk; free some, or write it to another disk.\n'

/** A standard output that takes `most` writes and then fails. */
function failingAfter(most: number, code = 'ENOSPC') {
  let writes = 0
  return {
    async standardOutput() {
      if (++writes > most) throw Object.assign(new Error(code), { code })
    },
  }
}

test.each(['--help', '--version', 'extract --help', 'extract a.txt', 'diagnostics'])(
  'where nothing can be printed that is said once: %s',
  async words => {
    const { code, err } = await runQuoin(folder, words.split(' '), failingAfter(0))
    expect([code, err]).toEqual([2, FULL])
  },
)

test('what was printed before counts as done, and so does a file that was made', async () => {
  const half = await runQuoin(folder, ['extract', 'a.txt', 'b.txt', '--quiet'], failingAfter(1))
  expect([half.code, half.err]).toEqual([1, FULL])
  for (const name of ['a', 'b']) await runQuoin(folder, ['import', `${name}.quoin`, 'a.txt', 'b.txt'])
  const merged = await runQuoin(folder, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'], failingAfter(0))
  expect([merged.code, merged.err, existsSync(join(folder, 'c.quoin'))]).toEqual([1, FULL, true])
})

test('another reason is named, and nothing done stays nothing done', async () => {
  const { err } = await runQuoin(folder, ['extract', 'a.txt'], failingAfter(0, 'EIO'))
  expect(err).toBe('What is printed could not be written (EIO); write it to another place.\n')
  const none = await runQuoin(folder, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'], failingAfter(0))
  expect(none.code).toBe(2)
})
