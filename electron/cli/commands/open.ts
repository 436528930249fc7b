import { ProblemError } from '../../shared/result.ts'
import type { Command } from '../command.ts'

/** `quoin open`: the window, in whichever shell there is. */
export const openCommand: Command = {
  name: 'open',
  usage: '[P.quoin | FILE…] [--shell auto|electron|browser]',
  options: { shell: { type: 'string' } },
  async run(console, args) {
    // Loaded here only: no other command needs a window.
    const { openWindow, SHELLS } = await import('../../host/host.ts')
    const wish = args.text('shell') ?? 'auto'
    const shell = SHELLS.find(name => name === wish)
    if (shell === undefined) throw new ProblemError('error.cli.shell', { shell: wish, shells: SHELLS.join(', ') })
    const code = await openWindow({ shell, paths: args.positionals, language: console.language })
    return code === 0 ? 0 : code === 1 ? 1 : 2
  },
}
