import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OpenEncoder } from '../../../electron/worker/encoder.ts'
import { ModelError } from '../../../electron/worker/modelFiles.ts'
import { RestingEncoder } from '../../../electron/worker/restingEncoder.ts'

/** Longer than it stays open unasked, and shorter, ms. */
const [LONG_MS, SHORT_MS] = [40_000, 20_000]
const TEXT = { text: 'Ң', lang: 'ky' }

/** Encoders that say when they are opened and closed; the nth is of the nth model, and answers what it was asked when it is let. */
function encoders(models: readonly string[]) {
  const events: string[] = []
  let waiting: (() => void)[] = []
  const open = async (folder: string): Promise<OpenEncoder> => {
    const model = models[events.filter(event => event.startsWith('opened')).length]
    if (model === undefined) throw new ModelError('model.missing', folder)
    events.push(`opened ${model}`)
    return {
      model,
      encode: texts =>
        new Promise(resolve => {
          waiting.push(() => resolve(texts.map(() => ({ vector: new Float32Array([1]), words: null }))))
        }),
      close: async () => void events.push(`closed ${model}`),
    }
  }
  const answers = () => {
    for (const one of waiting) one()
    waiting = []
  }
  return { events, open, answers }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('it is open from the start, rests when nothing is asked for long, and wakes by a question', async () => {
  const { events, open, answers } = encoders(['m', 'm'])
  const encoder = await RestingEncoder.of('models', open)
  await vi.advanceTimersByTimeAsync(SHORT_MS)
  const first = encoder.encode([TEXT], { words: false })
  // It does not rest while it works, however long that takes.
  await vi.advanceTimersByTimeAsync(LONG_MS)
  answers()
  expect((await first).length).toBe(1)
  await vi.advanceTimersByTimeAsync(SHORT_MS)
  expect(events).toEqual(['opened m'])
  await vi.advanceTimersByTimeAsync(SHORT_MS)
  expect(events).toEqual(['opened m', 'closed m'])
  // Two questions wake one.
  const both = [encoder.encode([TEXT], { words: false }), encoder.encode([], { words: true })]
  await vi.advanceTimersByTimeAsync(0)
  expect(events).toEqual(['opened m', 'closed m', 'opened m'])
  answers()
  await Promise.all(both)
  await encoder.close()
  expect(events).toEqual(['opened m', 'closed m', 'opened m', 'closed m'])
})

test('who has to know before the work begins wakes it, or hears that the model has gone', async () => {
  const { events, open, answers } = encoders(['m', 'm'])
  const encoder = await RestingEncoder.of('models', open)
  await vi.advanceTimersByTimeAsync(LONG_MS)
  const woken = encoder.wake()
  await vi.advanceTimersByTimeAsync(0)
  answers()
  await woken
  expect(events).toEqual(['opened m', 'closed m', 'opened m'])
  await vi.advanceTimersByTimeAsync(LONG_MS)
  await expect(encoder.wake()).rejects.toMatchObject({ code: 'model.missing' })
})

test('memory that cannot be given back ends nothing', async () => {
  const { open } = encoders(['m', 'm'])
  const failing = async (folder: string) => {
    const close = () => Promise.reject(new Error('release failed'))
    return { ...(await open(folder)), close }
  }
  const encoder = await RestingEncoder.of('models', failing)
  // A rejection that nobody handles would fail this test.
  await vi.advanceTimersByTimeAsync(LONG_MS)
  await encoder.close()
})

test('another model in the folder is not taken for the one that the vectors are of, and one that has gone is said to be missing', async () => {
  const { events, open } = encoders(['m', 'other'])
  const encoder = await RestingEncoder.of('models', open)
  await vi.advanceTimersByTimeAsync(LONG_MS)
  await expect(encoder.encode([TEXT], { words: false })).rejects.toMatchObject({
    code: 'model.damaged',
    file: expect.stringMatching(/^models.manifest\.json$/),
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
