import { describe, expect, test } from 'vitest'
import { type FlagSample, fitFlags } from '../../../engine/compare/fit.ts'
import { probabilityOf } from '../../../engine/linearModel.ts'

/** Denials of which the true ones have a likelier word beside them; one in ten untouched pairs has a word nearly as likely. */
const samples: readonly FlagSample[] = Array.from({ length: 400 }, (_, i) => {
  const label = i % 4 === 0 ? 1 : 0
  const isNear = i % 10 === 1
  const noise = ((i * 7919) % 101) / 400
  const cosine = (label === 1 ? 0.55 : isNear ? 0.45 : 0.05) + noise
  return { model: 'negation', features: { cosine, noise }, label, untouched: label === 0 ? `${i}` : null }
})

describe('models of flags', () => {
  const pairs = samples.filter(({ untouched }) => untouched !== null).length

  test('flag no greater share of the untouched pairs than a kind may', () => {
    const model = fitFlags(samples, pairs).negation
    const flagged = samples.filter(({ label, features }) => label === 0 && probabilityOf(model, features) > 0.5)
    expect(flagged.length).toBeLessThanOrEqual(0.018 * pairs + 1)
    const found = samples.filter(({ label, features }) => label === 1 && probabilityOf(model, features) > 0.5)
    expect(found.length).toBeGreaterThan(60)
  })

  test('are the same whatever was fitted before', () => {
    expect(fitFlags(samples, pairs)).toEqual(fitFlags(samples, pairs))
  })
})
