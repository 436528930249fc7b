import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editorName, editorSource } from '../../../electron/services/editorName.ts'
import { openSettings } from '../../../electron/services/settings.ts'
import { temporaryFolder } from '../../temporaryFolder.ts'

test('what is kept is there at the next start, and what was not named stays as it was', () => {
  const folder = join(temporaryFolder(), 'not yet there')
  const first = openSettings(folder)
  expect(first.get()).toEqual({ recent: [] })
  first.keep({ editor: 'Ada', theme: 'dark' })
  first.keep({ window: { width: 1200, height: 800 } })
  const shown = { tab: 'articles', panelTab: 'versions', links: true, map: false } as const
  const layout = { project: '/a.quoin', cursor: 'g', member: null, open: ['a1'], pinned: [], ...shown }
  first.keep({ layouts: [layout] })
  first.opened('/a.quoin')
  first.opened('/b.quoin')
  first.opened('/a.quoin')
  expect(openSettings(folder).get()).toEqual({
    editor: 'Ada',
    theme: 'dark',
    window: { width: 1200, height: 800 },
    layouts: [layout],
    recent: ['/a.quoin', '/b.quoin'],
  })
})

test('layouts in the form of another version are forgotten, and nothing else is', () => {
  const folder = temporaryFolder()
  const file = { editor: 'Ada', recent: ['/a.quoin'], layouts: [{ project: '/a.quoin', columns: 3 }] }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(file))
  expect(openSettings(folder).get()).toEqual({ editor: 'Ada', recent: ['/a.quoin'], layouts: [] })
})

test('what is spoilt in the file costs itself alone', () => {
  const folder = temporaryFolder()
  const shown = { tab: 'articles', panelTab: 'versions', links: true, map: false } as const
  const layout = { project: '/a.quoin', cursor: 'g', member: null, open: ['a1'], pinned: [], ...shown }
  const good = { editor: 'Ada', theme: 'dark', window: { width: 1200, height: 800 } }
  const bad = {
    ...{ flagsFrom: 7, textSize: 'large', window: { width: -1, height: 800 }, recent: ['/a.quoin', 5, '/b.quoin'] },
    ...{ readings: { ru: 'letters', uk: 'nothing' }, layouts: [{ project: '' }, layout], later: true },
  }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...good, ...bad }))
  const store = openSettings(folder)
  const kept = {
    ...{ editor: 'Ada', theme: 'dark', readings: { ru: 'letters' }, layouts: [layout] },
    recent: ['/a.quoin', '/b.quoin'],
  }
  expect(store.get()).toEqual(kept)
  store.keep({ textSize: 125 })
  expect(openSettings(folder).get()).toEqual({ ...kept, textSize: 125 })
})

test('whatever one field of the file is, the others are kept', () => {
  const fields = ['editor', 'language', 'theme', 'window', 'flagsFrom', 'toured', 'readings', 'keys', 'layouts']
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (name, value) => {
      const folder = temporaryFolder()
      const others = { textSize: 110, windowZoom: 90, recent: ['/a.quoin'] }
      writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...others, [name]: value }))
      expect(openSettings(folder).get()).toMatchObject(others)
    }),
    { numRuns: 100 },
  )
})

test('what two windows keep is kept, and nothing half written is left beside', () => {
  const folder = temporaryFolder()
  const [one, other] = [openSettings(folder), openSettings(folder)]
  one.keep({ editor: 'Ada' })
  other.keep({ theme: 'dark' })
  one.opened('/a.quoin')
  expect(openSettings(folder).get()).toEqual({ editor: 'Ada', theme: 'dark', recent: ['/a.quoin'] })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('where nothing can be written all that is set lasts as long as the program, not what was set last alone', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'settings.json')
  writeFileSync(path, '{"recent":["/a.quoin"]}')
  // In the way of what would be written.
  mkdirSync(join(`${path}.${process.pid}.part`, 'full'), { recursive: true })
  const store = openSettings(folder)
  store.keep({ theme: 'dark' })
  store.keep({ textSize: 125 })
  store.opened('/b.quoin')
  expect(store.get()).toEqual({ theme: 'dark', textSize: 125, recent: ['/b.quoin', '/a.quoin'] })
})

test('a file that was spoilt, and a folder that is none, cost what was set and not the start', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'settings.json'), '{"editor": 7')
  expect(openSettings(folder).get()).toEqual({ recent: [] })
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const store = openSettings(file)
  store.keep({ editor: 'Ada' })
  expect(store.get().editor).toBe('Ada')
  mkdirSync(join(folder, 'more'))
  openSettings(join(folder, 'more')).opened('/x.quoin')
  expect(readFileSync(join(folder, 'more/settings.json'), 'utf8')).toContain('/x.quoin')
})

test('decisions are signed with the name of the environment, else the one that was set, else the account', () => {
  expect(editorName({ QUOIN_EDITOR: 'Bo' }, 'Ada')).toBe('Bo')
  expect(editorSource({ QUOIN_EDITOR: 'Bo' }, 'Ada')).toBe('environment')
  expect([editorSource({}, 'Ada'), editorSource({})]).toEqual(['set', 'system'])
  expect(editorName({}, 'Ada')).toBe('Ada')
  expect(editorName({})).not.toBe('')
})
