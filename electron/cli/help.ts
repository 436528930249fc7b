import type { Translate } from '../shared/messages.ts'
import type { Command } from './command.ts'
import { CLI_COMMANDS } from './table.ts'

/** The help of the program, or of one command. */
export function helpText(translate: Translate, command: Command | null): string {
  const common = ['--help', '--quiet', '--language LANG'].join(' | ')
  if (command !== null)
    return [
      `quoin ${command.name} ${command.usage} [${common}]`,
      '',
      translate(`cli.${command.name}`),
      ...('tsv' in command.options ? [translate('cli.outputs')] : []),
      ...(command.input === undefined ? [] : [translate('cli.input', { input: command.input })]),
      '',
      translate('cli.exitCodes'),
    ].join('\n')
  const lines = CLI_COMMANDS.flatMap(one => [
    `  quoin ${one.name} ${one.usage}`,
    `      ${translate(`cli.${one.name}`)}`,
    '',
  ])
  return [translate('cli.about'), '', ...lines, `  ${common} | --version`, '', translate('cli.exitCodes')].join('\n')
}
