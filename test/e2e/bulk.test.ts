/** Confirming what is in sight, in the real window: it says what it will do, does it in one step, and one undo takes it back. */
import { beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './harness.ts'

const PATIENCE_MS = 25_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })

let window: OpenWindow

beforeAll(async () => {
  window = await openWindow({ shell: 'browser' })
  await window.page.waitForSelector('.app[data-settled="true"] .row', { timeout: 3 * PATIENCE_MS })
}, 4 * PATIENCE_MS)

test(
  'Shift+Enter confirms the groups in sight that are sure enough, and one undo takes all back',
  async () => {
    const { page } = window
    const undecided = () => page.locator('.row.open').count()
    const before = await undecided()
    await page.keyboard.press('Shift+Enter')
    await page.waitForSelector('.dialog.bulk')
    const field = page.locator('.bulk input')
    const seen = await page.locator('.bulk li').count()
    expect(seen).toBeGreaterThan(2)
    expect(seen).toBeLessThanOrEqual(before)
    // Nothing is that sure: nothing can be done.
    await field.fill('101')
    await eventually(() => page.locator('.bulk .yes').count()).toBe(0)
    expect(await page.locator('.bulk .go').isDisabled()).toBe(true)
    await field.fill('50')
    await eventually(() => page.locator('.bulk .yes').count()).toBeGreaterThan(1)
    const chosen = await page.locator('.bulk .yes').count()
    const sure = await page.locator('.bulk li b').allInnerTexts()
    const shares = sure.filter(text => text.includes('%')).map(text => Number.parseInt(text, 10))
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    await window.screenshot('bulk-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await window.screenshot('bulk-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.keyboard.press('Enter')
    const confirmed = async () => Number.parseInt((await page.locator('.foot b').first().textContent()) ?? '', 10)
    await eventually(confirmed).toBe(chosen)
    expect(await page.locator('.told').textContent()).toContain('done: Confirm what I see')
    await page.keyboard.press('z')
    await eventually(confirmed).toBe(0)
    expect(window.complaints).toEqual([])
  },
  2 * PATIENCE_MS,
)
