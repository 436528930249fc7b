import { describe, expect, test } from 'vitest'
import { judge } from '../../../engine/compare/judge.ts'
import { COMPARE_MODELS } from '../../../engine/compare/models.ts'
import { sidesOf } from '../../../engine/compare/sides.ts'
import {
  flipped,
  isAskedAbout,
  type Suspicion,
  type Witness,
  witnessFeatures,
} from '../../../engine/compare/witness.ts'
import { reading } from './tagged.ts'

const denial = (p: number, by: 'a' | 'b', a: number, b: number): Suspicion => ({
  ...{ kind: 'negation', model: 'negation', p, by, at: { a, b } },
})

describe('other versions are asked about a difference', () => {
  const one = denial(0.6, 'a', 2, 3)

  test('a witness that has the denial too says nothing against the side that has it, and lacks nothing', () => {
    const witness: Witness = { a: [], b: [denial(0.9, 'b', 3, 5)] }
    expect(witnessFeatures(one, [witness])).toMatchObject({
      lack: 0,
      rest: 0.9,
      odd: 0.9,
      anyLack: 0,
      anyRest: 1,
      agreed: 1,
    })
  })

  test('a witness that lacks it too makes the denying side the odd one', () => {
    const witness: Witness = { a: [denial(0.8, 'a', 2, 4)], b: [] }
    expect(witnessFeatures(one, [witness])).toMatchObject({ lack: 0.8, rest: 0, anyLack: 1, anyRest: 0, agreed: 1 })
  })

  test('witnesses that disagree are told from those that agree', () => {
    const split: readonly Witness[] = [
      { a: [], b: [denial(0.9, 'b', 3, 5)] },
      { a: [denial(0.8, 'a', 2, 4)], b: [] },
    ]
    expect(witnessFeatures(one, split)).toMatchObject({ lack: 0.4, rest: 0.45, agreed: 0, torn: 0.8 })
    expect(witnessFeatures(one, split.slice(0, 1))).toMatchObject({ torn: 0 })
  })

  test('what is found elsewhere in the text or says the opposite is no testimony', () => {
    const witness: Witness = { a: [denial(0.8, 'a', 7, 4), denial(0.8, 'b', 2, 4)], b: [denial(0.9, 'b', 9, 5)] }
    expect(witnessFeatures(one, [witness])).toMatchObject({ lack: 0, rest: 0, agreed: 0 })
  })

  test('only names, denials and parts are asked about, and not what is hardly suspected', () => {
    expect(isAskedAbout(one)).toBe(true)
    expect(isAskedAbout(denial(0.01, 'a', 2, 3))).toBe(false)
    expect(isAskedAbout({ ...one, kind: 'number', model: 'number' })).toBe(false)
  })

  test('seen from the other side what is missing is added', () => {
    const missing: Suspicion = { kind: 'missing', model: 'part', p: 0.7, by: 'a', at: { a: 4, b: null } }
    expect(flipped(missing)).toEqual({ kind: 'added', model: 'part', p: 0.7, by: 'b', at: { a: null, b: 4 } })
    expect(flipped(flipped(missing))).toEqual(missing)
  })

  test('nobody is asked where there is nothing to ask', () => {
    const own = reading('the|1 bridge|2 fell|3', 'en')
    let asked = 0
    judge(sidesOf(own, own), { a: 'statement', b: 'statement' }, COMPARE_MODELS, () => {
      asked++
      return []
    })
    expect(asked).toBe(0)
  })
})
