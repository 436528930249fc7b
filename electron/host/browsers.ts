import { existsSync } from 'node:fs'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'google-chrome-beta',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]

const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']

const WINDOWS_FILES = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
]

/**
 * Path of an installed browser that can show an app window (Chromium, Chrome, Edge, Brave), or null.
 * `QUOIN_BROWSER` names one by hand and is believed.
 */
export function findBrowser(env: Environment, platform: NodeJS.Platform): string | null {
  if (env.QUOIN_BROWSER) return env.QUOIN_BROWSER
  return browserPlaces(env, platform).find(file => existsSync(file)) ?? null
}

/** Where a browser would stand on `platform`, the preferred first. */
export function browserPlaces(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const bases = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    return bases.flatMap(base => (base ? WINDOWS_FILES.map(file => path.win32.join(base, file)) : []))
  }
  if (platform === 'darwin') {
    const bases = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])]
    return bases.flatMap(base => MAC_APPS.map(name => `${base}/${name}.app/Contents/MacOS/${name}`))
  }
  const folders = (env.PATH ?? '').split(':').filter(folder => folder !== '')
  return LINUX_NAMES.flatMap(name => folders.map(folder => path.posix.join(folder, name)))
}
