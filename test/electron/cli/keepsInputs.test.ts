/** What a person names by mistake, or a file names to do harm, costs no file and no terminal. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runQuoin } from './runQuoin.ts'

const TEXT = 'The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn.\n'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-keeps-'))
  writeFileSync(join(folder, 'a.txt'), TEXT)
  writeFileSync(join(folder, 'b.json'), JSON.stringify([{ text: TEXT }, { text: `${TEXT}So it is.\n` }]))
})

afterEach(() => rmSync(folder, { recursive: true }))

test.each(['a.txt', './a.txt', 'link.txt', 'b.json'])('an article that is read is not replaced by %s', async output => {
  symlinkSync('a.txt', join(folder, 'link.txt'))
  const before = ['a.txt', 'b.json'].map(name => readFileSync(join(folder, name), 'utf8'))
  const { code, err } = await runQuoin(folder, ['align', 'a.txt', 'b.json', '--jsonl', output])
  expect([code, err]).toEqual([
    2,
    `${output}: this is an article that is read, which an output does not replace; choose another name.\n`,
  ])
  expect(['a.txt', 'b.json'].map(name => readFileSync(join(folder, name), 'utf8'))).toEqual(before)
})

test('nor are those of a folder, or of a project', async () => {
  const before = readFileSync(join(folder, 'a.txt'), 'utf8')
  expect((await runQuoin(folder, ['align', '.', '--jsonl', 'a.txt'])).code).toBe(2)
  // What was read stays in the project.
  expect((await runQuoin(folder, ['align', '.', '--jsonl', 'a.txt', '--project', 'p.quoin'])).code).toBe(1)
  expect((await runQuoin(folder, ['export', 'p.quoin', '--tsv', 'a.txt'])).code).toBe(2)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(before)
})

test('two outputs of one name are refused before anything is written', async () => {
  const { code, err } = await runQuoin(folder, ['align', 'a.txt', '--tsv', 'x', '--html', './x'])
  expect([code, err]).toEqual([2, './x: two outputs have this name; give one of them another.\n'])
  expect(existsSync(join(folder, 'x'))).toBe(false)
})

test('nor where the folder of one is named by a link', async () => {
  mkdirSync(join(folder, 'real'))
  symlinkSync('real', join(folder, 'link'))
  const { code, err } = await runQuoin(folder, ['align', 'a.txt', '--tsv', 'real/x', '--html', 'link/x'])
  expect([code, err]).toEqual([2, 'link/x: two outputs have this name; give one of them another.\n'])
})

test.each(['p.quoin', './p.quoin-wal', 'p.quoin-journal', 'p.quoin-lock'])(
  'a project that is yet to be made has its place and those beside it: %s',
  async output => {
    const { code, err } = await runQuoin(folder, ['align', 'a.txt', '--project', 'p.quoin', '--tsv', output])
    expect([code, err]).toEqual([
      2,
      `${output}: this is a project, which an export does not replace; choose another name.\n`,
    ])
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.json'])
  },
)

test('a link to itself, one that leads to nothing, and a name that is too long are told by what they are', async () => {
  symlinkSync('loop', join(folder, 'loop'))
  symlinkSync('absent', join(folder, 'dead'))
  const long = 'ы'.repeat(130)
  for (const [output, sentence] of [
    ['loop', 'loop: this link leads back to itself;'],
    ['dead', 'dead: this link leads to a file that is not there;'],
    [long, `${long}: the name, with what`],
    ['new/', 'new/: this is a folder;'],
  ] as const) {
    const { code, err } = await runQuoin(folder, ['align', 'a.txt', '--tsv', output])
    expect([code, err.startsWith(sentence)]).toEqual([2, true])
  }
  const project = `${'p'.repeat(240)}.quoin`
  const { code, err } = await runQuoin(folder, ['import', project, 'a.txt'])
  expect([code, err.startsWith(`${project}: the name, with what`)]).toEqual([2, true])
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.json', 'dead', 'loop'])
})

test('a file name is no command to the terminal', async () => {
  const { err } = await runQuoin(folder, ['extract', '\u001b]0;mine\u0007\u009b2J\u202eno.txt'])
  expect(err).toContain('\ufffd]0;mine\ufffd\ufffd2J\ufffdno.txt')
  const lines = await runQuoin(folder, ['extract', 'no.txt: fine.\nall.txt\u2028'])
  expect(lines.err).toMatch(/^[^\n]*no\.txt: fine\.\ufffdall\.txt\ufffd[^\n]*\n$/u)
})
