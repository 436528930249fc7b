/** What this program wrote is not read as an article. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runQuoin } from './runQuoin.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-own-'))
  writeFileSync(join(folder, 'en.txt'), 'The mill\n\n"We will not sell the mill to anybody," said Ada Brenn.\n')
  writeFileSync(join(folder, 'ru.txt'), 'Мельница\n\n«Мы никому не продадим мельницу», — сказала Ада Бренн.\n')
})

afterEach(() => rmSync(folder, { recursive: true }))

test('its tables, memory, report and picture are refused with the remedy by every command that reads articles', async () => {
  const outputs = ['--tsv', 'p.tsv', '--groups-tsv', 'g.tsv', '--tmx', 'm.tmx', '--html', 'r.html', '--svg', 's.svg']
  expect((await runQuoin(folder, ['align', 'en.txt', 'ru.txt', ...outputs])).code).toBe(0)
  const [, ...rows] = readFileSync(join(folder, 'p.tsv'), 'utf8').split('\n')
  writeFileSync(join(folder, 'h.txt'), rows.join('\n'))
  const own = ['h.txt', 'g.tsv', 'm.tmx', 'r.html', 's.svg']
  const extracted = await runQuoin(folder, ['extract', 'p.tsv', ...own])
  expect([extracted.code, extracted.out]).toEqual([2, ''])
  const said = extracted.err.trimEnd().split('\n')
  expect(said[0]).toBe(
    'p.tsv: this is a table of pairs from Quoin, not an article; bring it in with “Import decisions…” or quoin import.',
  )
  expect(said.map(line => line.split(':')[0])).toEqual(['p.tsv', ...own])
  const imported = await runQuoin(folder, ['import', 'P.quoin', 'en.txt', 'ru.txt', ...own])
  expect([imported.code, imported.err.trimEnd().split('\n')]).toEqual([1, said.slice(1)])
  expect((await runQuoin(folder, ['import', 'P.quoin', 'p.tsv'])).code).toBe(0)
})

test('in a folder they are passed over with a word', async () => {
  mkdirSync(join(folder, 'news'))
  writeFileSync(join(folder, 'news', 'en.txt'), readFileSync(join(folder, 'en.txt')))
  await runQuoin(folder, ['align', 'news', '--html', 'news/report.html'])
  const { code, err } = await runQuoin(folder, ['extract', 'news'])
  expect([code, err]).toEqual([0, 'news/report.html: this holds no articles; it was passed over.\n'])
})
