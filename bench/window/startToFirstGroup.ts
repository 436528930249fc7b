import { launchBrowser, startProgram } from '../../scripts/windowProgram.ts'

/** How long a start took, s. */
export interface Start {
  /** From the program's start to a group in the panel; the browser's own start is part of it. */
  readonly all: number
  readonly host: number
  readonly page: number
  readonly group: number
}

/** Starts the program on the sample as a new user does, no vectors kept in `dataFolder`. */
export async function startToFirstGroup(dataFolder: string): Promise<Start> {
  const started = performance.now()
  const program = await startProgram({ dataFolder, language: 'en' })
  const ready = performance.now()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(program.address)
    const shown = performance.now()
    // Two versions at least, and one frame more: then it is on the screen.
    await page.waitForFunction(() => document.querySelectorAll('.now .ver').length > 1, null, { polling: 'raf' })
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)))
    const there = performance.now()
    const seconds = (from: number, to: number) => (to - from) / 1000
    return {
      all: seconds(started, there),
      host: seconds(started, ready),
      page: seconds(ready, shown),
      group: seconds(shown, there),
    }
  } finally {
    await browser.close()
    await program.close()
  }
}
