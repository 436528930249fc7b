import { parseHTML } from 'linkedom'
import { createElement } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useItems } from '../../../renderer/columns/useItems.ts'
import { columnArticle } from './columnArticle.ts'

let frames: (() => void)[]
let idles: (() => void)[]

beforeEach(() => {
  frames = []
  idles = []
  const { window, document } = parseHTML('<html><body><main></main></body></html>')
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  vi.stubGlobal('HTMLIFrameElement', class {})
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idles.push(run))
  vi.stubGlobal('cancelAnimationFrame', (id: number) => delete frames[id - 1])
  vi.stubGlobal('cancelIdleCallback', (id: number) => delete idles[id - 1])
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const story = (ids: string) => [...ids].map(id => columnArticle(id))

/** What the desk was last drawn with: h for a sheet, p for a spine, a dash before what is out of sight. */
let seen = ''
function Desk({ ids }: { ids: string }) {
  const items = useItems(story(ids), { open: [ids[0] ?? ''], used: [] }, false)
  seen = items.map(({ parked, kind, columns }) => `${parked ? '-' : ''}${kind[1]}${columns[0]?.article.id}`).join(' ')
  return null
}

const turn = () => new Promise(resolve => setTimeout(resolve, 5))

/** The frame and the idle time that were asked for come. */
async function rest(): Promise<void> {
  for (let n = 0; n < 4; n++) {
    for (const run of frames.splice(0)) run?.()
    await turn()
    for (const run of idles.splice(0)) run?.()
    await turn()
  }
}

test('sheets of the story before go when there is nothing to do, also where the next story came with what says so', async () => {
  const { createRoot } = await import('react-dom/client')
  const root = createRoot(document.querySelector('main') as Element)
  const show = async (ids: string) => {
    root.render(createElement(Desk, { ids }))
    await turn()
  }
  await show('ab')
  expect(seen).toBe('ha pb')
  await rest()
  expect(seen).toBe('ha -hb pb')
  await show('cd')
  expect(seen).toBe('hc pd -ha -hb')
  for (const run of frames.splice(0)) run?.()
  for (const run of idles.splice(0)) run?.()
  // Before what this asks for is drawn.
  await show('ef')
  expect(seen).toBe('he pf -hc')
  await rest()
  expect(seen).toBe('he -hf pf')
  root.unmount()
  await turn()
})
