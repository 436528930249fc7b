import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { intoQueue, stand } from '../../../renderer/state/cursor.ts'
import { queueOf } from '../../../renderer/state/queue.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

const event = { kind: 'opened', path: '/p.quoin', name: 'p', readOnly: false, analysis: sampleAnalysis(), log: [] }
const opened = receive(INITIAL, event as unknown as ProjectEvent)
const [first, second] = queueOf(opened).entries

test('from the filter the cursor goes to what the queue shows, and stays where that is so already', () => {
  const at = stand(opened, first?.id ?? '')
  expect(intoQueue(at)).toBe(at)
  const hidden = { ...at, filter: `#${second?.number}` }
  expect(queueOf(hidden).entries.map(({ id }) => id)).toEqual([second?.id])
  expect(intoQueue(hidden).cursor).toBe(second?.id)
})

test('where the filter leaves nothing the cursor stays', () => {
  const nothing = { ...stand(opened, first?.id ?? ''), filter: 'no such words' }
  expect(intoQueue(nothing)).toBe(nothing)
})
