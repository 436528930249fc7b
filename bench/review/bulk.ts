import type { Page } from 'playwright'
import { settled } from '../window/openPage.ts'
import { confirmedGroups, judge, type Outcome } from './outcome.ts'
import { readScreen } from './screen.ts'
import type { Answers } from './stories.ts'

/** Rows of the queue that a window shows at once, less one. */
const SCREENFUL = 8
const MOST_SCREENS = 30

/**
 * Confirms, screen by screen, what is in sight and sure enough, as the bulk command does it; judges the outcome and takes
 * everything back.
 * @param leastPercent what is typed into the dialog
 */
export async function bulk(page: Page, file: string, answers: Answers, leastPercent: number): Promise<Outcome> {
  let steps = 0
  let isLast = false
  for (let n = 0; n < MOST_SCREENS; n++) {
    await page.keyboard.press('Shift+Enter')
    const dialog = page.locator('.dialog.bulk')
    // The dialog, or the sentence that says why there is none.
    await page.waitForSelector('.dialog.bulk, .say')
    const isOpen = (await dialog.count()) > 0
    if (isOpen) {
      await page.locator('.bulk input[type="number"]').fill(String(leastPercent))
      const sure = await page.locator('.bulk .yes').count()
      await page.keyboard.press(sure > 0 ? 'Enter' : 'Escape')
      await dialog.waitFor({ state: 'detached' })
      if (sure > 0) steps++
      await readScreen(page)
      if (sure > 0) continue
    }
    if (isLast) break
    const before = await readScreen(page)
    for (let row = 0; row < SCREENFUL; row++) await page.keyboard.press('j')
    const after = await readScreen(page)
    // Past the last undecided one its neighbours are still in sight: they are asked for once more.
    isLast = after.number === before.number || after.state !== 'undecided'
  }
  const outcome = judge(confirmedGroups(file), answers)
  for (let n = 0; n < steps; n++) {
    await page.keyboard.press('z')
    await readScreen(page)
  }
  // A new window stands where most is to be decided.
  await page.reload()
  await settled(page)
  return outcome
}
