import type { Command } from './command.ts'
import { alignCommand } from './commands/align.ts'
import { diagnosticsCommand } from './commands/diagnostics.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { goldCommand } from './commands/gold.ts'
import { groupCommand } from './commands/group.ts'
import { importCommand } from './commands/import.ts'
import { mergeCommand } from './commands/merge.ts'
import { openCommand } from './commands/open.ts'
import { salvageCommand } from './commands/salvage.ts'
import { sentencesCommand } from './commands/sentences.ts'

/** Every command, in the order of the help. What each does is the message `cli.<name>`. */
export const CLI_COMMANDS: readonly Command[] = [
  extractCommand,
  groupCommand,
  sentencesCommand,
  alignCommand,
  exportCommand,
  importCommand,
  mergeCommand,
  salvageCommand,
  openCommand,
  diagnosticsCommand,
  goldCommand,
]

/** Options that every command understands. */
export const COMMON_OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  quiet: { type: 'boolean', short: 'q' },
  language: { type: 'string' },
  version: { type: 'boolean' },
} as const
