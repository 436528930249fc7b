import { beforeEach, expect, test, vi } from 'vitest'

/** Sizes that the unseen element had when the page was laid out, and what a browser would do then. */
let layOut: () => void
let nextFrame: () => void

beforeEach(() => {
  vi.resetModules()
  const style = { width: '' }
  let told = ''
  let tell: () => void = () => undefined
  let frames: (() => void)[] = []
  vi.stubGlobal('document', {
    createElement: () => ({ style, setAttribute: () => undefined }),
    body: { append: () => undefined },
  })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(listener: () => void) {
        tell = listener
      }
      observe() {
        told = style.width
      }
    },
  )
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  // As browsers do: told of only where the size is another than the last time.
  layOut = () => {
    if (style.width === told) return
    told = style.width
    tell()
  }
  nextFrame = () => {
    const now = frames
    frames = []
    for (const run of now) run()
  }
})

test('all that is asked for in a frame runs once, after the layout, in the order it was asked for', async () => {
  const { afterLayout } = await import('../../renderer/afterLayout.ts')
  const ran: number[] = []
  for (const n of [1, 2, 3, 4]) afterLayout(() => ran.push(n))
  expect(ran).toEqual([])
  layOut()
  expect(ran).toEqual([1, 2, 3, 4])
  layOut()
  expect(ran).toEqual([1, 2, 3, 4])
  afterLayout(() => ran.push(5))
  layOut()
  expect(ran).toEqual([1, 2, 3, 4, 5])
})

test('what is called off does not run, though another calls it off in the midst of it', async () => {
  const { afterLayout } = await import('../../renderer/afterLayout.ts')
  const ran: string[] = []
  afterLayout(() => ran.push('off'))()
  afterLayout(() => {
    ran.push('first')
    second()
  })
  const second = afterLayout(() => ran.push('second'))
  layOut()
  expect(ran).toEqual(['first'])
})

test('what is asked for in the midst of it comes in the next frame', async () => {
  const { afterLayout } = await import('../../renderer/afterLayout.ts')
  const ran: string[] = []
  afterLayout(() => {
    ran.push('first')
    afterLayout(() => ran.push('later'))
  })
  layOut()
  layOut()
  expect(ran).toEqual(['first'])
  nextFrame()
  layOut()
  expect(ran).toEqual(['first', 'later'])
})

test('one that fails is told, and takes no other along', async () => {
  const { afterLayout } = await import('../../renderer/afterLayout.ts')
  const told: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => told.push(error))
  const ran: string[] = []
  const bug = new Error('a bug')
  afterLayout(() => {
    throw bug
  })
  afterLayout(() => ran.push('second'))
  layOut()
  expect(told).toEqual([bug])
  afterLayout(() => ran.push('third'))
  layOut()
  expect(ran).toEqual(['second', 'third'])
})

test('however often it is asked for before a layout, called off or not, the next layout is told of', async () => {
  const { afterLayout } = await import('../../renderer/afterLayout.ts')
  const ran: number[] = []
  for (let n = 0; n < 7; n++) {
    afterLayout(() => ran.push(-1))()
    afterLayout(() => ran.push(n))
    if (n % 2 === 0) layOut()
  }
  layOut()
  expect(ran).toEqual([0, 1, 2, 3, 4, 5, 6])
})
