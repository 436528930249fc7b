import type { Resources } from '../services/resources.ts'
import type { InterfaceLanguage, Translate } from '../shared/messages.ts'
import { plainWords } from '../shared/plainWords.ts'
import type { WindowSize } from '../shared/settings.ts'

/** What `--shell` may ask for: `auto` takes Electron, and the browser's window where that shows none; the others are tried alone. */
export const SHELLS = ['auto', 'electron', 'browser'] as const

/** What `npm start` and `quoin open` were asked for; relative paths start at the working folder. */
export interface OpenOptions {
  readonly shell: (typeof SHELLS)[number]
  /** A project or articles; none for the sample story. */
  readonly paths: readonly string[]
  /** As asked for by `--language`. */
  readonly language: string | undefined
}

/** What was asked for, with what is needed to do it and to speak of it. */
export interface OpenRequest extends Omit<OpenOptions, 'language'> {
  readonly language: InterfaceLanguage
  readonly resources: Resources
  readonly translate: Translate
  /** Of the window when it was last closed. */
  readonly size: WindowSize | null
}

/** Exit code of a window that was shown and closed, and of a browser shell that a signal ended. */
export const DONE = 0
/** Exit code where no window could be opened, no address printed, or none of the paths read. */
export const NOTHING_DONE = 2

/** Ctrl+C, the wish of the system or of a set-up script, and the end of the terminal: each closes the window and ends the process in order. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A sentence for the person, on standard error. */
export function say(sentence: string): void {
  process.stderr.write(`${plainWords(sentence)}\n`)
}
