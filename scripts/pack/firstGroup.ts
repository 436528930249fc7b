import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright'
import { findBrowser } from '../../electron/host/browsers.ts'

/**
 * Opens the window of an installed `quoin` in a headless browser, waits for the first group of the sample story and
 * ends the program.
 * @param dataFolder of the program, empty
 * @returns seconds from the start of the program to the group
 * @throws where the page complained or the program did not end with 0
 */
export async function openToFirstGroup(command: string, dataFolder: string): Promise<number> {
  const browserPath = findBrowser(process.env, process.platform)
  if (!browserPath) throw new Error('no browser: npm test finds or installs one')
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const started = performance.now()
  const program = spawn(command, ['open', '--shell', 'browser', '--language', 'en'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...env, QUOIN_DATA: dataFolder },
  })
  const said: string[] = []
  createInterface({ input: program.stderr }).on('line', line => said.push(line))
  const ended = new Promise<number | null>(resolve => program.once('exit', resolve))
  try {
    const address = await firstLine(program, ended, said)
    const browser = await chromium.launch({
      executablePath: browserPath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    const complaints: string[] = []
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(address)
    await page.locator('.now .ver').nth(1).waitFor({ timeout: 120_000 })
    const seconds = (performance.now() - started) / 1000
    await browser.close()
    if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join('; ')}`)
    program.kill('SIGTERM')
    const code = await ended
    if (code !== 0) throw new Error(`quoin open ended with ${code}: ${said.join('\n')}`)
    return seconds
  } finally {
    program.kill('SIGKILL')
  }
}

function firstLine(program: ChildProcess, ended: Promise<number | null>, said: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    if (program.stdout) createInterface({ input: program.stdout }).once('line', resolve)
    void ended.then(code => reject(new Error(`quoin open ended with ${code}: ${said.join('\n')}`)))
  })
}
