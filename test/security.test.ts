/** SECURITY.md names only what is there. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const text = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8')
const there = (places: readonly string[]) =>
  places.some(place => ['', '.test.ts'].some(end => existsSync(path.join(ROOT, place + end))))

test('every file and test that a rule names exists', () => {
  const rows = text.split('\n').filter(line => line.startsWith('| ') && line.split('|').length === 6)
  expect(rows.length).toBeGreaterThan(25)
  for (const row of rows.slice(1)) {
    const [, rule = '', where = '', tests = ''] = row.split('|')
    for (const [, name = ''] of where.matchAll(/`([\w/.-]+\.(?:ts|json|yml|npmrc)|\.npmrc)`/g))
      expect([
        rule,
        name,
        there([
          name,
          ...['main', 'host', 'preload', 'shared', 'services', 'worker'].map(folder => `electron/${folder}/${name}`),
        ]),
      ]).toEqual([rule, name, true])
    for (const [, name = ''] of tests.matchAll(/`((?:test|main|host|preload|shared|e2e|docs)[\w/.-]*)`/g))
      expect([rule, name, there([name, `test/electron/${name}`, `test/${name}`])]).toEqual([rule, name, true])
  }
})

test('who reports a fault knows how, and what is not defended against is said', () => {
  expect(text).toContain('## To report a fault')
  expect(text).toContain('**Not against:**')
})
