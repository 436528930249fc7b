import type { Page } from 'playwright'

/** Keys of a review by how often they are pressed. `other`: leads to another group. */
const KEYS = [
  ['j', 'other', 34],
  ['k', 'other', 20],
  ['Enter', 'other', 22],
  ['digit', 'same', 14],
  ['u', 'other', 10],
] as const
const DIGITS = 5
/** An editor's pace: time between two keys, ms. */
const LEAST_PAUSE_MS = 40
const MORE_PAUSE_MS = 160
const WARM_UP = 10

/** What the keys took, ms. */
export interface MeasuredKeys {
  readonly frames: readonly number[]
  readonly settled: readonly number[]
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** Keys of which the window said that they cannot be done now. */
  readonly refused: number
  /** Keys whose outcome did not come within the stopwatch's patience; they are in no figure. */
  readonly lost: number
}

/** Presses `count` keys at an editor's pace and times each; a few go before, untimed. */
export async function measureKeys(page: Page, count: number, next: () => number): Promise<MeasuredKeys> {
  const frames: number[] = []
  const settled: number[] = []
  const byKey = new Map<string, number[]>()
  let [refused, lost] = [0, 0]
  for (let n = -WARM_UP; n < count; n++) {
    const [name, kind] = pick(next())
    const key = name === 'digit' ? String(1 + Math.floor(next() * DIGITS)) : name
    await page.evaluate(wanted => window.stopwatch.arm(wanted), kind)
    await page.keyboard.press(key)
    const times = await page.evaluate(() => window.stopwatch.outcome())
    if (n >= 0) {
      if (times.refused) refused++
      else if (times.frame === null || times.settled === null) lost++
      else {
        frames.push(times.frame)
        settled.push(times.settled)
        const label = name.length === 1 ? name.toUpperCase() : name
        byKey.set(label, [...(byKey.get(label) ?? []), times.frame])
      }
    }
    await page.waitForTimeout(LEAST_PAUSE_MS + next() * MORE_PAUSE_MS)
  }
  return { frames, settled, byKey, refused, lost }
}

function pick(share: number): (typeof KEYS)[number] {
  const total = KEYS.reduce((sum, [, , weight]) => sum + weight, 0)
  let at = share * total
  for (const one of KEYS) {
    at -= one[2]
    if (at < 0) return one
  }
  return KEYS[0]
}

const TURNS = 40
const TURN_PX = 240

/** Scrolls the queue and the first column by the wheel. Returns the durations of tasks over 50 ms meanwhile. */
export async function scrollTasks(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => window.stopwatch.longTasks())
  for (const place of ['.rows', '.sheet:not(.parked) .column-text']) {
    await page.locator(place).first().hover()
    for (let n = 0; n < TURNS; n++) {
      await page.mouse.wheel(0, n < TURNS / 2 ? TURN_PX : -TURN_PX)
      // The next turn comes with the next frame, as a hand's does.
      await page.evaluate(() => new Promise(done => requestAnimationFrame(done)))
    }
  }
  return page.evaluate(() => window.stopwatch.longTasks())
}
