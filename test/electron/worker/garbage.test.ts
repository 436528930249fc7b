import { constants, PerformanceObserver } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { analysisBegins, analysisEnds, worked } from '../../../electron/worker/garbage.ts'

const MEGABYTE = 2 ** 20

test('what an analysis leaves behind is given back a while after its end', async () => {
  analysisBegins()
  let held: object[] | null = Array.from({ length: 300_000 }, (_, n) => ({ n, text: `${n}` }))
  const full = process.memoryUsage().heapUsed
  expect(held.length).toBe(300_000)
  held = null
  analysisEnds(10)
  await wait(200)
  expect(process.memoryUsage().heapUsed).toBeLessThan(full - 10 * MEGABYTE)
})

/** Counts collections of the whole heap; while nothing is done V8 makes none by itself. */
function whole(): { readonly times: number; stop(): void } {
  let times = 0
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      const { kind } = (entry as unknown as { readonly detail: { readonly kind: number } }).detail
      if (kind === constants.NODE_PERFORMANCE_GC_MAJOR) times++
    }
  })
  observer.observe({ entryTypes: ['gc'] })
  return {
    get times() {
      return times
    },
    stop: () => observer.disconnect(),
  }
}

test('nothing is collected while another analysis runs, though one has ended before it or meanwhile', async () => {
  const collected = whole()
  analysisBegins()
  analysisEnds(10)
  analysisBegins()
  analysisBegins()
  analysisEnds(10)
  worked(10)
  await wait(200)
  expect(collected.times).toBe(0)
  analysisEnds(10)
  await wait(200)
  expect(collected.times).toBeGreaterThan(0)
  collected.stop()
})

test('garbage is collected some time after work began, however much follows, and not before there is work again', async () => {
  const collected = whole()
  for (let n = 0; n < 20; n++) {
    worked(100)
    await wait(10)
  }
  expect(collected.times).toBeGreaterThan(0)
  await wait(200)
  const after = collected.times
  await wait(200)
  expect(collected.times).toBe(after)
  collected.stop()
})
