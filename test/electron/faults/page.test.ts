import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ BrowserWindow: class {} }))
const { reloadAfterCrash } = await import('../../../electron/main/window.ts')

function crashing() {
  const reload = vi.fn()
  const told = vi.fn()
  const webContents = Object.assign(new EventEmitter(), { reload })
  let time = 0
  const window = { webContents, isDestroyed: () => false }
  reloadAfterCrash(window as unknown as Parameters<typeof reloadAfterCrash>[0], () => time, told)
  const crash = (reason: string, at = 0) => {
    time = at
    webContents.emit('render-process-gone', {}, { reason, exitCode: 1 })
  }
  return { crash, reload, told }
}

test('a page whose process crashed is loaded again, one that ended is not', () => {
  const { crash, reload, told } = crashing()
  crash('clean-exit')
  expect(reload).toHaveBeenCalledTimes(0)
  crash('crashed')
  crash('oom')
  expect(reload).toHaveBeenCalledTimes(2)
  expect(told.mock.calls).toEqual([
    ['crashed', false],
    ['oom', false],
  ])
})

test('a page that crashes again and again is left alone, until a minute has passed', () => {
  const { crash, reload, told } = crashing()
  for (let n = 0; n < 5; n++) crash('crashed', n * 1000)
  expect(reload).toHaveBeenCalledTimes(3)
  // Said to the person then.
  expect(told.mock.calls.map(([, isLeft]) => isLeft)).toEqual([false, false, false, true, true])
  crash('crashed', 100_000)
  expect(reload).toHaveBeenCalledTimes(4)
})
