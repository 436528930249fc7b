import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { withArrived } from '../../../renderer/state/arrived.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

const SAMPLE = sampleAnalysis()
const [NEW, OTHER] = SAMPLE.articles.map(({ id }) => id)

function analysed(state: WindowState, partial: boolean): WindowState {
  const stories = [
    ...SAMPLE.stories.map(story => ({ ...story, articles: story.articles.filter(id => id !== NEW) })),
    { id: 'own', title: 'A story of its own', articles: [NEW ?? ''] },
  ]
  return receive(state, { kind: 'analysis', analysis: { ...SAMPLE, stories, partial } } as unknown as ProjectEvent)
}

test('what came in is said once it is compared, with what became a story of its own, and adds to what was said before', () => {
  const added = withArrived(INITIAL, [NEW ?? '', OTHER ?? ''])
  expect(analysed(added, true).say).toBeNull()
  const sentence = { code: 'ui.arrived', params: { count: 2, own: 1, titles: 'A story of its own' } }
  const after = analysed(added, false)
  expect([after.say, after.arrived]).toEqual([{ kind: 'told', problems: [sentence] }, []])
  const problem = { code: 'error.file.empty', params: { file: 'x.txt' } }
  const failed: WindowState = { ...added, say: { kind: 'error', problems: [problem] } }
  expect(analysed(failed, false).say).toEqual({ kind: 'error', problems: [problem, sentence] })
  // Another run of the machine says nothing.
  expect(analysed({ ...after, say: null }, false).say).toBeNull()
})
