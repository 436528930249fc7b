import { expect, test } from 'vitest'
import { importPairs } from '../../../engine/export/importPairs.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import { emptyState } from '../../../engine/review/fold.ts'
import { review } from '../../../engine/review/view.ts'
import { example } from './example.ts'

const { analysis } = example
const empty = review(analysis, emptyState())
const written = pairsTsv(example, { only: 'all', allPairs: false, forExcel: false })

/** The table with a column filled otherwise, in all rows or in one. */
function typed(column: string, value: string, only?: number): string {
  const [header = '', ...rows] = written.split('\n').slice(0, -1)
  const at = header.split('\t').indexOf(column)
  return `${[header, ...rows.map((row, n) => (only === undefined || only === n ? row.split('\t').with(at, value).join('\t') : row))].join('\n')}\n`
}

test.each([
  ['2026-06-01T10:00:00.000Z', '2026-06-01T10:00:00Z'],
  ['2026-06-01T12:00:00+02:00', '2026-06-01T10:00:00Z'],
  ['2026-06-01 12:00:00+0200', '2026-06-01T10:00:00Z'],
  ['2026-06-01T04:30:00-05:30', '2026-06-01T10:00:00Z'],
  ['2026-06-01 9:05', '2026-06-01T09:05:00Z'],
  ['2026-06-01', '2026-06-01T00:00:00Z'],
])('an instant that is written as %s is taken', (value, at) => {
  const { bodies, problems } = importPairs(typed('decided_at', value), analysis, empty)
  expect(problems).toEqual([])
  const said = bodies.flatMap(body => ('decided' in body && body.decided ? [body.decided.at] : []))
  expect(new Set(said)).toEqual(new Set([at]))
})

test.each(['01.06.2026', '2026-06-31T25:00:00.0Z', 'June', '2026-06-01T10:00:00+9'])(
  'what may mean several instants, or none, is said once for the column and not once a row: %s',
  value => {
    const rows = written.split('\n').length - 2
    const { problems } = importPairs(typed('decided_at', value), analysis, empty)
    expect(problems.filter(({ params }) => params.column === 'decided_at')).toEqual([
      { line: 2, code: 'import.value', params: { column: 'decided_at', value } },
      { line: null, code: 'import.moreValues', params: { column: 'decided_at', count: rows - 1 } },
    ])
  },
)

test('a word of another form is taken, and of a wrong one the allowed words are said', () => {
  expect(importPairs(typed('state', ' Confirmed '), analysis, empty).problems).toEqual([])
  const { problems } = importPairs(typed('verdict', 'identical', 0), analysis, empty)
  const words = 'same, shortened, paraphrase, differs, contradicts'
  expect(problems[0]).toEqual({
    line: 2,
    code: 'import.word',
    params: { column: 'verdict', value: 'identical', words },
  })
})

test.each([
  ['b_end', '29'],
  ['b_parts', '14-29'],
])('a place that is changed without the words is said, and the words are believed: %s', (column, value) => {
  const { bodies, problems } = importPairs(typed(column, value, 0), analysis, empty)
  expect(problems.map(({ line, code }) => [line, code])).toEqual([[2, 'import.otherPlace']])
  expect(bodies).toEqual(importPairs(written, analysis, empty).bodies)
})

test('the machine is asked how likely a member is of which neither table nor project say it, and it is kept', () => {
  const asked: string[] = []
  const likely = (a: string, b: string) => {
    asked.push(`${a} ${b}`)
    return 0.7
  }
  const { bodies } = importPairs(typed('score', ''), analysis, empty, likely)
  const [group] = bodies.flatMap(body => ('members' in body ? [body] : []))
  expect(asked).toContain(`${group?.reference} ${group?.members[1]?.id}`)
  expect(group?.members[1]?.p).toBe(0.7)
  asked.length = 0
  importPairs(written, analysis, empty, likely)
  expect(asked).toEqual([])
})
