import path from 'node:path'
import { CLI_NAMES } from '../shared/cliNames.ts'

/** What was asked for on the command line. */
export interface LaunchArguments {
  readonly language: string | undefined
  /** Absolute. */
  readonly paths: readonly string[]
}

/**
 * Reads the arguments after the executable (and, unpackaged, after the program's folder). Anything that begins with a
 * dash before `--` is Chromium's or Playwright's, and is left alone.
 * @param folder that relative paths start from
 */
export function readArguments(argv: readonly string[], isPackaged: boolean, folder: string): LaunchArguments {
  const rest = argv.slice(1)
  const end = rest.indexOf('--')
  const before = end === -1 ? rest : rest.slice(0, end)
  const words = before.filter(argument => !argument.startsWith('-')).slice(isPackaged ? 0 : 1)
  const plain = words[0] === 'open' ? words.slice(1) : words
  const paths = end === -1 ? plain : rest.slice(end + 1)
  const language = before.find(argument => argument.startsWith('--language='))?.slice('--language='.length)
  return { language, paths: paths.map(file => path.resolve(folder, file)) }
}

/**
 * The words of a command of the command line (`quoin align …` of an installed program), or null where a window is
 * wanted. A file of a command's name is opened by its path: `quoin ./align`.
 */
export function commandWords(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const words = argv.slice(isPackaged ? 1 : 2)
  const [first] = words
  const isCommand = first === '--version' || first === '--help' || CLI_NAMES.some(name => name === first)
  return isCommand && first !== 'open' ? words : null
}
