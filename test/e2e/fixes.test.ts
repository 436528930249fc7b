/** The fixes of the key table in the real window: what each key does, that one undo takes it back, and what is said of both. */
import type { Page } from 'playwright'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { goToGroup } from '../../scripts/goToGroup.ts'
import { type OpenWindow, openWindow } from './harness.ts'

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
  await page.waitForSelector('.app[data-settled="true"] .row', { timeout: 2 * PATIENCE_MS })
}

/** Goes to the sample's group; it has a version in each language. */
async function toGroup(): Promise<void> {
  await goToGroup(page, SENTENCE)
  await eventually(() =>
    page
      .locator('.ver .sc')
      .allInnerTexts()
      .then(all => all.join(' ')),
  ).toContain(SENTENCE)
}

const versions = () => page.locator('.ver').count()
const idsOf = () => page.locator('.ver').evaluateAll(all => all.map(one => one.getAttribute('data-member')))
const told = async () => (await page.locator('.told').textContent()) ?? ''
const said = async () => (await page.locator('.say').allTextContents()).join(' ')
/** The words of the version under the cursor, as the reader sees them. */
const current = async () => ((await page.locator('.ver.cur .sc').textContent()) ?? '').replace(/\s+/g, ' ')

/** Puts the member cursor on a version by the mouse. */
async function onVersion(place: number): Promise<void> {
  await page.locator('.ver').nth(place).locator('.who').click()
  await eventually(() => page.locator('.ver').nth(place).getAttribute('class')).toContain('cur')
}

async function undone(): Promise<void> {
  await page.keyboard.press('z')
  await eventually(told).toMatch(/^undone: /)
}

/** Selects a word of the first article on the desk, in a line that is not the current group's. */
async function selectWord(): Promise<void> {
  const line = page.locator('.sheet:not(.parked) .view-line').first()
  await line.dblclick({ position: { x: 60, y: 12 } })
}

test(
  'S splits the group before the version under the cursor, not at the reference',
  async () => {
    await toGroup()
    const before = await idsOf()
    expect(before.length).toBeGreaterThan(3)
    await onVersion(0)
    await page.keyboard.press('s')
    await eventually(said).toContain('reference')
    await onVersion(2)
    await page.keyboard.press('s')
    await eventually(idsOf).toEqual(before.slice(0, 2))
    expect(await told()).toContain('done: Split')
    await undone()
    await eventually(idsOf).toEqual(before)
  },
  PATIENCE_MS,
)

test(
  'M merges with what is chosen from a list, and one undo parts them again',
  async () => {
    await toGroup()
    const before = await idsOf()
    await page.keyboard.press('m')
    await page.waitForSelector('.choices .cmd')
    expect(await page.locator('.choices .cmd').count()).toBeGreaterThan(3)
    await page.keyboard.press('Enter')
    await eventually(versions).toBeGreaterThan(before.length)
    await eventually(told).toContain('done: Merge')
    await undone()
    await eventually(idsOf).toEqual(before)
  },
  PATIENCE_MS,
)

test(
  'B says that it is no quotation, and it is one again',
  async () => {
    await toGroup()
    const before = await idsOf()
    await onVersion(1)
    await page.keyboard.press('b')
    await eventually(idsOf).toEqual(before.filter((_, n) => n !== 1))
    await settled()
    await undone()
    await eventually(async () => (await idsOf()).sort()).toEqual([...before].sort())
  },
  PATIENCE_MS,
)

test(
  'comma and full stop move the end by a word, with Shift the start; the group stays',
  async () => {
    await toGroup()
    await settled()
    await onVersion(1)
    const before = await idsOf()
    const words = await current()
    await page.keyboard.press('Comma')
    await eventually(current).not.toBe(words)
    expect(words.startsWith((await current()).replace(/[.!?…]+$/, ''))).toBe(true)
    await page.keyboard.press('Period')
    await eventually(current).toBe(words)
    // By position: where the Russian layout has its letter.
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { code: 'Comma', key: 'Б', shiftKey: true, bubbles: true, cancelable: true }),
      ),
    )
    await eventually(async () => words.endsWith(await current()) && (await current()) !== words).toBe(true)
    await page.keyboard.press('Shift+Period')
    await eventually(current).toBe(words)
    await settled()
    expect((await idsOf()).sort()).toEqual([...before].sort())
    for (let n = 0; n < 4; n++) await undone()
    await eventually(current).toBe(words)
  },
  PATIENCE_MS,
)

test(
  'N makes a quotation of the selection and goes to it; without one it says what to do',
  async () => {
    await toGroup()
    const number = await page.locator('.phead .tag').first().textContent()
    await page.locator('.sheet:not(.parked) .view-line').first().click()
    await page.keyboard.press('n')
    await eventually(said).toContain('Select the words')
    await selectWord()
    await page.keyboard.press('n')
    await eventually(told).toContain('done: New quotation')
    await eventually(() => page.locator('.phead .tag').first().textContent()).not.toBe(number)
    expect(await versions()).toBe(1)
    await settled()
    // It takes part: what it might go with is proposed.
    await eventually(() => page.locator('.cand').count()).toBeGreaterThan(0)
    await undone()
  },
  PATIENCE_MS,
)

test(
  'I takes the selected words in as a report of the utterance',
  async () => {
    await toGroup()
    const before = await idsOf()
    await selectWord()
    await page.keyboard.press('i')
    await eventually(versions).toBe(before.length + 1)
    expect(await told()).toContain('done: Reported')
    await settled()
    await undone()
    await eventually(async () => (await idsOf()).sort()).toEqual([...before].sort())
  },
  PATIENCE_MS,
)

test(
  'Space picks here, then there, and makes a pair; Escape lets go',
  async () => {
    await toGroup()
    const before = await idsOf()
    await onVersion(0)
    await page.keyboard.press('Space')
    await page.waitForSelector('.picked')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.picked').count()).toBe(0)
    await page.keyboard.press('Space')
    await page.waitForSelector('.picked')
    // What stands in another story is refused, and the pick waits for the next.
    for (let n = 0; n < 10 && (await page.locator('.picked').count()) > 0; n++) {
      const here = await idsOf()
      await page.keyboard.press('j')
      await eventually(idsOf).not.toEqual(here)
      await page.keyboard.press('Space')
      await eventually(async () => (await said()) !== '' || (await page.locator('.picked').count()) === 0).toBe(true)
    }
    await eventually(told).toContain('done: Pinpoint')
    await eventually(() => page.locator('.picked').count()).toBe(0)
    await eventually(idsOf).toContain(before[0])
    await undone()
    await toGroup()
    await eventually(async () => (await idsOf()).sort()).toEqual([...before].sort())
  },
  PATIENCE_MS,
)

test(
  'F gives a quotation another kind by a digit',
  async () => {
    await toGroup()
    await onVersion(1)
    const now = () => page.locator('.choices .cmd', { hasText: 'now' }).textContent()
    await page.keyboard.press('f')
    await page.waitForSelector('.choices .cmd')
    const isFragment = (await now())?.includes('fragment') === true
    await page.keyboard.press(isFragment ? '1' : '2')
    await eventually(told).toContain('done: Kind')
    await settled()
    await page.keyboard.press('f')
    await eventually(now).toContain(isFragment ? 'statement' : 'fragment')
    await page.keyboard.press('Escape')
    await undone()
  },
  PATIENCE_MS,
)

test(
  'V corrects the speaker, of one quotation or of all that have the same one',
  async () => {
    await toGroup()
    await onVersion(0)
    const speaker = () => page.locator('.ver.cur .who b').textContent()
    const before = await speaker()
    await page.keyboard.press('v')
    await page.waitForSelector('.choices .cmd')
    await page.keyboard.type('Ada Lovelace')
    await page.keyboard.press('Enter')
    await eventually(speaker).toBe('Ada Lovelace')
    await eventually(told).toContain('done: Speaker')
    await settled()
    await undone()
    await eventually(speaker).toBe(before)
    await settled()
    await page.keyboard.press('v')
    await page.waitForSelector('.choices .cmd')
    await page.keyboard.type('Ada Lovelace')
    await page.keyboard.press('Shift+Enter')
    await eventually(speaker).toBe('Ada Lovelace')
    await settled()
    await undone()
    await eventually(speaker).toBe(before)
  },
  PATIENCE_MS,
)

test(
  'the mouse finds them where it points: on a version, on a row, on words',
  async () => {
    await toGroup()
    const before = await idsOf()
    const items = () => page.locator('.context [role="menuitem"]').allTextContents()
    await page.locator('.ver').nth(2).locator('.who').click({ button: 'right' })
    await page.waitForSelector('.context')
    expect((await items()).join('\n')).toContain('Not a quotation')
    await page.locator('.context [role="menuitem"]', { hasText: 'does not belong' }).click()
    await eventually(idsOf).toEqual(before.filter((_, n) => n !== 2))
    await undone()
    await settled()
    await page.locator('.row').nth(1).click({ button: 'right' })
    await page.waitForSelector('.context')
    expect((await items()).join('\n')).toContain('Merge with')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('.context').count()).toBe(0)
    await selectWord()
    await page
      .locator('.sheet:not(.parked) .view-line')
      .first()
      .click({ button: 'right', position: { x: 60, y: 12 } })
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
      const from = await page.locator('.ver').nth(2).locator('.who').boundingBox()
      const row = await page.locator('.row.open:not(.cur)').nth(1).boundingBox()
      if (!from || !row) throw new Error('nothing to drag')
      await page.mouse.move(from.x + 10, from.y + 10)
      await page.mouse.down()
      await page.mouse.move(from.x + 40, from.y + 30, { steps: 3 })
      await page.waitForSelector('.dragged')
      const box = to === 'row' ? row : await page.locator('.dragout').boundingBox()
      if (!box) throw new Error('nowhere to go')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
      await eventually(() => page.locator('.dropbox').count()).toBe(1)
      await page.mouse.up()
      await eventually(() => page.locator('.draglayer').count()).toBe(0)
      await eventually(idsOf).toEqual(before.filter((_, n) => n !== 2))
    }
    await drag('row')
    expect(await told()).toContain('done: Merge')
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
