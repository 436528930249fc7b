/** The queue in the real window: its order, its filters, and lone quotations with their best candidates. */
import type { Page } from 'playwright'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { atRest, type OpenWindow, openWindow } from './harness.ts'

const PATIENCE_MS = 25_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })

let window: OpenWindow
let page: Page

beforeAll(async () => {
  window = await openWindow({ shell: 'browser' })
  page = window.page
  await atRest(page)
}, 4 * PATIENCE_MS)

afterEach(() => {
  expect(window.complaints).toEqual([])
})

const shown = async () => Number.parseInt((await found()).replace(/\D+/u, ''), 10)
const found = async () => (await page.locator('.queue .qhead').textContent()) ?? ''
const placeholder = async () => (await page.locator('[data-filter]').getAttribute('placeholder')) ?? ''
const numbers = () =>
  page.locator('.row.open').evaluateAll(all => all.map(row => Number(row.getAttribute('data-entry'))))

test(
  'its order is chosen by keys, and the heads say which it is',
  async () => {
    const doubtful = await numbers()
    await page.keyboard.press('Shift+F')
    await page.waitForSelector('.dialog.narrowing')
    await page.locator('.narrowing [name="sort"]').selectOption('place')
    await eventually(numbers).not.toEqual(doubtful)
    expect(await page.locator('.sec').first().textContent()).toContain('as in the articles')
    await page.locator('.narrowing [name="sort"]').selectOption('doubt')
    await eventually(numbers).toEqual(doubtful)
    await page.keyboard.press('Escape')
  },
  PATIENCE_MS,
)

test(
  'filters narrow it at once, it says to what, and one press shows all again',
  async () => {
    const all = await placeholder()
    await page.keyboard.press('Shift+F')
    await page.locator('.narrowing [name="state"]').selectOption('undecided')
    await page.locator('.narrowing [name="language"]').selectOption('ky')
    await page.locator('.narrowing [name="below"]').fill('95')
    await eventually(placeholder).not.toBe(all)
    await window.screenshot('narrow-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await window.screenshot('narrow-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.narrowed').textContent()).toContain('undecided, ky, below 95')
    await page.locator('.narrowed button').click()
    await eventually(placeholder).toBe(all)
  },
  PATIENCE_MS,
)

test(
  'words between slashes are a pattern; one that cannot be read is said to be none',
  async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('/never (forget|again)/')
    await eventually(shown).toBeGreaterThan(0)
    await page.locator('[data-filter]').fill('/(/')
    await eventually(() => page.locator('.nothing').textContent()).toContain('no pattern')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  },
  PATIENCE_MS,
)

test(
  'from the filter Enter goes to what the queue shows, and Esc there shows all again',
  async () => {
    const here = Number(await page.locator('.phead .tag').textContent())
    const [number] = (await numbers()).filter(one => one !== here).slice(-1)
    await page.keyboard.press('/')
    await page.keyboard.type(`#${number}`)
    await eventually(shown).toBe(1)
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.phead .tag').textContent()).toBe(String(number))
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('[data-filter]').inputValue()).toBe('')
  },
  PATIENCE_MS,
)

test(
  'what the filter hides is not said to be decided, and a press on a view leaves the focus where keys work',
  async () => {
    await page.keyboard.press('Shift+F')
    await page.locator('.narrowing [name="state"]').selectOption('alone')
    await page.keyboard.press('Enter')
    await page.locator('.row.one').first().click()
    await page.keyboard.press('u')
    await eventually(() => page.locator('.say').textContent()).toMatch(/its filter hides \d+ undecided groups/u)
    const button = page.locator('.phead .btn.go')
    expect(await button.textContent()).toContain('Show all of the queue')
    await button.click()
    await eventually(() => page.locator('.narrowed').count()).toBe(0)
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page.waitForSelector('.storymap')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.storymap').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.closest('.views') ?? null)).toBeNull()
  },
  PATIENCE_MS,
)

test(
  'lone quotations have a section of their own, each with its best candidate',
  async () => {
    await page.keyboard.press('Shift+F')
    await page.locator('.narrowing [name="state"]').selectOption('alone')
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.row.one').count()).toBeGreaterThan(0)
    await eventually(() => page.locator('.row.one .best').first().textContent()).toMatch(/\d%\swith [A-Z]: \S/u)
    await window.screenshot('queue-alone')
    await page.locator('.narrowed button').click()
  },
  PATIENCE_MS,
)

test(
  'a key of a command says in a dialog that the dialog comes first, whether a field or nothing has the focus',
  async () => {
    for (const [open, key, name] of [
      ['Shift+F', 'Control+e', 'Export'],
      ['Shift+F', 'F1', 'Keys and marks'],
      ['Control+e', 'Control+Shift+P', 'Any command by name'],
    ] as const) {
      await page.keyboard.press(open)
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      await page.keyboard.press(key)
      await eventually(() => dialog.locator('.say').textContent()).toBe(`“${name}”: close this dialog first (Esc).`)
      const box = await dialog.locator('.say').boundingBox()
      expect(box && box.y + box.height).toBeGreaterThan(800)
      await page.keyboard.press('ArrowDown')
      await eventually(() => dialog.locator('.say').count()).toBe(0)
      await page.keyboard.press('Escape')
      await eventually(() => dialog.count()).toBe(0)
    }
  },
  PATIENCE_MS,
)

test(
  'what is confirmed at once is shown with the doubt of the queue, and what is said to differ with a sign',
  async () => {
    await page.keyboard.press('Shift+Enter')
    await page.waitForSelector('.dialog.bulk')
    const doubts = await page
      .locator('.queue .row.open .d')
      .evaluateAll(all => all.map(one => one.lastChild?.textContent?.trim()))
    const lines = await page.locator('.bulk li small').allTextContents()
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(doubts).toContain(/doubt (\d+%)/u.exec(line)?.[1])
    expect(await page.locator('.bulk .differs').count()).toBeGreaterThan(0)
    expect(await page.locator('.bulk .differs').first().textContent()).toMatch(/flag/u)
    await window.screenshot('bulk')
    // Where a version differs in fact a person may want to look first.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    const chosen = page.locator('.bulk .yes')
    await eventually(() => chosen.filter({ hasText: /may differ/u }).count()).toBe(0)
    await page.keyboard.press('Space')
    await eventually(() => chosen.filter({ hasText: /may differ/u }).count()).toBeGreaterThan(0)
    // What the queue doubts more than it trusts is never taken along.
    await page.locator('.bulk input[type="number"]').fill('0')
    const taken = await chosen.locator('small').allTextContents()
    expect(taken.map(line => Number(/doubt (\d+)%/u.exec(line)?.[1])).filter(doubt => !(doubt <= 50))).toEqual([])
    await page.keyboard.press('Escape')
  },
  PATIENCE_MS,
)

test(
  'the filled button of a lone quotation names a key that does what it says',
  async () => {
    const row = page.locator('.row.one').first()
    const number = await row.getAttribute('data-entry')
    await row.click()
    await eventually(() => page.locator('.phead .tag').textContent()).toBe(number)
    const button = page.locator('.phead .btn.go')
    const goes = /\d+$/u.exec((await button.textContent()) ?? '')?.[0]
    const key = (await button.locator('kbd').textContent()) ?? ''
    await page.keyboard.press(key.toLowerCase())
    await eventually(() => page.locator('.phead .tag').textContent()).toBe(goes)
    await row.click()
    await page.locator('.phead .btn.go').click()
    await eventually(() => page.locator('.phead .tag').textContent()).toBe(goes)
    expect(await page.locator('.say').count()).toBe(0)
  },
  PATIENCE_MS,
)

test(
  'a press on a row takes the focus out of an article, so that the arrows go from row to row',
  async () => {
    await page.locator('.sheet:not(.parked) .view-line').first().click()
    await page.locator('.row.open').first().click()
    const at = await page.locator('.row.cur').getAttribute('data-entry')
    await page.keyboard.press('ArrowDown')
    await eventually(() => page.locator('.row.cur').getAttribute('data-entry')).not.toBe(at)
  },
  PATIENCE_MS,
)

test(
  'after the menu of stories the keys are about the review again, whether one was chosen or not',
  async () => {
    const held = () => page.evaluate(() => document.activeElement?.closest('.switcher') !== null)
    const story = page.locator('.switcher > .story')
    await story.click()
    // Arrows walk in the menu, and no key decides about what lies below it.
    await page.keyboard.press('ArrowDown')
    expect(await held()).toBe(true)
    const decided = await page.locator('.foot b').first().textContent()
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.menu').count()).toBe(0)
    await eventually(held).toBe(false)
    expect(await page.locator('.foot b').first().textContent()).toBe(decided)
    await story.click()
    await page.locator('.menu [role="menuitemradio"]').last().click()
    await eventually(held).toBe(false)
    const number = await page.locator('.phead .tag').textContent()
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.phead .tag').textContent()).not.toBe(number)
    expect(await page.locator('.menu').count()).toBe(0)
  },
  PATIENCE_MS,
)
