import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openWindow, SHELLS, type Shell } from './harness.ts'

const PATIENCE_MS = 150_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })
const settled = (page: Page) => page.waitForSelector('.app[data-settled="true"] .row', { timeout: PATIENCE_MS })
const row = (page: Page) => page.locator('.row.cur').first().textContent()
const confirmed = async (page: Page) => (await page.locator('.foot b').first().textContent()) ?? ''
const layout = (dataFolder: string) =>
  JSON.parse(readFileSync(path.join(dataFolder, 'settings.json'), 'utf8')).layouts?.[0]

/**
 * The page as it stands after its process was ended, as by a crash. The driver cannot look into a page that crashed: in the browser
 * a person opens its address again, and what Electron's shell does by itself (test/electron/faults/page.test.ts) is done here by hand.
 */
async function afterCrash(page: Page, shell: Shell): Promise<Page> {
  if (shell === 'electron') {
    await page.reload()
    return page
  }
  const gone = new Promise<void>(resolve => page.once('crash', () => resolve()))
  const cdp = await page.context().newCDPSession(page)
  cdp.send('Page.crash').catch(() => {})
  await gone
  const other = await page.context().newPage()
  await other.goto(page.url())
  return other
}

test.each(SHELLS)(
  'in the %s shell a page whose process crashed opens again at the same group, with what was decided',
  async shell => {
    const window = await openWindow({ shell })
    const { page, dataFolder } = window
    await settled(page)
    await page.keyboard.press('Enter')
    await eventually(() => confirmed(page)).toMatch(/^1 of /)
    await eventually(() => page.locator('.foot').textContent()).toContain('saved')
    const first = await row(page)
    const before = layout(dataFolder)?.cursor
    await page.keyboard.press('j')
    await eventually(() => row(page)).not.toBe(first)
    await eventually(() => layout(dataFolder)?.cursor !== before).toBe(true)
    const group = await row(page)
    const again = await afterCrash(page, shell)
    await settled(again)
    await eventually(() => row(again)).toBe(group)
    expect(await confirmed(again)).toMatch(/^1 of /)
    await window.close()
  },
  4 * PATIENCE_MS,
)
