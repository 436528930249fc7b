/** What a shell and the services promise each other. Shells know no project; services know no shell but by this. */
import type { Router } from '@orpc/server'
import type { contract } from './contract.ts'
import type { InterfaceLanguage } from './languages.ts'
import type { Problem } from './result.ts'
import type { KeptSettings } from './settings.ts'

/**
 * What a native dialog is shown for. `newProject` (a copy too) and `export` (key maps too) ask where to write, `addFolder` for folders, the
 * others for files to read; `openProject` and `importKeys` for one.
 */
export const PICK_PURPOSES = [
  'openProject',
  'newProject',
  'addArticles',
  'addFolder',
  'importDecisions',
  'importKeys',
  'export',
] as const
/** What a dialog is shown for: it decides what kind of dialog that is, and its filters. */
export type PickPurpose = (typeof PICK_PURPOSES)[number]

/** Names of files that hold decisions: ours, and tables as spreadsheets save them. */
export const DECISION_EXTENSIONS = ['tsv', 'csv', 'txt', 'jsonl'] as const

/** Shows the shell's own file dialog; null when it was cancelled. `suggested` is a path or file name, or empty. */
export type PickFiles = (purpose: PickPurpose, suggested: string) => Promise<string[] | null>

/** The context of every call that comes over one window's connection. */
export interface Connection {
  readonly shell: 'electron' | 'browser'
  /** Of the program, as in `package.json`. */
  readonly version: string
  /** The language the window opens in. */
  readonly language: InterfaceLanguage
  /** What the environment asks for, whatever the command line says; null where it says nothing. */
  readonly languageAround: InterfaceLanguage | null
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** Null where the shell has no native dialogs: then `files.pick` answers null and the window lists folders itself. */
  readonly pick: PickFiles | null
}

/** What came of opening what a person named. */
export interface Opened {
  /** Whether there is a project to show; true also where a person stopped it, who may wish something else. */
  readonly isOpen: boolean
  /** What could not be opened, each a sentence for the person. */
  readonly problems: readonly Problem[]
}

/** The one set of services behind all windows of a process; made by `createServices({ resources, dataFolder })` in `electron/services`. */
export interface Services {
  readonly router: Router<typeof contract, Connection>
  /**
   * Opens a project, or adds articles to a new one; with no paths the sample story, ready to review. A project that is
   * not there is made, and the windows are told.
   */
  open(paths: readonly string[]): Promise<Opened>
  /** Tells the windows to run a command of the command table, as if its key had been pressed. */
  command(id: string): void
  /** Calls `listener` whenever a person chooses another language in the window. */
  onLanguage(listener: (language: InterfaceLanguage) => void): void
  /** Calls `listener` with what a person has just set. */
  onKept(listener: (part: KeptSettings) => void): void
  /** Ends the worker and closes the project file, and says so where that does not stand alone then; after it nothing else may be called. */
  close(): Promise<Problem | null>
}
