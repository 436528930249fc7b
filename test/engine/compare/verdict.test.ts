import { describe, expect, test } from 'vitest'
import type { JudgedFlag } from '../../../engine/compare/judge.ts'
import { COMPARE_MODELS, type CompareModels, PROPOSED } from '../../../engine/compare/models.ts'
import { flagsUnder, proposeVerdict, type VerdictFeatures } from '../../../engine/compare/verdict.ts'

const at = { a: 0, b: 0 }
const doubted: readonly JudgedFlag[] = [
  { kind: 'missing', words: 'in May', p: 0.4, at },
  { kind: 'negation', words: 'starts → does not start', p: 0.3, at },
  { kind: 'name', words: 'Oda → Ada', p: 0.1, at },
]

describe('a verdict that says that the facts differ has a fact to show', () => {
  test('the likeliest fact is as sure as the verdict, and shown', () => {
    const flags = flagsUnder({ verdict: 'differs', p: 0.8 }, doubted)
    expect(flags.map(({ kind, p }) => [kind, p])).toEqual([
      ['negation', 0.8],
      ['missing', 0.4],
      ['name', 0.1],
    ])
    expect(flagsUnder({ verdict: 'differs', p: 0.45 }, doubted)[0]).toMatchObject({ kind: 'negation', p: 0.5 })
  })

  test('one that is shown already stays as it is, and so do the flags under another verdict', () => {
    const sure = [{ kind: 'number', words: '7 → 9', p: 0.9, at } as const, ...doubted]
    expect(flagsUnder({ verdict: 'differs', p: 0.95 }, sure)).toBe(sure)
    expect(flagsUnder({ verdict: 'paraphrase', p: 0.95 }, doubted)).toBe(doubted)
  })

  test('where no fact differs it is not proposed, however likely by the rest', () => {
    const always = (wanted: string): CompareModels => ({
      ...COMPARE_MODELS,
      verdicts: Object.fromEntries(
        PROPOSED.map(verdict => [verdict, { start: verdict === wanted ? 5 : 0, weights: {} }]),
      ) as unknown as CompareModels['verdicts'],
    })
    const features = (fact: number) => ({ fact }) as VerdictFeatures
    expect(proposeVerdict(features(0), always('differs')).verdict).not.toBe('differs')
    expect(proposeVerdict(features(0.3), always('differs')).verdict).toBe('differs')
  })
})
