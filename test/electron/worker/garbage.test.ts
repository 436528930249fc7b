import { constants, PerformanceObserver } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { analysisBegins, analysisEnds } from '../../../electron/worker/garbage.ts'

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

test('nothing is collected while another analysis runs, though one has ended before it or meanwhile', async () => {
  let collected = 0
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      const { flags } = (entry as unknown as { readonly detail: { readonly flags: number } }).detail
      if (flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) collected++
    }
  })
  observer.observe({ entryTypes: ['gc'] })
  analysisBegins()
  analysisEnds(10)
  analysisBegins()
  analysisBegins()
  analysisEnds(10)
  await wait(200)
  expect(collected).toBe(0)
  analysisEnds(10)
  await wait(200)
  expect(collected).toBeGreaterThan(0)
  observer.disconnect()
})
