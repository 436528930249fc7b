import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { goToGroup } from '../../scripts/goToGroup.ts'
import { atRest, launchBrowser, openWindow, SHELLS, temporaryFolder } from './harness.ts'

/** The sentence that the sample is known for, as its English article has it. */
const SENTENCE = 'never forget the sacrifices'
const PATIENCE_MS = 150_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 30_000 })

/** What is in the clipboard, by pasting it into the filter, which keeps all but line ends. */
async function pasted(page: Page): Promise<string> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.press('Control+v')
  const text = await page.locator('[data-filter]').inputValue()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  return text
}

async function byName(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type(command)
  await page.keyboard.press('Enter')
}

test.each(SHELLS)(
  'the quotation and the group are copied, and exports filter, say what they leave out and ask before they replace, in the %s shell',
  async shell => {
    const window = await openWindow({ shell })
    const { page } = window
    const said = () => page.locator('.say').textContent()
    await atRest(page)
    await goToGroup(page, SENTENCE)

    await page.keyboard.press('Control+c')
    await eventually(said).toContain('The quotation is in the clipboard')
    expect(await pasted(page)).toMatch(/^[“«].+[”»]\s?— \S/u)
    await goToGroup(page, SENTENCE)
    await byName(page, 'Copy the group as a table')
    await eventually(said).toContain('The group is in the clipboard as a table')
    expect(await pasted(page)).toContain('Language\tOutlet\tDate\tSpeaker\tVerdict\tDifferences\tText\tAddress')
    await goToGroup(page, SENTENCE)
    await byName(page, 'Copy the group as text')
    await eventually(said).toContain('The group is in the clipboard as text')
    expect(await pasted(page)).toContain('[en] ')

    const folder = temporaryFolder()
    const file = path.join(folder, 'mine.tsv')
    writeFileSync(file, 'old')
    const dialog = page.locator('.export')
    const count = () => dialog.locator('.prev .count').textContent()
    await page.keyboard.press('Control+e')
    await eventually(count).toBe('0 groups, 0 rows')
    await eventually(() => dialog.locator('.prev .mut').textContent()).toMatch(
      /^Rows left out: \d+ that nobody has confirmed\.$/u,
    )
    expect(await dialog.locator('.prev .nothing').textContent()).toContain('no group that fits is confirmed yet')
    expect(await dialog.locator('.btn.go').textContent()).toContain('Take the proposals too')
    await page.keyboard.press('Enter')
    await eventually(count).toMatch(/^\d\d groups, \d\d rows$/u)
    expect(await dialog.getByLabel('all, with proposals').isChecked()).toBe(true)
    const all = await count()
    expect(await dialog.locator('.prev .mut').textContent()).toBe('Nothing is left out.')
    await dialog.getByLabel('ky', { exact: true }).uncheck()
    await eventually(() => dialog.locator('.prev .mut').textContent()).toMatch(
      /^Rows left out: \d+ in other languages\.$/u,
    )
    await window.screenshot('export-filtered')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await dialog.getByLabel('ky', { exact: true }).check()
    await eventually(count).toBe(all)

    await dialog.locator('.path input').fill(file)
    await page.keyboard.press('Enter')
    await eventually(() => dialog.locator('[role=alert]').textContent()).toContain('is there already')
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(await dialog.locator('.btn.go').textContent()).toContain('Replace the file')
    await page.keyboard.press('Enter')
    await eventually(said).toContain(file)
    expect(readFileSync(file, 'utf8').split('\n').length - 2).toBe(Number(all?.match(/(\d+) rows/u)?.[1]))

    await page.keyboard.press('Control+e')
    await dialog.getByLabel('all, with proposals').check()
    // A memory would learn what differs, until it is asked for; the other forms have it.
    const differing = () => dialog.getByLabel('differs in fact').isChecked()
    expect(await differing()).toBe(true)
    await dialog.getByLabel('Translation memory').check()
    await eventually(differing).toBe(false)
    await dialog.getByLabel('Report').check()
    await eventually(differing).toBe(true)
    await eventually(() => dialog.locator('.prev pre').textContent()).toContain('[en] ')
    const report = path.join(folder, 'report.html')
    await dialog.locator('.path input').fill(report)
    await page.keyboard.press('Enter')
    await eventually(said).toContain(report)
    expect(statSync(report).size).toBeGreaterThan(10_000)
    expect(window.complaints).toEqual([])
    await window.close()
    await checkReport(report)
  },
  4 * PATIENCE_MS,
)

/** The page keeps the rules for access, on paper too, asks for nothing and runs nothing. */
async function checkReport(file: string): Promise<void> {
  const browser = await launchBrowser()
  try {
    const page = await (await browser.newContext({ viewport: { width: 1000, height: 900 } })).newPage()
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', request => asked.push(request.url()))
    page.on('console', message => complaints.push(message.text()))
    await page.goto(pathToFileURL(file).href)
    expect([asked.length, complaints]).toEqual([1, []])
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    // Nothing is wider than the page, on a narrow screen either.
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 360, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  } finally {
    await browser.close()
  }
}
