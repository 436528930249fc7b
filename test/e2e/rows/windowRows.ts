/** What the keys of the window do. */
import { expect } from 'vitest'
import type { CommandId } from '../../../electron/shared/commands.ts'
import { eventually, type Sights } from '../sights.ts'
import { CATALOGUES, type Spoken } from '../views.ts'
import { byName, dialog, GROUP, languageOf, OTHER, ofPage, opens, type Row, sets, walks } from './row.ts'

const speaks = (language: Spoken, back: Spoken): Row =>
  sets(languageOf, async seen => {
    expect(await languageOf(seen)).toBe(language)
    await byName(seen, `language.${back}`)
  })

/** The window's own size: the shell's where there is one, else the browser's, which says so. */
function zooms(back: string): Row {
  const factor = (seen: Sights) =>
    seen.app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor()) ??
    Promise.resolve(null)
  return async (seen, run) => {
    if (seen.app !== null) return sets(factor, () => seen.press(back))(seen, run)
    await run()
    expect(await seen.said()).toBe('')
  }
}

const open = (seen: Sights) =>
  seen.page.locator('.sheet:not(.parked)').evaluateAll(all => all.map(one => (one as HTMLElement).dataset.article))
/** Heights at which the versions begin in the open columns: one, where all stand on the register line. */
const leads = (seen: Sights) =>
  seen.page
    .locator('.sheet:not(.parked) .band.lead')
    .evaluateAll(all => [...new Set(all.map(one => Math.round(one.getBoundingClientRect().top)))])

const pins: Row = async (seen, run) => {
  await seen.onVersion(GROUP, 1)
  const before = await open(seen)
  // One that is open already may be the next: then the one after it.
  await eventually(async () => {
    await run()
    return open(seen)
  }).not.toEqual(before)
}

/** From place to place of what was looked for, and back. */
function finds(key: string, by: 1 | -1): Row {
  const at = async (seen: Sights) => Number.parseInt(await seen.text('.finding [role="status"]'), 10)
  return async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    await seen.press('Control+f')
    await seen.page.locator('.findbar input:focus').waitFor()
    await seen.page.locator('.findbar input').fill('a')
    await eventually(() => at(seen)).toBeGreaterThan(0)
    // From the middle, so that it goes both ways.
    await seen.press('Enter')
    const before = await at(seen)
    await run()
    await eventually(() => at(seen), key).toBe(before + by)
    await seen.press('Escape')
    await eventually(() => seen.count('.finding')).toBe(0)
  }
}

/** Regions, columns, views, search, appearance, languages, help. */
export const WINDOW = {
  'view.nextRegion': async (seen, run) => {
    await walks(seen.region, 'Shift+F6')(seen, run)
    // Into the text of the article, where the version under the cursor is, wherever the caret was: the arrows go on there.
    await run()
    await seen.page.locator('.sheet.active textarea:focus').waitFor()
    await seen.press('Control+Home', 'Shift+F6')
    await eventually(seen.region).toBe('queue')
    await seen.onVersion(OTHER, 0)
    await seen.onVersion(GROUP, 1)
    await eventually(() => leads(seen)).toHaveLength(1)
    await run()
    await seen.page.locator('.sheet.active textarea:focus').waitFor()
    await seen.press('ArrowRight')
    await eventually(() => seen.count('.now .ver.cur .hot')).toBeGreaterThan(0)
    expect(await leads(seen)).toHaveLength(1)
    await seen.press('Shift+F6')
    await eventually(seen.region).toBe('queue')
  },
  'view.previousRegion': walks(seen => seen.region(), 'F6'),
  'column.next': pins,
  'column.previous': pins,
  'view.map': opens('.storymap'),
  'view.history': opens('.history'),
  'view.links': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const links = () => seen.count('.now .ver .w')
    await eventually(links, 'word links').toBeGreaterThan(5)
    const before = await links()
    await run()
    await eventually(links).toBe(0)
    await run()
    await eventually(links).toBe(before)
  },
  'view.differences': opens('.difs', 2),
  'view.articleDifferences': opens('.difs'),
  'view.reading': async (seen, run) => {
    // Letters, meanings, none.
    await seen.onVersion(GROUP, 3)
    const readings = () => seen.text('.now .ver.cur .rd > i')
    await run()
    await eventually(readings).toMatch(/[a-z]{3}/u)
    const letters = await readings()
    await run()
    await eventually(readings).not.toBe(letters)
    await eventually(async () => {
      await run()
      return readings()
    }).toBe('')
  },
  'view.flags': dialog(CATALOGUES.en['ui.flags.title']),
  'view.filter': async (seen, run) => {
    await run()
    await seen.page.locator('[data-filter]:focus').waitFor()
    await seen.press('Escape')
    expect(await seen.count('[data-filter]:focus')).toBe(0)
  },
  'queue.narrow': async (seen, run) => {
    await run()
    await seen.page.locator('.narrowing').waitFor()
    await seen.press('Escape')
    await eventually(() => seen.count('.narrowing')).toBe(0)
  },
  'queue.all': async (seen, run) => {
    const all = await seen.count('.row')
    await seen.press('/')
    await seen.page.keyboard.type('школа')
    await eventually(() => seen.count('.row')).toBeLessThan(all)
    await run()
    await eventually(() => seen.count('.row')).toBe(all)
    await seen.press('Escape')
  },
  'view.findNext': finds('F3', 1),
  'view.findPrevious': finds('Shift+F3', -1),
  'view.findHere': opens('.findbar input:focus'),
  'view.findAll': opens('.queue [data-find]:focus'),
  'view.palette': opens('.dialog.palette'),
  'view.larger': zooms('Control+Minus'),
  'view.smaller': zooms('Control+Equal'),
  'view.textLarger': sets(ofPage('data-text-size'), seen => seen.press('Control+Shift+Comma')),
  'view.textSmaller': sets(ofPage('data-text-size'), seen => seen.press('Control+Shift+Period')),
  'view.shippedSize': async (seen, run) => {
    await seen.press('Control+Shift+Period')
    await eventually(() => ofPage('data-text-size')(seen)).not.toBe('100')
    // A browser keeps the key for its own zoom, but not the command.
    await (seen.app === null ? byName(seen, 'view.shippedSize') : run())
    await eventually(() => ofPage('data-text-size')(seen)).toBe('100')
  },
  'view.appearance': dialog('Appearance'),
  'view.theme': async (seen, run) => {
    for (const [attribute, value] of [
      ['data-theme', 'light'],
      ['data-theme', 'dark'],
      ['data-contrast', 'more'],
      ['data-contrast', null],
    ] as const) {
      await run()
      await eventually(() => ofPage(attribute)(seen)).toBe(value)
    }
  },
  'language.ru': speaks('ru', 'en'),
  'language.uk': speaks('uk', 'en'),
  'language.ky': speaks('ky', 'en'),
  'language.en': async (seen, run) => {
    await byName(seen, 'language.uk')
    await eventually(() => languageOf(seen)).toBe('uk')
    await run()
    await eventually(() => languageOf(seen)).toBe('en')
  },
  'keys.change': opens('.dialog.keymap'),
  'help.open': opens('.dialog.help'),
  'help.keys': opens('.dialog.keys'),
  'help.about': dialog('About Quoin'),
  'help.diagnostics': dialog('Diagnostics'),
  'help.tour': opens('.tour'),
  'edit.name': dialog(CATALOGUES.en['ui.editor']),
} as const satisfies Partial<Record<CommandId, Row>>
