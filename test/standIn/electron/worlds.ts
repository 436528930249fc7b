/**
 * What is put into every page, as text: one function into the page's own world, one into an isolated world where the
 * preload runs. They share nothing but DOM events with a random name, so that the page can reach neither `require` nor
 * IPC. Each must stand alone: a function named outside would not be there.
 */

/** Wire form in the page: see `wire.ts`. */
interface Tagged {
  readonly $bytes?: string
  readonly $undefined?: true
  readonly $function?: number
}

/** In the page's world: builds the exposed objects, and stands in for `window.open`. */
export function pageWorld(key: string): void {
  const callbacks: ((...args: unknown[]) => void)[] = []
  const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
  const encode = (value: unknown) =>
    JSON.stringify(value, (_key, item) => {
      if (typeof item === 'function') return { $function: callbacks.push(item) - 1 }
      if (item instanceof Uint8Array) return { $bytes: toBase64(item) }
      return item === undefined ? { $undefined: true } : item
    })
  const decode = (text: string) =>
    JSON.parse(text, (_key, item: Tagged | null) => {
      if (item === null || typeof item !== 'object') return item
      if (item.$bytes !== undefined) return fromBase64(item.$bytes)
      return item.$undefined ? undefined : item
    })
  const detailOf = (event: Event) => decode((event as CustomEvent<string>).detail)

  const answers: { error?: string; value?: unknown }[] = []
  document.addEventListener(`${key}:answer`, event => answers.push(detailOf(event)))
  document.addEventListener(`${key}:callback`, event => {
    const { index, args } = detailOf(event)
    callbacks[index]?.(...args)
  })
  document.addEventListener(`${key}:expose`, event => {
    const { name, methods }: { name: string; methods: string[] } = detailOf(event)
    if (name in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
    const api: Record<string, unknown> = {}
    for (const method of methods) api[method] = (...args: unknown[]) => call(name, method, args)
    Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true })
  })

  function call(name: string, method: string, args: unknown[]): unknown {
    document.dispatchEvent(new CustomEvent(`${key}:call`, { detail: encode({ name, method, args }) }))
    const answer = answers.pop()
    if (answer?.error !== undefined) throw new Error(answer.error)
    return answer?.value
  }

  window.open = (address, name) => {
    const url = new URL(address ?? 'about:blank', document.baseURI).href
    document.dispatchEvent(new CustomEvent(`${key}:open`, { detail: encode({ url, name: name ?? '' }) }))
    return null
  }
}

/** What the preload is called with. */
type Preload = (require: (id: string) => unknown, module: object, exports: object, process: object) => void

/** In the isolated world: `contextBridge` and `ipcRenderer` for the preload, in the top frame only. */
export function preloadWorld(key: string, preload: Preload): void {
  if (window.top !== window) return
  const world = globalThis as unknown as {
    standInCall: (message: string) => void
    standInReceive: (message: string) => void
  }
  const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
  const encode = (value: unknown) =>
    JSON.stringify(value, (_key, item) => {
      if (typeof item === 'function') throw new Error('An object could not be cloned.')
      if (item instanceof Uint8Array) return { $bytes: toBase64(item) }
      return item === undefined ? { $undefined: true } : item
    })
  const decode = (text: string) =>
    JSON.parse(text, (_key, item: Tagged | null) => {
      if (item === null || typeof item !== 'object') return item
      if (item.$bytes !== undefined) return fromBase64(item.$bytes)
      if (item.$function !== undefined) {
        const index = item.$function
        return (...args: unknown[]) => fire('callback', { index, args })
      }
      return item.$undefined ? undefined : item
    })
  const fire = (name: string, value: unknown) =>
    document.dispatchEvent(new CustomEvent(`${key}:${name}`, { detail: encode(value) }))
  const detailOf = (event: Event) => decode((event as CustomEvent<string>).detail)
  const tellMain = (message: object) => world.standInCall(encode(message))

  type Listener = (event: object, ...args: unknown[]) => void
  const listeners = new Map<string, Set<Listener>>()
  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => tellMain({ type: 'send', channel, args }),
    on(channel: string, listener: Listener) {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  world.standInReceive = message => {
    const { channel, args } = decode(message)
    for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...args)
  }

  const exposed: Record<string, Record<string, (...args: unknown[]) => unknown>> = {}
  const contextBridge = {
    exposeInMainWorld(name: string, api: Record<string, (...args: unknown[]) => unknown>) {
      for (const [method, value] of Object.entries(api)) {
        if (typeof value !== 'function') throw new Error(`stand-in Electron: ${name}.${method} is no function`)
      }
      exposed[name] = api
      fire('expose', { name, methods: Object.keys(api) })
    },
  }
  document.addEventListener(`${key}:call`, event => {
    const { name, method, args } = detailOf(event)
    try {
      fire('answer', { value: exposed[name]?.[method]?.(...args) })
    } catch (error) {
      fire('answer', { error: error instanceof Error ? error.message : String(error) })
    }
  })

  document.addEventListener(`${key}:open`, event => tellMain({ type: 'open', ...detailOf(event) }))
  addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    if (!link || event.defaultPrevented || !(link.target === '_blank' || event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    tellMain({ type: 'open', url: link.href, name: link.target })
  })
  addEventListener('keydown', event => {
    const mayBeAccelerator = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key)
    if (event.defaultPrevented || !mayBeAccelerator) return
    const held = [
      event.ctrlKey || event.metaKey ? 'Ctrl' : '',
      event.altKey ? 'Alt' : '',
      event.shiftKey ? 'Shift' : '',
      event.key,
    ]
    tellMain({ type: 'key', combination: held.filter(key => key !== '').join('+') })
  })

  const require = (id: string) => {
    if (id === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${id}`)
  }
  const module = { exports: {} }
  try {
    preload(
      require,
      module,
      module.exports,
      Object.freeze({ type: 'renderer', sandboxed: true, contextIsolated: true }),
    )
  } catch (error) {
    console.error('Unable to load preload script', error)
  }
}
