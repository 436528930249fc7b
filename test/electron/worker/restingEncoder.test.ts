import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OpenEncoder } from '../../../electron/worker/encoder.ts'
import { ModelError } from '../../../electron/worker/modelFiles.ts'
import { RestingEncoder } from '../../../electron/worker/restingEncoder.ts'

/** Longer than it stays open unasked, and shorter, ms. */
const [LONG_MS, SHORT_MS] = [40_000, 20_000]
const TEXT = { text: 'Ң', lang: 'ky' }

/** Encoders that say when they are opened and closed; the nth is of the nth model, and answers when it is let. */
function encoders(models: readonly string[]) {
  const events: string[] = []
  let answer: () => void = () => undefined
  const open = async (folder: string): Promise<OpenEncoder> => {
    const model = models[events.filter(event => event.startsWith('opened')).length]
    if (model === undefined) throw new ModelError('model.missing', folder)
    events.push(`opened ${model}`)
    return {
      model,
      encode: texts =>
        new Promise(resolve => {
          answer = () => resolve(texts.map(() => ({ vector: new Float32Array([1]), words: null })))
        }),
      close: async () => void events.push(`closed ${model}`),
    }
  }
  return { events, open, answer: () => answer() }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('it is open from the start, rests when nothing is asked for long, and wakes by a question', async () => {
  const { events, open, answer } = encoders(['m', 'm'])
  const encoder = await RestingEncoder.of('models', open)
  await vi.advanceTimersByTimeAsync(SHORT_MS)
  const first = encoder.encode([TEXT], { words: false })
  // It does not rest while it works, however long that takes.
  await vi.advanceTimersByTimeAsync(LONG_MS)
  answer()
  expect((await first).length).toBe(1)
  await vi.advanceTimersByTimeAsync(SHORT_MS)
  expect(events).toEqual(['opened m'])
  await vi.advanceTimersByTimeAsync(SHORT_MS)
  expect(events).toEqual(['opened m', 'closed m'])
  // Two questions wake one.
  const both = [encoder.encode([TEXT], { words: false }), encoder.encode([], { words: true })]
  await vi.advanceTimersByTimeAsync(0)
  expect(events).toEqual(['opened m', 'closed m', 'opened m'])
  await encoder.close()
  expect(events.at(-1)).toBe('closed m')
  answer()
  await Promise.race(both)
})

test('another model in the folder is not taken for the one that the vectors are of, and one that has gone is said to be missing', async () => {
  const { events, open } = encoders(['m', 'other'])
  const encoder = await RestingEncoder.of('models', open)
  await vi.advanceTimersByTimeAsync(LONG_MS)
  await expect(encoder.encode([TEXT], { words: false })).rejects.toMatchObject({
    code: 'model.damaged',
    file: 'models',
  })
  expect(events).toEqual(['opened m', 'closed m', 'opened other', 'closed other'])
  await expect(encoder.encode([TEXT], { words: false })).rejects.toMatchObject({ code: 'model.missing' })
  await encoder.close()
  await expect(RestingEncoder.of('models', open)).rejects.toThrow(ModelError)
})

test('closed while it rests, or for the second time, there is nothing to close', async () => {
  const { events, open } = encoders(['m'])
  const encoder = await RestingEncoder.of('models', open)
  await vi.advanceTimersByTimeAsync(LONG_MS)
  await encoder.close()
  await encoder.close()
  await vi.advanceTimersByTimeAsync(LONG_MS)
  expect(events).toEqual(['opened m', 'closed m'])
})
