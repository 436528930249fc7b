/** A place where nothing can be written is told before any work is done. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runQuoin } from './runQuoin.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-places-'))
  mkdirSync(join(folder, 'dir'))
  writeFileSync(join(folder, 'a.txt'), '"We will not sell the mill to anybody," said Ada Brenn, who runs it.\n')
})

afterEach(() => rmSync(folder, { recursive: true }))

const NO_FOLDER = 'there is no such folder; make it first, or choose another place.'
const DASH = 'this wants a file, which standard output is not; name one, or write ./- where it is to have that name.'

test.each([
  ['no/x.tsv', `no/x.tsv: ${NO_FOLDER}`],
  ['a.txt/x.tsv', `a.txt/x.tsv: ${NO_FOLDER}`],
  ['dir', 'dir: this is a folder; add the name of a file.'],
  ['-', `--tsv -: ${DASH}`],
])('nothing is read where the only output is %s', async (output, sentence) => {
  const { code, err } = await runQuoin(folder, ['align', 'a.txt', '--tsv', output], { isTerminal: true })
  // On a terminal the first article that is read is shown.
  expect([code, err]).toEqual([2, `${sentence}\n`])
  expect(readdirSync(folder)).toEqual(['a.txt', 'dir'])
})

test('of several outputs the one that cannot be written is named first, the others are written', async () => {
  const words = ['align', 'a.txt', '--tsv', 'no/x.tsv', '--jsonl', 'x.jsonl', '--project', 'p.quoin']
  const { code, err } = await runQuoin(folder, words, { isTerminal: true })
  expect([code, err.startsWith(`no/x.tsv: ${NO_FOLDER}\n`)]).toEqual([1, true])
  expect(err.split('no/x.tsv')).toHaveLength(2)
  expect(existsSync(join(folder, 'x.jsonl'))).toBe(true)
  const exported = await runQuoin(folder, ['export', 'p.quoin', '--tmx', 'a.txt'], { isTerminal: true })
  expect([exported.code, exported.err]).toEqual([
    2,
    'a.txt: this is an article that is read, which an output does not replace; choose another name.\n',
  ])
})

test('a project is no standard output, and its folder is made by the person', async () => {
  await runQuoin(folder, ['import', 'p.quoin', 'a.txt'])
  const wrong: readonly [readonly string[], string][] = [
    [['import', '-', 'a.txt'], `P.quoin -: ${DASH}`],
    [['align', 'a.txt', '--project', '-'], `--project -: ${DASH}`],
    [['merge', 'p.quoin', 'p.quoin', '--out', '-'], `--out -: ${DASH}`],
    [['salvage', 'p.quoin', '-'], `GOOD.quoin -: ${DASH}`],
    [['import', 'no/x.quoin', 'a.txt'], `no/x.quoin: ${NO_FOLDER}`],
    [['merge', 'p.quoin', 'p.quoin', '--out', 'no/x.quoin'], `no/x.quoin: ${NO_FOLDER}`],
    [['merge', 'p.quoin', 'p.quoin', '--out', 'a.txt/x.quoin'], `a.txt/x.quoin: ${NO_FOLDER}`],
    [['salvage', 'p.quoin', 'no/x.quoin'], `no/x.quoin: ${NO_FOLDER}`],
  ]
  for (const [words, sentence] of wrong) {
    const { code, err } = await runQuoin(folder, words)
    expect([code, err]).toEqual([2, `${sentence}\n`])
  }
  expect(readdirSync(folder)).toEqual(['a.txt', 'dir', 'p.quoin'])
})

test.each(['align', 'export'])('the help of %s says that outputs are files', async command => {
  expect((await runQuoin(folder, [command, '--help'])).out).toContain('never “-”')
})
