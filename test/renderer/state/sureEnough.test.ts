import { expect, test } from 'vitest'
import type { Group } from '../../../engine/review/types.ts'
import type { Verdict } from '../../../engine/types.ts'
import { sureEnough } from '../../../renderer/state/sureEnough.ts'

function group(confidence: number, margin: number, verdict: Verdict = 'same'): Group {
  const member = (id: string, verdict: Verdict | null) => ({ id, type: 'quote', p: 1, verdict, flags: [] }) as const
  const members = [member('a', null), member('b', verdict)]
  const said = { absent: [], note: '', decidedBy: null, decidedAt: null }
  return { id: 'g', story: 's', state: 'undecided', reference: 'a', members, confidence, margin, ...said }
}

test('a group is confirmed unseen if it is as sure as asked, and not one that the queue doubts more than it trusts', () => {
  const demands = { least: 0.9, takesDiffering: true }
  expect(sureEnough(group(0.98, 0.96), demands)).toBe('yes')
  expect(sureEnough(group(0.89, 0.96), demands)).toBe('unsure')
  expect(sureEnough(group(0.98, 0.04), demands)).toBe('doubtful')
  expect(sureEnough(group(0.98, 0.96), { ...demands, least: Number.NaN })).toBe('unsure')
})

test('one in which a version differs in fact is left to the eye where that is asked for', () => {
  const demands = { least: 0.9, takesDiffering: false }
  expect(sureEnough(group(0.98, 0.96, 'differs'), demands)).toBe('differs')
  expect(sureEnough(group(0.98, 0.96, 'shortened'), demands)).toBe('yes')
  expect(sureEnough(group(0.98, 0.96, 'differs'), { ...demands, takesDiffering: true })).toBe('yes')
})
