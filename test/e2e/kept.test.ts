import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, type OpenOptions, openWindow, temporaryFolder } from './harness.ts'

const PATIENCE_MS = 150_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS })

/** Nobody has said who decides. */
const UNNAMED = { QUOIN_EDITOR: '' }

async function opened(options: Omit<OpenOptions, 'shell'>) {
  const window = await openWindow({ shell: 'browser', ...options })
  await atRest(window.page)
  return window
}

const confirmed = async (page: Page) => (await page.locator('.foot b').first().textContent()) ?? ''

/** Who the history says decided, the last first. */
async function signed(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('h')
  await page.waitForSelector('.history')
  const rows = await page.locator('.history .step').allInnerTexts()
  await page.keyboard.press('Escape')
  return rows
}

const settings = (dataFolder: string) => JSON.parse(readFileSync(path.join(dataFolder, 'settings.json'), 'utf8'))

test(
  'who decides is asked before the first decision, which is then carried out and signed; it is asked once',
  async () => {
    const dataFolder = temporaryFolder()
    const window = await opened({ dataFolder, environment: UNNAMED })
    const { page } = window
    await page.keyboard.press('Enter')
    const name = page.locator('[role="dialog"] input[type="text"]')
    await name.waitFor()
    expect(await name.evaluate(input => input === document.activeElement)).toBe(true)
    expect(await confirmed(page)).toMatch(/^0 of /)
    await window.screenshot('editor-first')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role="dialog"]').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    // Typed over what stands there: the name that the system has for who is logged in.
    await page.keyboard.type('Mara Quill')
    await page.keyboard.press('Enter')
    await eventually(() => confirmed(page)).toMatch(/^1 of /)
    expect(await page.locator('[role="dialog"]').count()).toBe(0)
    await page.keyboard.press('Enter')
    await eventually(() => confirmed(page)).toMatch(/^2 of /)
    await atRest(page)
    expect((await signed(page)).filter(row => row.includes('Mara Quill')).length).toBe(2)
    expect(settings(dataFolder).editor).toBe('Mara Quill')
    expect(window.complaints).toEqual([])
    await window.close()

    const again = await opened({ dataFolder, environment: UNNAMED })
    await again.page.keyboard.press('Enter')
    await eventually(() => confirmed(again.page)).toMatch(/^3 of /)
    expect(await again.page.locator('[role="dialog"]').count()).toBe(0)
    await again.close()
  },
  4 * PATIENCE_MS,
)

test(
  'Escape leaves the account’s name, and the decision is carried out',
  async () => {
    const window = await opened({ environment: UNNAMED, dataFolder: temporaryFolder() })
    const { page, dataFolder } = window
    await page.keyboard.press('Enter')
    const name = page.locator('[role="dialog"] input[type="text"]')
    await name.waitFor()
    const account = await name.inputValue()
    expect(account).not.toBe('')
    await page.keyboard.press('Escape')
    await eventually(() => confirmed(page)).toMatch(/^1 of /)
    await atRest(page)
    expect((await signed(page))[0]).toContain(account)
    await eventually(() => settings(dataFolder).editor).toBe(account)
    await window.close()
  },
  4 * PATIENCE_MS,
)

test(
  'a project is laid out as it was left: group, version, the article opened beside it, panel and map',
  async () => {
    const dataFolder = temporaryFolder()
    const window = await opened({ dataFolder })
    const { page } = window
    const sheets = (one: Page) =>
      one.locator('.sheet:not(.parked)').evaluateAll(all => all.map(sheet => (sheet as HTMLElement).dataset.article))
    const row = (one: Page) => one.locator('.row.cur').first().textContent()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Tab')
    await page.locator('.spine').last().click()
    const kept = () => settings(dataFolder).layouts?.[0]
    await eventually(() => kept()?.pinned?.length).toBe(1)
    const open = await sheets(page)
    const group = await row(page)
    expect(kept()?.open.toSorted()).toEqual([...open].sort())
    await page.keyboard.press('g')
    await page.waitForSelector('.storymap')
    await eventually(() => kept()?.map).toBe(true)
    expect(window.complaints).toEqual([])
    await window.close()

    const again = await opened({ dataFolder })
    await again.page.waitForSelector('.storymap')
    await again.screenshot('laid-out-again')
    await again.page.keyboard.press('Escape')
    await eventually(() => sheets(again.page)).toEqual(open)
    expect(await row(again.page)).toBe(group)
    expect(again.complaints).toEqual([])
    await again.close()
  },
  4 * PATIENCE_MS,
)
