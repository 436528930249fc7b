import { beforeEach, expect, test } from 'vitest'
import type { AppInfo } from '../../../electron/shared/contract.ts'
import type { Host } from '../../../renderer/bridge.ts'
import { nameAsked } from '../../../renderer/state/askName.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'

const kept: unknown[] = []
const host = {
  app: {
    keep: async (part: unknown) => {
      kept.push(part)
    },
  },
} as unknown as Host

function info(editorFrom: AppInfo['editorFrom']): AppInfo {
  const more = {
    shell: 'browser',
    version: '1',
    language: 'en',
    platform: 'linux',
    nativeDialogs: false,
    run: 'r',
  } as const
  return { ...more, editor: 'ada', editorFrom, settings: {} }
}

beforeEach(() => {
  kept.length = 0
  change(state => ({ ...state, dialog: null, info: info('system') }))
})

test('who decides is asked once, before the first decision; leaving the question takes the account’s name', async () => {
  let isAnswered = false
  const both = Promise.all([nameAsked(host), nameAsked(host)]).then(() => {
    isAnswered = true
  })
  await Promise.resolve()
  await Promise.resolve()
  expect(useWindow.getState().dialog).toEqual({ kind: 'editor', isFirst: true })
  expect(isAnswered).toBe(false)
  change(state => ({ ...state, dialog: null }))
  await both
  expect(kept).toEqual([{ editor: 'ada' }])
  await nameAsked(host)
  expect([useWindow.getState().dialog, kept.length]).toEqual([null, 1])
})

test('a name that is given is taken, and nothing else is kept', async () => {
  const asked = nameAsked(host)
  await Promise.resolve()
  await Promise.resolve()
  change(state => ({ ...state, dialog: null, info: { ...info('set'), editor: 'Ada Brenn' } }))
  await asked
  expect(kept).toEqual([])
})

test('a name for this run is not asked about, nor kept', async () => {
  change(state => ({ ...state, info: info('environment') }))
  await nameAsked(host)
  expect([useWindow.getState().dialog, kept]).toEqual([null, []])
})
