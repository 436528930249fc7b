/** The tour of a new user: shown once, led on by the real keys, left by Escape, found again in the palette. */
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, openWindow, SHELLS, temporaryFolder } from './harness.ts'

const PATIENCE_MS = 60_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })

const step = async (page: Page) =>
  (await page.locator('.tour').getAttribute('aria-label', { timeout: PATIENCE_MS })) ?? ''

test.each(SHELLS)(
  'a new user is led through the sample by the real keys, once, in the %s shell',
  async shell => {
    const dataFolder = temporaryFolder()
    const first = await openWindow({ shell, dataFolder, tour: true })
    const { page } = first
    await atRest(page)
    await eventually(() => step(page)).toBe('Tour, 1 of 6')
    // Closed before a step was done it was not seen.
    await page.reload()
    await atRest(page)
    await eventually(() => step(page)).toBe('Tour, 1 of 6')
    await first.screenshot('tour-first')
    // It is said too, and takes no focus.
    expect(await page.locator('.heard[role="status"]').allTextContents()).toContain(
      await page.locator('.tour p').first().textContent(),
    )
    expect(await page.evaluate(() => document.activeElement?.closest('.tour') ?? null)).toBeNull()
    const coversHead = () =>
      page.evaluate(() => {
        const [slip, head] = ['.tour', '.phead'].map(one => document.querySelector(one)?.getBoundingClientRect())
        return slip && head && slip.right > head.left && slip.top < head.bottom && slip.bottom > head.top
      })
    for (const [key, next] of [
      ['j', 2],
      ['Enter', 3],
      ['1', 4],
      ['x', 5],
      ['z', 6],
    ] as const) {
      // A key pressed before the machine has answered the one before waits, and on a busy machine is refused.
      await atRest(page)
      await page.keyboard.press(key)
      await eventually(() => step(page)).toBe(`Tour, ${next} of 6`)
      await eventually(coversHead).toBe(false)
    }
    await page.keyboard.press('Shift+Slash')
    await page.waitForSelector('.dialog.keys')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.dialog', { state: 'detached' })
    expect(await page.locator('.tour').count()).toBe(0)
    expect(first.complaints).toEqual([])
    await first.close()

    const again = await openWindow({ shell, dataFolder, tour: true, language: 'ru' })
    await atRest(again.page)
    expect(await again.page.locator('.tour').count()).toBe(0)
    await again.page.keyboard.press('Control+Shift+p')
    await again.page.keyboard.type('знакомство')
    await again.page.keyboard.press('Enter')
    await eventually(() => step(again.page)).toBe('Знакомство, 1 из 6')
    await again.page.getByRole('button', { name: 'Дальше' }).click()
    await eventually(() => step(again.page)).toBe('Знакомство, 2 из 6')
    await again.page.keyboard.press('Escape')
    await eventually(() => again.page.locator('.tour').count()).toBe(0)
    expect(again.complaints).toEqual([])
    await again.close()
  },
  6 * PATIENCE_MS,
)
