import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, openWindow, SHELLS } from './harness.ts'

const PATIENCE_MS = 60_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })
/** The words of the row that the cursor stands at; numbers and doubts may be others once the machine has looked again. */
const row = async (page: Page) => (await page.locator('.row.cur .t').first().textContent()) ?? ''
const confirmed = async (page: Page) => (await page.locator('.foot b').first().textContent()) ?? ''
const layout = (dataFolder: string) =>
  JSON.parse(readFileSync(path.join(dataFolder, 'settings.json'), 'utf8')).layouts?.[0]

test.each(SHELLS)(
  'in the %s shell a page that is loaded again, as after a crash, stands at the same group, with what was decided',
  async shell => {
    const window = await openWindow({ shell })
    const { page, dataFolder } = window
    await atRest(page)
    await page.keyboard.press('Enter')
    await eventually(() => confirmed(page)).toMatch(/^1 of /)
    await atRest(page)
    const first = await row(page)
    await page.keyboard.press('j')
    await eventually(() => row(page)).not.toBe(first)
    // How the window stands is kept a moment later: until it is, and no other comes.
    await eventually(async () => {
      const one = layout(dataFolder)?.cursor
      await page.waitForTimeout(2500)
      return one !== undefined && one === layout(dataFolder)?.cursor
    }).toBe(true)
    const group = await row(page)
    // The driver cannot look into a page that crashed: what the shell does of itself then (test/electron/faults/page.test.ts) is done by hand.
    await page.reload()
    await atRest(page)
    await eventually(() => row(page)).toBe(group)
    expect(await confirmed(page)).toMatch(/^1 of /)
    await window.close()
  },
  4 * PATIENCE_MS,
)
