import { describe, expect, test } from 'vitest'
import { reviewEvent } from '../../../electron/shared/contract.ts'
import { importPairs } from '../../../engine/export/importPairs.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import { emptyState, fold } from '../../../engine/review/fold.ts'
import { type EventBody, MAX_DETAIL, type ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import { example } from './example.ts'

const ALL = { only: 'all', allPairs: false, forExcel: false } as const
const { analysis } = example
const empty = review(analysis, emptyState())
const written = pairsTsv(example, ALL)

/** The table of `text` with its cells changed, as a spreadsheet's editor would. */
function cells(text: string, change: (rows: string[][]) => string[][]): string[][] {
  const rows = text
    .split('\n')
    .slice(0, -1)
    .map(line => line.split('\t'))
  return change(rows)
}

/** As LibreOffice saves it: fields with quotation marks quoted. */
function saved(rows: readonly (readonly string[])[], eol = '\n', bom = ''): string {
  const field = (text: string) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)
  return bom + rows.map(row => row.map(field).join('\t') + eol).join('')
}

function stamped(body: EventBody, i: number): ReviewEvent {
  return { seq: i + 1, at: '2040-01-01T00:00:00Z', by: 'Eve', v: 1, command: 'import', undoGroup: 1, body }
}

/** What a new project says once `text` is brought in. */
function rewritten(text: string): string {
  const { bodies, problems } = importPairs(text, analysis, empty)
  expect(problems).toEqual([])
  const log = bodies.map(stamped)
  return pairsTsv({ ...example, review: review(analysis, fold(log)) }, ALL)
}

describe('a pairs.tsv that a spreadsheet has saved', () => {
  test('with quotes added, with BOM and CRLF, with all of it, is read as it was', () => {
    const rows = cells(written, all => all)
    for (const [eol, bom] of [
      ['\n', ''],
      ['\r\n', ''],
      ['\r\n', '\u{feff}'],
    ] as const)
      expect(rewritten(saved(rows, eol, bom))).toBe(written)
  })

  test('with columns moved, a column added, blank cells and rows at the end, is read as it was', () => {
    const turned = cells(written, all =>
      all.map((row, i) => [i === 0 ? 'mine' : 'x', ...[...row].reverse(), '', '']).concat([['', '', ''], ['']]),
    )
    expect(rewritten(saved(turned))).toBe(written)
  })

  test.each([';', ','])('with %s for tabs, fields quoted where they hold one, is read as it was', separator => {
    const field = (text: string) => (/[";,]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    const text = cells(written, all => all)
      .map(row => `${row.map(field).join(separator)}\r\n`)
      .join('')
    expect(rewritten(`\u{feff}${text}`)).toBe(written)
  })

  test('with places that became days, times without their T and Z, commas in figures and blanks after texts, is read as it was', () => {
    const changed = cells(written, ([header = [], ...rest]) => [
      header,
      ...rest.map(row =>
        row.map((value, k) => {
          const name = header[k] ?? ''
          if (name.endsWith('_parts') && /^\d+-\d+$/u.test(value)) return '22.11.2026'
          if (name === 'decided_at') return value.replace('T', ' ').replace(':00Z', '')
          if (name === 'score') return value.replace('.', ',')
          return name.endsWith('_text') && value !== '' ? `${value}  ` : value
        }),
      ),
    ])
    expect(rewritten(saved(changed, '\r\n', '\u{feff}'))).toBe(written)
  })

  test('with one of the columns of a place deleted, finds the words by themselves', () => {
    const gone = ['a_start', 'a_parts', 'b_end', 'b_parts']
    const fewer = cells(written, ([header = [], ...rest]) =>
      [header, ...rest].map(row => row.filter((_, i) => !gone.includes(header[i] ?? ''))),
    )
    expect(rewritten(saved(fewer))).toBe(written)
  })

  test('with only the columns that are needed, keeps groups and members', () => {
    const kept = ['group_id', 'state', 'a_text', 'b_text', 'b_kind', 'b_article']
    const few = cells(written, ([header = [], ...rest]) =>
      [header, ...rest].map(row => kept.map(name => row[header.indexOf(name)] ?? '')),
    )
    const { bodies, problems } = importPairs(saved(few), analysis, empty)
    expect(problems).toEqual([])
    expect(bodies.map(body => ('members' in body ? body.members.map(({ id }) => id) : body.kind))).toEqual([
      ['en:q11-22', 'ru:q14-30'],
      'article.absent',
    ])
  })
})

describe('what cannot be placed', () => {
  const broken = (line: number, column: string, value: string) =>
    saved(
      cells(written, ([header = [], ...rest]) => [
        header,
        ...rest.map((row, i) => (i + 2 === line ? row.map((old, k) => (header[k] === column ? value : old)) : row)),
      ]),
    )

  test('is named by its line and the reason, and the rest is placed', () => {
    const answers = (
      [
        ['state', 'maybe'],
        ['verdict', 'wrong'],
        ['score', '1.5'],
        ['decided_at', 'yesterday'],
        ['b_kind', 'poem'],
        ['b_parts', '9-x'],
        ['b_text', 'Nobody said this'],
        ['b_sha256', ''],
      ] as const
    ).map(([column, value]) => {
      const { problems, bodies } = importPairs(broken(2, column, value), analysis, empty)
      return `${problems.map(({ line, code }) => `${line} ${code}`).join()} ${bodies.length}`
    })
    expect(answers).toEqual([
      // Line 3 is the absent article of the same group: with its only version gone it has nothing to stand beside.
      ...['word', 'word', 'value', 'value', 'word'].map(code => `2 import.${code},3 import.oneVersion 0`),
      // Start and end say what parts should.
      ' 3',
      '2 import.textNotFound,3 import.oneVersion 0',
      ' 3',
    ])
  })

  test('is the whole file where it has not the columns', () => {
    expect(importPairs('one\ttwo\n1\t2\n', analysis, empty).problems).toEqual([
      { line: null, code: 'import.columns', params: { columns: 'group_id, a_text, b_text' } },
    ])
    expect(importPairs('', analysis, empty).problems.length).toBe(1)
  })

  test('is a row that repeats another, and a row that says something else of its group', () => {
    const rows = cells(written, ([header = [], first = [], ...rest]) => [
      header,
      first,
      ...rest.map((row, i) => (i === 0 ? row.map((old, k) => (header[k] === 'note' ? 'other' : old)) : row)),
      first,
    ])
    const { problems } = importPairs(saved(rows), analysis, empty)
    expect(problems).toEqual([
      { line: 3, code: 'import.rowsDisagree', params: { column: 'note', group: 'gTwo', first: 2 } },
      { line: 5, code: 'import.rowTwice', params: { first: 2 } },
    ])
  })

  test('is a group with words that the file has in another group too', () => {
    const rows = cells(written, ([header = [], first = [], ...rest]) => [
      header,
      first,
      ...rest,
      first.map((old, k) => (header[k] === 'group_id' ? 'gAgain' : old)),
    ])
    const { problems } = importPairs(saved(rows), analysis, empty)
    expect(problems).toEqual([
      { line: 5, code: 'import.inTwoGroups', params: { group: 'gAgain', other: 'gTwo', words: '=1+1 is\ttwo' } },
    ])
  })

  test('is a group whose words stand in another confirmed group here', () => {
    const renamed = written.replaceAll('gTwo', 'gOther')
    const { problems, bodies } = importPairs(renamed, analysis, example.review)
    expect(problems).toEqual([
      { line: 2, code: 'import.inOtherGroup', params: { group: 'gOther', words: '=1+1 is\ttwo' } },
    ])
    expect(bodies).toEqual([])
  })
})

test('an id that is longer than a project keeps is named by its column', () => {
  const rows = cells(written, table => {
    const [head = [], first = [], ...rest] = table
    const changed = [...first]
    changed[head.indexOf('group_id')] = 'g'.repeat(301)
    return [head, changed, ...rest]
  })
  const { problems } = importPairs(saved(rows), analysis, empty)
  expect(problems.map(({ code, params }) => [code, params.column])).toEqual([
    ['import.value', 'group_id'],
    ['import.oneVersion', undefined],
  ])
})

// Found by `npm run fuzz`, seed 2001.
test.each(['story', 'a_outlet', 'a_url'])('a %s longer than a project keeps leaves the project’s own', column => {
  const rows = cells(written, ([head = [], ...rest]) => {
    const place = head.indexOf(column)
    expect(place).toBeGreaterThan(-1)
    return [head, ...rest.map(row => row.with(place, 'ö'.repeat(MAX_DETAIL + 1)))]
  })
  const { bodies } = importPairs(saved(rows), analysis, example.review)
  expect(bodies.map(stamped).filter(event => !reviewEvent.safeParse(event).success)).toEqual([])
  expect(JSON.stringify(bodies)).not.toContain('öö')
})

test('a verdict that was changed in the table is given by a person, so that joining two reviews does not pass it over', () => {
  const rows = cells(written, ([head = [], ...rest]) => {
    const [state, verdict] = [head.indexOf('state'), head.indexOf('verdict')]
    return [
      head,
      ...rest.map(row => (row[state] === 'confirmed' && row[verdict] ? row.with(verdict, 'paraphrase') : row)),
    ]
  })
  const { bodies } = importPairs(saved(rows), analysis, example.review)
  const given = bodies.flatMap(body => (body.kind === 'verdict.given' ? [body.verdict] : []))
  expect(new Set(given)).toEqual(new Set(['paraphrase']))
})
