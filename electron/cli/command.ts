import type { ParseArgsOptionsConfig } from 'node:util'
import type { Resources } from '../services/resources.ts'
import type { Progress } from '../shared/contract.ts'
import type { InterfaceLanguage, Translate } from '../shared/messages.ts'
import type { Problem } from '../shared/result.ts'
import type { WorkerClient } from '../worker/client.ts'

/** 0: all done; 1: something done and something not, or below a ratchet; 2: nothing done, or wrong use. */
export type ExitCode = 0 | 1 | 2

/** What was asked for on the command line. */
export interface Arguments {
  readonly positionals: readonly string[]
  /** The value of an option that was given. */
  text(name: string): string | undefined
  /** The values of an option that may be given more than once. */
  texts(name: string): readonly string[]
  flag(name: string): boolean
}

/** What a command works with. */
export interface Console {
  readonly translate: Translate
  readonly resources: Resources
  readonly dataFolder: string
  /** Folder that relative paths start at. */
  readonly folder: string
  /** As asked for by `--language`. */
  readonly language: string | undefined
  /** The one that is spoken. */
  readonly interfaceLanguage: InterfaceLanguage
  /** The worker; started by its first call and ended when the command is done. */
  readonly worker: WorkerClient
  /** Raised by Ctrl+C. */
  readonly signal: AbortSignal
  /** A line on standard output. */
  print(line: string): void
  /** A sentence on standard error; silent with `--quiet` where it is only a notice. */
  problem(problem: Problem): void
  notice(problem: Problem): void
  readonly onProgress: (progress: Progress) => void
  readStandardInput(): Promise<Uint8Array>
}

/** One command of the command line. Names and options are contracts; sentences come from the catalogues. */
export interface Command {
  readonly name: string
  /** Arguments and options as the help shows them. */
  readonly usage: string
  /** What its input looks like, where that is a format of its own. */
  readonly input?: string
  readonly options: ParseArgsOptionsConfig
  /** Besides what it prints it makes a file, which stays where nothing can be printed. */
  readonly makesFile?: boolean
  run(console: Console, args: Arguments): Promise<ExitCode>
}

/** The exit code of a command that did `done` things and could not do `failed`. */
export function exitCode(done: number, failed: number): ExitCode {
  if (failed === 0) return 0
  return done === 0 ? 2 : 1
}
