import { expect, test } from 'vitest'
import { importPairs } from '../../../engine/export/importPairs.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import { emptyState } from '../../../engine/review/fold.ts'
import { foresee } from '../../../engine/review/foresee.ts'
import { mergeReviews } from '../../../engine/review/mergeReviews.ts'
import type { DecidedMember } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import { example } from './example.ts'

const ALL = { only: 'all', allPairs: false, forExcel: false } as const
const { analysis } = example

const members = analysis.quotes.slice(0, 3).map(
  ({ id, article, parts, text, kind }, at): DecidedMember => ({
    ...{
      id,
      type: 'quote',
      article,
      parts,
      text,
      kind,
      speaker: null,
      p: at === 0 ? 1 : 0.7,
      verdict: null,
      flags: [],
    },
  }),
)
const [reference, gone, stays] = members.map(({ id }) => id) as [string, string, string]
const whole = foresee(emptyState(), [
  { kind: 'group.confirmed', group: 'gThree', story: 's', reference, members, confidence: 0.7 },
])

/** The project after its table was brought back without the row of `gone`. */
function withoutRow() {
  const table = pairsTsv({ ...example, review: review(analysis, whole) }, ALL)
  const text = members.find(({ id }) => id === gone)?.text ?? ''
  const rows = table.split('\n').filter(row => !row.includes(text) || !row.includes('gThree'))
  expect(rows.length).toBe(table.split('\n').length - 1)
  const { bodies, problems } = importPairs(rows.join('\n'), analysis, review(analysis, whole))
  expect(problems).toEqual([])
  return { rows, state: foresee(whole, bodies) }
}

test('a row that was deleted from a confirmed group is a member taken out, as by hand', () => {
  const { rows, state } = withoutRow()
  expect(state.decided.get('gThree')).toMatchObject({ state: 'confirmed', members: [{ id: reference }, { id: stays }] })
  expect([reference, stays].map(id => state.links.get(gone)?.get(id))).toEqual(['apart', 'apart'])
  expect(importPairs(rows.join('\n'), analysis, review(analysis, state)).bodies).toEqual([])
})

test('joined with a project that still has it, the group waits for a word, whichever comes first', () => {
  const { state } = withoutRow()
  for (const [one, other] of [
    [whole, state],
    [state, whole],
  ] as const) {
    const { disputed, bodies } = mergeReviews(one, other, ['Ada', 'Bo'])
    expect([disputed.length, bodies.map(({ kind }) => kind)]).toEqual([1, ['group.proposed']])
  }
})
