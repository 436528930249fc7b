import type { Page } from 'playwright'

/** Goes to the group with these words by the filter, as a person does, and clears it; the window has its groups. */
export async function goToGroup(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.waitForSelector('[data-filter]:focus')
  // At once, as pasted: the list is not filtered anew for each letter.
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('j')
  await page.keyboard.press('/')
  await page.waitForSelector('[data-filter]:focus')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}
