import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runQuoin } from './runQuoin.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-outputs-'))
  writeFileSync(
    join(folder, 'en.txt'),
    `The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn.\n`,
  )
  writeFileSync(
    join(folder, 'ru.txt'),
    'Мельница останется\n\n«Мы никому не продадим мельницу», — сказала Ада Бренн, которая ею управляет. Решение объявили в среду, после того как жители посёлка собрали подписи, чтобы старый дом не снесли.\n',
  )
})

afterEach(() => rmSync(folder, { recursive: true }))

const read = (name: string) => readFileSync(join(folder, name), 'utf8')

test('groups.tsv has a column a language, and is the same from align and from export', async () => {
  const words = ['align', 'en.txt', 'ru.txt', '--project', 'p.quoin', '--groups-tsv', 'a.tsv']
  expect(await runQuoin(folder, words)).toEqual({ code: 0, out: '', err: '' })
  const [header, ...rows] = read('a.tsv').split('\n')
  expect(header).toBe('en\tru')
  expect(rows).toContain('We will not sell the mill to anybody,\tМы никому не продадим мельницу')
  expect((await runQuoin(folder, ['export', 'p.quoin', '--groups-tsv', 'b.tsv', '--only', 'all'])).code).toBe(0)
  expect(read('b.tsv')).toBe(read('a.tsv'))
  // Nobody has confirmed anything yet, which is what export writes by default.
  await runQuoin(folder, ['export', 'p.quoin', '--groups-tsv', 'c.tsv'])
  expect(read('c.tsv')).toBe('en\tru\n')
})

test('TMX has one tuv a language and names the version of the program; the same from align and from export', async () => {
  const words = ['align', 'en.txt', 'ru.txt', '--project', 'p.quoin', '--tmx', 'a.tmx']
  expect(await runQuoin(folder, words)).toEqual({ code: 0, out: '', err: '' })
  const units = read('a.tmx').split('<tu ').slice(1)
  const mill = units.find(unit => unit.includes('sell the mill'))
  expect(mill?.match(/<tuv xml:lang="\w+">/gu)).toEqual(['<tuv xml:lang="en">', '<tuv xml:lang="ru">'])
  expect(mill).toContain('<seg>Мы никому не продадим мельницу</seg>')
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))
  expect(read('a.tmx')).toContain(`creationtoolversion="${version}"`)
  await runQuoin(folder, ['export', 'p.quoin', '--tmx', 'b.tmx', '--only', 'all'])
  expect(read('b.tmx')).toBe(read('a.tmx'))
})
