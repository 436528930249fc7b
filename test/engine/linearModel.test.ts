import { expect, test } from 'vitest'
import { COMPARE_MODELS } from '../../engine/compare/models.ts'
import { STORY_MODEL } from '../../engine/groups/storyModel.ts'
import { linearModel } from '../../engine/linearModel.ts'
import { COEFFICIENTS } from '../../engine/pairs/coefficients.ts'

test('what a fit found is named and rounded', () => {
  expect(linearModel({ bias: -1.23456, weights: [0.5, 2.7251] }, ['near', 'far'], 2)).toEqual({
    weights: { near: 0.5, far: 2.73 },
    start: -1.23,
  })
})

test('no model begins with its start, which would make an object of every offset in a text', () => {
  const shipped = [
    COEFFICIENTS.models,
    COMPARE_MODELS.flags,
    COMPARE_MODELS.witnessed,
    COMPARE_MODELS.verdicts,
  ].flatMap(models => Object.values(models))
  const fitted = linearModel({ bias: -1.5, weights: [] }, [], 2)
  for (const model of [...shipped, STORY_MODEL.matter, STORY_MODEL.event, fitted])
    expect(Object.keys(model)[0]).toBe('weights')
})
