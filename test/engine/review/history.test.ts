import { expect, test } from 'vitest'
import { historyOf } from '../../../engine/review/history.ts'
import { Bench, story } from './story.ts'

test('every step stands in the history, the latest first, with what has become of it', () => {
  const bench = new Bench(story({ en1: 'a1 a2', ru1: 'b1 b2' }, { g1: 'a1 b1', g2: 'a2 b2' }))
  bench.do({ kind: 'confirm', group: 'g1' })
  bench.do({ kind: 'correctArticle', article: 'en1', details: { outlet: 'The Herald' } })
  bench.do({ kind: 'undo' })
  bench.do({ kind: 'nameStory', story: 's', title: 'A name' })
  bench.do({ kind: 'confirm', group: 'g2' })
  bench.do({ kind: 'undo' })
  const shown = () => historyOf(bench.state).map(({ command, standing, group }) => [command, standing, group])
  expect(shown()).toEqual([
    ['confirm', 'undone', 'g2'],
    ['nameStory', 'done', null],
    ['correctArticle', 'dropped', null],
    ['confirm', 'done', 'g1'],
  ])
  expect(historyOf(bench.state)[0]).toMatchObject({ by: 'Ada', at: expect.stringMatching(/^2031-/u) })
  // What cannot be redone says another thing than what can.
  const [undone, , dropped] = historyOf(bench.state)
  const backTo = (step: typeof undone) => bench.do({ kind: 'backTo', undoGroup: step?.undoGroup ?? -1 })
  expect([backTo(undone), backTo(dropped)]).toEqual(['stepNotDone', 'stepDropped'])
  bench.do({ kind: 'redo' })
  expect(shown()[0]).toEqual(['confirm', 'done', 'g2'])
  bench.do({ kind: 'backTo', undoGroup: 0 })
  expect(shown().map(([, standing]) => standing)).toEqual(['undone', 'undone', 'dropped', 'undone'])
})
