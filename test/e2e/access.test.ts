import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { articlesShown, openWindow, toLargestStory } from './harness.ts'

const PATIENCE_MS = 150_000
const PATIENT = { timeout: 60_000 }

/** Rules that something on the page breaks, with where. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

test(
  'the window and its dialogs keep the rules for access, in light and dark, and everything is reached by keys',
  async () => {
    const window = await openWindow({ shell: 'browser' })
    const { page } = window
    await page.waitForSelector('.app[data-settled="true"] .row', { timeout: PATIENCE_MS })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await broken(page)).toEqual([])
      for (const key of ['Control+Shift+P', 'F1', 'Control+e', 'Control+o', 'Semicolon']) {
        await page.keyboard.press(key)
        await page.waitForSelector('[role="dialog"]')
        expect(await broken(page), key).toEqual([])
        await page.keyboard.press('Escape')
        await page.waitForSelector('[role="dialog"]', { state: 'detached' })
      }
    }

    // F6 goes round the regions, there and back. The queue has the focus from the start: a list passes keys through a
    // screen reader.
    const region = () =>
      page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))
    await expect.poll(region, PATIENT).toBe('queue')
    const visited: unknown[] = []
    for (let n = 0; n < 5; n++) {
      const before = await region()
      await page.keyboard.press('F6')
      await expect.poll(region, PATIENT).not.toBe(before)
      visited.push(await region())
    }
    expect(visited).toEqual(['columns', 'panel', 'rail', 'top', 'queue'])
    await page.keyboard.press('Shift+F6')
    await expect.poll(region, PATIENT).toBe('top')

    // What is seen is also said.
    const heard = page.locator('output.heard.place')
    await page.keyboard.press('j')
    const number = await page.locator('.phead .tag').textContent()
    await expect
      .poll(() => heard.textContent(), PATIENT)
      .toMatch(new RegExp(`^group ${number} of \\d+, undecided, \\d+ members?, doubt \\d+`))
    await page.keyboard.press('k')

    // A command that cannot run says why, and nothing else happens.
    await page.keyboard.press('k')
    await expect.poll(() => page.locator('.say').textContent(), PATIENT).toContain('This is the top of the queue')
    expect(window.complaints).toEqual([])
    await window.close()
  },
  4 * PATIENCE_MS,
)

const SIZES = [
  ['1280', 1280, 800],
  ['1920', 1920, 1080],
  ['zoomed', 720, 450],
  ['narrow', 560, 800],
] as const

test(
  'at every size nothing runs out of the window, and queue and candidates are at hand',
  async () => {
    const window = await openWindow({ shell: 'browser' })
    const { page } = window
    await page.waitForSelector('.app[data-settled="true"] .row', { timeout: PATIENCE_MS })
    await toLargestStory(page)
    expect((await articlesShown(page)).all).toBeGreaterThanOrEqual(5)
    for (const [name, width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      const most = width < 600 ? 1 : width < 900 ? 2 : width < 1700 ? 3 : 5
      await expect.poll(async () => (await articlesShown(page)).sheets, { ...PATIENT, message: name }).toBe(most)
      const overflow = () =>
        page.evaluate(() => {
          const page = document.documentElement
          const button = document.querySelector('.btn.go')?.getBoundingClientRect()
          return [page.scrollWidth > innerWidth, page.scrollHeight > innerHeight, (button?.right ?? 0) > innerWidth]
        })
      await expect.poll(overflow, { ...PATIENT, message: name }).toEqual([false, false, false])
      if (width < 900) {
        await page.getByRole('tab', { name: 'Queue' }).click()
        expect(await page.locator('.queue').isVisible()).toBe(true)
        await page.getByRole('tab', { name: 'Candidates' }).click()
        expect(await page.locator('.rail').isVisible()).toBe(true)
        await page.getByRole('tab', { name: 'Versions' }).click()
        await page.getByRole('tab', { name: 'Articles' }).click()
      } else {
        expect(await page.locator('.queue').isVisible()).toBe(true)
        expect(await page.locator('.rail').isVisible()).toBe(true)
      }
      await window.screenshot(`size-${name}`)
    }
    expect(window.complaints).toEqual([])
    await window.close()
  },
  4 * PATIENCE_MS,
)
