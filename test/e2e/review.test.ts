import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { goToGroup } from '../../scripts/goToGroup.ts'
import { atRest, type OpenWindow, openWindow, ROOT, SHELLS, temporaryFolder } from './harness.ts'

/** The sentence that the sample is known for, as its English article has it. */
const SENTENCE = 'never forget the sacrifices'

const PATIENCE_MS = 150_000

/** What is true in a moment, on a machine that may have other things to do. */
const eventually = <T>(look: () => T | Promise<T>, message = '') => expect.poll(look, { timeout: PATIENCE_MS, message })

/** Waits until the sample is analysed and nothing runs any more. */
async function analysed(page: Page): Promise<void> {
  await atRest(page)
}

function panel(page: Page) {
  const texts = () => page.locator('.now .ver .sc').allInnerTexts()
  return {
    number: () => page.locator('.phead .tag').textContent(),
    texts,
    /** Versions out of sight come a frame later. */
    isWhole: async () => (await page.locator('.phead .count').textContent()) === `${(await texts()).length} versions`,
    languages: async () => {
      const small = await page.locator('.now .ver .who small').allInnerTexts()
      return [...new Set(small.map(text => text.slice(0, 2)))].sort()
    },
    state: () => page.locator('.phead .state').first().textContent(),
  }
}

const confirmed = async (page: Page) => (await page.locator('.foot b').textContent()) ?? ''

async function opened(options: Parameters<typeof openWindow>[0]): Promise<OpenWindow> {
  const window = await openWindow(options)
  await analysed(window.page)
  return window
}

test.each(SHELLS)(
  'an editor reviews the sample by keys, leaves, comes back and exports, in the %s shell',
  async shell => {
    const dataFolder = temporaryFolder()
    const first = await opened({ shell, dataFolder })
    const { page } = first
    // Articles stand on the desk, open or folded.
    expect(await page.locator('.columns .sheet, .columns .spine').count()).toBeGreaterThanOrEqual(3)
    const groups = Number((await confirmed(page)).split(' ').at(-1))
    expect(groups).toBeGreaterThan(8)

    await goToGroup(page, SENTENCE)
    const one = panel(page)
    expect(await one.languages()).toEqual(['en', 'ky', 'ru', 'uk'])
    const number = await one.number()
    await eventually(() => one.isWhole()).toBe(true)
    const versions = (await one.texts()).length
    await first.screenshot('review-sacrifices')
    await page.keyboard.press('Enter')
    await eventually(() => confirmed(page)).toMatch(/^1 of /)
    // The window has gone on at once.
    const second = await one.number()
    expect(second).not.toBe(number)
    expect(await one.state()).toBe('undecided')

    // Another group: a candidate by its digit, out again by X, and all of it undone and done again. What the machine
    // proposes besides may change with it, so only the candidate's own words are looked for.
    // Candidates come a frame later: until then those of the group before stand there.
    await eventually(() => page.locator('.rail h2').first().textContent()).toMatch(new RegExp(`\\b${second}$`))
    await eventually(() => page.locator('.cand').count()).toBeGreaterThan(0)
    // What stands in the confirmed group stays there: the first that does not is taken.
    const stands = await page.locator('.cand .p small').allTextContents()
    const place = stands.findIndex(text => text !== `in ${number}`)
    const words = (await page.locator('.cand .t').nth(place).textContent()) ?? ''
    const isIn = async () => (await one.texts()).some(text => text === words)
    expect(await isIn()).toBe(false)
    for (const [key, after] of [
      [String(place + 1), true],
      ['x', false],
      ['z', true],
      ['z', false],
      ['Shift+Z', true],
    ] as const) {
      await atRest(page)
      await page.keyboard.press(key)
      await eventually(isIn, key).toBe(after)
    }
    expect(await one.number()).toBe(second)
    await eventually(() => one.isWhole()).toBe(true)
    // The machine looks again after what was done again; of a group that is another one then the key would be refused.
    await atRest(page)
    const fixed = (await one.texts()).length
    await page.keyboard.press('Enter')
    await eventually(() => confirmed(page)).toMatch(/^2 of /)
    await atRest(page)
    await first.screenshot('review-two-confirmed')
    expect(first.complaints).toEqual([])
    expect(await first.close()).toBe(0)

    const again = await opened({ shell, dataFolder })
    expect(await confirmed(again.page)).toMatch(/^2 of /)
    await goToGroup(again.page, SENTENCE)
    const found = panel(again.page)
    expect(await found.state()).toBe('confirmed')
    await eventually(() => found.isWhole()).toBe(true)
    const texts = await found.texts()
    expect(texts.length).toBe(versions)

    const file = path.join(temporaryFolder(), 'pairs.tsv')
    await again.page.keyboard.press('Control+e')
    await again.page.locator('.path input').fill(file)
    await eventually(() => again.page.locator('.prev .count').textContent()).toContain('2 groups')
    await again.screenshot('review-export')
    await again.page.keyboard.press('Enter')
    await eventually(() => again.page.locator('.say').textContent()).toContain(file)
    expect(again.complaints).toEqual([])
    expect(await again.close()).toBe(0)

    const [header, ...rows] = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => line.split('\t'))
    const column = (name: string) => header?.indexOf(name) ?? -1
    expect(rows.length).toBe(versions - 1 + fixed - 1)
    expect(new Set(rows.map(row => row[column('state')]))).toEqual(new Set(['confirmed']))
    expect(
      rows.some(row => row[column('a_text')]?.includes(SENTENCE) || row[column('b_text')]?.includes(SENTENCE)),
    ).toBe(true)
    // What the window wrote is what the command line writes of the same project.
    const other = path.join(temporaryFolder(), 'again.tsv')
    const project = path.join(dataFolder, 'sample.quoin')
    const line = spawnSync(process.execPath, [
      path.join(ROOT, 'dist/cli/quoin.js'),
      'export',
      project,
      '--tsv',
      other,
      '--quiet',
    ])
    expect([line.status, line.stderr.toString()]).toEqual([0, ''])
    expect(readFileSync(other, 'utf8')).toBe(readFileSync(file, 'utf8'))
  },
  4 * PATIENCE_MS,
)
