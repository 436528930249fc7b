/** What `group` and `sentences` make of lists that are not all as they should be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseQuotes } from '../../../electron/cli/quoteLines.ts'
import { runQuoin } from './runQuoin.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-lists-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const jsonl = (...lines: readonly object[]) => lines.map(line => `${JSON.stringify(line)}\n`).join('')

describe('sentences', () => {
  const document = (doc: string, last = 'It rained.') => ({
    pair: 'en-ru',
    doc,
    source: ['The mill will stay.', last],
    target: ['Мельница остаётся.', 'Шёл дождь.'],
  })
  const write = (list: readonly unknown[]) => writeFileSync(join(folder, 'docs.json'), JSON.stringify(list))

  test('an element that is no document, and a second one of a name, are named; the others are done', async () => {
    write([document('d1'), 5, document('d2'), document('d1', 'It snowed.'), { ...document('d3'), pair: 'en' }])
    const { code, out, err } = await runQuoin(folder, ['sentences', 'docs.json'])
    const none =
      'none with pair (such as en-ru), doc, and source and target as lists of sentences; correct or delete it.'
    expect([code, err.trimEnd().split('\n')]).toEqual([
      1,
      [
        `docs.json: document 2 of the list is ${none}`,
        'docs.json: document 4 of the list has pair en-ru and doc d1 of document 1; give each document its own doc.',
        `docs.json: document 5 of the list is ${none}`,
      ],
    ])
    expect(Object.keys(JSON.parse(out)['en-ru'])).toEqual(['d1', 'd2'])
  })

  test('where none is left nothing is printed; what is no list is refused as before', async () => {
    write([5])
    expect(await runQuoin(folder, ['sentences', 'docs.json'])).toMatchObject({ code: 2, out: '' })
    writeFileSync(join(folder, 'docs.json'), JSON.stringify(document('d1')))
    const { code, err } = await runQuoin(folder, ['sentences', 'docs.json'])
    expect([code, err]).toEqual([
      2,
      'docs.json: this is no list of documents with pair, doc, source and target; see quoin sentences --help.\n',
    ])
  })

  test('- is the standard input, and a document may have any name', async () => {
    const input = Buffer.from(`\uFEFF${JSON.stringify([document('__proto__')])}`)
    const { code, out } = await runQuoin(folder, ['sentences', '-'], { standardInput: async () => input })
    expect([code, out]).toEqual([0, '{"en-ru":{"__proto__":[[0,0],[1,1]]}}\n'])
  })
})

test('a language that is called like something every object has is another language, in either', async () => {
  const document = { pair: 'constructor-valueOf', doc: 'd', source: ['The mill stays.'], target: ['It stays.'] }
  writeFileSync(join(folder, 'docs.json'), JSON.stringify([document]))
  expect(await runQuoin(folder, ['sentences', 'docs.json'])).toMatchObject({
    code: 0,
    out: '{"constructor-valueOf":{"d":[[0,0]]}}\n',
  })
  const text = 'We will not sell 12 mills to anybody on 4 May, said Ada Brenn.'
  const lines = ['constructor', '__proto__', 'en'].map((lang, i) => ({ id: `q${i}`, lang, text, article: `a${i}` }))
  writeFileSync(join(folder, 'x.jsonl'), jsonl(...lines))
  expect(await runQuoin(folder, ['group', 'x.jsonl'])).toMatchObject({ code: 0, err: '' })
})

describe('group', () => {
  test('our own JSONL gives its quotations, with what the lines of their articles say', () => {
    const text = 'It was late. "We stay," said Ada Brenn. Nobody left.'
    const quote = {
      type: 'quote',
      id: 'a1:q14-21',
      article: 'a1',
      text: 'We stay',
      start: 14,
      end: 21,
      kind: 'fragment',
    }
    const own = jsonl(
      { ...quote, speaker: { text: 'Ada Brenn', start: 29, end: 38, id: null } },
      { type: 'passage', id: 'a1:p0-12', article: 'a1', text: 'It was late.', lang: 'en', start: 0, end: 12 },
      { type: 'article', id: 'a1', lang: 'en', story: 's1', text },
      { type: 'group', id: 'g', lang: 'en', text: 'no words' },
      { type: 'event', seq: 1 },
    )
    expect(parseQuotes(own, 'own.jsonl')).toEqual({
      quotes: [
        {
          ...{ id: 'a1:q14-21', lang: 'en', text: 'We stay', story: 's1', article: 'a1', kind: 'fragment' },
          ...{ context: '"We stay," said Ada Brenn.', speaker: 'Ada Brenn' },
        },
      ],
      problems: [],
      others: 4,
    })
  })

  test('a type that others give their lines makes no quotation another thing, and none that is no quotation goes unnamed', () => {
    const lines = jsonl(
      { type: 'direct', id: 'q1', lang: 'en', text: 'We stay' },
      { type: 'direct', id: 'q2', text: 'We stay' },
      { type: 'pair', a: 'q1', b: 'q2' },
    )
    const { quotes, problems, others } = parseQuotes(lines, 'x')
    expect(quotes).toMatchObject([{ id: 'q1', lang: 'en', text: 'We stay' }])
    expect(problems).toMatchObject([{ code: 'error.quotes.line', params: { file: 'x', line: 2 } }])
    expect(others).toBe(1)
  })

  test('what align wrote is grouped, and a quotation whose article is not there is named', async () => {
    writeFileSync(join(folder, 'en.txt'), 'The mill\n\n"We will not sell the mill to anybody," said Ada Brenn.\n')
    writeFileSync(join(folder, 'ru.txt'), 'Мельница\n\n«Мы никому не продадим мельницу», — сказала Ада Бренн.\n')
    await runQuoin(folder, ['align', 'en.txt', 'ru.txt', '--jsonl', 'all.jsonl'])
    const { code, out, err } = await runQuoin(folder, ['group', 'all.jsonl'])
    const written = readFileSync(join(folder, 'all.jsonl'), 'utf8').trimEnd().split('\n')
    const quotes = written.map(line => JSON.parse(line)).filter(({ type }) => type === 'quote')
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out).members.sort()).toEqual(quotes.map(({ id }) => id).sort())
    const alone = parseQuotes(jsonl(quotes[0]), 'x')
    expect(alone.problems).toMatchObject([{ code: 'error.quotes.line', params: { file: 'x', line: 1 } }])
  })

  test('where all lines are of other types that is one sentence', async () => {
    const lines = jsonl({ type: 'article', id: 'a1', lang: 'en', text: 'We stay' }, { type: 'event', seq: 1 })
    writeFileSync(join(folder, 'x.jsonl'), lines)
    const { code, out, err } = await runQuoin(folder, ['group', 'x.jsonl'])
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringMatching(/^x\.jsonl: none of its lines is a quotation;.*\n$/u),
    ])
  })
})
