/** What is dragged onto the window never takes the window away. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenToDrops } from '../../../renderer/commands/dropping.ts'

// What is done with files that are dropped has tests of its own, and needs a host.
vi.mock('../../../renderer/commands/bringIn.ts', () => ({ bringInGiven: vi.fn(), bringInText: vi.fn() }))
vi.mock('../../../renderer/commands/run.ts', () => ({ contextNow: vi.fn() }))
vi.mock('../../../renderer/state/store.ts', () => ({
  useWindow: { getState: () => ({ dialog: null, project: null }) },
}))

const page = new EventTarget()
let stop: () => void

beforeEach(() => {
  vi.stubGlobal('window', page)
  stop = listenToDrops()
})

afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

/** Whether the browser's own answer to a drag was held back, and what the pointer shows. */
function dragged(kind: 'dragover' | 'drop', types: readonly string[]): { isHeld: boolean; effect: string } {
  const dataTransfer = { types, dropEffect: 'move', items: [], files: [] }
  const event = Object.assign(new Event(kind, { cancelable: true }), { dataTransfer })
  page.dispatchEvent(event)
  return { isHeld: event.defaultPrevented, effect: dataTransfer.dropEffect }
}

test('an address is not followed, over the window and when it is dropped', () => {
  expect(dragged('dragover', ['text/uri-list', 'text/plain'])).toEqual({ isHeld: true, effect: 'none' })
  expect(dragged('drop', ['text/uri-list', 'text/plain']).isHeld).toBe(true)
})

test('a file is not opened in the place of the window', () => {
  expect(dragged('dragover', ['Files']).isHeld).toBe(true)
  expect(dragged('drop', ['Files', 'text/uri-list']).isHeld).toBe(true)
})

test('words may be dropped into fields', () => {
  expect(dragged('dragover', ['text/plain']).isHeld).toBe(false)
  expect(dragged('drop', ['text/plain']).isHeld).toBe(false)
})
