/** Every view under the pseudo-locale, which is two fifths longer than English: nothing may be cut off, covered or outside. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { CommandId } from '../../electron/shared/commands.ts'
import { translator } from '../../electron/shared/messages.ts'
import en from '../../locales/en.json'
import { openWindow, toLargestStory } from './harness.ts'
import { unreadable } from './overflow.ts'

const PATIENCE_MS = 150_000

/** Width and height in CSS px; the last is 1440 × 900 at 200 %. */
const SIZES = [
  ['1440', 1440, 900],
  ['1024', 1024, 700],
  ['200', 720, 450],
] as const

/** The dialogs, by the command that opens each from the review. */
const DIALOGS: readonly CommandId[] = [
  'help.open',
  'help.keys',
  'keys.change',
  'file.export',
  'view.map',
  'view.history',
  'queue.narrow',
  'group.confirmSeen',
  'group.note',
  'group.merge',
  'quotation.kind',
  'quotation.speaker',
  'view.flags',
  'view.differences',
  'article.details',
  'story.split',
  'story.move',
  'story.rename',
  'edit.name',
  'file.open',
  'file.add',
  'file.import',
  'file.recent',
  'file.paste',
]

/** The list of commands, not another that looks like it. */
const PALETTE = '.palette:not(.keymap):not(.choices)'

const translate = translator('en-XA', en)

/** Runs a command as a person would who knows its name. */
async function runByName(page: Page, id: CommandId): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.waitForSelector(`${PALETTE} input`)
  await page.keyboard.insertText(translate(`command.${id}`))
  await page.waitForFunction(selector => document.querySelectorAll(selector).length === 1, `${PALETTE} .cmd`)
  await page.keyboard.press('Enter')
  await page.waitForSelector(PALETTE, { state: 'detached' })
}

async function closeDialogs(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.waitForSelector('[role="dialog"]', { state: 'detached' })
}

/** Nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(
      document
        .getAnimations()
        .filter(one => one.effect?.getComputedTiming().activeDuration !== Number.POSITIVE_INFINITY)
        .map(one => one.finished.catch(() => undefined)),
    )
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

test(
  'no view is cut off, covered or outside the window under a language that is two fifths longer',
  async () => {
    const window = await openWindow({ shell: 'browser', language: 'en-XA' })
    const { page } = window
    await page.waitForSelector('.app[data-settled="true"] .row', { timeout: PATIENCE_MS })
    await toLargestStory(page)
    const faults: string[] = []
    const look = async (view: string, size: string) => {
      await settled(page)
      await window.screenshot(`pseudo-${view}-${size}`)
      faults.push(...(await unreadable(page)).map(fault => `${view} ${size} ${fault}`))
    }
    // A decision, so that there is a history.
    await page.keyboard.press('Enter')
    await page.waitForSelector('.row.done')
    for (const [size, width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      await look('review', size)
      if (width < 900) {
        for (const tab of ['queue', 'candidates', 'versions', 'articles'] as const) {
          await page.getByRole('tab', { name: translate(`ui.tab.${tab}`) }).click()
          await look(tab, size)
        }
      }
      await page.keyboard.press('Control+Shift+P')
      await page.waitForSelector(`${PALETTE} .cmd`)
      await look('palette', size)
      await page.keyboard.press('Escape')
      for (const id of DIALOGS) {
        await runByName(page, id)
        await page.waitForSelector('[role="dialog"]')
        await look(id, size)
        await closeDialogs(page)
      }
    }
    writeFileSync(path.join(import.meta.dirname, '../../artifacts/pseudo.txt'), faults.join('\n'))
    expect(faults).toEqual([])
    expect(window.complaints).toEqual([])
    await window.close()
  },
  6 * PATIENCE_MS,
)
