/** What the rows of the commands have in common. */
import { expect } from 'vitest'
import type { CommandId } from '../../../electron/shared/commands.ts'
import { eventually, type Sights } from '../sights.ts'
import { runByName, type Spoken } from '../views.ts'

/** A group of the sample: four versions, two of them in one language, a number that differs, an article that lacks it. */
export const GROUP = 'Той весной 12 тысяч'

/** Another group of the same story. */
export const OTHER = 'Someone above me was speaking a language'

/** Does what the command is for and looks at what comes of it; leaves the window as it was. `run` presses its key. */
export type Row = (seen: Sights, run: () => Promise<void>) => Promise<void>

/** What it decides of the version at this place is seen by `look` and said; one undo takes it back. */
export function decides(place: number, look: (seen: Sights) => Promise<unknown>, told: string): Row {
  return async (seen, run) => {
    await seen.onVersion(GROUP, place)
    const before = await look(seen)
    await run()
    await eventually(() => look(seen), told).not.toEqual(before)
    await eventually(seen.told).toContain(`done: ${told}`)
    await seen.undone()
    await seen.onVersion(GROUP, place)
    await eventually(() => look(seen), `${told}: undone`).toEqual(before)
  }
}

/** Opens what Escape closes again. */
export function opens(selector: string, place = 1): Row {
  return async (seen, run) => {
    await seen.onVersion(GROUP, place)
    expect(await seen.count(selector)).toBe(0)
    await run()
    await eventually(() => seen.count(selector), selector).toBe(1)
    await seen.press('Escape')
    await eventually(() => seen.count(selector), `${selector}: closed`).toBe(0)
  }
}

/** Opens the dialog of this name. */
export const dialog = (name: string) => opens(`[role="dialog"][aria-label="${name}"]`)

/** Walks, and back by the key of the opposite. */
export function walks(look: (seen: Sights) => Promise<unknown>, back: string): Row {
  return async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const before = await look(seen)
    await run()
    await eventually(() => look(seen)).not.toEqual(before)
    await seen.press(back)
    await eventually(() => look(seen)).toEqual(before)
  }
}

/** Sets something of the whole page; `back` sets it as it was. */
export function sets(look: (seen: Sights) => Promise<unknown>, back: (seen: Sights) => Promise<void>): Row {
  return async (seen, run) => {
    const before = await look(seen)
    await run()
    await eventually(() => look(seen)).not.toEqual(before)
    await back(seen)
    await eventually(() => look(seen)).toEqual(before)
  }
}

/** An attribute of the page: its theme, language, size. */
export const ofPage = (attribute: string) => (seen: Sights) => seen.page.locator('html').getAttribute(attribute)
/** The language that the window speaks. */
export const languageOf = async (seen: Sights) => ((await ofPage('lang')(seen)) ?? 'en') as Spoken
/** Runs a command by its name in that language. */
export const byName = async (seen: Sights, command: CommandId) => runByName(seen.page, await languageOf(seen), command)
