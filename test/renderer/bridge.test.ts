import { beforeEach, expect, test, vi } from 'vitest'

/** What the next question is answered with. */
let answer: unknown = null

beforeEach(() => {
  vi.resetModules()
  let tell: (data: unknown) => void = () => undefined
  vi.stubGlobal('window', {
    hostPipe: {
      onMessage: (listener: (data: unknown) => void) => {
        tell = listener
      },
      send: (data: string) => {
        const { i } = JSON.parse(data)
        queueMicrotask(() => tell(JSON.stringify({ i, p: { b: { json: answer } } })))
      },
    },
  })
})

test('an answer in the form of the contract comes through', async () => {
  const { host } = await import('../../renderer/bridge.ts')
  answer = []
  expect(await host.app.recent()).toEqual([])
})

test('an answer of another form than the contract’s reaches nobody', async () => {
  const { host } = await import('../../renderer/bridge.ts')
  for (const wrong of [null, 'a text', [{ file: 7 }], { list: [] }]) {
    answer = wrong
    await expect(host.app.recent(), JSON.stringify(wrong)).rejects.toThrow()
  }
})
