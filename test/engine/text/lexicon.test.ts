import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { roleOf } from '../../../engine/text/lexicon/roles.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../engine/text/lexicon')
const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/
/** String literals joined by `+` over lines are one list. */
const LIST = new RegExp(`(?:${LITERAL.source})(?:\\s*\\+\\s*\\n\\s*(?:${LITERAL.source}))*`, 'g')

/** The words of every list that a file of the lexicon writes out, list by list. */
function lists(file: string): string[][] {
  const source = readFileSync(path.join(FOLDER, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  return [...source.matchAll(LIST)].map(list =>
    [...list[0].matchAll(new RegExp(LITERAL, 'g'))].flatMap(literal =>
      literal[0].slice(1, -1).split(' ').filter(Boolean),
    ),
  )
}

const FILES = readdirSync(FOLDER).filter(file => file.endsWith('.ts'))

test.each(FILES)('%s names no word twice in one list', file => {
  const twice = lists(file).flatMap(words => words.filter((word, at) => words.indexOf(word) < at))
  expect(twice).toEqual([])
})

test.each(FILES)('%s has no word in letters of two scripts, which no text would hold', file => {
  const words = lists(file).flat()
  expect(words.length).toBeGreaterThan(0)
  expect(
    words.filter(word => /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u.test(word)),
  ).toEqual([])
})

test('a surname in -ев is no office, and a noun in -ец has its genitive', () => {
  expect(['секретарев', 'юношев'].map(low => roleOf(low, 'ru'))).toEqual([null, null])
  expect(roleOf('очевидцев', 'ru')).toMatchObject({ plural: true, oblique: true })
})
