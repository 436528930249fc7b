import { afterEach, expect, test, vi } from 'vitest'
import { afterFrame, holdBack, letGo, rightAfterFrame } from '../../renderer/afterFrame.ts'

/** What the page has been asked for and not been told to forget. */
let frames: Map<number, () => void>
let idles: Map<number, () => void>

function page(): void {
  frames = new Map()
  idles = new Map()
  let n = 0
  const ask = (list: Map<number, () => void>) => (run: () => void) => {
    list.set(++n, run)
    return n
  }
  vi.stubGlobal('requestAnimationFrame', ask(frames))
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
  vi.stubGlobal('requestIdleCallback', ask(idles))
  vi.stubGlobal('cancelIdleCallback', (id: number) => idles.delete(id))
  // These alone: what the page is asked for is listed here.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
}

/** All that is asked for comes, once. */
function come(list: Map<number, () => void>): void {
  const due = [...list.values()]
  list.clear()
  for (const run of due) run()
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('what follows a frame comes once, when the page has nothing to do after it', () => {
  page()
  const run = vi.fn()
  afterFrame(run)
  come(frames)
  expect(run).not.toHaveBeenCalled()
  come(idles)
  expect(run).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(5000)
  expect(run).toHaveBeenCalledOnce()
})

test('in a window out of sight, which has no frames, it comes all the same, and once', () => {
  page()
  const run = vi.fn()
  afterFrame(run)
  vi.advanceTimersByTime(5000)
  expect(run).toHaveBeenCalledOnce()
  come(frames)
  come(idles)
  expect(run).toHaveBeenCalledOnce()
})

test('called off it never comes', () => {
  page()
  const run = vi.fn()
  for (const steps of [0, 1]) {
    const stop = afterFrame(run)
    if (steps === 1) come(frames)
    stop()
    come(frames)
    come(idles)
    vi.advanceTimersByTime(5000)
  }
  expect(run).not.toHaveBeenCalled()
})

test('what follows a frame waits for what a key still owes, but not for ever', () => {
  page()
  const [late, forgotten] = [vi.fn(), vi.fn()]
  const [one, other] = [{}, {}]
  holdBack(one)
  holdBack(other)
  afterFrame(late)
  come(frames)
  letGo(one)
  come(idles)
  expect(late).not.toHaveBeenCalled()
  letGo(other)
  come(idles)
  expect(late).toHaveBeenCalledOnce()
  holdBack(one)
  afterFrame(forgotten)
  come(frames)
  vi.advanceTimersByTime(5000)
  letGo(one)
  come(idles)
  expect(forgotten).toHaveBeenCalledOnce()
})

test('right after a frame means once, not when it is called off, and in spite of one that fails', async () => {
  page()
  vi.useRealTimers()
  const [run, off, told] = [vi.fn(), vi.fn(), vi.fn()]
  vi.stubGlobal('reportError', told)
  const bug = new Error('bug')
  rightAfterFrame(() => {
    throw bug
  })
  rightAfterFrame(run)
  const stop = rightAfterFrame(off)
  expect(run).not.toHaveBeenCalled()
  come(frames)
  stop()
  await expect.poll(() => run.mock.calls.length).toBe(1)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(run).toHaveBeenCalledOnce()
  expect(off).not.toHaveBeenCalled()
  expect(told).toHaveBeenCalledExactlyOnceWith(bug)
})
