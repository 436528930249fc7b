import { describe, expect, test } from 'vitest'
import { byteRows } from '../../../engine/features/byteRows.ts'
import { logit } from '../../../engine/logistic.ts'
import { COEFFICIENTS, modelFor, parseCoefficients } from '../../../engine/pairs/coefficients.ts'
import { proposePairs } from '../../../engine/pairs/propose.ts'
import type { Version } from '../../../engine/pairs/version.ts'
import { saidOf } from './saidOf.ts'

const DIMENSIONS = 8

function unit(...parts: readonly number[]): Float32Array {
  const vector = new Float32Array(DIMENSIONS)
  for (const [i, x] of parts.entries()) vector[i] = x
  const length = Math.hypot(...vector) || 1
  return vector.map(x => x / length)
}

function version(id: string, about: readonly number[], more: Partial<Version> = {}): Version {
  const words = about.map((_, i) => unit(...about.map((x, j) => (i === j ? x : 0))))
  const vectors = new Float32Array(words.length * DIMENSIONS)
  for (const [i, word] of words.entries()) vectors.set(word, i * DIMENSIONS)
  return {
    ...{
      id,
      article: id.slice(0, 1),
      kind: 'statement',
      lang: 'en',
      text: id,
      shown: false,
      place: 0,
      speaker: null,
      speakerId: null,
    },
    ...{
      vector: unit(...about),
      context: null,
      words: { spans: words.map((_, i) => ({ start: i, end: i + 1 })), ...byteRows(vectors, DIMENSIONS) },
    },
    numbers: [],
    ...more,
  }
}

const story = [
  version('a1', [1, 1, 1, 0.1, 0.1]),
  version('a2', [0.1, 0.1, 0.1, 1, 1]),
  version('b1', [1, 1, 0.9, 0.1, 0.1], { lang: 'ru' }),
  version('b2', [0.1, 0.2, 0.1, 1, 1], { lang: 'ru' }),
]

describe('pairs', async () => {
  const pairs = await proposePairs(story)
  const p = (a: string, b: string) => pairs.find(pair => pair.a === a && pair.b === b)?.p ?? Number.NaN

  test('the like ones are more probable than their rivals', () => {
    expect(p('a1', 'b1')).toBeGreaterThan(p('a1', 'b2'))
    expect(p('a2', 'b2')).toBeGreaterThan(p('a2', 'b1'))
  })

  test('two alone, or three, are not measured against themselves: without others there is a usual background', async () => {
    const [a, b, c] = [story[0], story[2], version('c1', [0.9, 1, 1, 0.1, 0.1], { lang: 'uk' })] as [
      Version,
      Version,
      Version,
    ]
    const far = version('d2', [0, 0, 0, 0, 0, 1, 1, 1], { lang: 'ky' })
    const least = async (some: readonly Version[]) => Math.min(...(await proposePairs(some)).map(pair => pair.p))
    expect(await least([a, b])).toBeGreaterThan(0.5)
    expect(await least([a, b, c])).toBeGreaterThan(0.5)
    expect(await least([a, far])).toBeLessThan(0.1)
  })

  test('the reasons of a pair add up to its log-odds', () => {
    for (const pair of pairs) {
      expect(pair.reasons[0]?.feature).toBe('start')
      expect(pair.reasons.reduce((sum, reason) => sum + reason.logOdds, 0)).toBeCloseTo(logit(pair.p), 4)
    }
  })

  test('passages are compared with quotations of other articles only', async () => {
    const passages = [version('a9', [1, 1, 1], { kind: null }), version('b9', [1, 1, 1], { kind: null })]
    const found = (await proposePairs([...story, ...passages])).map(pair => `${pair.a} ${pair.b}`)
    expect(found).toContain('b1 a9')
    expect(found).not.toContain('a1 a9')
    expect(found).not.toContain('a9 b9')
  })

  test('a passage changes nothing between quotations', async () => {
    const before = saidOf(await proposePairs(story))
    const after = saidOf(await proposePairs([...story, version('c9', [1, 1, 1], { kind: null })]))
    for (const pair of before) expect(after).toContainEqual(pair)
  })

  test('one speaker speaks for a pair, another against it', async () => {
    const said = async (x: string, y: string) => {
      const versions = story.map(v => ({ ...v, context: v.vector, speaker: v.article === 'a' ? x : y }))
      return (await proposePairs(versions)).find(pair => pair.a === 'a1' && pair.b === 'b1')?.p ?? Number.NaN
    }
    expect(await said('Olena Marchuk', 'Елена Марчук')).toBeGreaterThan(await said('Olena Marchuk', 'Дастан Осмонов'))
  })

  test('a wish to stop is heard between two blocks', async () => {
    const signal = { aborted: false }
    const pause = async () => {
      signal.aborted = true
    }
    await expect(proposePairs(story, COEFFICIENTS, { pause, signal })).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('what is known of a pair chooses its model', () => {
    const [a, b] = [version('a1', [1]), version('b1', [1])]
    const signed = (v: Version) => ({ ...v, speaker: 'Olena Marchuk' })
    const placed = (v: Version) => ({ ...v, context: v.vector })
    expect(modelFor(a, b)).toBe('bare')
    expect(modelFor(placed(a), placed(b))).toBe('unattributed')
    expect(modelFor(signed(a), signed(b))).toBe('attributed')
    expect(modelFor(a, version('a2', [1]))).toBe('repeat')
    expect(modelFor(a, { ...b, kind: null })).toBe('passage')
  })
})

describe('coefficients', () => {
  test('the shipped ones say what they were learnt from, and that more likeness never speaks against a pair', () => {
    expect(COEFFICIENTS.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(COEFFICIENTS.data).not.toBe('')
    for (const model of Object.values(COEFFICIENTS.models)) {
      expect(model.weights.similarity ?? 0).toBeGreaterThanOrEqual(0)
      expect(model.weights.coverage ?? 0).toBeGreaterThanOrEqual(0)
      expect(model.weights.otherSpeaker ?? 0).toBeLessThanOrEqual(0)
    }
  })

  test('a file with an unknown feature, another version or a model missing is refused', () => {
    const { models } = COEFFICIENTS
    expect(() => parseCoefficients({ ...COEFFICIENTS, version: 99 })).toThrow('version')
    expect(() => parseCoefficients({ ...COEFFICIENTS, models: { ...models, bare: undefined } })).toThrow('models.bare')
    const odd = { ...models, bare: { start: 0, weights: { luck: 1 } } }
    expect(() => parseCoefficients({ ...COEFFICIENTS, models: odd })).toThrow('luck')
  })
})
