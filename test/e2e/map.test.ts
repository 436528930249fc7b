/** The story map in the real window: what its cells say, that keys and mouse go to the place, and that doubts narrow the queue. */
import type { Page } from 'playwright'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { atRest, type OpenWindow, openWindow, toLargestStory } from './harness.ts'

const PATIENCE_MS = 25_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })

let window: OpenWindow
let page: Page

beforeAll(async () => {
  window = await openWindow({ shell: 'browser' })
  page = window.page
  await atRest(page)
  await toLargestStory(page)
}, 4 * PATIENCE_MS)

afterEach(() => {
  expect(window.complaints).toEqual([])
})

async function openMap(): Promise<void> {
  await page.locator('.phead').click()
  await page.keyboard.press('g')
  await page.waitForSelector('.storymap td.at')
}

const rows = () => page.locator('.storymap tbody tr').count()
const at = () => page.locator('.storymap td.at').getAttribute('data-cell')

test(
  'every cell says by sign, letter and name how the article stands to the utterance',
  async () => {
    await openMap()
    const cells = await page.locator('.storymap td').evaluateAll(all =>
      all.map(cell => ({
        name: cell.querySelector('.heard')?.textContent,
        standing: cell.getAttribute('data-standing'),
        sign: cell.querySelector('use')?.getAttribute('href'),
        letter: cell.querySelector('b')?.textContent,
      })),
    )
    expect(cells.length).toBeGreaterThan(8)
    // What the first column has comes first, in its order; and the doubts are counted of this story alone.
    const carriers = await page
      .locator('.storymap tbody tr')
      .evaluateAll(all =>
        all.map(row =>
          [...row.querySelectorAll('td')].findIndex(
            cell => cell.dataset.standing !== 'unseen' && cell.dataset.standing !== 'absent',
          ),
        ),
      )
    expect(carriers).toEqual([...carriers].sort((a, b) => a - b))
    const counts = await page.locator('.doubts button b').allTextContents()
    expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(carriers.length)
    for (const { name, sign, letter } of cells) {
      expect(name).toMatch(/\S/)
      expect(letter).toMatch(/\S/)
      expect(sign).toMatch(/^#/)
    }
    const reference = cells.find(({ standing }) => standing === 'reference')
    expect(reference).toMatchObject({ name: 'reference, proposed', sign: '#p-ref', letter: 'R?' })
    await window.screenshot('map-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await window.screenshot('map-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.storymap').count()).toBe(0)
  },
  2 * PATIENCE_MS,
)

test(
  'arrows, and the keys that walk in the window, go from cell to cell, Enter to the place in the article',
  async () => {
    await openMap()
    await page.keyboard.press('Control+Home')
    await eventually(at).toBe('0 0')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await eventually(at).toBe('1 1')
    // J and K walk as they do in the window, and the palette comes in the map's place.
    await page.keyboard.press('j')
    await eventually(at).toBe('2 1')
    await page.keyboard.press('k')
    await eventually(at).toBe('1 1')
    await page.keyboard.press('Control+Shift+p')
    await eventually(() => page.locator('.palette').count()).toBe(1)
    await page.keyboard.press('Escape')
    await openMap()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowRight')
    await eventually(at).toBe('1 1')
    const number = await page.locator('.storymap tbody tr').nth(1).locator('.tag').textContent()
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.storymap').count()).toBe(0)
    await eventually(() => page.locator('.phead .tag').first().textContent()).toBe(number)
  },
  PATIENCE_MS,
)

test(
  'a press on a version goes to that version',
  async () => {
    await openMap()
    const cell = page.locator('.storymap td[data-standing="reference"]').last()
    await cell.click()
    await eventually(() => page.locator('.storymap').count()).toBe(0)
    await eventually(() => page.locator('.now .ver.cur.ref').count()).toBe(1)
  },
  PATIENCE_MS,
)

test(
  'a range of doubt, drawn with Shift and arrows, narrows map and queue; the queue says so and shows all again',
  async () => {
    await openMap()
    const all = await rows()
    const queue = await page.locator('.queue .qhead input').getAttribute('placeholder')
    const step = page.locator('.doubts button').filter({ has: page.locator('b', { hasText: /\d/ }) })
    await step.first().focus()
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.doubts button[aria-pressed="true"]').count()).toBe(1)
    await page.keyboard.press(
      (await step.first().getAttribute('data-step')) === '0' ? 'Shift+ArrowUp' : 'Shift+ArrowDown',
    )
    await eventually(() => page.locator('.doubts button[aria-pressed="true"]').count()).toBe(2)
    await eventually(rows).toBeLessThanOrEqual(all)
    await window.screenshot('map-doubts')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.narrowed').textContent()).toContain('doubt')
    await eventually(() => page.locator('.queue .qhead input').getAttribute('placeholder')).not.toBe(queue)
    await window.screenshot('queue-doubts')
    await page.locator('.narrowed button').click()
    await eventually(() => page.locator('.queue .qhead input').getAttribute('placeholder')).toBe(queue)
  },
  PATIENCE_MS,
)

test(
  'the map is exported as SVG through the export of the story',
  async () => {
    await openMap()
    await page.getByRole('button', { name: 'Export as SVG' }).click()
    await page.waitForSelector('.dialog.export')
    await eventually(() => page.locator('.dialog.export .dlgfoot input').inputValue()).toMatch(/map(\.partial)?\.svg$/)
    // A picture has no rows.
    await eventually(() => page.locator('.dialog.export .prev .count').textContent()).toMatch(/^\d+ groups?$/u)
    expect(await page.locator('.dialog.export .btn.go').textContent()).toMatch(/Write$/u)
    await page.keyboard.press('Escape')
  },
  PATIENCE_MS,
)

test(
  'in a small window the letters of the map are explained too',
  async () => {
    await page.setViewportSize({ width: 700, height: 800 })
    await openMap()
    expect(await page.locator('.mapsigns li').first().isVisible()).toBe(true)
    expect(await page.locator('.doubts').isVisible()).toBe(true)
    const grid = await page.locator('.mapgrid').boundingBox()
    expect(grid?.height).toBeGreaterThan(300)
    await window.screenshot('map-small')
    // At the smallest size that is meant for all regions the legend is whole.
    await page.setViewportSize({ width: 1100, height: 700 })
    expect(await page.locator('.mapside').evaluate(side => side.scrollHeight - side.clientHeight)).toBe(0)
    // Also where there is least room all of it can be come to.
    await page.setViewportSize({ width: 720, height: 450 })
    const last = page.locator('.doubts button').last()
    await last.focus()
    const [inner, outer] = [await last.boundingBox(), await page.locator('.mapside').boundingBox()]
    expect(inner && outer && inner.y >= outer.y - 2 && inner.y + inner.height <= outer.y + outer.height + 2).toBe(true)
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 1440, height: 900 })
  },
  PATIENCE_MS,
)
