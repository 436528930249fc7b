/** The help in the real window: its doors, its search, its links, and keys as they are now. */
import { expect, test } from 'vitest'
import { atRest, openWindow } from './harness.ts'

const PATIENCE_MS = 150_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 60_000 })

test(
  'the help is opened by key, by name and from the key sheet, searched, followed and closed without a mouse',
  async () => {
    const window = await openWindow({ shell: 'browser', language: 'uk' })
    const { page } = window
    const help = page.locator('.dialog.help')
    const heading = () => help.locator('h3').textContent()
    await atRest(page)

    await page.keyboard.press('Shift+F1')
    await help.waitFor()
    expect(await help.getByRole('navigation').getByRole('button').count()).toBe(6)
    // The search has the focus; what it finds is said.
    await page.keyboard.type('імовірність кандидата')
    await eventually(() => help.getByRole('status').textContent()).toMatch(/^\d+ місц/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await eventually(heading).toBe('Що означають імовірності')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H4')
    expect(await help.locator('table.figures').count()).toBe(2)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })

    await page.keyboard.press('F1')
    await page.locator('.dialog.keys').getByRole('button', { name: 'Довідка' }).click()
    await help.waitFor()
    // A page is linked from another, and shows the keys that are in force.
    await help.locator('button.link').first().click()
    await eventually(heading).toBe('Що означають імовірності')
    await help.getByRole('button', { name: 'Клавіші та розкладки' }).click()
    await eventually(() => help.locator('td .caps').first().textContent()).toBe('Enter')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await window.screenshot(`help-${colorScheme}`)
    }
    await page.keyboard.press('Escape')

    // In another language without a restart: help, announcements and names.
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.insertText('Кыргызча')
    await page.waitForFunction(() => document.querySelectorAll('.palette .cmd').length === 1)
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate(() => document.documentElement.lang)).toBe('ky')
    await page.keyboard.press('l')
    await eventually(() => page.locator('output.heard.changed').textContent()).toBe('сөз байланыштары жашырылды')
    await page.keyboard.press('Shift+F1')
    await eventually(heading).toBe('Салыштыруу кантип жүрөт')
    await page.reload()
    await eventually(() => page.evaluate(() => document.documentElement.lang)).toBe('ky')
    expect(window.complaints).toEqual([])
    await window.close()
  },
  4 * PATIENCE_MS,
)
