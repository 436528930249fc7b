import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { browserPlaces, findBrowser } from '../../../electron/host/browsers.ts'
import { hasDisplay } from '../../../electron/host/display.ts'
import { findElectron } from '../../../electron/host/electronBinary.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-find-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a browser is found on the PATH, Chromium before the others', () => {
  expect(findBrowser({ PATH: folder }, 'linux')).toBeNull()
  writeFileSync(path.join(folder, 'google-chrome'), '')
  expect(findBrowser({ PATH: `:/nowhere:${folder}` }, 'linux')).toBe(path.join(folder, 'google-chrome'))
  writeFileSync(path.join(folder, 'chromium'), '')
  expect(findBrowser({ PATH: folder }, 'linux')).toBe(path.join(folder, 'chromium'))
})

test('a browser named by hand is believed', () => {
  expect(findBrowser({ PATH: '', QUOIN_BROWSER: '/opt/mine' }, 'linux')).toBe('/opt/mine')
})

test('Edge and Chrome are looked for where Windows and macOS put them', () => {
  expect(browserPlaces({ ProgramFiles: 'C:\\Program Files' }, 'win32')).toContain(
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  )
  expect(browserPlaces({ HOME: '/Users/a' }, 'darwin')).toContain(
    '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
})

test('Electron is found by its path file, and what is missing is told apart', () => {
  expect(findElectron(folder)).toEqual({ missing: 'package' })
  const electron = path.join(folder, 'node_modules/electron')
  mkdirSync(path.join(electron, 'dist'), { recursive: true })
  writeFileSync(path.join(electron, 'package.json'), '{}')
  expect(findElectron(folder)).toEqual({ missing: 'binary' })
  writeFileSync(path.join(electron, 'path.txt'), 'electron')
  expect(findElectron(folder)).toEqual({ missing: 'binary' })
  writeFileSync(path.join(electron, 'dist/electron'), '')
  expect(findElectron(folder)).toEqual({ path: path.join(electron, 'dist/electron') })
})

test('Linux has a display where X or Wayland is named', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})
