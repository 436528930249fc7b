import { expect, test } from 'vitest'
import type { AppInfo, ProjectEvent } from '../../../electron/shared/contract.ts'
import { type KeptNumbers, keptSettings } from '../../../electron/shared/settings.ts'
import { numbersNow } from '../../../renderer/state/keptNumbers.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

const SAMPLE = sampleAnalysis()

function opened(analysis: typeof SAMPLE, numbers: readonly KeptNumbers[] = []): WindowState {
  const info = { run: 'this', settings: { numbers: [...numbers] } } as unknown as AppInfo
  const event = { kind: 'opened', path: '/a.quoin', name: 'a', readOnly: false, log: [], analysis }
  return receive({ ...INITIAL, info }, event as unknown as ProjectEvent)
}

/** A window in which two groups came while somebody worked: they stand first and are called last. */
function grown(): WindowState {
  const later = SAMPLE.groups.slice(0, 2)
  const rest = SAMPLE.groups.slice(2)
  const before = { ...opened({ ...SAMPLE, groups: rest }), touched: true }
  return receive(before, { kind: 'groups', changed: [...later], removed: [] } as unknown as ProjectEvent)
}

test('groups are called the same when the project is opened again and in a second window, whatever order they came in', () => {
  const first = grown()
  const kept = numbersNow(first)
  if (kept === null) throw new Error('nothing is kept')
  expect(keptSettings.parse({ numbers: [kept] })).toEqual({ numbers: [kept] })
  const ids = first.view?.groups.map(({ id }) => id) ?? []
  const numbersIn = (state: WindowState) => ids.map(id => state.numbers.of.get(id))
  expect(numbersIn(opened(SAMPLE))).not.toEqual(numbersIn(first))
  const second = opened(SAMPLE, [{ ...kept, project: '/b.quoin', of: [] }, kept])
  expect(numbersIn(second)).toEqual(numbersIn(first))
  // What comes then is called alike in both.
  const event = { kind: 'groups', changed: [], removed: [ids[0] ?? ''] } as unknown as ProjectEvent
  expect(receive(second, event).numbers).toEqual(receive(first, event).numbers)
})

test('nothing is kept where counting gives the same', () => {
  expect(numbersNow(opened(SAMPLE))).toBeNull()
  expect(numbersNow(INITIAL)).toBeNull()
})
