import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import type { Browser, CDPSession, Page } from 'playwright'
import {
  keepTourAway,
  launchBrowser,
  type Program,
  type ProgramOptions,
  startProgram,
} from '../../scripts/windowProgram.ts'
import { installStopwatch } from './instrument.ts'

/** How long a key's outcome is waited for, ms. */
const PATIENCE_MS = 5_000

/** The real window, open, with a stopwatch in it. */
export interface OpenPage {
  readonly page: Page
  readonly program: Program
  /** Resident memory, MiB: the host with its worker, the page's renderer, and all other processes of the browser. */
  memory(): Promise<Memory>
  close(): Promise<void>
}

/** MiB that are resident. */
export interface Memory {
  /** The host, whose thread the worker with the encoder is. */
  readonly host: number
  readonly renderer: number
  readonly otherBrowser: number
  /** Of the renderer's script, after its garbage was collected. */
  readonly heap: number
}

/** Where budgets are measured, px. */
const USUAL = { width: 1440, height: 900 }

/** Opens the window, at 1440 × 900 if no other size is asked for. */
export async function openPage(options: ProgramOptions, viewport = USUAL): Promise<OpenPage> {
  keepTourAway(options.dataFolder)
  const program = await startProgram(options)
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport })
  await page.addInitScript(installStopwatch, PATIENCE_MS)
  await page.goto(program.address)
  const session = await page.context().newCDPSession(page)
  return {
    page,
    program,
    memory: () => memoryOf(program, browser, session),
    async close() {
      await browser.close()
      await program.close()
    },
  }
}

/** Waits until nothing is left to be compared. */
export async function settled(page: Page, timeout = 900_000): Promise<void> {
  await page.waitForSelector('.app[data-settled="true"] .row', { timeout })
}

async function memoryOf(program: Program, browser: Browser, session: CDPSession): Promise<Memory> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const whole = await browser.newBrowserCDPSession()
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
  await whole.detach()
  // The browser has renderers of its own, for its toolbar and one in reserve: the page's is the one that has worked.
  const [page, ...idle] = processInfo
    .filter(({ type }) => type === 'renderer')
    .sort((one, other) => other.cpuTime - one.cpuTime)
  const others = [...processInfo.filter(({ type }) => type !== 'renderer'), ...idle]
  return {
    host: residentMiB(program.process.pid ?? 0),
    renderer: residentMiB(page?.id ?? 0),
    otherBrowser: others.reduce((all, { id }) => all + residentMiB(id), 0),
    heap: usedSize / 2 ** 20,
  }
}

function residentMiB(pid: number): number {
  try {
    if (process.platform === 'linux') {
      const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
      return Number(line?.[1] ?? 0) / 1024
    }
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
  } catch {
    return 0
  }
}

/** The machine in a line, as figures are quoted with it. */
export function machine(): string {
  const load = os.loadavg().map(value => value.toFixed(1))
  const [cpu] = os.cpus()
  return `${os.availableParallelism()} cores (${cpu?.model.trim() ?? 'unknown'}), ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, load ${load.join(' ')}, Node ${process.version}`
}
