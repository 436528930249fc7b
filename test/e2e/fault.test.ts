/** A window that cannot be drawn says so, and leads out. */
import { expect, test } from 'vitest'
import { atRest, openWindow } from './harness.ts'

const PATIENCE_MS = 60_000

test('where a part of the window fails a sentence stands in its place, and the sample story leads away from it', async () => {
  const window = await openWindow({ shell: 'browser' })
  const { page } = window
  await atRest(page)
  // Stands for whatever a part of the window might trip over: the time of the decision that is made now.
  await page.evaluate(() => {
    const { format } = Object.getOwnPropertyDescriptors(Intl.DateTimeFormat.prototype)
    Object.assign(globalThis, { format })
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      configurable: true,
      get() {
        throw new RangeError('made to fail')
      },
    })
    // At once: a part that is drawn meanwhile would fail, and the key press the button that leads out.
    const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
  })
  const alert = page.locator('.app [role="alert"]')
  await alert.waitFor({ timeout: PATIENCE_MS })
  expect(await alert.textContent()).toContain('made to fail')

  await page.evaluate(() => {
    const { format } = globalThis as unknown as { format: PropertyDescriptor }
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', format)
  })
  await page.keyboard.press('Enter')
  await page.waitForSelector('.row', { timeout: PATIENCE_MS })
  // What was decided before it failed is there.
  await expect.poll(() => page.locator('.foot b').first().textContent(), { timeout: PATIENCE_MS }).toMatch(/^1 of /)
  await window.close()
})

test('where the columns’ own script does not come the window says so, instead of columns without a text', async () => {
  const window = await openWindow({ shell: 'browser' })
  const { page } = window
  await atRest(page)
  await page.locator('.view-line').first().waitFor({ timeout: PATIENCE_MS })
  await page.route(/desk-[^/]*\.js$/u, route => route.abort())
  await page.reload()
  const alert = page.locator('.app [role="alert"]')
  await alert.waitFor({ timeout: PATIENCE_MS })
  expect(await alert.textContent()).toContain('desk-')

  await page.unroute(/desk-[^/]*\.js$/u)
  await page.keyboard.press('Enter')
  await page.locator('.view-line').first().waitFor({ timeout: PATIENCE_MS })
  await window.close()
})
