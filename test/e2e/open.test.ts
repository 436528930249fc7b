import { expect, test } from 'vitest'
import { openWindow, SHELLS } from './harness.ts'

test.each(SHELLS)('the window opens with the sample in the %s shell, and nothing breaks its policy', async shell => {
  const window = await openWindow({ shell })
  await expect.poll(() => window.page.title()).toContain('Quoin')
  await window.page.waitForTimeout(3000)
  await window.screenshot('open')
  console.log(window.said, window.complaints)
  expect(window.complaints).toEqual([])
  expect(await window.close()).toBe(0)
})
