import path from 'node:path'

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
  const plain = before.filter(argument => !argument.startsWith('-')).slice(isPackaged ? 0 : 1)
  const paths = end === -1 ? plain : rest.slice(end + 1)
  const language = before.find(argument => argument.startsWith('--language='))?.slice('--language='.length)
  return { language, paths: paths.map(file => path.resolve(folder, file)) }
}
