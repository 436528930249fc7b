import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, rmSync, unwatchFile, watchFile, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { appendedSwitches, chromium, startChromium, stopChromium } from './chromium.ts'
import { loud } from './loud.ts'
import { serveSchemes } from './schemes.ts'
import { hasSwitch, program, switchValue } from './switches.ts'

const LOCK_POLL_MS = 100

class App extends EventEmitter {
  readonly isPackaged = false
  readonly name = program.name
  readonly commandLine = loud(
    {
      appendSwitch(name: string, value?: string) {
        appendedSwitches.push(value ? `--${name}=${value}` : `--${name}`)
      },
      hasSwitch,
      getSwitchValue: (name: string) => switchValue(name) ?? '',
    },
    'app.commandLine',
  )
  private readonly paths = new Map([
    ['userData', path.join(os.tmpdir(), `quoin-stand-in-${process.pid}`)],
    ['temp', os.tmpdir()],
    ['home', os.homedir()],
    ['exe', process.execPath],
  ])
  private readonly ready: Promise<void>
  private markReady = () => {}
  private state: 'starting' | 'ready' | 'quitting' | 'ended' = 'starting'
  private isSandboxed = false
  private lock: string | null = null

  constructor() {
    super()
    this.ready = new Promise(resolve => {
      this.markReady = resolve
    })
  }

  /** Starts what `ready` waits for; the stand-in's own. */
  async start(): Promise<void> {
    startChromium(() => this.exit(0))
    await serveSchemes()
    await chromium
    this.state = 'ready'
    this.emit('ready', {}, {})
    this.markReady()
  }

  whenReady(): Promise<void> {
    return this.ready
  }

  isReady(): boolean {
    return this.state !== 'starting'
  }

  getVersion(): string {
    return program.version
  }

  getAppPath(): string {
    return program.folder
  }

  getPath(name: string): string {
    const place = this.paths.get(name)
    if (!place) throw new Error(`stand-in Electron: app.getPath('${name}') is not modelled`)
    return place
  }

  setPath(name: string, place: string): void {
    this.paths.set(name, place)
  }

  enableSandbox(): void {
    if (this.isReady()) throw new Error('app.enableSandbox can only be called before app is ready')
    this.isSandboxed = true
  }

  /** True once the sandbox was asked for; the stand-in's own, for tests. */
  sandboxed(): boolean {
    return this.isSandboxed
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData')
    mkdirSync(folder, { recursive: true })
    const lock = path.join(folder, 'StandInLock')
    const call = `${lock}.call`
    const owner = ownerOf(lock)
    if (owner !== null) {
      writeFileSync(call, JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
      return false
    }
    writeFileSync(lock, String(process.pid))
    rmSync(call, { force: true })
    watchFile(call, { interval: LOCK_POLL_MS }, now => {
      if (now.size === 0) return
      const { argv, cwd }: { argv: string[]; cwd: string } = JSON.parse(readFileSync(call, 'utf8'))
      this.emit('second-instance', {}, argv, cwd)
    })
    this.lock = lock
    return true
  }

  quit(): void {
    if (this.state === 'quitting' || this.state === 'ended') return
    if (!this.mayGoOn('before-quit') || !this.mayGoOn('will-quit')) return
    this.state = 'quitting'
    this.emit('quit', {}, 0)
    this.exit(0)
  }

  exit(code = 0): void {
    if (this.state === 'ended') return
    this.state = 'ended'
    if (this.lock) {
      unwatchFile(`${this.lock}.call`)
      rmSync(this.lock, { force: true })
    }
    stopChromium(() => process.exit(code))
  }

  private mayGoOn(event: 'before-quit' | 'will-quit'): boolean {
    let isStopped = false
    this.emit(event, {
      preventDefault() {
        isStopped = true
      },
    })
    return !isStopped
  }
}

/** The process that holds a lock and is alive, or null. */
function ownerOf(lock: string): number | null {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    process.kill(owner, 0)
    return owner === process.pid ? null : owner
  } catch {
    return null
  }
}

export const app = loud(new App(), 'app')
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
