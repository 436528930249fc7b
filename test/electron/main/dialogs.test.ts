import type { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'

const dialog = vi.hoisted(() => ({ showOpenDialog: vi.fn(), showSaveDialog: vi.fn() }))
vi.mock('electron', () => ({ dialog }))
const { nativeDialogs } = await import('../../../electron/main/dialogs.ts')

const window = {} as BrowserWindow
const pick = nativeDialogs(window, () => key => key)

beforeEach(() => {
  dialog.showOpenDialog.mockReset().mockResolvedValue({ canceled: false, filePaths: ['/a.txt', '/b.txt'] })
  dialog.showSaveDialog.mockReset().mockResolvedValue({ canceled: false, filePath: '/out.tsv' })
})

test('articles may be several, a project is one, of the kind that is asked for', async () => {
  expect(await pick('addArticles', '')).toEqual(['/a.txt', '/b.txt'])
  expect(dialog.showOpenDialog.mock.calls[0]?.[1].properties).toEqual(['openFile', 'multiSelections'])
  await pick('openProject', '')
  expect(dialog.showOpenDialog.mock.calls[1]?.[1]).toMatchObject({
    properties: ['openFile'],
    filters: [{ extensions: ['quoin'] }, { extensions: ['*'] }],
  })
})

test('an export is saved under the suggested name', async () => {
  expect(await pick('export', 'pairs.tsv')).toEqual(['/out.tsv'])
  expect(dialog.showSaveDialog.mock.calls[0]?.[1].defaultPath).toBe('pairs.tsv')
})

test('a cancelled dialog is null', async () => {
  dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] })
  dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
  expect(await pick('addArticles', '')).toBeNull()
  expect(await pick('newProject', '')).toBeNull()
})
