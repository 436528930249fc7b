import type { Page } from 'playwright'
import { settled } from './openPage.ts'

/** How long the window may take until it shows that it is at work on what was pasted, ms. */
const PATIENCE_MS = 30_000

/** Brings an article in as by pasting its text, and waits until it is compared. */
export async function pasteArticle(page: Page, text: string): Promise<void> {
  await page.evaluate(words => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
  await page.waitForSelector('.app[data-settled="false"]', { timeout: PATIENCE_MS })
  await settled(page)
}
