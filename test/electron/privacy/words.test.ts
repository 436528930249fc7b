/** No word of an article is ever said on standard error, and none stands in diagnostics. */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { INTERFACE_LANGUAGES } from '../../../electron/shared/messages.ts'
import { temporaryFolder } from '../../temporaryFolder.ts'
import { type Ran, runQuoin } from '../cli/runQuoin.ts'

/** Stands in every text and nowhere else. */
const MARK = 'quagglewort'

const TEXT = `The ${MARK} stays\n\n"We will not sell the ${MARK} to anybody," said Ada ${MARK}, who runs it.\n`
const OTHER = `The town keeps its ${MARK}\n\n"Nobody will be sold the ${MARK} by us," Ada ${MARK} said on Tuesday.\n`

let folder: string
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(folder, name), content)
  return name
}
const quoin = (words: readonly string[]) =>
  runQuoin(folder, words, { environment: { QUOIN_DATA: path.join(folder, 'data') }, isTerminal: true })

beforeAll(async () => {
  folder = temporaryFolder()
  mkdirSync(path.join(folder, 'data'))
  write('data/settings.json', JSON.stringify({ editor: MARK, recent: [`/home/${MARK}/p.quoin`], theme: 'dark' }))
  write('a.txt', TEXT)
  write('b.txt', OTHER)
  const { code } = await quoin([
    'align',
    'a.txt',
    'b.txt',
    '--tsv',
    'p.tsv',
    '--jsonl',
    'p.jsonl',
    '--project',
    'p.quoin',
  ])
  expect(code).toBe(0)
})

/** Commands that go wrong in the middle of a text. */
const FAULTS: readonly (readonly [what: string, words: () => readonly string[]])[] = [
  ['a folder that is not there', () => ['align', 'a.txt', '--tsv', 'nowhere/p.tsv']],
  [
    'lines that are no JSON',
    () => ['group', write('q.jsonl', `{"id":"a","lang":"en","text":"${MARK}\n"${MARK}"\n${MARK}\n`)],
  ],
  ['lines without an id', () => ['group', write('q2.jsonl', `{"text":"${MARK}","lang":"${MARK}"}\n`)]],
  ['documents that are no JSON', () => ['sentences', write('d.json', `{"${MARK}": ["${MARK}`)]],
  ['documents of another form', () => ['sentences', write('d2.json', `"documents": "${MARK}"`)]],
  ['coefficients that are none', () => ['align', 'a.txt', '--tsv', 'x.tsv', '--coefficients', 'a.txt']],
  [
    'a table cut in a row',
    () => ['import', 'new.quoin', write('cut.tsv', readFileSync(path.join(folder, 'p.tsv'), 'utf8').slice(0, -60))],
  ],
  [
    'lines cut in the middle',
    () => [
      'import',
      'new2.quoin',
      write('cut.jsonl', readFileSync(path.join(folder, 'p.jsonl'), 'utf8').slice(0, -40)),
    ],
  ],
  [
    'an archive that is none',
    () => ['extract', write('odd.docx', `PK\u0003\u0004${MARK}`), write('odd.pdf', `%PDF-1.7 ${MARK}`)],
  ],
  [
    'a project that is cut off',
    () => {
      write('cut.quoin', readFileSync(path.join(folder, 'p.quoin')))
      truncateSync(path.join(folder, 'cut.quoin'), 9000)
      return ['export', 'cut.quoin', '--tsv', 'y.tsv']
    },
  ],
]

test.each(FAULTS)('%s is told without a word of the text', async (_what, words) => {
  const { code, err }: Ran = await quoin(words())
  expect(code).not.toBe(0)
  expect(err).not.toBe('')
  expect(err).not.toContain(MARK)
})

test('progress on a terminal names no text', async () => {
  const { code, err } = await quoin(['align', 'a.txt', 'b.txt', '--tsv', 'again.tsv'])
  expect(code).toBe(0)
  expect(err).toContain('\r')
  expect(err).not.toContain(MARK)
})

test.each(INTERFACE_LANGUAGES)(
  'diagnostics hold versions, sizes, counts and settings, and no word, name or path: %s',
  async language => {
    const { code, out, err } = await quoin(['diagnostics', 'p.quoin', '--language', language, '--quiet'])
    expect([code, err]).toEqual([0, expect.not.stringContaining(MARK)])
    expect(out).not.toContain(MARK)
    expect(out).not.toContain(folder)
    expect(out).not.toContain('.txt')
    expect(JSON.parse(out)).toMatchObject({
      program: { shell: 'command line', language },
      runtime: { node: process.versions.node },
      settings: { theme: 'dark', hasEditor: true },
      project: { articles: { en: 2 }, withdrawn: 0, quotations: { statement: 2 }, readOnly: null },
      problems: [],
    })
  },
)

test('diagnostics without a project say so', async () => {
  expect(JSON.parse((await quoin(['diagnostics'])).out)).toMatchObject({ project: null })
  expect((await quoin(['diagnostics', 'a.quoin', 'b.quoin'])).code).toBe(2)
})
