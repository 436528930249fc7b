/** What specs that go through many keys in one window look at, and how they get from one row to the next by keys. */
import { expect } from 'vitest'
import { goToGroup } from '../../scripts/goToGroup.ts'
import { atRest, type OpenWindow } from './harness.ts'

/** For one thing to become true on a busy machine. */
export const PATIENCE_MS = 15_000

/** Looks again and again, until what is expected of it holds. */
export function eventually(look: () => unknown, message = ''): ReturnType<typeof expect.poll> {
  return expect.poll(look, { timeout: PATIENCE_MS, interval: 25, message })
}

export interface Sights extends Omit<OpenWindow, 'said'> {
  /** All text in the elements. */
  text(selector: string): Promise<string>
  count(selector: string): Promise<number>
  /** The number of the group or quotation on the desk. */
  number(): Promise<string>
  /** Ids of the versions, in their order. */
  versions(): Promise<readonly string[]>
  /** The place of the version under the cursor. */
  place(): Promise<number>
  /** The words of the version under the cursor. */
  words(): Promise<string>
  /** What was last said to have been done, undone, redone. */
  told(): Promise<string>
  /** What stands above the status line. */
  said(): Promise<string>
  /** How many groups are confirmed. */
  confirmed(): Promise<number>
  /** The region that has the focus. */
  region(): Promise<string | null>
  press(...keys: readonly string[]): Promise<void>
  /** See {@link atRest}; there is a queue. */
  settled(): Promise<void>
  /** Takes the last step back and waits for it. */
  undone(): Promise<void>
  /** Nothing lies over the window, nothing is said, and the list of the queue has the focus. */
  rest(): Promise<void>
  /** Goes to the group with these words, and to its version at this place. */
  onVersion(words: string, place: number): Promise<void>
}

export function sightsOf(window: OpenWindow): Sights {
  const { page } = window
  const text = async (selector: string) => (await page.locator(selector).allTextContents()).join(' ')
  const versions = () =>
    page.locator('.now .ver').evaluateAll(all => all.map(one => one.getAttribute('data-member') ?? ''))
  const place = () => page.locator('.now .ver').evaluateAll(all => all.findIndex(one => one.classList.contains('cur')))
  const told = () => text('.told')
  const sights: Sights = {
    ...window,
    text,
    versions,
    place,
    told,
    count: selector => page.locator(selector).count(),
    number: () => text('.phead .tag'),
    words: async () => (await text('.now .ver.cur .sc')).replace(/\s+/gu, ' '),
    said: () => text('.say'),
    confirmed: async () => Number.parseInt(await text('.foot b'), 10),
    region: () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region ?? null),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    settled: () => atRest(page),
    async undone() {
      await sights.settled()
      await page.keyboard.press('z')
      await eventually(told, 'undone').toMatch(/^undone: /)
      await sights.settled()
    },
    async rest() {
      const over = '[role="dialog"], .say, .picked, .finding, .tour, .context'
      expect(await page.locator(over).count(), 'something was left over the window').toBe(0)
      if (await page.evaluate(() => document.activeElement?.matches('.queue [role="listbox"]'))) return
      // Again where a dialog that has just closed took the focus back after the key.
      await eventually(async () => {
        const isThere = () => page.evaluate(() => document.activeElement?.matches('[data-filter]') ?? false)
        if (!(await isThere())) await page.keyboard.press('/')
        return isThere()
      }).toBe(true)
      await page.keyboard.press('Escape')
      await page.locator('.queue [role="listbox"]:focus').waitFor()
    },
    async onVersion(words, wanted) {
      if (!(await text('.now .ver .sc')).includes(words)) {
        await goToGroup(page, words)
        await eventually(() => text('.now .ver .sc'), `the group of ${words}`).toContain(words)
      }
      await eventually(async () => {
        const now = await place()
        if (now !== wanted) await page.keyboard.press(now < wanted ? 'ArrowRight' : 'ArrowLeft')
        return place()
      }).toBe(wanted)
    },
  }
  return sights
}
