import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import { KIND_COEFFICIENTS } from '../../../engine/text/kindCoefficients.ts'
import { LANGUAGES } from '../../../engine/types.ts'
import { handMadeCases } from '../../../scripts/handMadeCases.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const SOURCES = path.join(ROOT, 'engine/text')

/** The reasons that the sources name, and the signs that kinds are told by. */
function nameable(): ReadonlySet<string> {
  const written = readdirSync(SOURCES).flatMap(file =>
    file.endsWith('.ts')
      ? [...readFileSync(path.join(SOURCES, file), 'utf8').matchAll(/'((?:found|kind|speaker)\.[A-Za-z]+)'/g)].map(
          match => match[1] ?? '',
        )
      : [],
  )
  return new Set([...written, ...Object.keys(KIND_COEFFICIENTS.weights).map(sign => `kind.${sign}`)])
}

test.each(LANGUAGES)('every reason that a quotation can give has a message in %s', lang => {
  const messages: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(path.join(ROOT, `locales/${lang}.json`), 'utf8'),
  )
  expect([...nameable()].filter(key => !messages[key])).toEqual([])
})

test.each(LANGUAGES)(
  'hand-made cases in %s give a reason for each quotation, and no other than the sources name',
  lang => {
    const known = nameable()
    const given = handMadeCases(lang).flatMap(({ text }) => extract(text, { article: 'a', lang }).quotes)
    expect(given.filter(quote => !quote.why.some(key => key.startsWith('found.')))).toEqual([])
    expect(given.filter(quote => quote.speaker && !quote.why.some(key => key.startsWith('speaker.')))).toEqual([])
    expect([...new Set(given.flatMap(quote => quote.why))].filter(key => !known.has(key))).toEqual([])
  },
)
