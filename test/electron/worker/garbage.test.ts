import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { collectLater } from '../../../electron/worker/garbage.ts'

const MEGABYTE = 2 ** 20

test('what a thread no longer uses is given back a while after it was asked for', async () => {
  let held: object[] | null = Array.from({ length: 300_000 }, (_, n) => ({ n, text: `${n}` }))
  const full = process.memoryUsage().heapUsed
  expect(held.length).toBe(300_000)
  held = null
  collectLater(10)
  await wait(200)
  expect(process.memoryUsage().heapUsed).toBeLessThan(full - 10 * MEGABYTE)
})
