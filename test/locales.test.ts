import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { INTERFACE_LANGUAGES } from '../electron/shared/languages.ts'
import { messagesFaults } from '../scripts/i18n/check.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

test('there is a catalogue for each language of the interface, and no other', () => {
  const files = readdirSync(path.join(ROOT, 'locales')).filter(file => file.endsWith('.json'))
  expect(files.sort()).toEqual(INTERFACE_LANGUAGES.map(language => `${language}.json`).sort())
})

test('all text stands in the catalogues, complete, used and as each language has it', () => {
  const report = messagesFaults(ROOT)
  expect(report.messages).toBeGreaterThan(1000)
  expect(report.faults).toEqual([])
}, 60_000)

test('no command is called by a name that ends in a preposition: it stands in sentences without its dots', () => {
  const ends = /\s(?:with|to|of|from|in|into|с|со|в|во|из|к|для|з|із|зі|у|до|менен|үчүн)…?$/iu
  const dangling = INTERFACE_LANGUAGES.flatMap(language => {
    const text = readFileSync(path.join(ROOT, 'locales', `${language}.json`), 'utf8')
    const names = Object.entries(JSON.parse(text) as Record<string, string>)
    return names.filter(([key, name]) => key.startsWith('command.') && ends.test(name)).map(([, name]) => name)
  })
  expect(dangling).toEqual([])
})
