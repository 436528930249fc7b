/** `npm start`: the window, with the sample story unless a project or articles are named. */

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { SHELLS } from '../electron/host/openRequest.ts'
import { known } from '../electron/services/language.ts'
import { INTERFACE_LANGUAGES } from '../electron/shared/languages.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: npm start -- [OPTIONS] [PROJECT.quoin | ARTICLE…]

Opens the window; without a project or articles, with the sample story. A project that is not there is made. Without a
display an address is printed, and the process stays up until it is told to stop.

  --shell auto|electron|browser   the window's shell; auto takes Electron, else an installed browser
  --language en|ru|uk|ky          the interface's language, else that of LC_ALL, LC_MESSAGES or LANG
  --help                          this text

QUOIN_BROWSER names a browser by hand, QUOIN_DATA another folder for the sample and the settings.
`

const { values, positionals } = argumentsOf()
const shell = SHELLS.find(name => name === values.shell)
if (values.help) process.stdout.write(USAGE)
else if (!shell) {
  process.stderr.write(`--shell ${values.shell}: there is no such shell; choose ${SHELLS.join(', ')}.\n`)
  process.exitCode = 2
} else if (values.language !== undefined && known(values.language) === null) {
  const choice = INTERFACE_LANGUAGES.join(', ')
  process.stderr.write(`--language ${values.language}: there is no such language; choose ${choice}.\n`)
  process.exitCode = 2
} else {
  const host: typeof import('../electron/host/host.ts') = await import(
    pathToFileURL(path.join(ROOT, 'dist/host/host.js')).href
  )
  process.exit(await host.openWindow({ shell, paths: positionals, language: values.language }))
}

/** What is asked for; where it cannot be made out, says so and ends with 2. */
function argumentsOf() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        shell: { type: 'string', default: 'auto' },
        language: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    process.stderr.write(`${error.message}\n\n${USAGE}`)
    process.exit(2)
  }
}
