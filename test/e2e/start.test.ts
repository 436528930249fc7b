/** `npm start` in the browser shell, as a terminal sees it. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openAppWindow } from '../../electron/host/appWindow.ts'
import { environment, launchBrowser, openWindow, ROOT, SHELLS, temporaryFolder } from './harness.ts'

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

function start(
  args: readonly string[],
  until?: (out: string, stop: () => void, write: (line: string) => void) => void,
) {
  const program = spawn(process.execPath, [path.join(ROOT, 'scripts/start.ts'), ...args], {
    env: environment(temporaryFolder()),
  })
  let out = ''
  let error = ''
  program.stderr.on('data', data => {
    error += data
  })
  program.stdout.on('data', data => {
    out += data
    until?.(
      out,
      () => program.kill('SIGTERM'),
      line => program.stdin.write(line),
    )
  })
  return new Promise<Outcome>(resolve => {
    program.once('close', code => resolve({ code, out, error }))
  })
}

const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/\?ticket=[\w-]{43}$/

test('without a display the address is printed, a new one for each Enter, until a signal', async () => {
  let asked = false
  const { code, out } = await start([], (text, stop, write) => {
    if (!asked) write('\n')
    asked = true
    if (text.trim().split('\n').length === 2) stop()
  })
  const [first = '', second = ''] = out.trim().split('\n')
  expect(first).toMatch(ADDRESS)
  expect(second).toMatch(ADDRESS)
  expect(second).not.toBe(first)
  expect(code).toBe(0)
})

test('a file that is not there is one sentence that names it, and nothing is opened', async () => {
  const { code, error } = await start(['nowhere/no-article.txt'])
  expect(code).toBe(2)
  expect(error).toContain('no-article.txt')
  expect(error).not.toMatch(/\n\s+at /)
})

test('an unknown shell and an unknown option are refused', async () => {
  expect((await start(['--shell', 'none'])).code).toBe(2)
  expect((await start(['--nonsense'])).code).not.toBe(0)
  expect((await start(['--help'])).out).toMatch(/^usage: npm start/)
})

test.each(SHELLS)('the %s shell opens the sample, breaks no rule of its policy and ends with 0', async shell => {
  const window = await openWindow({ shell, fromNothing: true })
  await window.page.locator('#root > *').first().waitFor()
  await expect.poll(() => existsSync(window.dataFolder) && readdirSync(window.dataFolder).join()).toContain('.quoin')
  await window.screenshot('start')
  expect(window.complaints).toEqual([])
  expect(await window.close()).toBe(0)
})

test('a ticket opens the window once', async () => {
  const { out } = await start([], async (text, stop) => {
    const browser = await launchBrowser()
    const [first, second] = [await browser.newPage(), await browser.newPage()]
    expect((await first.goto(text.trim()))?.status()).toBe(200)
    expect((await second.goto(text.trim()))?.status()).toBe(403)
    await browser.close()
    stop()
  })
  expect(out.trim()).toMatch(ADDRESS)
})

test('the app window has a profile of its own, which goes with it', async () => {
  const profiles = () => readdirSync(os.tmpdir()).filter(name => name.startsWith('quoin-window-'))
  const before = profiles().length
  const page = path.join(temporaryFolder(), 'page.html')
  writeFileSync(page, '<title>page</title>')
  const { QUOIN_BROWSER = '' } = environment('')
  const appWindow = openAppWindow(QUOIN_BROWSER, `file://${page}`, ['--headless=new'])
  expect(profiles()).toHaveLength(before + 1)
  await appWindow.close()
  expect(profiles()).toHaveLength(before)
})
