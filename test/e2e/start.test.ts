/** `npm start` in the browser shell, as a terminal sees it. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'
import { expect, test, vi } from 'vitest'
import { GONE_MS } from '../../electron/host/windowCount.ts'
import { exitOf, keepTourAway } from '../../scripts/windowProgram.ts'
import { browserPath, environment, launchBrowser, openWindow, ROOT, SHELLS, temporaryFolder } from './harness.ts'

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

test('a folder that holds unreadable files opens with what is good in it', async () => {
  const folder = temporaryFolder()
  writeFileSync(
    path.join(folder, 'good.txt'),
    'The mill will stay\n\n"We will not sell it to anybody," said Ada Brenn.\n',
  )
  for (const name of ['empty.txt', 'void.txt']) writeFileSync(path.join(folder, name), '')
  const asked = Date.now()
  const { code, error } = await start([folder], (_text, stop) => setTimeout(stop, 6_000))
  expect(error).toContain('void.txt')
  expect([code, Date.now() - asked > 6_000]).toEqual([0, true])
})

test('an unknown shell, an unknown language and an unknown option are refused', async () => {
  expect((await start(['--shell', 'none'])).code).toBe(2)
  const unspoken = await start(['--language', 'xx'])
  expect([unspoken.code, unspoken.error]).toEqual([2, expect.stringMatching(/^--language xx: .*en, ru, uk, ky\.\n$/)])
  const { code, error } = await start(['--nonsense'])
  expect([code, error.includes('--nonsense'), /\n\s+at /.test(error)]).toEqual([2, true, false])
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

test('a project without an article says what to bring and how, and Enter begins', async () => {
  const project = path.join(temporaryFolder(), 'empty.quoin')
  const { page, complaints, close } = await openWindow({ shell: 'browser', paths: [project] })
  const ways = page.locator('.empty .row2 .btn')
  await ways.first().waitFor()
  expect(await ways.evaluateAll(all => all.map(one => one.lastChild?.textContent))).toEqual([
    'Paste an article',
    'Add a folder',
    'Add articles',
  ])
  expect(await page.locator('.queue, .panel').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.locator('.dialog').waitFor()
  expect(complaints).toEqual([])
  await close()
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

/** A browser that opens its window without a screen and can be driven; its profile lies in `folder`. */
function screenlessBrowser(folder: string): Record<string, string> {
  const browser = path.join(folder, 'browser')
  writeFileSync(browser, `#!/bin/sh\nexec '${browserPath()}' --headless=new --remote-debugging-port=0 "$@"\n`, {
    mode: 0o755,
  })
  return { DISPLAY: ':quoin', QUOIN_BROWSER: browser, TMPDIR: folder }
}

const profilesIn = (folder: string) => readdirSync(folder).filter(name => name.startsWith('quoin-window-'))

/** `npm start` with its own app window, driven from outside. */
async function startWindow() {
  const folder = temporaryFolder()
  const data = temporaryFolder()
  keepTourAway(data)
  const program = spawn(process.execPath, [path.join(ROOT, 'scripts/start.ts'), '--shell', 'browser'], {
    env: { ...environment(data), ...screenlessBrowser(folder) },
    stdio: 'ignore',
  })
  const port = () => {
    const file = path.join(folder, profilesIn(folder)[0] ?? '', 'DevToolsActivePort')
    return existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[0] ?? '') : ''
  }
  await expect.poll(port, { timeout: 30_000 }).not.toBe('')
  // Connected to while its first page is still being made, a browser may leave the connection without an answer.
  const browser = await vi.waitFor(() => chromium.connectOverCDP(`http://127.0.0.1:${port()}`, { timeout: 10_000 }), {
    timeout: 45_000,
  })
  const context = browser.contexts()[0]
  if (!context) throw new Error('the browser has no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForSelector('.row', { timeout: 60_000 })
  return { program, context, page, folder }
}

type OwnWindow = Awaited<ReturnType<typeof startWindow>>

test.skipIf(process.platform === 'win32').each([
  ['its app window', ({ page }: OwnWindow) => page.close()],
  ['a signal', ({ program }: OwnWindow) => program.kill('SIGTERM')],
])(
  'the program ends with %s, and the profile goes with it',
  async (_what, end) => {
    const window = await startWindow()
    expect(profilesIn(window.folder)).toHaveLength(1)
    await end(window)
    expect(await exitOf(window.program)).toBe(0)
    expect(profilesIn(window.folder)).toEqual([])
  },
  120_000,
)

test.skipIf(process.platform === 'win32')(
  'a page that crashes does not end the program: its browser can load it again',
  async () => {
    const { program, context, page } = await startWindow()
    const address = page.url()
    const session = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => undefined)
    await crashed
    await new Promise(resolve => setTimeout(resolve, GONE_MS + 2000))
    expect(program.exitCode).toBe(null)
    // The driver cannot look into a page that crashed: what its browser loads again is loaded in another.
    const again = await context.newPage()
    await again.goto(address)
    await again.waitForSelector('.row', { timeout: 60_000 })
    program.kill('SIGTERM')
    expect(await exitOf(program)).toBe(0)
  },
  120_000,
)
