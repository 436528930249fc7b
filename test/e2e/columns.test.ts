import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { writeMadeUpProject } from '../../bench/window/madeUpProject.ts'
import { articlesShown, atRest, openWindow, temporaryFolder, toLargestStory } from './harness.ts'

const PATIENCE_MS = 150_000
const PATIENT = { timeout: 60_000 }

async function opened() {
  const window = await openWindow({ shell: 'browser' })
  const { page } = window
  await atRest(page)
  return { window, page }
}

test(
  'every open column brings its version to the register line, at every size, and reading never touches the clipboard',
  async () => {
    const { window, page } = await opened()

    /** Heights of the leading bands in sight, in whole px; one value where all stand on one line. */
    const heights = () =>
      page.evaluate(() => {
        const bands = [...document.querySelectorAll('.sheet:not(.parked) .band.lead')]
        return [...new Set(bands.map(band => Math.round(band.getBoundingClientRect().top)))]
      })
    /** Leading bands without words of the group on their first line, or without its number near: drawn where the words stood before. */
    const astray = () =>
      page.evaluate(() => {
        const top = (one: Element) => one.getBoundingClientRect().top
        const sheets = [...document.querySelectorAll('.sheet:not(.parked)')]
        return sheets.filter(sheet => {
          const band = sheet.querySelector('.band.lead')
          if (band === null) return false
          const isNear = (names: string, px: number) =>
            [...sheet.querySelectorAll(names)].some(one => Math.abs(top(one) - top(band)) < px)
          // A number may give way to the one before it.
          return !(isNear('.q-here, .q-unlinked', 20) && isNear('.number.here', 80))
        }).length
      })
    /** Sheets in sight without a line of text. */
    const empty = () => page.locator('.sheet:not(.parked):not(:has(.view-line))').count()
    /** Sheets in sight, less those that there should be: `most`, or all where the story has fewer. */
    const surplus = async (most: number) => {
      const { sheets, all } = await articlesShown(page)
      return sheets - Math.min(most, all)
    }
    await toLargestStory(page)

    for (const [width, height, most] of [
      [1440, 900, 3],
      [1920, 1080, 5],
      [720, 900, 2],
      [1280, 800, 3],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect.poll(() => surplus(most), PATIENT).toBe(0)
      for (let n = 0; n < 3; n++) {
        await page.keyboard.press('j')
        await expect.poll(empty, PATIENT).toBe(0)
        await expect.poll(heights, PATIENT).toHaveLength(1)
        await expect.poll(astray, PATIENT).toBe(0)
      }
    }
    // Larger text is broken anew under the marks that are there.
    await page.keyboard.press('Control+Shift+Period')
    await expect.poll(astray, PATIENT).toBe(0)
    await page.keyboard.press('Control+Shift+Comma')
    await expect.poll(astray, PATIENT).toBe(0)

    // A version out of sight leaves a flag at the edge, and the flag brings it back.
    const text = page.locator('.sheet:not(.parked):has(.band.lead) .column-text').first()
    await text.hover()
    const flag = page.locator('.column-edge:not([hidden])').first()
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 120)
        return flag.isVisible()
      }, PATIENT)
      .toBe(true)
    await flag.click()
    await expect.poll(heights, PATIENT).toHaveLength(1)

    // Blink keeps what it makes for whatever is contained in style, and a page of its heap with it: only what stays may be.
    const contained = await page.evaluate(() => {
      const isInStyle = (one: Element) => {
        const { contain, contentVisibility, containerType } = getComputedStyle(one)
        return /strict|content|style/.test(contain) || contentVisibility !== 'visible' || containerType !== 'normal'
      }
      return [...document.querySelectorAll('*')].filter(isInStyle).map(one => one.classList[0] ?? one.localName)
    })
    expect([...new Set(contained)].sort()).toEqual(['columns', 'inputarea', 'rail', 'sheet-body'])

    // Nothing is selected, so nothing is copied.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(() => navigator.clipboard.writeText('kept'))
    await text.click()
    await page.evaluate(() => document.execCommand('copy'))
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('kept')

    expect(window.complaints).toEqual([])
    await window.close()
  },
  4 * PATIENCE_MS,
)

test(
  'a key makes no rack anew, Tab goes over the open articles and then over the folded ones, and what is folded takes no focus',
  async () => {
    const project = path.join(temporaryFolder(), 'racks.quoin')
    await writeMadeUpProject(project, { stories: 1, articles: 16, parts: 1 })
    const window = await openWindow({ shell: 'browser', paths: [project] })
    const { page } = window
    await atRest(page)
    await page
      .locator('.rack')
      .first()
      .evaluate(rack => rack.setAttribute('data-first', ''))
    const stays = () => page.locator('.rack[data-first] .rack-place').count()
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('j')
      await expect.poll(() => page.locator('.sheet:not(.parked):not(:has(.view-line))').count(), PATIENT).toBe(0)
    }
    expect(await stays()).toBeGreaterThan(0)
    expect(await page.locator('.rack').count()).toBeGreaterThan(1)

    await page.locator('.sheet:not(.parked) button.sigil').first().focus()
    const passed: { readonly kind: string; readonly left: number }[] = []
    for (;;) {
      const item = await page.evaluate(() => {
        const item = document.activeElement?.closest('.columns .sheet, .columns .spine, .columns .rack')
        if (!item) return null
        return { kind: item.matches('.sheet') ? 'open' : 'folded', left: Math.round(item.getBoundingClientRect().left) }
      })
      if (item === null) break
      passed.push(item)
      await page.keyboard.press('Tab')
    }
    const inOrder = (kind: string) => passed.filter(item => item.kind === kind).sort((a, b) => a.left - b.left)
    expect(inOrder('folded').length).toBeGreaterThan(2)
    expect(passed).toEqual([...inOrder('open'), ...inOrder('folded')])

    await expect.poll(() => page.locator('.parked textarea').count(), PATIENT).toBe(0)
    const open = await page.locator('.sheet:not(.parked)').count()
    expect(await page.locator('.sheet:not(.parked) textarea').count()).toBe(open)

    // An article of a rack that is opened takes the focus along.
    const place = page.locator('.rack-place').first()
    const article = await place.getAttribute('data-folded')
    await place.focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const at = document.activeElement
            return at?.matches('.sigil')
              ? at.closest<HTMLElement>('.sheet:not(.parked)')?.dataset.article
              : at?.className
          }),
        PATIENT,
      )
      .toBe(article)
    // The entries that the next key may lead to have their versions already, out of sight.
    const waiting = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.stack:not(.now)')].map(stack => stack.querySelectorAll('.ver').length > 1),
      )
    await page.keyboard.press('j')
    await expect.poll(async () => [...new Set(await waiting())], PATIENT).toEqual([true])

    expect(window.complaints).toEqual([])
    await window.close()
  },
  4 * PATIENCE_MS,
)

test(
  'the focus stays where it was when its article is opened, folded or gone',
  async () => {
    const { window, page } = await opened()
    await toLargestStory(page)
    const focus = () =>
      page.evaluate(() => {
        const at = document.activeElement as HTMLElement | null
        const sheet = at?.closest<HTMLElement>('.sheet:not(.parked)')
        return [
          at?.dataset.folded ? 'spine' : at?.matches('.sigil') ? 'sigil' : at?.tagName,
          at?.dataset.folded ?? sheet?.dataset.article,
        ]
      })
    const spine = page.locator('[data-folded]').first()
    const article = await spine.getAttribute('data-folded')
    await spine.focus()
    await page.keyboard.press('Enter')
    await expect.poll(focus, PATIENT).toEqual(['sigil', article])
    await page.keyboard.press('Enter')
    await expect.poll(focus, PATIENT).toEqual(['spine', article])

    // In a text whose story is left: in the columns still, in a text that is there.
    await page.locator('.sheet.active textarea').focus()
    const story = () => page.locator('.sheet:not(.parked)').first().getAttribute('data-article')
    const before = await story()
    for (let n = 0; n < 40 && (await story()) === before; n++) await page.keyboard.press('u')
    expect(await story()).not.toBe(before)
    await expect
      .poll(
        () => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region')),
        PATIENT,
      )
      .toBe('columns')
    // Stories come and go, and each text that is open takes the focus.
    const without = () => page.locator('.sheet:not(.parked):not(:has(.view-line):has(textarea))').count()
    for (let n = 0; n < 3; n++) {
      await toLargestStory(page)
      await expect.poll(without, PATIENT).toBe(0)
      const largest = await story()
      for (let m = 0; m < 40 && (await story()) === largest; m++) await page.keyboard.press('u')
      await expect.poll(without, PATIENT).toBe(0)
    }
    await window.close()
  },
  PATIENCE_MS,
)

test(
  'an article in which nobody is quoted is read in its column, though no group ever comes',
  async () => {
    const file = path.join(temporaryFolder(), 'weir.txt')
    writeFileSync(file, 'The weir at Wenlow is closed\n\nThe water board closed the weir on Monday and named no day.\n')
    const window = await openWindow({ shell: 'browser', paths: [file] })
    const lines = window.page.locator('.sheet:not(.parked) .view-line')
    await expect.poll(() => lines.allInnerTexts(), PATIENT).toContainEqual(expect.stringMatching(/The.weir.at.Wenlow/u))
    expect(await window.page.locator('.row').count()).toBe(0)
    expect(window.complaints).toEqual([])
    await window.close()
  },
  PATIENCE_MS,
)
