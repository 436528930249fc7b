import type { Resources } from '../services/resources.ts'
import type { InterfaceLanguage, Translate } from '../shared/messages.ts'
import { plainWords } from '../shared/plainWords.ts'
import type { WindowSize } from '../shared/settings.ts'

export const SHELLS = ['auto', 'electron', 'browser'] as const

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

export const DONE = 0
export const NOTHING_DONE = 2

export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A sentence for the person, on standard error. */
export function say(sentence: string): void {
  process.stderr.write(`${plainWords(sentence)}\n`)
}
