/** Every view for every eye: rules for access, what is cut off or covered, and where the focus is seen. */
import type { Page } from 'playwright'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { INTERFACE_LANGUAGES, InterfaceLanguage } from '../../electron/shared/languages.ts'
import { articlesShown, atRest, type OpenWindow, openWindow, toLargestStory } from './harness.ts'
import { unreadable } from './overflow.ts'
import { broken, unseenFocus } from './rules.ts'
import { articlesForViews, prepareViews, runByName, throughViews, words } from './views.ts'

const PATIENCE_MS = 150_000
const PATIENT = { timeout: 60_000 }
const REGULAR = { width: 1440, height: 900 }

/** Width and height in CSS px: a large window, and 1440 × 900 at 200 %; the smallest one is looked at in the four languages. */
const EXTREMES = [
  ['1440', REGULAR],
  ['200 %', { width: 720, height: 450 }],
] as const

const PLAIN = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const
const THEMES = [
  ['light', PLAIN],
  ['dark', { ...PLAIN, colorScheme: 'dark' }],
  ['more contrast', { ...PLAIN, contrast: 'more' }],
  ['more contrast, dark', { ...PLAIN, colorScheme: 'dark', contrast: 'more' }],
  ['forced colours', { ...PLAIN, colorScheme: 'dark', forcedColors: 'active' }],
] as const

let window: OpenWindow
let page: Page
let spoken: InterfaceLanguage = 'en-XA'

// One window for all: it begins in the pseudo-locale, which no command leads back to.
beforeAll(async () => {
  window = await openWindow({ shell: 'browser', language: spoken, paths: articlesForViews() })
  page = window.page
  // A sentence that flares up while the theme changes has the colours of neither.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atRest(page)
  await prepareViews(page, spoken)
}, 2 * PATIENCE_MS)

afterEach(() => {
  expect(window.complaints).toEqual([])
})

async function speak(language: (typeof INTERFACE_LANGUAGES)[number]): Promise<void> {
  await runByName(page, spoken, `language.${language}`)
  await expect.poll(() => page.getAttribute('html', 'lang'), PATIENT).toBe(language)
  spoken = language
}

/** After the next frame: a new size has been laid out. */
const laidOut = () =>
  page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))

test(
  'under a language two fifths longer than English nothing is cut off, covered or out of sight, in a large window and at 200 %',
  async () => {
    const faults: string[] = []
    await throughViews(page, spoken, async ({ name, within, isAlike }) => {
      const isOver = (await page.getByRole('dialog').count()) > 0
      for (const [size, box] of isOver && isAlike ? EXTREMES.slice(0, 1) : EXTREMES) {
        await page.setViewportSize(box)
        await laidOut()
        const look = async (where: string) => {
          const found = await unreadable(page, within ? { within } : {})
          // Where there is least room most is scrolled.
          if (size === '200 %') found.push(...(await unseenFocus(page)))
          faults.push(...found.map(fault => `${where}, ${size}: ${fault}`))
        }
        await look(name)
        if (name !== 'review' || size !== '200 %') continue
        for (const tab of ['queue', 'articles', 'candidates', 'versions'] as const) {
          await page.getByRole('tab', { name: words(spoken)(`ui.tab.${tab}`) }).click()
          await look(tab)
        }
        await window.screenshot('pseudo-200')
      }
      await page.setViewportSize(REGULAR)
    })
    // As one text: of a list only its length is told where the log is short.
    expect(faults.join('\n')).toBe('')
  },
  2 * PATIENCE_MS,
)

// Names, roles and structure are the same in all themes, colours in all languages: each is looked at over the other's one.
test.each(['ru', 'uk', 'ky', 'en'] as const)(
  'every view keeps the rules for access and can be read whole in the smallest window, in %s',
  async language => {
    await speak(language)
    await page.setViewportSize({ width: 1024, height: 700 })
    const faults: string[] = []
    await throughViews(page, language, async ({ name, within, isAlike }) => {
      const found = await unreadable(page, within ? { within } : {})
      if (!isAlike) found.push(...(await broken(page, 'names')))
      faults.push(...found.map(fault => `${name}: ${fault}`))
    })
    expect(faults.join('\n')).toBe('')
  },
  2 * PATIENCE_MS,
)

test(
  'every view has the contrast that its theme promises, and more where it was asked for',
  async () => {
    await page.setViewportSize(REGULAR)
    const faults: string[] = []
    await throughViews(page, spoken, async ({ name, isAlike }) => {
      if (isAlike) return
      // More contrast puts stronger tokens in place of others, held to their ratios by computation: seen in the window alone.
      const isOver = (await page.getByRole('dialog').count()) > 0
      for (const [theme, media] of isOver ? THEMES.filter(([name]) => !name.startsWith('more')) : THEMES) {
        await page.emulateMedia(media)
        faults.push(...(await broken(page, 'contrast')).map(fault => `${name}, ${theme}: ${fault}`))
      }
    })
    await page.emulateMedia(PLAIN)
    expect(faults.join('\n')).toBe('')
  },
  2 * PATIENCE_MS,
)

test(
  'the focus goes round the regions by F6, and what cannot be done is said',
  async () => {
    await page.setViewportSize(REGULAR)
    await toLargestStory(page)
    const region = () =>
      page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))
    await page.locator('.queue .rows').focus()
    const visited: unknown[] = []
    for (let n = 0; n < 5; n++) {
      const before = await region()
      await page.keyboard.press('F6')
      await expect.poll(region, PATIENT).not.toBe(before)
      visited.push(await region())
    }
    expect(visited).toEqual(['columns', 'panel', 'rail', 'top', 'queue'])
    await page.keyboard.press('Shift+F6')
    await expect.poll(region, PATIENT).toBe('top')

    // What is seen is also said.
    const heard = page.locator('output.heard.place')
    await page.keyboard.press('j')
    const number = await page.locator('.phead .tag').textContent()
    await expect
      .poll(() => heard.textContent(), PATIENT)
      .toMatch(new RegExp(`^group ${number}, \\d+ of \\d+ in the queue, undecided, \\d+ members?, doubt \\d+`))

    // A command that cannot run says why, and nothing else happens.
    await page.locator('.queue .rows').focus()
    await page.keyboard.press('Home')
    for (let n = 0; n < 20; n++) await page.keyboard.press('k')
    await expect.poll(() => page.locator('.say').textContent(), PATIENT).toContain('This is the top of the queue')
  },
  2 * PATIENCE_MS,
)

const SIZES = [
  ['1280', 1280, 800],
  ['1920', 1920, 1080],
  ['zoomed', 720, 450],
  ['narrow', 560, 800],
] as const

test(
  'at every size nothing runs out of the window, and queue and candidates are at hand',
  async () => {
    await toLargestStory(page)
    expect((await articlesShown(page)).all).toBeGreaterThanOrEqual(5)
    for (const [name, width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      const most = width < 600 ? 1 : width < 900 ? 2 : width < 1700 ? 3 : 5
      await expect.poll(async () => (await articlesShown(page)).sheets, { ...PATIENT, message: name }).toBe(most)
      const overflow = () =>
        page.evaluate(() => {
          const page = document.documentElement
          const button = document.querySelector('.btn.go')?.getBoundingClientRect()
          return [page.scrollWidth > innerWidth, page.scrollHeight > innerHeight, (button?.right ?? 0) > innerWidth]
        })
      await expect.poll(overflow, { ...PATIENT, message: name }).toEqual([false, false, false])
      if (width < 900) {
        await page.getByRole('tab', { name: 'Queue' }).click()
        expect(await page.locator('.queue').isVisible()).toBe(true)
        await page.getByRole('tab', { name: 'Candidates' }).click()
        expect(await page.locator('.rail').isVisible()).toBe(true)
        await page.getByRole('tab', { name: 'Versions' }).click()
        await page.getByRole('tab', { name: 'Articles' }).click()
      } else {
        expect(await page.locator('.queue').isVisible()).toBe(true)
        expect(await page.locator('.rail').isVisible()).toBe(true)
      }
      await window.screenshot(`size-${name}`)
    }
  },
  2 * PATIENCE_MS,
)
