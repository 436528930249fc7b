import { expect, test } from 'vitest'
import type { PairModelName } from '../../../engine/pairs/coefficients.ts'
import type { PairFeature } from '../../../engine/pairs/features.ts'
import type { Sample } from '../../../engine/pairs/fit.ts'
import { balanced } from '../../../scripts/calibrate/balance.ts'

const sample = (model: PairModelName, label: 0 | 1, importance: number): Sample => {
  return { model, label, importance, features: {} as Readonly<Record<PairFeature, number>> }
}

const rightOf = (samples: readonly Sample[]) =>
  samples.filter(({ model, label }) => model === 'bare' && label === 1).reduce((sum, one) => sum + one.importance, 0)

const STORIES = [sample('bare', 1, 1), sample('bare', 1, 0.5), sample('bare', 0, 1), sample('attributed', 1, 1)]
const PARALLEL = [sample('bare', 1, 0.5), sample('bare', 0, 2), sample('unattributed', 1, 1)]

test('the right bare pairs of documents count as much as those of stories; nothing else changes', () => {
  const all = balanced(STORIES, PARALLEL)
  expect(all.slice(0, STORIES.length)).toEqual(STORIES)
  const documents = all.slice(STORIES.length)
  expect(rightOf(documents)).toBeCloseTo(rightOf(STORIES), 9)
  expect(documents.map(({ importance }) => importance)).toEqual([1.5, 6, 1])
})

test('one kind of data alone stays as it is', () => {
  expect(balanced([], PARALLEL)).toEqual(PARALLEL)
  expect(balanced(STORIES, [])).toEqual(STORIES)
})
