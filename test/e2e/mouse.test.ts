/** The fixes by the mouse in the real window: menus where it points, and versions dragged. By keys: `keys.test.ts`. */
import type { Page } from 'playwright'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { goToGroup } from '../../scripts/goToGroup.ts'
import { atRest, type OpenWindow, openWindow } from './harness.ts'

/** The sentence that the sample is known for, as its English article has it. */
const SENTENCE = 'never forget the sacrifices'
const PATIENCE_MS = 60_000

const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS / 4 })

let window: OpenWindow
let page: Page

beforeAll(async () => {
  window = await openWindow({ shell: 'browser' })
  page = window.page
  page.setDefaultTimeout(PATIENCE_MS / 4)
  await settled()
}, 3 * PATIENCE_MS)

afterEach(async () => {
  await settled()
  expect(window.complaints).toEqual([])
})

async function settled(): Promise<void> {
  await atRest(page)
}

/** Goes to the sample's group; it has a version in each language. */
async function toGroup(): Promise<void> {
  await goToGroup(page, SENTENCE)
  await eventually(() =>
    page
      .locator('.now .ver .sc')
      .allInnerTexts()
      .then(all => all.join(' ')),
  ).toContain(SENTENCE)
}

const idsOf = () => page.locator('.now .ver').evaluateAll(all => all.map(one => one.getAttribute('data-member')))
const told = async () => (await page.locator('.told').textContent()) ?? ''
async function undone(): Promise<void> {
  await page.keyboard.press('z')
  await eventually(told).toMatch(/^undone: /)
}

/** Begins to drag the third version, which may have to be scrolled to. */
async function dragThird(): Promise<void> {
  const who = page.locator('.now .ver').nth(2).locator('.who')
  await who.scrollIntoViewIfNeeded()
  const from = await who.boundingBox()
  if (!from) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 3 })
  await page.waitForSelector('.dragged')
}

/**
 * Where the last row in sight that takes what is dragged is; the list has others above and below. The first are the most doubtful: told
 * that a version belongs to one of those, the machine may see the rest of its group there too.
 */
function rowInSight() {
  return page.locator('.row.open.takes').evaluateAll(rows => {
    const boxes = rows.map(row => ({ row, box: row.getBoundingClientRect() }))
    const { box } = boxes.findLast(({ row, box }) => {
      return row.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))
    }) ?? { box: null }
    return box && { x: box.x, y: box.y, width: box.width, height: box.height }
  })
}

/** A point on a line in sight that has no quotation, one word of which is selected. */
async function selectWord(): Promise<{ readonly x: number; readonly y: number }> {
  const point = await page.locator('.sheet:not(.parked) .view-line').evaluateAll(lines => {
    const points = lines
      .filter(line => !line.querySelector('[class*="q-"]') && /^[\p{L}\p{M}\s,.-]{20,}$/u.test(line.textContent ?? ''))
      .map(line => ({ line, box: line.getBoundingClientRect() }))
      .map(({ line, box }) => ({ line, x: box.x + 60, y: box.y + box.height / 2 }))
    const found = points.find(({ line, x, y }) => line.contains(document.elementFromPoint(x, y)))
    return found && { x: found.x, y: found.y }
  })
  if (!point) throw new Error('no line without a quotation in sight')
  await page.mouse.dblclick(point.x, point.y)
  return point
}

test(
  'the mouse finds them where it points: on a version, on a row, on words',
  async () => {
    await toGroup()
    const before = await idsOf()
    const items = () => page.locator('.context [role="menuitem"]').allTextContents()
    await page.locator('.now .ver').nth(2).locator('.who').click({ button: 'right' })
    await page.waitForSelector('.context')
    expect((await items()).join('\n')).toContain('Not a quotation')
    await page.locator('.context [role="menuitem"]', { hasText: 'does not belong' }).click()
    await eventually(idsOf).toEqual(before.filter((_, n) => n !== 2))
    await undone()
    await settled()
    await page.locator('.row').nth(1).click({ button: 'right' })
    await page.waitForSelector('.context')
    expect((await items()).join('\n')).toContain('Merge two groups')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.context').count()).toBe(0)
    const word = await selectWord()
    await page.mouse.click(word.x, word.y, { button: 'right' })
    await page.waitForSelector('.context')
    const add = page.locator('.context [role="menuitem"]', { hasText: 'New quotation' })
    expect(await add.getAttribute('aria-disabled')).toBe('false')
    await page.keyboard.press('Escape')
  },
  PATIENCE_MS,
)

test(
  'a version is dragged onto the row of another group, and out of its group; one undo brings it back',
  async () => {
    await toGroup()
    const before = await idsOf()
    const drag = async (to: string) => {
      await dragThird()
      // A row that cannot take it, of another story among them, is no place to let go.
      expect(await page.locator('.row.cur.takes').count()).toBe(0)
      expect(await page.locator('.row.takes').count()).toBeGreaterThan(0)
      const box = to === 'row' ? await rowInSight() : await page.locator('.dragout').boundingBox()
      if (!box) throw new Error('nowhere to go')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
      await eventually(() => page.locator('.dropbox').count()).toBe(1)
      await page.mouse.up()
      await eventually(() => page.locator('.draglayer').count()).toBe(0)
      await eventually(idsOf).toEqual(before.filter((_, n) => n !== 2))
    }
    await drag('row')
    await eventually(told).toContain('done: Version taken into the group')
    await undone()
    await settled()
    // Undone, the window stands where the version had gone to.
    await toGroup()
    await eventually(idsOf).toEqual(before)
    await drag('out')
    await undone()
    await eventually(idsOf).toEqual(before)
  },
  PATIENCE_MS,
)

test(
  'a row of another story does not offer itself to a version that is dragged',
  async () => {
    await toGroup()
    const story = await page.locator('.switcher > .story').textContent()
    await dragThird()
    // That of the group itself has it already.
    const rows = await page
      .locator('.row:not(.cur)')
      .evaluateAll(all =>
        all.map(row => ({ number: row.getAttribute('data-entry') ?? '', takes: row.classList.contains('takes') })),
      )
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await eventually(() => page.locator('.draglayer').count()).toBe(0)
    const offered: Record<string, boolean[]> = {}
    for (const { number, takes } of rows.slice(0, 12)) {
      const row = page.locator(`.row[data-entry="${number}"]`)
      await row.click()
      const title = (await page.locator('.switcher > .story').textContent()) ?? ''
      offered[title === story ? 'here' : 'elsewhere'] = [
        ...(offered[title === story ? 'here' : 'elsewhere'] ?? []),
        takes,
      ]
    }
    expect(new Set(offered.here)).toEqual(new Set([true]))
    expect(new Set(offered.elsewhere)).toEqual(new Set([false]))
  },
  PATIENCE_MS,
)

test(
  'the verdict that was given is told from the others, also in the colours of the system',
  async () => {
    await toGroup()
    const chip = page.locator('.now .chip').last()
    await chip.click()
    await eventually(() => chip.getAttribute('aria-pressed')).toBe('true')
    await page.emulateMedia({ forcedColors: 'active' })
    const grounds = await page
      .locator('.now .chip')
      .evaluateAll(all => all.map(one => getComputedStyle(one).backgroundColor))
    await window.screenshot('forced-verdict')
    await page.emulateMedia({ forcedColors: 'none' })
    expect(grounds.filter(one => one === grounds.at(-1))).toHaveLength(1)
    await undone()
  },
  PATIENCE_MS,
)

test(
  'a candidate and the head of an article have menus of their own, whose commands are about them',
  async () => {
    await toGroup()
    const before = await idsOf()
    await page.locator('.cand').first().click({ button: 'right' })
    const items = page.locator('.context [role="menuitem"]')
    expect(await items.first().textContent()).toContain('Candidate 1')
    // The keys of a command stand side by side at its end.
    const caps = await items
      .first()
      .locator('.caps')
      .evaluate(one => one.getBoundingClientRect().width)
    expect(caps).toBeLessThan(80)
    await items.first().click()
    await eventually(async () => (await idsOf()).length).toBe(before.length + 1)
    await undone()
    await eventually(idsOf).toEqual(before)
    await settled()
    const sheet = page.locator('.sheet:not(.parked):not(.active)').first()
    const title = await sheet.locator('.sheet-title').getAttribute('title')
    await sheet.locator('.sheet-title').click({ button: 'right' })
    await items.filter({ hasText: 'Correct the article' }).click()
    await eventually(() => page.getByRole('dialog').locator('input').first().inputValue()).toBe(title)
    await page.keyboard.press('Escape')
  },
  PATIENCE_MS,
)
