/** Articles come in by dropping, pasting and the picker, in both shells. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { paste } from '../../scripts/windowProgram.ts'
import { page as webPage } from '../electron/worker/read/documents.ts'
import { bytesIn, RUSSIAN, UKRAINIAN } from '../electron/worker/read/texts.ts'
import { openWindow, SHELLS, temporaryFolder } from './harness.ts'
import { PATIENCE_MS } from './sights.ts'

/** Drops files on the window, as the system would: their bytes come with them. */
async function drop(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const list = Object.entries(files).map(([name, bytes]) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  await page.evaluate(given => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), one => one.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
    }
    const to = document.querySelector('.app') ?? document.body
    to.dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    to.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, list)
}

/** Does what brings an article in, and waits until it is among the stories and all is compared. */
async function taken(page: Page, bring: () => Promise<void>): Promise<void> {
  const stories = () => page.locator('.switcher').textContent()
  const before = await stories()
  await bring()
  // The bar that tells the progress may have come and gone.
  await expect.poll(stories, { timeout: PATIENCE_MS }).not.toBe(before)
  await settled(page)
}

const settled = (page: Page) =>
  page.locator('.app[data-settled="true"][data-empty="false"]').waitFor({ timeout: 60_000 })

test.each(SHELLS)(
  '%s: dropped files are shown with what was guessed and left out, and added as wished',
  async shell => {
    const window = await openWindow({ shell })
    const { page } = window
    await settled(page)
    await drop(page, {
      'old.txt': bytesIn('windows-1251', RUSSIAN.long),
      'most.html': Buffer.from(
        webPage('Міст відкриють восени', [UKRAINIAN.long, UKRAINIAN.long, 'Читайте також: інше']),
      ),
      'broken.docx': Buffer.from('PK\u0003\u0004 no archive'),
    })
    const dialog = page.locator('.dialog.drafts')
    await dialog.waitFor()
    expect(await dialog.locator('.draft').count()).toBe(2)
    expect(await dialog.locator('.unread').textContent()).toContain('broken.docx: the file is damaged')
    // The one that was guessed: in another charset, and back.
    const charset = dialog.locator('select')
    expect(await charset.inputValue()).toBe('windows-1251')
    await charset.selectOption('koi8-r')
    await dialog.locator('.head', { hasNotText: 'Глава города' }).waitFor()
    await dialog.locator('select').selectOption('windows-1251')
    await dialog.locator('.head', { hasText: 'Глава города' }).waitFor()
    // The page: what was left out, and a line that may go.
    await dialog.locator('.files').focus()
    await page.keyboard.press('ArrowDown')
    await dialog.locator('button', { hasText: '3 lines left out: show' }).click()
    expect(await dialog.locator('.leftout').textContent()).toBe('HomeWorld© The Wenlow Post')
    await dialog.locator('fieldset .opt2', { hasText: 'Читайте також' }).locator('input').check()
    await window.screenshot('import')
    await dialog.locator('.btn.go').click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.story', { hasText: /./ }).first().waitFor()
    await settled(page)
    const names = await page.evaluate(() => document.body.textContent ?? '')
    expect(names.length).toBeGreaterThan(0)
    expect(window.complaints).toEqual([])
    await window.close()
  },
)

test('a language that is none of the four is said, and what takes the place of an article is called a replacement', async () => {
  const window = await openWindow({ shell: 'browser' })
  const { page } = window
  await settled(page)
  const ferry = (weeks: string) =>
    `Ferry sails again\n\n“We kept our promise to the islands,” said Mara Quill. The pier took eleven ${weeks}, she told the council, and nobody was sent home for it.\n`
  await taken(page, () => drop(page, { 'ferry.txt': Buffer.from(ferry('months')) }))
  const german =
    'Die Fähre fährt wieder\n\n„Wir haben unser Versprechen an die Inseln gehalten“, sagte Mara Quill. Der Bau der Anlegestelle dauerte elf Monate, und niemand wurde deswegen entlassen.\n'
  await drop(page, { 'ferry.txt': Buffer.from(ferry('weeks')), 'faehre.txt': Buffer.from(german) })
  const dialog = page.locator('.dialog.drafts')
  await dialog.waitFor()
  expect(await dialog.locator('.draft', { hasText: 'faehre.txt' }).locator('small').textContent()).toContain('German')
  const go = dialog.locator('.btn.go')
  expect(await go.textContent()).toContain('Add 1 article, replace 1 article')
  await dialog.locator('.draft', { hasText: 'faehre.txt' }).click()
  expect(await dialog.locator('.draftview').textContent()).toContain('none of the four')
  await page.keyboard.press('Space')
  await expect.poll(() => go.textContent()).toContain('Replace 1 article')
  await go.click()
  await dialog.waitFor({ state: 'detached' })
  expect(window.complaints).toEqual([])
  await window.close()
})

test('a text that needs no word is added at once when it is pasted, and the picker goes where a path says', async () => {
  const window = await openWindow({ shell: 'browser' })
  const { page } = window
  await settled(page)
  await paste(page, '   ')
  expect(await page.locator('.say').textContent()).toContain('clipboard holds no text')
  const text = `Ferry sails again\n\n“We kept our promise to the islands,” said Mara Quill. The pier took eleven months.\n`
  await taken(page, () => paste(page, text))
  // A folder that is typed, and taken whole.
  const folder = path.join(temporaryFolder(), 'news')
  mkdirSync(path.join(folder, 'deep'), { recursive: true })
  writeFileSync(path.join(folder, 'deep', 'most.txt'), bytesIn('koi8-u', UKRAINIAN.long.replace(/[«»—]/gu, '"')))
  await page.keyboard.press('Control+Shift+O')
  const picker = page.locator('.dialog.picker')
  await picker.locator('.typed').fill(folder)
  await page.keyboard.press('Enter')
  await picker.locator('.file', { hasText: 'deep' }).waitFor()
  await window.screenshot('picker')
  await picker.locator('button', { hasText: 'Add this folder' }).click()
  const dialog = page.locator('.dialog.drafts')
  await dialog.waitFor()
  expect(await dialog.locator('select').inputValue()).toBe('koi8-u')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(window.complaints).toEqual([])
  await window.close()
})

test('what is typed while a folder is on its way stays, and so does the folder that was asked for last', async () => {
  const window = await openWindow({ shell: 'browser' })
  const { page } = window
  // Whatever the host says passes here, and is kept for as long as `held` is a list.
  let held: (() => void)[] | null = null
  await page.routeWebSocket(/\/rpc$/, socket => {
    const server = socket.connectToServer()
    server.onMessage(message => (held ? held.push(() => socket.send(message)) : socket.send(message)))
  })
  await page.reload()
  await settled(page)
  const folder = path.join(temporaryFolder(), 'Ңөү news')
  mkdirSync(path.join(folder, 'deep'), { recursive: true })
  held = []
  await page.keyboard.press('Control+Shift+O')
  const picker = page.locator('.dialog.picker')
  await picker.locator('.typed').fill(folder)
  await expect.poll(() => held?.length).toBeGreaterThan(0)
  const late: (() => void)[] = held
  held = null
  for (const say of late) say()
  // The first folder is shown, and the path in the field is the typed one.
  await expect.poll(() => picker.locator('.where .btn').first().isEnabled()).toBe(true)
  expect(await picker.locator('.typed').inputValue()).toBe(folder)
  await page.keyboard.press('Enter')
  await picker.locator('.file', { hasText: 'deep' }).waitFor()
  // Up, and where the path says, before the first answer: the last counts, in whatever order the answers come.
  held = []
  await picker.locator('.where .btn').first().click()
  await expect.poll(() => held?.length).toBeGreaterThan(0)
  const up: (() => void)[] = held
  held = null
  await picker.locator('.typed').fill(path.join(folder, 'deep'))
  await page.keyboard.press('Enter')
  await expect.poll(() => picker.locator('.nothing').count()).toBe(1)
  for (const say of up) say()
  await page.waitForTimeout(100)
  expect(await picker.locator('.typed').inputValue()).toBe(path.join(folder, 'deep'))
  expect(await picker.locator('.file').count()).toBe(0)
  await window.close()
})
