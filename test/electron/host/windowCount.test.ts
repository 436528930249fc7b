import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { COMING_MS, GONE_MS, LOST_MS, WindowCount } from '../../../electron/host/windowCount.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function outcome(count: WindowCount): Promise<string> {
  return Promise.race([count.gone, Promise.resolve('waiting')])
}

test('the host waits for a first window, and says when none came', async () => {
  const count = new WindowCount()
  await vi.advanceTimersByTimeAsync(COMING_MS - 1)
  expect(await outcome(count)).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1)
  expect(await outcome(count)).toBe('never came')
  expect(count.hasCome).toBe(false)
})

test('a reload keeps it up, the last window closed ends it', async () => {
  const count = new WindowCount()
  count.set(1, true)
  await vi.advanceTimersByTimeAsync(COMING_MS * 2)
  count.set(0, true)
  await vi.advanceTimersByTimeAsync(GONE_MS - 1)
  count.set(1, true)
  await vi.advanceTimersByTimeAsync(GONE_MS)
  expect(await outcome(count)).toBe('waiting')
  count.set(0, true)
  await vi.advanceTimersByTimeAsync(GONE_MS)
  expect(await outcome(count)).toBe('closed')
  expect(count.hasCome).toBe(true)
})

test('a window that went without a word, as where its page crashed, may be loaded again for ten minutes', async () => {
  const count = new WindowCount()
  count.set(1, true)
  count.set(0, false)
  await vi.advanceTimersByTimeAsync(LOST_MS - 1)
  expect(await outcome(count)).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1)
  expect(await outcome(count)).toBe('closed')
})
