import type { Page } from 'playwright'
import { paste } from '../../scripts/windowProgram.ts'
import { settled } from './openPage.ts'

/** How long the window may take until it shows that it is at work on what was pasted, ms. */
const PATIENCE_MS = 30_000

/** Brings an article in as by pasting its text, and waits until it is compared. */
export async function pasteArticle(page: Page, text: string): Promise<void> {
  await paste(page, text)
  await page.waitForSelector('.app[data-settled="false"]', { timeout: PATIENCE_MS })
  await settled(page)
}
