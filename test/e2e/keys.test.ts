/**
 * Every command of the table in the real window of both shells, by each of its keys, or by name where it has none: where the window
 * stands, what is pressed, what has come of it. What a command says where it cannot run is tried without a window
 * (`test/renderer/commands/noSilence.test.ts`).
 */
import { expect, test } from 'vitest'
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../electron/shared/commands.ts'
import { openWindow, SHELLS } from './harness.ts'
import { FILES } from './rows/fileRows.ts'
import { REVIEW } from './rows/reviewRows.ts'
import { byName, type Row } from './rows/row.ts'
import { WINDOW } from './rows/windowRows.ts'
import { PATIENCE_MS, sightsOf } from './sights.ts'

/** A row for every command, in the order in which they are tried. */
const ROWS: Readonly<Record<CommandId, Row>> = { ...REVIEW, ...WINDOW, ...FILES }

test('every command of the table has its row here', () => {
  expect(Object.keys(ROWS).toSorted()).toEqual(COMMAND_IDS.toSorted())
})

test.each(SHELLS)(
  'every command does what it is for, by each of its keys, in the %s shell',
  async shell => {
    const window = await openWindow({ shell })
    const seen = sightsOf(window)
    seen.page.setDefaultTimeout(PATIENCE_MS)
    // Scrolling that is watched costs a frame after another.
    await seen.page.emulateMedia({ reducedMotion: 'reduce' })
    await seen.settled()
    for (const [id, row] of Object.entries(ROWS) as [CommandId, Row][]) {
      const keys: readonly string[] = COMMANDS[id].keys
      for (const key of keys.length > 0 ? keys : [null]) {
        const run = () => (key === null ? byName(seen, id) : seen.press(typed(key)))
        try {
          await seen.rest()
          await row(seen, run)
        } catch (error) {
          await window.screenshot(`keys-${id}`)
          throw new Error(`${id}, by ${key ?? 'its name'}`, { cause: error })
        }
      }
    }
    expect(window.complaints).toEqual([])
    await window.close()
  },
  30 * PATIENCE_MS,
)

/** A key of the table as Playwright calls it. */
function typed(key: string): string {
  return key.replace('Mod+', 'Control+').replace(/(?<=\+)[a-z]$/, letter => `Key${letter.toUpperCase()}`)
}
