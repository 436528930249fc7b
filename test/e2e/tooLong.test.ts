/** What is typed and does not fit is said where it was typed, with the most that fits, and stays to be shortened. */
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { MAX_EDITOR } from '../../electron/shared/settings.ts'
import { MAX_DETAIL, MAX_NOTE } from '../../engine/review/types.ts'
import { atRest, openWindow } from './harness.ts'
import { runByName } from './views.ts'

/** Types too much into the dialog's field, and then what fits. */
async function tooLong(page: Page, field: string, most: number): Promise<void> {
  const input = page.locator(`[role="dialog"] ${field}`).first()
  await input.waitFor()
  const long = 'N'.repeat(most + 1)
  await input.fill(long)
  await page.keyboard.press('Enter')
  const said = page.locator('[role="dialog"] .dlgsay')
  await said.waitFor()
  expect(await said.textContent()).toContain(most.toLocaleString('en'))
  expect(await input.inputValue()).toBe(long)
  await input.fill('Ada Brenn')
  await said.waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
}

test('names, titles and notes that are too long are refused where they were typed', async () => {
  const window = await openWindow({ shell: 'browser' })
  const { page } = window
  await atRest(page)
  await runByName(page, 'en', 'quotation.speaker')
  await tooLong(page, 'input', MAX_DETAIL)
  await runByName(page, 'en', 'story.rename')
  await tooLong(page, 'input[type="text"]', MAX_DETAIL)
  await runByName(page, 'en', 'group.note')
  await tooLong(page, 'textarea', MAX_NOTE)
  await runByName(page, 'en', 'article.details')
  await tooLong(page, 'input[type="text"]', MAX_DETAIL)
  await runByName(page, 'en', 'edit.name')
  await tooLong(page, 'input[type="text"]', MAX_EDITOR)
  expect(window.complaints).toEqual([])
  expect(await window.close()).toBe(0)
}, 180_000)
