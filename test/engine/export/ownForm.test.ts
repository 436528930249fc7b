import { expect, test } from 'vitest'
import { groupsTsv } from '../../../engine/export/groupsTsv.ts'
import { jsonl } from '../../../engine/export/jsonl.ts'
import { ownForm } from '../../../engine/export/ownForm.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import { mapFile } from '../../../engine/export/report/mapFile.ts'
import { htmlReport } from '../../../engine/export/report/report.ts'
import { tmx } from '../../../engine/export/tmx.ts'
import { catalogue } from './catalogue.ts'
import { example } from './example.ts'

const ALL = { only: 'all', allPairs: true, forExcel: false } as const
const FOR_EXCEL = { ...ALL, forExcel: true } as const
const text = catalogue('ky')

/** The text without its first line. */
function beheaded(table: string): string {
  return table.slice(table.indexOf('\n') + 1)
}

test('what is written for others is known by its content', () => {
  for (const options of [ALL, FOR_EXCEL]) {
    const pairs = pairsTsv(example, options)
    expect([ownForm(pairs), ownForm(beheaded(pairs))]).toEqual(['pairs', 'headless'])
    expect(ownForm(groupsTsv(example, options))).toBe('groups')
  }
  expect(ownForm(tmx(example, ALL, { version: '0.1.0' }))).toBe('memory')
  const options = { text, language: 'ky', name: 'roads', version: '0.1.0', links: () => [] } as const
  expect(ownForm(htmlReport(example, ALL, options))).toBe('report')
  expect(ownForm(mapFile(example, ALL, text))).toBe('map')
})

test('groups without a row, a memory of another program and a table that a spreadsheet saved are known too', () => {
  expect(ownForm('en\tru\n')).toBe('groups')
  expect(ownForm('<?xml version="1.0"?>\n<!-- of ours -->\n<tmx version="1.1"><header/></tmx>')).toBe('memory')
  expect(ownForm(pairsTsv(example, FOR_EXCEL).replaceAll('\t', ';'))).toBe('pairs')
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'
test.each([
  [
    'a memory after a long comment',
    'memory',
    `<!-- ${'of ours '.repeat(2000)}-->\n<tmx version="1.4">\n<body></body></tmx>`,
  ],
  [
    'a memory whose form is described in the file',
    'memory',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [\n<!ENTITY mill "[the] mill">\n]>\n<tmx version="1.4"><!-- x --><header/></tmx>',
  ],
  ['a picture whose names are', 'map', `<?xml version="1.0"?>\n<!DOCTYPE svg [ <!ENTITY a "b"> ]>\n${SVG}`],
  ['a picture with a namespace', 'map', SVG.replaceAll(/<(\/?)/gu, '<$1svg:')],
  ['a picture after a long comment', 'map', `<!--${' '.repeat(9000)}-->${SVG}`],
])('%s is known too', (_, form, file) => {
  expect(ownForm(file)).toBe(form)
})

test('a file that only begins like one is looked through in no time', () => {
  const began = performance.now()
  for (const part of ['<!-- ', '<!DOCTYPE a [ ] ', '<?x ', '<svg a="', ' \n', '<!---->', '"<'])
    expect(ownForm(`<!DOCTYPE x [${part.repeat(100_000)}`)).toBeNull()
  expect(performance.now() - began).toBeLessThan(2000)
})

test.each([
  ['a text about the first line of a memory', '<tmx version="1.4"> is the first line of a memory.\n'],
  ['a text about pictures', '<svg> begins a picture.\n'],
  [
    'a page of a program called Quoin too',
    '<!DOCTYPE html>\n<meta name="generator" content="Quoin CMS 3.1">\n<p>The mill will stay.\n',
  ],
  [
    'a page that has the head of a report in a comment',
    '<!DOCTYPE html>\n<!-- <meta name="generator" content="Quoin 0.1.0"> -->\n<p>The mill will stay.\n',
  ],
  ['a list of the languages of a page', 'en\tru\tky\n\nThe mill will stay\n'],
  ['the same, in one column', 'ru\nМельница остаётся\n'],
  ['words that name columns too', 'Story, note, state, score\nThe mill will stay, Ada Brenn said.\n'],
  ['a table of another kind', 'town\tmills\nOda\t2\n'],
  ['words that are no codes', 'the\tmill\nwill\tstay\n'],
  ['a text about memories', 'A <tmx version="1.4"> file keeps what was translated.\n'],
  [
    'a page of another program',
    '<!DOCTYPE html>\n<meta name="generator" content="Quoins 3">\n<p>The mill will stay.\n',
  ],
  ['JSONL of ours, which has articles', jsonl(example, ALL)],
])('%s is an article as before', (_, article) => {
  expect(ownForm(article)).toBeNull()
})
