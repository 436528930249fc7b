import { expect, test } from 'vitest'
import { interfaceLanguage } from '../../../electron/services/language.ts'

test('what was asked for wins over the surroundings, these over the setting, and English is left', () => {
  const around = { LC_ALL: 'uk_UA.UTF-8', LC_MESSAGES: 'ru_RU', LANG: 'en_US' }
  expect(interfaceLanguage('ky', around, 'ru')).toBe('ky')
  expect(interfaceLanguage(undefined, around, 'ru')).toBe('uk')
  expect(interfaceLanguage(undefined, { LC_MESSAGES: 'ru_RU', LANG: 'en_US' }, null)).toBe('ru')
  expect(interfaceLanguage(undefined, {}, 'ky')).toBe('ky')
  expect(interfaceLanguage(undefined, {}, null)).toBe('en')
})

test('languages that are none of ours, and C and POSIX, say nothing', () => {
  expect(interfaceLanguage('de', { LC_ALL: 'C.UTF-8', LANG: 'ru' }, null)).toBe('ru')
  expect(interfaceLanguage(undefined, { LANG: 'POSIX' }, 'uk')).toBe('uk')
})
