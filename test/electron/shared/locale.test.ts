import { expect, test } from 'vitest'
import {
  decimal,
  fileSize,
  nameOrder,
  numberLocale,
  share,
  timeOfDay,
  withinSentence,
} from '../../../electron/shared/locale.ts'
import { translator } from '../../../electron/shared/messages.ts'

test('shares, decimals and sizes are written as the language has it', () => {
  expect(share(0.414, 'en')).toBe('41%')
  expect(share(0.414, 'ru')).toBe('41\u00a0%')
  expect(decimal(-1.25, 'uk', 1, true)).toBe('-1,3')
  expect(decimal(2, 'en', 1, true)).toBe('+2.0')
  expect(fileSize(999, 'en')).toBe('999 byte')
  expect(fileSize(3_400_000, 'ru')).toBe('3,4 МБ')
})

test('a share in hundredths in a message is written likewise', () => {
  const text = { doubt: '{percent, number, points}' }
  expect(translator('ru', text)('doubt', { percent: 41 })).toBe('41\u00a0%')
  expect(translator('ky', text)('doubt', { percent: 41 })).toBe(share(0.41, 'ky'))
})

test('where the system has no Kyrgyz, numbers are those of a language that writes them alike', () => {
  const supported = Intl.NumberFormat.supportedLocalesOf
  const own = decimal(12345.6, 'ky', 1)
  try {
    Intl.NumberFormat.supportedLocalesOf = () => []
    expect(numberLocale('ky')).toBe('uk')
    expect(decimal(12345.6, 'ky', 1)).toBe(own)
  } finally {
    Intl.NumberFormat.supportedLocalesOf = supported
  }
})

test('Kyrgyz names stand in the order of the Kyrgyz alphabet', () => {
  expect(['Ү', 'Я', 'Ө', 'П', 'Ң', 'О', 'Н', 'У'].sort(nameOrder('ky')).join('')).toBe('НҢОӨПУҮЯ')
  expect(['файл 10', 'файл 9'].sort(nameOrder('ru'))).toEqual(['файл 9', 'файл 10'])
})

test('the time of day has 24 hours in every language', () => {
  expect(timeOfDay(new Date(2031, 4, 14, 0, 5), 'en')).toBe('00:05')
  expect(timeOfDay(new Date(2031, 4, 14, 17, 5), 'ky')).toBe('17:05')
})

test('a name within a sentence begins small, and is otherwise as it was', () => {
  expect(withinSentence('Split the story', 'en')).toBe('split the story')
  expect(withinSentence('Үндөштүк', 'ky')).toBe('үндөштүк')
  expect(withinSentence('', 'uk')).toBe('')
})

test('what a message quotes has inner marks within its own, what it only says stays as it is', () => {
  const russian = translator('ru', { quoted: 'из «{words}»', bare: '{words}' })
  expect(russian('quoted', { words: 'Булак: «Эч ким»' })).toBe('из «Булак: „Эч ким“»')
  expect(russian('bare', { words: 'Булак: «Эч ким»' })).toBe('Булак: «Эч ким»')
  expect(translator('en', { quoted: 'from “{words}”' })('quoted', { words: 'he said “no”' })).toBe(
    'from “he said ‘no’”',
  )
})
