import { expect, test } from 'vitest'
import { interfaceLanguage } from '../../../electron/services/language.ts'

const RUSSIAN = { language: 'ru' } as const

test('what was asked for wins over the surroundings, these over the setting, it over the system, and English is left', () => {
  const around = { LC_ALL: 'uk_UA.UTF-8', LC_MESSAGES: 'ru_RU', LANG: 'en_US' }
  expect(interfaceLanguage('ky', around, RUSSIAN)).toBe('ky')
  expect(interfaceLanguage(undefined, around, RUSSIAN)).toBe('uk')
  expect(interfaceLanguage(undefined, { LC_MESSAGES: 'ru_RU', LANG: 'en_US' }, null)).toBe('ru')
  expect(interfaceLanguage(undefined, {}, { language: 'ky' }, 'ru-RU')).toBe('ky')
  expect(interfaceLanguage(undefined, {}, null, 'ky-KG')).toBe('ky')
  expect(interfaceLanguage(undefined, {}, null, 'de-DE')).toBe('en')
})

test('languages that are none of ours, and C and POSIX, say nothing', () => {
  expect(interfaceLanguage('de', { LC_ALL: 'C.UTF-8', LANG: 'ru' }, null)).toBe('ru')
  expect(interfaceLanguage(undefined, { LANG: 'POSIX' }, { language: 'uk' })).toBe('uk')
})

test('a choice in the window holds against the surroundings it was made in, until they or the command line say another', () => {
  const chosen = { language: 'ky', languageOver: 'en' } as const
  expect(interfaceLanguage(undefined, { LANG: 'en_US.UTF-8' }, chosen)).toBe('ky')
  expect(interfaceLanguage(undefined, { LANG: 'ru_RU.UTF-8' }, chosen)).toBe('ru')
  expect(interfaceLanguage('en', { LANG: 'en_US.UTF-8' }, chosen)).toBe('en')
})

test('the pseudo-locale is reached by its name only', () => {
  expect(interfaceLanguage('en-XA', {}, null)).toBe('en-XA')
  expect(interfaceLanguage('en-GB', {}, null)).toBe('en')
})
