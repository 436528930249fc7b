import { type ParseArgsOptionDescriptor, type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { openCatalogue } from '../services/catalogue.ts'
import { interfaceLanguage, known } from '../services/language.ts'
import { problemOf } from '../services/problemOf.ts'
import { defaultDataFolder, findPackageRoot, resourcesAt, versionOf } from '../services/resources.ts'
import { INTERFACE_LANGUAGES } from '../shared/messages.ts'
import { plainOutput, plainWords } from '../shared/plainWords.ts'
import { failure, type Problem } from '../shared/result.ts'
import { WorkerClient } from '../worker/client.ts'
import type { Arguments, Command, Console, ExitCode } from './command.ts'
import { helpText } from './help.ts'
import { ProgressLine } from './progressLine.ts'
import { StandardOutput } from './standardOutput.ts'
import { CLI_COMMANDS, COMMON_OPTIONS } from './table.ts'

/** What surrounds the program; a test gives its own. */
export interface Surroundings {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Settles once the text is written, or could not be. */
  readonly standardOutput: (text: string) => Promise<void>
  readonly standardError: (text: string) => void
  readonly isTerminal: boolean
  readonly standardInput: () => Promise<Uint8Array>
  readonly signal: AbortSignal
}

/** Runs `quoin` with these words of the command line. */
export async function main(words: readonly string[], around: Surroundings): Promise<ExitCode> {
  const [first, ...rest] = commandFirst(words)
  const command = CLI_COMMANDS.find(one => one.name === first) ?? null
  const parsed = parse(command, command === null ? words : rest)
  const values = 'values' in parsed ? parsed.values : {}
  const resources = resourcesAt(findPackageRoot())
  const asked = typeof values.language === 'string' ? values.language : undefined
  const language = interfaceLanguage(asked, around.environment, null)
  const translate = openCatalogue(resources, language)
  const line = new ProgressLine(translate, around.isTerminal && values.quiet !== true ? around.standardError : null)
  const say = (problem: Problem) => {
    line.clear()
    around.standardError(`${plainWords(translate(problem.code, problem.params))}\n`)
  }

  const output = new StandardOutput(around.standardOutput)
  /** The code of what was done, once all that it printed is written. */
  const printed = async (code: ExitCode, makesFile = false): Promise<ExitCode> => {
    const failed = await output.end()
    if (failed === null) return code
    say(failed.problem)
    return code !== 2 && (makesFile || failed.isPartWritten) ? 1 : 2
  }

  if (values.help === true || first === '--help' || first === '-h') {
    output.write(`${helpText(translate, command)}\n`)
    return printed(0)
  }
  if (values.version === true) {
    output.write(`${versionOf(resources)}\n`)
    return printed(0)
  }
  if (command === null) {
    if (first === undefined) around.standardError(`${helpText(translate, null)}\n`)
    else say(failure('error.cli.command', { command: first }).problem)
    return 2
  }
  if ('problem' in parsed) {
    say(parsed.problem)
    return 2
  }
  if (asked !== undefined && known(asked) === null) {
    say(failure('error.cli.language', { language: asked, languages: INTERFACE_LANGUAGES.join(', ') }).problem)
    return 2
  }

  const worker = new WorkerClient({
    script: resources.worker,
    models: resources.models,
    onRestart: () => say(failure('notice.worker.restarted').problem),
  })
  const console: Console = {
    translate,
    resources,
    dataFolder: defaultDataFolder(around.environment),
    folder: around.folder,
    language: asked,
    interfaceLanguage: language,
    worker,
    signal: around.signal,
    print(text) {
      line.clear()
      output.write(`${plainOutput(text)}\n`)
    },
    problem: say,
    notice(problem) {
      if (values.quiet !== true) say(problem)
    },
    onProgress: progress => line.show(progress),
    readStandardInput: around.standardInput,
  }
  try {
    const code = await command.run(console, argumentsOf(parsed))
    return await printed(code, command.makesFile)
  } catch (error) {
    const problem = problemOf(error)
    say(problem)
    // A bug: said in a sentence like everything else, its place for whoever mends it.
    if (problem.code === 'error.bug' && around.environment.QUOIN_DEBUG)
      around.standardError(`${error instanceof Error ? error.stack : error}\n`)
    return 2
  } finally {
    line.clear()
    await worker.close()
  }
}

/** The words with the options that every command has behind its name, wherever they stood: `--language uk extract FILE`. */
function commandFirst(words: readonly string[]): readonly string[] {
  let at = 0
  while (/^(?:--quiet|-q|--language)$|^--language=/.test(words[at] ?? '')) at += words[at] === '--language' ? 2 : 1
  const name = words[at]
  return name === undefined ? words : [name, ...words.slice(0, at), ...words.slice(at + 1)]
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

function parse(command: Command | null, words: readonly string[]): Parsed | { readonly problem: Problem } {
  try {
    const options: ParseArgsOptionsConfig = { ...command?.options, ...COMMON_OPTIONS }
    const parsed = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: command !== null,
      tokens: true,
    })
    // Of two values the last would count, and the first be passed over in silence.
    const named = parsed.tokens.flatMap(token => (token.kind === 'option' ? [token.name] : []))
    const twice = named.find((name, n) => takesOne(options[name]) && named.indexOf(name) < n)
    return twice === undefined ? parsed : failure('error.cli.optionTwice', { option: `--${twice}` })
  } catch (error) {
    // Its messages are English and name the option, which is all that is taken from them.
    const option = /'(-[\w-]+)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    return failure('error.cli.option', { command: command?.name ?? '', option })
  }
}

function takesOne(option: ParseArgsOptionDescriptor | undefined): boolean {
  return option?.type === 'string' && option.multiple !== true
}

function argumentsOf({ values, positionals }: Parsed): Arguments {
  return {
    positionals,
    text(name) {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
    texts(name) {
      const value = values[name]
      return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
    },
    flag: name => values[name] === true,
  }
}
