import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { mergeable } from '../../../renderer/commands/regroup.ts'
import { stand } from '../../../renderer/state/cursor.ts'
import { queueOf } from '../../../renderer/state/queue.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

const analysis = sampleAnalysis()
const event = { kind: 'opened', path: '/p.quoin', name: 'p', readOnly: false, analysis, log: [] }
const opened = receive(INITIAL, event as unknown as ProjectEvent)
const groups = queueOf(opened).entries.flatMap(entry => (entry.kind === 'group' ? [entry.group] : []))
const [here] = groups
const [far, near] = groups.filter(group => group !== here && group.story === here?.story)

test('what is nearest comes first, not what has the first digit: digits stay as long as a person does', () => {
  const candidate = (id = '', p: number) => ({ id, p, group: null })
  // A part that was split off a moment ago comes behind the candidates that had a digit before.
  const candidates = [
    candidate(far?.reference, 0.03),
    candidate(near?.members[0]?.id, 0.02),
    candidate(near?.members[1]?.id, 0.98),
  ]
  const answers = { ...opened.answers, candidates: new Map([[here?.id ?? '', candidates]]) }
  const state = { ...stand(opened, here?.id ?? ''), answers }
  expect(
    mergeable(state)
      .slice(0, 2)
      .map(({ id }) => id),
  ).toEqual([near?.id, far?.id])
})
