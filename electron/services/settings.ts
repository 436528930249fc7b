import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeptSettings, type Settings, settingsFile } from '../shared/settings.ts'

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

/** The settings in `folder`, which is made when there is something to keep. */
export function openSettings(folder: string): SettingsStore {
  const path = join(folder, 'settings.json')
  const read = (): Settings => {
    try {
      return settingsFile.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      // Not there yet, or edited by hand beyond understanding.
      return { recent: [] }
    }
  }
  let now = read()
  const write = (next: Settings) => {
    now = next
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${path}.part`, `${JSON.stringify(next, null, 2)}\n`)
      renameSync(`${path}.part`, path)
    } catch {
      // A home that cannot be written to: the settings last as long as the program.
    }
  }
  return {
    get: () => now,
    keep: part => write({ ...now, ...part }),
    opened: opened =>
      write({ ...now, recent: [opened, ...now.recent.filter(one => one !== opened)].slice(0, MOST_RECENT) }),
  }
}
