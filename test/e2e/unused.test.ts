/** Keys that do nothing, or nothing yet, say so; and wherever something lay over the window, the focus is in the window after it. */
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, openWindow } from './harness.ts'

const PATIENCE_MS = 20_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })
const said = async (page: Page) => (await page.locator('.app .says').first().textContent()) ?? ''
const isLost = (page: Page) => page.evaluate(() => document.activeElement === document.body)

test(
  'no key is silent, no candidate is taken in unseen, and the focus is never lost',
  async () => {
    const window = await openWindow({ shell: 'browser', size: { width: 1100, height: 700 } })
    const { page } = window
    await atRest(page)
    for (const key of ['c', "'", '`', '0', 'Delete', 'F2', 'Control+h', 'Control+d', 'Shift+k', 'Control+a']) {
      await page.keyboard.press(key)
      await eventually(() => said(page)).toContain('does nothing here')
      await page.keyboard.press('Escape')
      await eventually(() => said(page)).toBe('')
    }
    await page.keyboard.press('Control+s')
    await eventually(() => said(page)).toContain('nothing to save')
    await window.screenshot('key-that-saves')
    await page.keyboard.press('Escape')

    // The last candidate is below the edge of the list.
    await page.waitForSelector('.cand[data-number="1"]')
    const last = page.locator('.cand').last()
    const number = (await last.getAttribute('data-number')) ?? ''
    const isIn = () => last.getAttribute('aria-pressed')
    const before = await isIn()
    await page.keyboard.press(`Digit${number}`)
    await eventually(() => said(page)).toContain('was out of sight')
    expect(await isIn()).toBe(before)
    await window.screenshot('candidate-out-of-sight')
    await page.keyboard.press(`Digit${number}`)
    await eventually(isIn).not.toBe(before)
    await page.keyboard.press('Control+z')
    await eventually(isIn).toBe(before)
    await page.keyboard.press('j')
    await eventually(() => page.locator('.cands').evaluate(list => list.scrollTop)).toBe(0)

    // The menu of stories, opened from nowhere.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.locator('button.story').click()
    await page.waitForSelector('[role="menu"]')
    await page.keyboard.press('Escape')
    await eventually(() => isLost(page)).toBe(false)

    // A typed folder: what is chosen next is chosen in its list.
    await page.keyboard.press('Control+o')
    await page.locator('.picker .typed').fill('/')
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate(() => document.activeElement?.matches('.files') ?? false)).toBe(true)
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.dialog').count()).toBe(0)
    await eventually(() => isLost(page)).toBe(false)
    expect(window.complaints).toEqual([])
    await window.close()
  },
  8 * PATIENCE_MS,
)
