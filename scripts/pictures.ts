/** `npm run pictures`: makes the pictures of README from the real window on the sample. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { CDPSession, Page } from 'playwright'
import { goToGroup } from './goToGroup.ts'
import { ROOT } from './prepare/paths.ts'
import { keepTourAway, launchBrowser, startProgram } from './windowProgram.ts'

const USAGE = `usage: npm run pictures -- [--out FOLDER]

Takes README's pictures from the real window: a group under review, the map of the story, a difference that was found.
The sample, English, light, 1440 × 900; no clock is in view, so that the same program gives the same pictures.
  --out FOLDER   where they go (docs/pictures)`

const SIZE = { width: 1440, height: 900 }
const PATIENCE_MS = 300_000
/** Of WebP: small type stays sharp; the first that keeps a picture small is taken. */
const QUALITIES = [80, 70, 60, 50]
const MOST_BYTES = 150_000

/** The utterance that the sample is known for. */
const KNOWN = 'never forget the sacrifices'
/** Groups that are confirmed before the map is drawn, so that it shows both states. */
const CONFIRMED = 4

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'docs/pictures' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help) console.log(USAGE)
else await takePictures(path.resolve(values.out))

async function takePictures(out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-pictures-'))
  keepTourAway(folder)
  const program = await startProgram({ dataFolder: folder, language: 'en' })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(program.address)
    const session = await page.context().newCDPSession(page)
    await page.waitForSelector('.app[data-settled="true"] .row', { timeout: PATIENCE_MS })
    await goToGroup(page, KNOWN)
    await take(page, session, path.join(out, 'review.webp'))

    await differing(page)
    await take(page, session, path.join(out, 'difference.webp'))

    for (let n = 0; n < CONFIRMED; n++) {
      await page.keyboard.press('u')
      await page.keyboard.press('Enter')
      await page.waitForFunction(
        wanted => document.querySelector('.foot b')?.textContent?.startsWith(`${wanted} of`),
        n + 1,
      )
    }
    await page.keyboard.press('Escape')
    await goToGroup(page, KNOWN)
    await page.keyboard.press('g')
    const dialog = page.locator('.dialog')
    await dialog.waitFor()
    // The window behind it shows when decisions were made.
    const box = await dialog.boundingBox()
    await take(page, session, path.join(out, 'map.webp'), box ?? undefined)
  } finally {
    await browser.close()
    await program.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Goes to the first group in which the machine found that a number differs, and to that version. */
async function differing(page: Page): Promise<void> {
  const hasNumber = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.now .ver')].findIndex(version =>
        [...version.querySelectorAll('.fl em')].some(flag => flag.textContent?.includes('number')),
      ),
    )
  const groups = await page.locator('.row').count()
  for (let n = 0; n < 2 * groups; n++) {
    const place = await hasNumber()
    if (place >= 0) {
      await page.locator('.now .ver').nth(place).focus()
      return
    }
    await page.keyboard.press(n < groups ? 'j' : 'k')
    await still(page)
  }
  throw new Error('no group of the sample has a number that differs')
}

/** Waits until candidates, reasons and word links of the current entry are there and nothing moves. */
async function still(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForSelector('.cand, .cands .mut')
  await page.evaluate(async () => {
    await document.fonts.ready
    let last = ''
    let same = 0
    // What is drawn has been the same for some frames: the links come one by one.
    while (same < 20) {
      await new Promise(done => requestAnimationFrame(done))
      const now = document.querySelector('#root')?.innerHTML ?? ''
      same = now === last ? same + 1 : 0
      last = now
    }
  })
}

async function take(page: Page, session: CDPSession, file: string, clip?: Clip): Promise<void> {
  await still(page)
  const area = clip ?? { x: 0, y: 0, ...SIZE }
  let bytes = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality,
      clip: { ...area, scale: 1 },
    })
    bytes = Buffer.from(data, 'base64')
    if (bytes.length <= MOST_BYTES) break
  }
  writeFileSync(file, bytes)
  console.log(`${path.relative(ROOT, file)}: ${(bytes.length / 1000).toFixed(0)} kB`)
}

interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
