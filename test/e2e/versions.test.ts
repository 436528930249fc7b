import { expect, test } from 'vitest'
import { goToGroup } from '../../scripts/goToGroup.ts'
import { atRest, openWindow, temporaryFolder } from './harness.ts'

/** The sentence that the sample is known for, as its English article has it. */
const SENTENCE = 'never forget the sacrifices'
const PATIENCE_MS = 150_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 30_000 })

/** Whether the verdicts of the version under the cursor are in sight, and the list below the reference begins with a whole version. */
function uncut(): boolean {
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
  const [panel, chips, list] = [box('.panel'), box('.now .chips'), box('.now .scroller')]
  if (!panel || !chips || !list) return false
  const tops = [...document.querySelectorAll('.now .scroller .ver')].map(
    one => one.getBoundingClientRect().top - list.top,
  )
  const isInSight = chips.top >= panel.top && chips.bottom <= panel.bottom + 1
  return isInSight && tops.some(top => Math.abs(top) < 1)
}

test(
  'versions in one language are laid under each other, words get readings that are kept, and reasons are sentences',
  async () => {
    const dataFolder = temporaryFolder()
    const window = await openWindow({ shell: 'browser', dataFolder })
    const { page } = window
    await atRest(page)
    await goToGroup(page, SENTENCE)

    // Why the version under the cursor is a quotation of its kind by its speaker; the cursor is moved by keyboard.
    const origin = page.locator('.now .ver.cur .origin')
    await page.locator('.now .ver .sc[lang=ru]').first().click()
    await eventually(() => origin.textContent()).toMatch(/found by quotation marks.*statement: .+; speaker: .+/)
    expect(await page.locator('.now .origin').count()).toBe(1)
    const current = await page.locator('.now .ver.cur').getAttribute('data-member')
    await page.keyboard.press('ArrowRight')
    await eventually(() => page.locator('.now .ver.cur').getAttribute('data-member')).not.toBe(current)
    await eventually(() => origin.textContent()).toMatch(/found by .+; speaker: .+/)

    // In the smallest window too verdict keys are in sight at every version, and no version is cut off under the reference.
    await page.setViewportSize({ width: 1100, height: 700 })
    const versions = await page.locator('.now .ver').count()
    for (let place = 1; place < versions; place++) {
      await page.locator('.now .ver').nth(place).focus()
      await eventually(() => page.evaluate(uncut)).toBe(true)
    }
    await page.setViewportSize({ width: 1440, height: 900 })

    // Differences: by key, with what makes no difference by digits, and by the button.
    await page.locator('.now .ver .sc[lang=ru]').first().click()
    await page.keyboard.press('d')
    await eventually(() => page.locator('.difs .difnote').textContent()).toMatch(/^\d+ of \d+ words equal/)
    const differing = () => page.locator('.difrows .d').count()
    const folded = await differing()
    for (const digit of ['1', '2', '3']) await page.keyboard.press(digit)
    expect(await page.locator('.fold[aria-pressed="true"]').count()).toBe(0)
    expect(await differing()).toBeGreaterThanOrEqual(folded)
    await window.screenshot('versions-differences')
    const title = page.locator('.difs .dlgtitle')
    const before = await title.textContent()
    await page.keyboard.press('ArrowRight')
    await eventually(() => title.textContent()).not.toBe(before)
    await page.keyboard.press('Escape')
    await page.locator('[data-command="view.differences"]').click()
    await eventually(() => page.locator('.difs').count()).toBe(1)
    await page.keyboard.press('d')
    await eventually(() => page.locator('.difs').count()).toBe(0)

    // Readings: letters, then meanings from the other versions, for every version in the language.
    const kyrgyz = page.locator('.now .ver:has(.sc[lang=ky])').first()
    await kyrgyz.locator('.sc').click()
    await page.keyboard.press('o')
    const readings = () => kyrgyz.locator('.rd > i').allInnerTexts()
    await eventually(async () => (await readings()).join(' ')).toMatch(/unutpay/)
    await window.screenshot('versions-letters')
    await page.keyboard.press('o')
    await eventually(async () => (await readings()).join(' ')).toMatch(/forget/)
    await window.screenshot('versions-meanings')

    // Reasons: sentences, with the words they rest on.
    const why = page.locator('.rail .why')
    await eventually(() => why.locator('li').count()).toBeGreaterThan(4)
    expect(await why.textContent()).toMatch(/\d+ of \d+ words have a partner: .+ ≈ /)
    expect(window.complaints).toEqual([])
    await window.close()

    // The choice of a reading is there the next time; the window now speaks Russian.
    const again = await openWindow({ shell: 'browser', dataFolder, language: 'ru' })
    await atRest(again.page)
    await goToGroup(again.page, SENTENCE)
    await eventually(async () =>
      (await again.page.locator('.now .ver:has(.sc[lang=ky]) .rd > i').allInnerTexts()).join(' '),
    ).toMatch(/забудем/)
    await eventually(() => again.page.locator('.rail .why').textContent()).toMatch(/Пара есть у/)
    await again.screenshot('versions-russian')
    expect(again.complaints).toEqual([])
    await again.close()
  },
  4 * PATIENCE_MS,
)
