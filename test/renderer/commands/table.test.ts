import { expect, test } from 'vitest'
import { COMMAND_IDS, COMMANDS } from '../../../electron/shared/commands.ts'
import { keysUnder, SHIPPED_KEYS } from '../../../electron/shared/keyMap.ts'
import { INTERFACE_LANGUAGES, translator } from '../../../electron/shared/messages.ts'
import en from '../../../locales/en.json'
import ky from '../../../locales/ky.json'
import ru from '../../../locales/ru.json'
import uk from '../../../locales/uk.json'
import { chords, isDecision, keyRows } from '../../../renderer/commands/help.ts'

const CATALOGUES: Record<string, Readonly<Record<string, string>>> = { en, ru, uk, ky }

test('no key does two things: regions overlap, so a key stands in the table once', () => {
  const keys = COMMAND_IDS.flatMap(id => [...COMMANDS[id].keys])
  expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([])
})

test('every command has a name in four languages, and those with a key a word for the key sheet', () => {
  const missing = INTERFACE_LANGUAGES.flatMap(language =>
    COMMAND_IDS.flatMap(id => {
      const wanted = [`command.${id}`]
      if (COMMANDS[id].keys.length > 0 && !id.startsWith('candidate.')) wanted.push(`ui.key.${id}`)
      return wanted.filter(key => !CATALOGUES[language]?.[key]).map(key => `${language} ${key}`)
    }),
  )
  expect(missing).toEqual([])
})

test('a command that is searched by more than its name has such words in four languages, and no other has', () => {
  const wanted = COMMAND_IDS.filter(id => 'search' in COMMANDS[id]).map(id => `search.${id}`)
  for (const language of INTERFACE_LANGUAGES) {
    const words = Object.entries(CATALOGUES[language] ?? {}).filter(([key]) => key.startsWith('search.'))
    expect(words.map(([key]) => key)).toEqual([...wanted].sort())
    // Words, not sentences.
    expect(words.filter(([, text]) => /[.,;:!?{}]/u.test(text))).toEqual([])
  }
})

test('the catalogues of the window have the same keys and parameters, and every message parses', () => {
  const own = (catalogue: Readonly<Record<string, string>>) =>
    Object.keys(catalogue).filter(key => /^(command|ui|reason)\./.test(key))
  const parameters = (message: string) => [...new Set(message.match(/(?<=\{)\w+(?=[,}])/g))].sort()
  for (const language of INTERFACE_LANGUAGES) {
    const catalogue = CATALOGUES[language] ?? {}
    expect(own(catalogue)).toEqual(own(en))
    const translate = translator(language, catalogue)
    for (const key of own(en)) {
      const names = parameters(CATALOGUES.en?.[key] ?? '').filter(name => !/^\d+$/.test(name))
      const sentence = translate(key, Object.fromEntries(names.map(name => [name, 2])))
      expect(sentence.length, `${language} ${key}`).toBeGreaterThan(0)
      expect(parameters(catalogue[key] ?? ''), `${language} ${key}`).toEqual(parameters(CATALOGUES.en?.[key] ?? ''))
    }
  }
})

test('the key sheet shows every key of the table', () => {
  const shipped = keysUnder(SHIPPED_KEYS)
  const bare = keyRows(shipped).flatMap(row => row.flatMap(cap => (cap.command ? [cap.code] : [])))
  const held = chords(shipped).flatMap(chord => [...chord.keys])
  const all = COMMAND_IDS.flatMap(id => [...COMMANDS[id].keys])
  expect([...new Set([...bare, ...held])].sort()).toEqual(all.sort())
})

test('keys that only move write no decision', () => {
  expect(isDecision('group.next')).toBe(false)
  expect(isDecision('member.previous')).toBe(false)
  expect(isDecision('group.confirm')).toBe(true)
  expect(isDecision('view.links')).toBe(false)
})
