import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lettersOf } from './woff2Letters.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../renderer/fonts')
const TOKENS = readFileSync(path.resolve(FOLDER, '../tokens.css'), 'utf8')
const FONTS = readdirSync(FOLDER).filter(name => name.endsWith('.woff2'))

/** All letters of the four languages, their quotation marks, dashes and what the window writes with. */
const LETTERS = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  ...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  ...'ҐЄІЇґєії',
  ...'ҢӨҮңөү',
  ...'«»„“”‘’‚‹›–—…№%.,:;!?()[]/&',
]

test.each(FONTS)('%s has every letter of the four languages', font => {
  const letters = lettersOf(readFileSync(path.join(FOLDER, font)))
  expect(LETTERS.filter(letter => !letters.has(letter.codePointAt(0) ?? 0))).toEqual([])
  // The reading of the file is no yes to everything.
  expect(letters.has('漢'.codePointAt(0) ?? 0)).toBe(false)
})

test('every weight that is used is a font of its own, and each comes with its licence', () => {
  const faces = [...TOKENS.matchAll(/url\(fonts\/([\w.-]+)\)/g)].map(([, name]) => name)
  expect(faces.toSorted()).toEqual(FONTS.toSorted())
  for (const family of ['Golos-Text', 'Literata']) expect(existsSync(path.join(FOLDER, `OFL-${family}.txt`))).toBe(true)
})
