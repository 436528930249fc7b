import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runQuoin } from './runQuoin.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-bad-'))
  writeFileSync(join(folder, 'good.txt'), '"We will not sell the mill to anybody," said Ada Brenn, who runs it.\n')
  mkdirSync(join(folder, 'dir'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
})

afterEach(() => rmSync(folder, { recursive: true }))

/** What was said, a line an entry. */
async function said(...words: string[]): Promise<{ code: number; lines: readonly string[]; out: string }> {
  const { code, out, err } = await runQuoin(folder, words)
  return { code, out, lines: err.trimEnd().split('\n') }
}

test('pipes, links to nothing and files that are too big are named, and never waited for', async () => {
  symlinkSync('nowhere', join(folder, 'link'))
  writeFileSync(join(folder, 'big.txt'), 'The mill. '.repeat(2_200_000))
  const { code, lines, out } = await said('extract', 'pipe', 'link', 'big.txt', 'good.txt')
  expect([code, lines, out.split('\n').length]).toEqual([
    1,
    [
      'pipe: this is a pipe or a device; save the text in a file and name that.',
      'link: there is neither a file nor a folder of this name; check the path.',
      'big.txt: the file has 21 MB, the most is 20 MB; split it into articles.',
    ],
    2,
  ])
})

test('what is no project is refused by its name, and left as it was', async () => {
  writeFileSync(join(folder, 'words.quoin'), 'The mill. '.repeat(50))
  for (const name of ['words.quoin', 'pipe']) {
    const { code, lines } = await said('export', name, '--tsv', 'x.tsv')
    const remedy = `save what can be read with: quoin salvage FILE NEW.quoin`
    const sentence = `${name}: this is not a Quoin project; choose a file that Quoin has saved, or, where it is a damaged one, ${remedy}`
    expect([code, lines]).toEqual([2, [sentence]])
  }
  const made = await said('align', 'good.txt', '--project', 'no/p.quoin')
  expect(made).toMatchObject({
    code: 2,
    lines: ['no/p.quoin: there is no such folder; make it first, or choose another place.'],
  })
  expect(readFileSync(join(folder, 'words.quoin'), 'utf8')).toBe('The mill. '.repeat(50))
})

test('where nothing could be read no new project is left, and one that was there stays', async () => {
  writeFileSync(join(folder, 'empty.txt'), '')
  for (const files of [['no.txt'], ['empty.txt', 'pipe']]) {
    const { code, lines } = await said('import', 'new.quoin', ...files)
    expect([code, lines.length]).toEqual([2, files.length])
  }
  expect(readdirSync(folder).filter(name => name.includes('quoin'))).toEqual([])
  expect((await said('import', 'new.quoin', 'good.txt')).code).toBe(0)
  const before = readFileSync(join(folder, 'new.quoin'))
  expect((await said('import', 'new.quoin', 'no.txt')).code).toBe(2)
  expect(readFileSync(join(folder, 'new.quoin')).equals(before)).toBe(true)
})

test('an output that cannot be written is named, and the others are written', async () => {
  await said('align', 'good.txt', '--project', 'p.quoin')
  const { code, lines } = await said('export', 'p.quoin', '--tsv', 'dir', '--jsonl', 'p.quoin', '--tmx', 'good.tmx')
  // One article has no group: the file is written and told of.
  expect([code, lines.map(line => line.split(':')[0])]).toEqual([1, ['dir', 'p.quoin', 'good.tmx']])
  expect(readFileSync(join(folder, 'good.tmx'), 'utf8')).toContain('<tmx version="1.4">')
})

test('whoever names no output is told all there are', async () => {
  const [, usage = ''] = /quoin export P\.quoin (.*?) \[--only /u.exec((await runQuoin(folder, ['--help'])).out) ?? []
  const outputs = usage.match(/--[a-z-]+ FILE/gu) ?? []
  expect(outputs.length).toBeGreaterThan(4)
  for (const words of [
    ['export', 'p.quoin'],
    ['align', 'good.txt'],
  ]) {
    const { code, lines } = await said(...words)
    expect([code, lines.join().match(/--[a-z-]+ FILE/gu)]).toEqual([2, outputs])
  }
})

test('options that ask for what there is not are named', async () => {
  writeFileSync(join(folder, 'c.json'), '{"a":')
  const calls: readonly [readonly string[], string][] = [
    [['extract', 'good.txt', '--language', 'xx'], '--language xx: this is none of en, ru, uk, ky; choose one of them.'],
    [
      ['extract', 'good.txt', '--lang'],
      '--lang: extract has no such option, or it wants a value; see quoin extract --help.',
    ],
    [['group', '--coefficients', 'dir'], 'dir: this is a folder; name the files in it.'],
    [
      ['group', '--coefficients', 'c.json'],
      'c.json: this holds no coefficients for the features of this version; make them with npm run calibrate.',
    ],
  ]
  for (const [words, sentence] of calls) {
    const { code, lines, out } = await said(...words)
    expect([code, lines, out]).toEqual([2, [sentence], ''])
  }
})

test('of two commands on one project, the second is refused while the first works', async () => {
  await said('align', 'good.txt', '--project', 'p.quoin')
  writeFileSync(join(folder, 'other.txt'), '"The ferry leaves at six," said Bo Larn.\n')
  const [first, second] = await Promise.all([
    said('align', 'other.txt', '--project', 'p.quoin'),
    said('align', 'other.txt', '--project', 'p.quoin'),
  ])
  expect([first.code, second.code].sort()).toEqual([0, 2])
  expect(
    [...first.lines, ...second.lines].filter(line => line.startsWith('p.quoin: the project is open')),
  ).toHaveLength(1)
})

test.each(['--tsv', '--html'])('%s given twice is refused before anything is written', async option => {
  const before = readdirSync(folder)
  const words = ['export', 'p.quoin', option, 'a', option, 'b', '--only-story', 'x', '--only-story', 'y']
  const { code, lines } = await said(...words)
  expect([code, lines]).toEqual([2, [`${option} was given twice, and takes one value; give it once.`]])
  expect(readdirSync(folder)).toEqual(before)
})
