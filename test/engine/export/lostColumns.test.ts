import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importPairs } from '../../../engine/export/importPairs.ts'
import { PAIR_COLUMNS } from '../../../engine/export/pairRows.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import type { ExportProject } from '../../../engine/export/project.ts'
import { fold } from '../../../engine/review/fold.ts'
import type { EventBody, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import { example } from './example.ts'
import { elsewhere, randomProject } from './randomProject.ts'

/** Printed, so that a run can be had again: `QUOIN_SEED=… npx vitest run lostColumns`. */
const seed = Number(process.env.QUOIN_SEED) || Math.floor(Math.random() * 2 ** 31)
console.log(`lost columns: seed ${seed}`)

const ALL = { only: 'all', allPairs: false, forExcel: false } as const
const DROPPABLE = PAIR_COLUMNS.filter(name => !['group_id', 'a_text', 'b_text'].includes(name))
const written = pairsTsv(example, ALL)

type Rows = readonly (readonly string[])[]

function rowsOf(text: string): Rows {
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => line.split('\t'))
}

function textOf(rows: Rows): string {
  return rows.map(row => `${row.join('\t')}\n`).join('')
}

function without(text: string, columns: readonly string[]): string {
  const rows = rowsOf(text)
  return textOf(rows.map(row => row.filter((_, i) => !columns.includes(rows[0]?.[i] ?? ''))))
}

/** The cell of a column, on the line counted from 1 for the header, with another value. */
function changed(text: string, line: number, column: string, value: string): string {
  const rows = rowsOf(text)
  return textOf(
    rows.map((row, i) => (i + 1 === line ? row.map((old, k) => (rows[0]?.[k] === column ? value : old)) : row)),
  )
}

/** The project after an import. */
function followedBy(project: ExportProject, bodies: readonly EventBody[]): ExportProject {
  const last = project.log.at(-1)
  const log = [
    ...project.log,
    ...bodies.map(
      (body, i): ReviewEvent => ({
        ...{ seq: (last?.seq ?? 0) + 1 + i, at: '2040-01-01T00:00:00Z', by: 'Eve', v: 1, command: 'import' },
        ...{ undoGroup: (last?.undoGroup ?? 0) + 1, body },
      }),
    ),
  ]
  return { ...project, log, review: review(project.analysis, fold(log)) }
}

describe('a column that was deleted says nothing', () => {
  test.each(DROPPABLE)('without %s, the project stays as it is, the first time and the second', column => {
    const file = without(written, [column])
    const first = importPairs(file, example.analysis, example.review)
    expect(first.problems).toEqual([])
    expect(first.bodies).toEqual([])
    const there = followedBy(example, first.bodies)
    expect(pairsTsv(there, ALL)).toBe(written)
    expect(importPairs(file, there.analysis, there.review).bodies).toEqual([])
  })

  test('all of them gone, the groups stay as they are', () => {
    const { bodies, problems } = importPairs(without(written, DROPPABLE), example.analysis, example.review)
    // An article that has no version is named by its columns only.
    expect(problems.map(({ code }) => code)).toEqual(['import.nowhere', 'import.groupKept'])
    expect(bodies).toEqual([])
  })

  test('whatever the project holds, and whether or not its quotations are still found', () => {
    fc.assert(
      fc.property(
        randomProject,
        fc.subarray(DROPPABLE, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (base, gone, finds) => {
          const analysis = elsewhere(base, id => id, finds)
          const project = { ...base, analysis, review: review(analysis, base.review.state) }
          const before = pairsTsv(project, ALL)
          const { bodies } = importPairs(without(before, gone), analysis, project.review)
          expect(bodies).toEqual([])
        },
      ),
      { numRuns: 500, seed },
    )
  })

  test('an empty cell in a column that is there still says that there is nothing', () => {
    const rows = rowsOf(written)
    const note = rows[0]?.indexOf('note') ?? -1
    const emptied = textOf(rows.map((row, i) => (i === 0 ? row : row.map((old, k) => (k === note ? '' : old)))))
    const { bodies } = importPairs(emptied, example.analysis, example.review)
    expect(bodies).toMatchObject([{ kind: 'group.noted', group: 'gTwo', note: '' }])
  })

  test('a group that changes its state without saying by whom is not signed by who decided before', () => {
    const rejected = written.replaceAll('\tconfirmed\t', '\trejected\t')
    const { bodies } = importPairs(without(rejected, ['decided_by', 'decided_at']), example.analysis, example.review)
    expect(bodies.map(body => body.kind)).toEqual(['group.dissolved'])
    expect(bodies[0]).not.toHaveProperty('decided')
  })
})

describe('a row that was left out takes nothing away', () => {
  /** Three versions in one confirmed group, and an article without one. */
  const three = (() => {
    const [quote] = example.analysis.quotes
    const uk = example.analysis.articles.find(({ id }) => id === 'uk')
    const group = example.review.state.decided.get('gTwo')
    if (!quote || !uk || !group) throw new Error('the example has changed')
    const parts = [{ start: 0, end: 3 }]
    const third = {
      ...{ id: 'uk:q0-3', type: 'quote' as const, article: 'uk', parts, text: uk.text.slice(0, 3), speaker: null },
      ...{ kind: 'statement' as const, p: 0.7, verdict: 'differs' as const, flags: [] },
    }
    const { reference, members, story, confidence } = group
    const content = { group: 'gTwo', story, reference, members: [...members, third], confidence }
    return followedBy(example, [
      { kind: 'article.absent', group: 'gTwo', reference, article: 'uk', on: false },
      { kind: 'group.confirmed', ...content },
    ])
  })()

  test.each([
    ['b_text', 'Nobody said this', 'import.textNotFound'],
    ['verdict', 'samee', 'import.word'],
    ['state', 'maybe', 'import.word'],
    ['score', '1.5', 'import.value'],
    ['group_id', '', 'import.value'],
    ['a_kind', 'poem', 'import.word'],
  ])('with %s “%s”, the members stay, and that is said', (column, value, code) => {
    const file = pairsTsv(three, ALL)
    const { bodies, problems } = importPairs(changed(file, 3, column, value), three.analysis, three.review)
    expect(bodies).toEqual([])
    expect(problems.map(one => [one.line, one.code])).toEqual([
      [3, code],
      [3, 'import.groupKept'],
    ])
    expect(problems[1]?.params).toEqual({ group: 'gTwo' })
  })

  test('with another group for a member by mistake, it stays where it was', () => {
    const file = changed(pairsTsv(three, ALL), 3, 'group_id', 'gTwoo')
    const { bodies, problems } = importPairs(file, three.analysis, three.review)
    expect(bodies).toEqual([])
    expect(problems.map(one => one.code).sort()).toEqual(['import.groupKept', 'import.inTwoGroups'])
  })

  test('an absent article that cannot be placed stays absent, and other groups are taken over', () => {
    const rows = changed(changed(written, 3, 'b_article', 'gone.txt'), 3, 'b_sha256', '')
    const file = rows.replace(/^(\S*\tgNine\t)undecided/mu, '$1confirmed')
    const { bodies, problems } = importPairs(file, example.analysis, example.review)
    expect(problems.map(one => one.code)).toEqual(['import.noArticle', 'import.groupKept'])
    expect(bodies).toMatchObject([{ kind: 'group.confirmed', group: 'gNine' }])
  })

  test('whatever cell of it is spoilt, no group of the project loses a member', () => {
    fc.assert(
      fc.property(randomProject, fc.nat(), fc.constantFrom(...PAIR_COLUMNS), (project, at, column) => {
        const file = pairsTsv(project, ALL)
        const line = 2 + (at % Math.max(1, rowsOf(file).length - 1))
        const { bodies, problems } = importPairs(
          changed(file, line, column, 'spoilt 9'),
          project.analysis,
          project.review,
        )
        if (problems.length === 0) return
        const there = followedBy(project, bodies).review
        for (const { id, state, members, absent } of project.review.groups) {
          const now = there.groups.find(one => one.id === id)
          if (state === 'undecided' && !now) continue
          expect(now?.absent).toEqual(absent)
          expect(now?.members.map(member => member.id).sort()).toEqual(members.map(member => member.id).sort())
        }
      }),
      { numRuns: 500, seed },
    )
  })
})
