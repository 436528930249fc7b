import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { INTERFACE_LANGUAGES } from '../electron/shared/messages.ts'

const FOLDER = path.resolve(import.meta.dirname, '../locales')

type Catalogue = Readonly<Record<string, string>>
type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const catalogues = new Map<string, Catalogue>(
  readdirSync(FOLDER).map(file => [path.parse(file).name, JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'))]),
)
const english = catalogues.get('en') ?? {}

/** The names a message asks for, inside its choices too. */
function parametersOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(element => {
    const own = 'value' in element && 'type' in element && element.type >= 1 && element.type <= 6 ? [element.value] : []
    const inside = 'options' in element ? Object.values(element.options).flatMap(one => parametersOf(one.value)) : []
    return [...own, ...inside]
  })
}

/** Each language may take of a date what its custom wants; all of it is passed. */
const FREE = new Set(['column.date'])

test('there is a catalogue for each language of the interface, and no other', () => {
  expect([...catalogues.keys()].sort()).toEqual([...INTERFACE_LANGUAGES].sort())
})

test.each([...catalogues])(
  'every message of %s is there, can be read and asks for what English asks for',
  (lang, catalogue) => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
    for (const [key, message] of Object.entries(catalogue)) {
      const names = (text: string, language: string) =>
        [...new Set(parametersOf(new IntlMessageFormat(text, language).getAst()))].sort()
      const own = names(message, lang)
      if (!FREE.has(key)) expect([key, own]).toEqual([key, names(english[key] ?? '', 'en')])
    }
  },
)

test('keys stand in order, so that two hands do not add one twice', () => {
  for (const [lang, catalogue] of catalogues) {
    const keys = Object.keys(catalogue)
    expect([lang, keys]).toEqual([lang, keys.toSorted()])
  }
})
