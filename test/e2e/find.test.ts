/** Finding words in the articles, in the real window of both shells. */
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, openWindow, SHELLS, toLargestStory } from './harness.ts'

const PATIENCE_MS = 25_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })

const count = async (page: Page) => (await page.locator('.finding [role="status"]').textContent()) ?? ''
const here = async (page: Page) => (await page.locator('.q-found-here').allTextContents()).join('')
/** A letter for each line of the list of finds, from the top: head or find. */
const kindsOfLines = (page: Page) =>
  page
    .locator('.finding .line > *')
    .evaluateAll(lines => lines.map(line => (line.classList.contains('sec') ? 'H' : 'F')).join(''))
/** Lines of the list of finds that overlap the next one or leave a gap before it, px. */
const linesApart = (page: Page) =>
  page.locator('.finding .line').evaluateAll(lines =>
    lines.slice(1).flatMap((line, n) => {
      const gap = line.getBoundingClientRect().top - (lines[n]?.getBoundingClientRect().bottom ?? 0)
      return Math.abs(gap) < 1 ? [] : [`${n + 1}: ${gap}`]
    }),
  )
const focus = (page: Page) => page.evaluate(() => document.activeElement?.className ?? '')

test.each(SHELLS)(
  'words are found in the article and in all, gone through by keys, and the focus comes back, in the %s shell',
  async shell => {
    const window = await openWindow({ shell })
    const { page } = window
    await atRest(page)

    // Nothing was looked for yet: F3 says so.
    await page.keyboard.press('F3')
    await eventually(() => page.locator('.say').textContent()).toContain('Nothing has been looked for')
    await page.keyboard.press('Escape')

    await toLargestStory(page)
    await page.locator('.sheet:not(.parked) .view-line').first().click()
    const before = await focus(page)
    await page.keyboard.press('Control+f')
    await page.waitForSelector('.findbar input:focus')
    await page.keyboard.type('A')
    await eventually(() => count(page)).toMatch(/^\d+ of \d+, in [A-Z]$/)
    await eventually(() => here(page)).toMatch(/^[aа]$/i)
    expect(await page.locator('.q-found').count()).toBeGreaterThan(1)
    const [all = ''] = /(?<=of )\d+/.exec(await count(page)) ?? []
    const [at = ''] = /^\d+/.exec(await count(page)) ?? []
    await page.keyboard.press('Enter')
    await eventually(() => count(page)).toMatch(new RegExp(`^${(Number(at) % Number(all)) + 1} of`))
    await page.keyboard.press('Shift+Enter')
    await eventually(() => count(page)).toMatch(new RegExp(`^${at} of`))
    await page.keyboard.press('F3')
    await eventually(() => count(page)).toMatch(new RegExp(`^${(Number(at) % Number(all)) + 1} of`))
    await page.keyboard.press('Shift+F3')
    await eventually(() => count(page)).toMatch(new RegExp(`^${at} of`))
    await window.screenshot('find-here')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.findbar, .q-found').count()).toBe(0)
    await eventually(() => focus(page)).toBe(before)

    // By the place of the key, where the layout has no Latin letters.
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', {
          ...{ code: 'KeyF', key: 'А', ctrlKey: true, shiftKey: true },
          ...{ bubbles: true, cancelable: true },
        }),
      ),
    )
    await page.waitForSelector('.queue [data-find]:focus')
    await page.locator('[data-find]').fill('НИКОГДА\u00a0НЕ ЗАБУДЕ')
    await eventually(() => page.locator('.hit mark').first().textContent()).toMatch(/никогда/i)
    expect(await page.locator('.finding .sec').count()).toBeGreaterThan(0)
    expect(await page.locator('.hit.here').count()).toBe(0)
    await page.keyboard.press('Enter')
    await eventually(() => here(page)).toMatch(/никогда/i)
    await eventually(() => count(page)).toMatch(/^1 of/)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await window.screenshot(`find-all-${colorScheme}`)
    }
    // Groups are gone through meanwhile, and F3 goes on where the search was.
    await page.locator('.hit').last().click()
    await eventually(() => page.locator('.hit.here').count()).toBe(1)
    // In the list arrows go through the finds and Enter opens one; groups, which are out of sight, stay as they are.
    await page.locator('.finding [role="listbox"]').focus()
    await page.keyboard.press('Home')
    await eventually(() => count(page)).toMatch(/^1 of/)
    const decided = await page.locator('.foot').textContent()
    await page.keyboard.press('ArrowDown')
    await eventually(() => count(page)).toMatch(/^2 of/)
    await page.keyboard.press('Enter')
    const opened = () =>
      page.evaluate(() => document.activeElement?.closest('[data-article]')?.getAttribute('data-article') ?? '')
    await eventually(opened).not.toBe('')
    const article = await opened()
    expect(await page.locator('.foot').textContent()).toBe(decided)
    // What was found stays open and selected when the search is put away.
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.finding').count()).toBe(0)
    await eventually(() => page.locator('.selected-text').count()).toBeGreaterThan(0)
    expect(await page.locator(`.sheet:not(.parked)[data-article="${article}"]`).count()).toBe(1)
    await window.screenshot('find-left')
    // The list went, and the focus that was in it goes to what stands in its place.
    await page.keyboard.press('Control+Shift+f')
    await page.waitForSelector('.queue [data-find]:focus')
    await page.locator('[data-find]').fill('never')
    await page.locator('.finding [role="listbox"]').focus()
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.finding').count()).toBe(0)
    await eventually(() => page.evaluate(() => document.activeElement === document.body)).toBe(false)
    await page.keyboard.press('Control+Shift+f')
    await page.waitForSelector('.queue [data-find]:focus')
    // As many lines for other words, the heads at other places among them: each line begins where the one before it ends.
    const drawn: string[] = []
    for (const words of ['foot', 'never']) {
      await page.locator('[data-find]').fill(words)
      await eventually(() => page.locator('.hit mark').first().textContent()).toMatch(new RegExp(words, 'i'))
      await eventually(() => linesApart(page)).toEqual([])
      drawn.push(await kindsOfLines(page))
    }
    expect(drawn[0]).toHaveLength(drawn[1]?.length ?? 0)
    expect(drawn[0]).not.toBe(drawn[1])
    await page.locator('[data-find]').fill('xqzw')
    await eventually(() => count(page)).toBe('not found')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.finding').count()).toBe(0)
    await page.waitForSelector('.queue .row')
    expect(window.complaints).toEqual([])
    await window.close()
  },
  6 * PATIENCE_MS,
)
