import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runQuoin } from './runQuoin.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-changed-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const MILL = [
  'The mill by the river will stay with the village, the council decided on Monday after hours of talk.',
  '"We will not sell the mill to anybody," said Ada Brenn, who has run it for twenty years.',
  '"The roof must be mended before the winter comes," said Bo Larn, who paints the sails.',
  'The council meets again in May, when the river is low and the wheel can be taken out for repair.',
]
const MELNITSA = [
  'Мельница у реки останется за деревней, решил в понедельник совет после долгого разговора.',
  '«Мы никому не продадим мельницу», — сказала Ада Бренн, которая управляет ею двадцать лет.',
  '«Крышу надо починить до зимы», — сказал Бо Ларн, который красит крылья.',
]

test('an article that changed and is imported again keeps what was decided about it; what changed is said', async () => {
  writeFileSync(join(folder, 'mill.txt'), `${MILL.join('\n')}\n`)
  writeFileSync(join(folder, 'melnitsa.txt'), `${MELNITSA.join('\n')}\n`)
  expect(
    (await runQuoin(folder, ['align', 'mill.txt', 'melnitsa.txt', '--project', 'p.quoin', '--tsv', 'a.tsv'])).code,
  ).toBe(0)
  // The groups of the table, confirmed by hand.
  writeFileSync(join(folder, 'a.tsv'), readFileSync(join(folder, 'a.tsv'), 'utf8').replaceAll('undecided', 'confirmed'))
  expect((await runQuoin(folder, ['import', 'p.quoin', 'a.tsv'])).code).toBe(0)

  const [first = '', , , last = ''] = MILL
  const said = '"We shall never sell the mill to anybody," said Ada Brenn, who has run it for twenty years.'
  writeFileSync(join(folder, 'mill.txt'), `${[first, 'A new line stands here.', said, last].join('\n')}\n`)
  const { code, err } = await runQuoin(folder, ['import', 'p.quoin', 'mill.txt'])
  expect(code).toBe(0)
  expect(err).toContain(
    'mill.txt: the new version takes the place of the old one. What was decided: 0 quotations as before, 1 reworded, 1 gone',
  )
  expect(err).toContain(
    'mill.txt: reworded in the new version: We [-will-]{+shall+} [-not-]{+never+} sell the mill to anybody,',
  )
  expect(err).toContain('mill.txt: gone from the new version, kept in the old one: The roof must be mended')

  expect((await runQuoin(folder, ['export', 'p.quoin', '--tsv', 'b.tsv'])).code).toBe(0)
  const rows = readFileSync(join(folder, 'b.tsv'), 'utf8')
  expect(rows).toContain('We shall never sell the mill to anybody,')
  expect(rows).toContain('Мы никому не продадим мельницу')

  // The paper takes the change back: the former text stands again, with what was decided about it, and no third article.
  writeFileSync(join(folder, 'mill.txt'), `${MILL.join('\n')}\n`)
  const back = await runQuoin(folder, ['import', 'p.quoin', 'mill.txt'])
  expect([back.code, back.err]).toEqual([0, expect.stringContaining('mill.txt: the new version takes the place of')])
  expect((await runQuoin(folder, ['export', 'p.quoin', '--tsv', 'c.tsv', '--jsonl', 'c.jsonl'])).code).toBe(0)
  const again = readFileSync(join(folder, 'c.tsv'), 'utf8')
  expect(again).toContain('We will not sell the mill to anybody,')
  expect(again).not.toContain('We shall never sell')
  const lines = readFileSync(join(folder, 'c.jsonl'), 'utf8').split('\n')
  expect(lines.filter(line => line.startsWith('{"type":"article"')).length).toBe(3)
})

test('two articles that changed and share groups keep what was decided about both', async () => {
  writeFileSync(join(folder, 'mill.txt'), `${MILL.join('\n')}\n`)
  writeFileSync(join(folder, 'melnitsa.txt'), `${MELNITSA.join('\n')}\n`)
  await runQuoin(folder, ['align', 'mill.txt', 'melnitsa.txt', '--project', 'p.quoin', '--tsv', 'a.tsv'])
  writeFileSync(join(folder, 'a.tsv'), readFileSync(join(folder, 'a.tsv'), 'utf8').replaceAll('undecided', 'confirmed'))
  await runQuoin(folder, ['import', 'p.quoin', 'a.tsv'])
  await runQuoin(folder, ['export', 'p.quoin', '--tsv', 'before.tsv'])
  const pairs = (name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(row => row.includes('sell the mill') && row.includes('мельницу'))
  expect(pairs('before.tsv')).toHaveLength(1)

  writeFileSync(join(folder, 'mill.txt'), `${['A line before all.', ...MILL].join('\n')}\n`)
  writeFileSync(join(folder, 'melnitsa.txt'), `${['Строка перед всеми.', ...MELNITSA].join('\n')}\n`)
  const { code, err } = await runQuoin(folder, ['import', 'p.quoin', 'mill.txt', 'melnitsa.txt'])
  expect([code, err.match(/takes the place of the old one/g)?.length]).toEqual([0, 2])
  await runQuoin(folder, ['export', 'p.quoin', '--tsv', 'after.tsv'])
  expect(pairs('after.tsv')).toHaveLength(1)
})
