import { expect, test } from 'vitest'
import { goToGroup } from '../../scripts/goToGroup.ts'
import { atRest, openWindow } from './harness.ts'

/** The sentence that the sample is known for, as its English article has it. */
const SENTENCE = 'never forget the sacrifices'
const PATIENCE_MS = 150_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 30_000 })

test(
  'the word under the mouse or at the caret is framed with its partners in the panel and in every open column',
  async () => {
    const window = await openWindow({ shell: 'browser' })
    const { page } = window
    await atRest(page)
    await goToGroup(page, SENTENCE)
    const inPanel = () => page.locator('.now .ver .hot').allInnerTexts()
    const inColumns = () => page.locator('.sheet:not(.parked) .q-hot').allInnerTexts()
    await eventually(() => page.locator('.now .ver .w').count()).toBeGreaterThan(5)

    const word = page.locator('.now .ver .w', { hasText: /^forget$/ }).first()
    await word.hover()
    await eventually(inPanel).toContain('forget')
    await eventually(inPanel).toEqual(
      expect.arrayContaining([expect.stringMatching(/^забуд/), expect.stringMatching(/^унут/)]),
    )
    const open = await page.locator('.sheet:not(.parked):has(.band.lead)').count()
    await eventually(async () => (await inColumns()).length).toBeGreaterThanOrEqual(open)
    await window.screenshot('words-hover-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await window.screenshot('words-hover-dark')
    await page.emulateMedia({ colorScheme: 'light' })

    // Off and on by one key; off there are neither numbers nor frames.
    await page.keyboard.press('l')
    await eventually(inPanel).toEqual([])
    await eventually(inColumns).toEqual([])
    expect(await page.locator('.now .ver .w, .now .ver .u').count()).toBe(0)
    await page.keyboard.press('l')
    await word.hover()
    await eventually(inPanel).toContain('forget')

    // The same word in a column, by the mouse, then by the caret alone.
    const framed = page.locator('.sheet:not(.parked) .q-hot').first()
    const box = await framed.boundingBox()
    if (!box) throw new Error('a word is framed in a column')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
    await eventually(async () => (await inPanel()).length).toBeGreaterThan(1)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.move(4, 4)
    await eventually(async () => (await inPanel()).length).toBeGreaterThan(1)
    const before = await inPanel()
    for (let n = 0; n < 14; n++) await page.keyboard.press('ArrowRight')
    await eventually(inPanel).not.toEqual(before)
    await window.screenshot('words-caret')
    expect(window.complaints).toEqual([])
    await window.close()
  },
  3 * PATIENCE_MS,
)
