/** `npm run check`: format, lint, types and messages. */
import { parseArgs } from 'node:util'
import { CHECKS, runChecks } from './checks.ts'

const USAGE = `usage: npm run check

Checks the format and the lint rules (Biome), the types (tsc) and the messages (npm run i18n:check). To have the format put right:
  npx biome check --write

  --help   this text
`

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })
if (values.help) process.stdout.write(USAGE)
else process.exitCode = (await runChecks(CHECKS)).every(passed => passed) ? 0 : 1
