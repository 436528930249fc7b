/** What a person has to say about flags, by keys in the real window. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { atRest, openWindow, temporaryFolder } from './harness.ts'

const PATIENCE_MS = 60_000
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 25_000 })

/** Two reports of one evening that disagree in a number. */
function articles(): readonly string[] {
  const folder = temporaryFolder()
  return ['seven', 'nine'].map(count => {
    const file = path.join(folder, `${count}.txt`)
    const said = `"Our divers looked at ${count} boats in the old harbour and every hull was rotten," said Ada Brenn on the quay.`
    writeFileSync(file, `Boats leak\n\n${said}\n`)
    return file
  })
}

test(
  'P keeps a word from being flagged, the palette brings it back, and a slider moved by arrows says how sure a flag must be',
  async () => {
    const window = await openWindow({ shell: 'browser', paths: articles() })
    const { page } = window
    await atRest(page)
    const flags = () => page.locator('.now .fl', { hasText: '≠ number' }).count()
    await eventually(flags).toBe(1)
    await page.locator('.now .ver:not(.ref) .who').click()

    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog', { name: 'Which words are never to be flagged?' })
    await eventually(() => dialog.getByRole('option').count()).toBe(2)
    await window.screenshot('flags-mute')
    await page.keyboard.press('1')
    await eventually(flags).toBe(0)
    await page.keyboard.press('p')
    await eventually(() => page.locator('.say').textContent()).toContain('no flag')

    // Undo shows the flag again; what was redone is listed.
    await page.keyboard.press('z')
    await eventually(flags).toBe(1)
    await page.keyboard.press('Shift+Z')
    await eventually(flags).toBe(0)
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type('flag words again')
    await page.keyboard.press('Enter')
    const again = page.getByRole('dialog', { name: 'Which words are to be flagged again?' })
    await eventually(() => again.getByRole('option').count()).toBe(1)
    await window.screenshot('flags-again')
    await page.keyboard.press('Enter')
    await eventually(flags).toBe(1)

    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type('fewer or more')
    await page.keyboard.press('Enter')
    const slider = page.getByRole('slider')
    await eventually(() => slider.inputValue()).toBe('50')
    await page.keyboard.press('End')
    await eventually(() => slider.inputValue()).toBe('95')
    await page.keyboard.press('ArrowLeft')
    await eventually(() => slider.getAttribute('aria-valuetext')).toMatch(/^90% probable$/)
    await window.screenshot('flags-threshold')
    await page.keyboard.press('Enter')
    await eventually(() => page.getByRole('dialog').count()).toBe(0)
    expect(window.complaints).toEqual([])
    await window.close()
  },
  3 * PATIENCE_MS,
)
