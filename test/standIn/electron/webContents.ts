import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Cdp } from './cdp.ts'
import { chromium } from './chromium.ts'
import { IpcMain, ipcMain } from './ipcMain.ts'
import { loud } from './loud.ts'
import { Menu } from './menu.ts'
import { fromLoopback, toLoopback } from './schemes.ts'
import { applyPermissions, isCancelled, session } from './session.ts'
import { decode, encode } from './wire.ts'
import { pageWorld, preloadWorld } from './worlds.ts'

const WORLD = 'stand-in-preload'

export interface WebPreferences {
  readonly preload?: string
  readonly contextIsolation?: boolean
  readonly sandbox?: boolean
  readonly nodeIntegration?: boolean
  readonly webSecurity?: boolean
  readonly zoomFactor?: number
}

/** One frame of a page, as `senderFrame` and `mainFrame` show it. */
export class Frame {
  readonly id: string
  readonly parent: Frame | null
  url = 'about:blank'

  constructor(id: string, parent: Frame | null) {
    this.id = id
    this.parent = parent
  }
}

type PageMessage =
  | { readonly type: 'send'; readonly channel: string; readonly args: unknown[] }
  | { readonly type: 'open'; readonly url: string; readonly name: string }
  | { readonly type: 'key'; readonly combination: string }

interface FrameInfo {
  readonly id: string
  readonly parentId?: string
  readonly url: string
}

interface PausedRequest {
  readonly requestId: string
  readonly redirectedRequestId?: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: { readonly url: string }
}

interface ExecutionContext {
  readonly id: number
  readonly name: string
  readonly auxData: { readonly frameId: string }
}

/** The events of Chromium's that mean something to the program. */
type ChromiumEvent =
  | { method: 'Page.frameNavigated'; params: { frame: FrameInfo } }
  | { method: 'Page.domContentEventFired' | 'Page.loadEventFired' | 'Inspector.targetCrashed'; params: object }
  | { method: 'Runtime.executionContextCreated'; params: { context: ExecutionContext } }
  | { method: 'Runtime.executionContextDestroyed'; params: { executionContextId: number } }
  | { method: 'Runtime.executionContextsCleared'; params: object }
  | { method: 'Runtime.bindingCalled'; params: { name: string; payload: string; executionContextId: number } }
  | { method: 'Fetch.requestPaused'; params: PausedRequest }

type WindowOpenHandler = (details: { url: string; frameName: string }) => { action: string }

/** A page: a real one of Chromium's, spoken to by its DevTools protocol. */
export class WebContents extends EventEmitter {
  private static count = 0
  readonly id = ++WebContents.count
  readonly session = session.defaultSession
  readonly ipc = new IpcMain()
  mainFrame: Frame | null = null
  private readonly preferences: WebPreferences
  private readonly frames = new Map<string, Frame>()
  /** Isolated worlds by the number Chromium gives them, with the frame each belongs to. */
  private readonly worlds = new Map<number, string>()
  /** Addresses that the program itself loads; pages are not asked whether they may go there. */
  private readonly loading = new Set<string>()
  private readonly made: Promise<void>
  private windowOpenHandler: WindowOpenHandler | null = null
  private cdp: Cdp | null = null
  private sessionId = ''
  private targetId = ''
  private isGone = false
  private zoomFactor = 1

  constructor(preferences: WebPreferences, size: { width: number; height: number }) {
    super()
    if (preferences.contextIsolation === false || preferences.nodeIntegration || preferences.sandbox === false)
      throw new Error('stand-in Electron: only sandboxed, isolated pages without Node are modelled')
    this.preferences = preferences
    this.zoomFactor = preferences.zoomFactor ?? 1
    const self = loud(this, 'webContents')
    this.made = self.make(size)
    // biome-ignore lint/correctness/noConstructorReturn: there must be one object, the loud one, under every name.
    return self
  }

  /** Resolves with Chromium's id of the page; the stand-in's own. */
  target(): string {
    return this.targetId
  }

  async loadURL(address: string): Promise<void> {
    await this.made
    const url = toLoopback(address)
    this.loading.add(url)
    const finished = new Promise(resolve => {
      this.once('did-finish-load', resolve)
    })
    const { errorText } = await this.ask<{ errorText?: string }>('Page.navigate', { url })
    if (errorText) throw new Error(`${errorText} loading '${address}'`)
    await finished
  }

  reload(): void {
    void this.ask('Page.reload')
  }

  getURL(): string {
    return this.mainFrame?.url ?? ''
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  /** Kept, not carried out: a page of the stand-in is as large as its test says. */
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
  }

  getZoomFactor(): number {
    return this.zoomFactor
  }

  /** Sends to the preload of the main frame. */
  send(channel: string, ...args: unknown[]): void {
    const world = [...this.worlds].find(([, frame]) => frame === this.mainFrame?.id)
    if (!world) return
    this.ask('Runtime.callFunctionOn', {
      executionContextId: world[0],
      functionDeclaration: 'function (message) { standInReceive(message) }',
      arguments: [{ value: encode({ channel, args }) }],
      // A page that went away in the meantime hears nothing, as in Electron.
    }).catch(() => {})
  }

  close(): void {
    void this.cdp?.send('Target.closeTarget', { targetId: this.targetId })
  }

  /** Chromium says that the page is gone; the stand-in's own. */
  markGone(): void {
    this.isGone = true
    this.emit('destroyed')
  }

  private ask<T>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    if (!this.cdp) throw new Error(`stand-in Electron: ${method} before the page was made`)
    return this.cdp.send<T>(method, params, this.sessionId)
  }

  private async make(size: { width: number; height: number }): Promise<void> {
    const cdp = await chromium
    const created = await cdp.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...size,
    })
    const attached = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { ...created, flatten: true })
    this.cdp = cdp
    this.targetId = created.targetId
    this.sessionId = attached.sessionId
    cdp.listen(this.sessionId, (method, params) => this.hear({ method, params } as ChromiumEvent))
    await this.ask('Page.enable')
    await this.ask('Runtime.enable')
    const tree = await this.ask<{ frameTree: { frame: FrameInfo } }>('Page.getFrameTree')
    this.mainFrame = this.frameOf(tree.frameTree.frame)
    await this.putWorlds()
    await this.ask('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
    await applyPermissions(this)
  }

  /** The binding exists in the isolated world alone. */
  private async putWorlds(): Promise<void> {
    const key = JSON.stringify(randomUUID())
    const code = this.preferences.preload ? readFileSync(this.preferences.preload, 'utf8') : ''
    const preload = `function (require, module, exports, process) {${code}\n}`
    await this.ask('Runtime.addBinding', { name: 'standInCall', executionContextName: WORLD })
    await this.ask('Page.addScriptToEvaluateOnNewDocument', { source: `(${pageWorld})(${key})` })
    await this.ask('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${preloadWorld})(${key}, ${preload})`,
      worldName: WORLD,
    })
  }

  private frameOf(info: FrameInfo): Frame {
    const parent = info.parentId ? (this.frames.get(info.parentId) ?? null) : null
    const frame = this.frames.get(info.id) ?? new Frame(info.id, parent)
    frame.url = fromLoopback(info.url)
    this.frames.set(info.id, frame)
    return frame
  }

  /** Takes one event of Chromium's; those that are not named here tell nothing. */
  private hear(event: ChromiumEvent): void {
    switch (event.method) {
      case 'Page.frameNavigated': {
        const { url, parent } = this.frameOf(event.params.frame)
        if (parent === null) this.emit('did-navigate', {}, url)
        break
      }
      case 'Page.domContentEventFired':
        this.emit('dom-ready', {})
        break
      case 'Page.loadEventFired':
        this.emit('did-finish-load', {})
        break
      case 'Runtime.executionContextCreated': {
        const { context } = event.params
        if (context.name === WORLD) this.worlds.set(context.id, context.auxData.frameId)
        break
      }
      case 'Runtime.executionContextDestroyed':
        this.worlds.delete(event.params.executionContextId)
        break
      case 'Runtime.executionContextsCleared':
        this.worlds.clear()
        break
      case 'Runtime.bindingCalled': {
        const { name, payload, executionContextId } = event.params
        if (name === 'standInCall') this.hearPage(decode(payload), executionContextId)
        break
      }
      case 'Fetch.requestPaused':
        void this.judge(event.params)
        break
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', {}, { reason: 'crashed' })
        break
    }
  }

  private hearPage(message: PageMessage, world: number): void {
    const frame = this.frames.get(this.worlds.get(world) ?? '') ?? null
    if (message.type === 'key') Menu.press(message.combination, this)
    else if (message.type === 'open') {
      const details = { url: fromLoopback(message.url), frameName: message.name }
      const { action } = this.windowOpenHandler?.(details) ?? { action: 'allow' }
      if (action !== 'deny') throw new Error('stand-in Electron: a second window is not modelled')
    } else {
      const event = { sender: this, senderFrame: frame }
      this.ipc.emit(message.channel, event, ...message.args)
      ipcMain.emit(message.channel, event, ...message.args)
    }
  }

  /** Asks the program's guards about a request before Chromium sends it. */
  private async judge(paused: PausedRequest): Promise<void> {
    const { requestId } = paused
    const url = fromLoopback(paused.request.url)
    const isStopped = (paused.resourceType === 'Document' && this.isHeldBack(paused, url)) || (await isCancelled(url))
    const answer = isStopped
      ? this.ask('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : this.ask('Fetch.continueRequest', { requestId })
    await answer.catch(() => {})
  }

  private isHeldBack(paused: PausedRequest, url: string): boolean {
    let isStopped = false
    const isMainFrame = paused.frameId === this.mainFrame?.id
    const event = {
      url,
      isMainFrame,
      preventDefault() {
        isStopped = true
      },
    }
    if (paused.redirectedRequestId) this.emit('will-redirect', event, url)
    else if (!(isMainFrame && this.loading.delete(paused.request.url))) {
      if (isMainFrame) this.emit('will-navigate', event, url)
      this.emit('will-frame-navigate', event)
    }
    return isStopped
  }
}
