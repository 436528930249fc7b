import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeptSettings, type Settings, settingsOf, withKept } from '../shared/settings.ts'
import { makeOwnFolder } from './ownFolder.ts'

/** Project files remembered, the last opened first. */
const MOST_RECENT = 12

/** The file of settings; one that cannot be read or written costs what was set, never the start. */
export interface SettingsStore {
  get(): Settings
  /** Keeps what is named, and leaves the rest. */
  keep(part: KeptSettings): void
  /** Puts a project at the head of the recent ones. */
  opened(path: string): void
}

/** The path of the settings in the per-user folder. */
export function settingsFile(folder: string): string {
  return join(folder, 'settings.json')
}

/** The settings in `folder`, which is made when there is something to keep. */
export function openSettings(folder: string): SettingsStore {
  const path = settingsFile(folder)
  let now: Settings = readSettings(path) ?? { recent: [] }
  let isKept = true
  const write = (change: (before: Settings) => Settings) => {
    // Another window of this person may have kept something meanwhile; where nothing can be written the file knows less than this one.
    now = change((isKept ? readSettings(path) : null) ?? now)
    try {
      makeOwnFolder(folder)
      replaceFile(path, `${JSON.stringify(now, null, 2)}\n`)
      isKept = true
    } catch {
      isKept = false
      // A home that cannot be written to: the settings last as long as the program.
    }
  }
  return {
    get: () => now,
    keep: part => write(before => withKept(before, part)),
    opened: opened =>
      write(before => ({
        ...before,
        recent: [opened, ...before.recent.filter(one => one !== opened)].slice(0, MOST_RECENT),
      })),
  }
}

/** What of the file is good; null where there is none, or none that can be understood. */
function readSettings(path: string): Settings | null {
  try {
    return settingsOf(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Puts `text` in the place of what a file has, whole or not at all: on disk before it takes the name. */
function replaceFile(path: string, text: string): void {
  const part = `${path}.${process.pid}.part`
  try {
    writeFileSync(part, text, { flush: true })
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
