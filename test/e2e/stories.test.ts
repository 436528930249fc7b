import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, openWindow, temporaryFolder } from './harness.ts'

const PATIENCE_MS = 150_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })

const confirmed = async (page: Page) => (await page.locator('.foot b').first().textContent()) ?? ''

/** Runs a command by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.locator('.palette .ask input').fill(name)
  await page.keyboard.press('Enter')
}

/** The stories as the switcher lists them, with how many articles each has. */
async function stories(page: Page): Promise<readonly string[]> {
  await page.locator('.switcher > .story').click()
  const lines = await page.locator('.switcher .menu [role="menuitemradio"]').allInnerTexts()
  await page.keyboard.press('Escape')
  return lines.map(line => line.replace(/\s+/gu, ' ').trim())
}

/** Rules for access that the open dialog breaks, with where. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role="dialog"]').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

/** Words that are marked twice over: with a state of now and with one that is gone. */
const markedTwice = (page: Page) =>
  page.locator('.sheet:not(.parked) .view-line span').evaluateAll(words =>
    words.flatMap(({ className, textContent }) => {
      const marks = String(className)
        .split(' ')
        .filter(name => name.startsWith('q-'))
      return new Set(marks).size < marks.length ? [`${textContent}: ${className}`] : []
    }),
  )
const steps = (page: Page) => page.locator('.history .step b:not(.tag)').allInnerTexts()

test(
  'the history lists every step, goes to its group, and goes back to where it was',
  async () => {
    const window = await openWindow({ shell: 'browser' })
    const { page } = window
    await atRest(page)
    await page.keyboard.press('h')
    await eventually(() => page.locator('.say').textContent()).toContain('Nothing has been decided yet')
    await page.keyboard.press('Enter')
    await eventually(() => confirmed(page)).toMatch(/^1 of /)
    await page.keyboard.press('Enter')
    await eventually(() => confirmed(page)).toMatch(/^2 of /)
    await page.keyboard.press('Backspace')
    await atRest(page)

    await page.keyboard.press('h')
    await page.waitForSelector('.history')
    expect(await steps(page)).toEqual([
      'Not a group: dissolve',
      'Confirm the group',
      'Confirm the group',
      'The beginning',
    ])
    await window.screenshot('history')
    // However long the words are, they end before the name.
    const overlaps = await page.locator('.history .step').evaluateAll(rows =>
      rows.flatMap(row => {
        const edge = (name: string) => row.querySelector(name)?.getBoundingClientRect()
        const [words, by] = [edge('.subject'), edge('.by')]
        return words && by && words.right <= by.left ? [] : [row.textContent]
      }),
    )
    expect(overlaps).toEqual([])
    expect(await broken(page)).toEqual([])
    await page.locator('.history .ask input').fill('confirm')
    await eventually(() => steps(page)).toHaveLength(2)
    // The older of the two: back to what was decided by then.
    await page.keyboard.press('ArrowDown')
    const number = await page.locator('.history .step.on .tag').textContent()
    await page.keyboard.press('Shift+Enter')
    await eventually(() => confirmed(page)).toMatch(/^1 of /)

    await page.keyboard.press('h')
    await eventually(() => page.locator('.history .step.off').count()).toBe(2)
    await page.locator('.history .ask input').fill(`#${number}`)
    await eventually(() => steps(page)).toHaveLength(1)
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.phead .tag').textContent()).toBe(number)
    // Nothing was lost: redo brings both again.
    await page.keyboard.press('Shift+Z')
    await eventually(() => confirmed(page)).toMatch(/^2 of /)
    await page.keyboard.press('Shift+Z')
    await page.keyboard.press('h')
    await eventually(() => page.locator('.history .step').count()).toBe(4)
    await eventually(() => page.locator('.history .step.off').count()).toBe(0)
    expect(window.complaints).toEqual([])
    await window.close()
  },
  2 * PATIENCE_MS,
)

test(
  'an article is moved into a story of its own, named, corrected, withdrawn, and all of it undone',
  async () => {
    const window = await openWindow({ shell: 'browser' })
    const { page } = window
    await atRest(page)
    const before = await stories(page)
    expect(before).toHaveLength(2)

    for (const which of ['last', 'first', 'last'] as const) {
      await command(page, 'Move an article')
      await page.waitForSelector('.stories')
      await page.locator('.stories input[name="into"]')[which]().check()
      if (which === 'last') await window.screenshot('story-move')
      expect(await broken(page)).toEqual([])
      await page.keyboard.press('Enter')
      await eventually(() => stories(page)).toHaveLength(which === 'last' ? 3 : 2)
      await eventually(() => stories(page)).not.toEqual(before)
      await atRest(page)
      await page.keyboard.press('z')
      await eventually(() => stories(page)).toEqual(before)
      await atRest(page)
      await eventually(() => page.locator('.sheet:not(.parked) .view-line .q-here').count()).toBeGreaterThan(0)
      expect(await markedTwice(page)).toEqual([])
      await page.keyboard.press('j')
      await atRest(page)
      expect(await markedTwice(page)).toEqual([])
    }

    await command(page, 'Rename the story')
    await page.locator('.stories input').fill('The walk over the pass')
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.crumb .story').textContent()).toBe('The walk over the pass')
    await atRest(page)

    await command(page, 'Correct the article')
    await page.locator('.article input').nth(2).fill('31 May')
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.dlgsay').textContent()).toContain('31 May')
    await page.locator('.article input').nth(2).fill('2031-05-31')
    await page.locator('.article input').nth(1).fill('The Evening Bell')
    await window.screenshot('article-details')
    expect(await broken(page)).toEqual([])
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.columns').textContent()).toContain('The Evening Bell')
    await atRest(page)

    const articles = (await stories(page)).join(' ')
    await command(page, 'Withdraw the article')
    await eventually(async () => (await stories(page)).join(' ')).not.toBe(articles)
    await atRest(page)
    await command(page, 'Withdrawn articles')
    await page.waitForSelector('.stories')
    await window.screenshot('withdrawn')
    expect(await broken(page)).toEqual([])
    await page.keyboard.press('Enter')
    await eventually(async () => (await stories(page)).join(' ')).toBe(articles)
    await atRest(page)

    await page.keyboard.press('h')
    await page.waitForSelector('.history')
    expect((await steps(page)).slice(0, 4)).toEqual([
      'Withdrawn articles',
      'Withdraw the article',
      'Correct the article’s details',
      'Rename the story',
    ])
    // Back to the beginning.
    for (let n = 0; n < 8; n++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+Enter')
    await eventually(() => stories(page)).toEqual(before)
    expect(window.complaints).toEqual([])
    await window.close()
  },
  3 * PATIENCE_MS,
)

test(
  'a story in which nobody is quoted is chosen like any other, and its article is read',
  async () => {
    const folder = temporaryFolder()
    const said = (name: string, text: string) => {
      const file = path.join(folder, name)
      writeFileSync(file, text)
      return file
    }
    const window = await openWindow({
      shell: 'browser',
      paths: [
        said('mill.txt', 'The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn.\n'),
        said('mill2.txt', 'Mill is not for sale\n\nAda Brenn said: "We will not sell the mill to anybody."\n'),
        said('lamp.txt', 'Street lamps of Orrin replaced\n\nThe town bought ninety lamps in June 2024 from Tessaly.\n'),
        said('weir.txt', 'Weir at Wenlow closed\n\nThe board closed it in May 2019 and named no day for Kelmar.\n'),
      ],
    })
    const { page } = window
    await atRest(page)
    const lines = page.locator('.sheet:not(.parked) .view-line')
    const choose = async (title: string) => {
      await page.locator('.switcher > .story').click()
      await page.locator('.switcher .menu [role="menuitemradio"]', { hasText: title }).click()
    }
    await choose('Weir at Wenlow')
    await eventually(async () => (await lines.allInnerTexts()).join(' ')).toMatch(/The.board.closed.it/u)
    await choose('Street lamps of Orrin')
    await eventually(async () => (await lines.allInnerTexts()).join(' ')).toMatch(/ninety.lamps/u)
    await page.keyboard.press('j')
    await eventually(async () => (await lines.allInnerTexts()).join(' ')).toMatch(/We.will.not.sell/u)
    expect(window.complaints).toEqual([])
    await window.close()
  },
  PATIENCE_MS,
)
