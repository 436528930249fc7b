import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { brokenWith, lackingIn, reportIn } from '../../../renderer/state/machine.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { whyOf } from '../../../renderer/state/why.ts'
import { sampleAnalysis } from '../fixture.ts'

const SAMPLE = sampleAnalysis()
const [first, ...others] = SAMPLE.groups
if (!first) throw new Error('the sample has groups')
const [a, b, c] = first.members.map(member => member.id)
const broken = [{ a: a ?? '', b: b ?? '', via: c ?? '', p: 0.3 }]
const lacking = [{ article: 'x', reported: { passage: 'p', p: 0.4 }, absent: 0.5 }]
const analysis = { ...SAMPLE, groups: [{ ...first, broken, lacking }, ...others] }
const opened = { kind: 'opened', path: '/a.quoin', name: 'a', readOnly: false, log: [], analysis }
const state = { ...receive(INITIAL, opened as unknown as ProjectEvent), cursor: first.id }

test('members that only a third joins are told of either, and of no other', () => {
  expect(brokenWith(state, a ?? '')).toEqual(broken)
  expect(brokenWith(state, b ?? '')).toEqual(broken)
  expect(brokenWith(state, c ?? '')).toEqual([])
  // One value while nothing changes: else it would be drawn without end.
  expect(brokenWith(state, a ?? '')).toBe(brokenWith(state, a ?? ''))
  expect(brokenWith({ ...state, cursor: others[0]?.id ?? null }, a ?? '')).toEqual([])
})

test('a report is worth a look where it is likely enough, whatever the article likely lacks', () => {
  expect(reportIn(lackingIn(state, 'x'))).toEqual({ passage: 'p', p: 0.4 })
  expect(lackingIn(state, 'y')).toBeUndefined()
  expect(reportIn({ article: 'x', reported: { passage: 'p', p: 0.2 }, absent: 0.1 })).toBeNull()
  expect(reportIn(undefined)).toBeNull()
})

test('why a pair is likely names the likeliest candidate outside the group', () => {
  const outside = SAMPLE.quotes.find(quote => !first.members.some(member => member.id === quote.id))
  const candidates = new Map([
    [
      first.id,
      [
        { id: b ?? '', p: 0.9, group: first.id },
        { id: outside?.id ?? '', p: 0.25, group: null },
      ],
    ],
  ])
  const reasons = new Map([[`${a}\n${b}`, { p: 0.8, reasons: [{ feature: 'similarity', value: 0.8, logOdds: 2 }] }]])
  const known = { ...state, answers: { candidates, reasons, links: new Map() } }
  const why = whyOf(known, a ?? '', b ?? '')
  expect(why?.p).toBe(0.8)
  expect(why?.lines.find(line => line.key === 'why.rival.found')?.params).toMatchObject({ percent: 25 })
  expect(whyOf(known, a ?? '', c ?? '')).toBeNull()
})
