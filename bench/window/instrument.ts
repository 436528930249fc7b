/** Runs inside the page, so it may use nothing from outside itself: Playwright sends it as text. */

/** What one key took, ms from the key's own time stamp to the end of a frame. */
export interface KeyTimes {
  /** Until queue, panel and marks showed what the key leads to; null where nothing came. */
  readonly frame: number | null
  /** Until every open column had its text and its marks; null where nothing came. */
  readonly settled: number | null
  /** The window said that this cannot be done now. */
  readonly refused: boolean
}

/** What the page offers to a bench. */
export interface Stopwatch {
  /** Waits for the outcome of the next key. `kind`: it leads to another group, or changes the current one. */
  arm(kind: 'other' | 'same'): void
  /** Settles when the key's outcome has been seen, or not within the time. */
  outcome(): Promise<KeyTimes>
  /** Durations of tasks over 50 ms since it was last asked, ms. */
  longTasks(): readonly number[]
}

declare global {
  interface Window {
    stopwatch: Stopwatch
  }
}

/** Sets up `window.stopwatch` in a page. */
export function installStopwatch(patienceMs: number): void {
  const long: number[] = []
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) long.push(entry.duration)
  }).observe({ type: 'longtask' })

  const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''
  const members = () =>
    [...document.querySelectorAll<HTMLElement>('.now .ver')].map(version => version.dataset.member ?? '')
  /** The sentence that a command cannot run now: another one each time, though it may say the same. */
  const refusal = () => document.querySelector('.says > .say')
  const look = () => ({
    number: text('.phead .tag'),
    row: document.querySelector<HTMLElement>('.row.cur')?.dataset.entry ?? '',
    members: members().join(),
    refusal: refusal(),
  })
  const marks = () => [...document.querySelectorAll('.sheet:not(.parked) .number.here')].map(mark => mark.textContent)
  const areColumnsReady = (number: string) => {
    const shown = new Set(members().map(id => id.slice(0, id.lastIndexOf(':'))))
    return [...document.querySelectorAll<HTMLElement>('.sheet:not(.parked)')].every(sheet => {
      if (!sheet.querySelector('.view-line')) return false
      if (!shown.has(sheet.dataset.article ?? '')) return true
      return [...sheet.querySelectorAll('.number.here')].some(mark => mark.textContent === number)
    })
  }

  /**
   * Calls back when the frame that is being made has been handed on: with a message, or where the browser puts the next frame
   * before messages (it does while a key is answered), at the beginning of that one.
   */
  const channel = new MessageChannel()
  let drawn: (() => void)[] = []
  const tell = () => {
    const now = drawn
    drawn = []
    for (const one of now) one()
  }
  channel.port1.onmessage = tell
  const afterFrame = (then: () => void) => {
    drawn.push(then)
    channel.port2.postMessage(null)
    requestAnimationFrame(tell)
  }

  let kind: 'other' | 'same' | null = null
  let before = look()
  let resolve: (times: KeyTimes) => void = () => undefined
  let outcome = Promise.resolve<KeyTimes>({ frame: null, settled: null, refused: false })

  window.addEventListener(
    'keydown',
    event => {
      if (kind === null || event.key === 'Shift') return
      const wanted = kind
      kind = null
      const start = event.timeStamp
      let frame: number | null = null
      let isDrawing = false
      const isShown = () => {
        const now = look()
        if (now.number === '' || now.row !== now.number) return false
        const changed = wanted === 'other' ? now.number !== before.number : now.members !== before.members
        return changed && marks().every(mark => mark === now.number)
      }
      const step = () => {
        if (isDrawing) {
          requestAnimationFrame(step)
          return
        }
        const waited = performance.now() - start
        const isRefused = frame === null && refusal() !== null && refusal() !== before.refusal
        if (waited > patienceMs || isRefused) {
          resolve({ frame, settled: null, refused: isRefused })
          return
        }
        if (frame === null && isShown()) {
          isDrawing = true
          afterFrame(() => {
            frame = performance.now() - start
            isDrawing = false
          })
        }
        if ((frame !== null || isDrawing) && areColumnsReady(text('.phead .tag'))) {
          afterFrame(() => resolve({ frame, settled: performance.now() - start, refused: false }))
          return
        }
        requestAnimationFrame(step)
      }
      requestAnimationFrame(step)
    },
    { capture: true },
  )

  window.stopwatch = {
    arm(next) {
      kind = next
      before = look()
      outcome = new Promise(done => {
        resolve = done
      })
    },
    outcome: () => outcome,
    longTasks: () => long.splice(0),
  }
}
