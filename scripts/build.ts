/** `npm run build`: builds what changed, or everything. */
import { parseArgs } from 'node:util'
import { prepareBuild } from './prepare/build.ts'
import { buildTargets } from './prepare/buildTargets.ts'
import { step } from './prepare/step.ts'
import { TARGETS } from './prepare/targets.ts'

const USAGE = `usage: npm run build [-- --all | -- TARGET…]

Builds dist/ from the sources. Only what changed since the last build is built.

  --all    build everything
  TARGET   build this, changed or not: ${TARGETS.map(target => target.name).join(', ')}
  --help   this text
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})
const chosen = values.all ? TARGETS : TARGETS.filter(target => positionals.includes(target.name))
const unknown = positionals.find(name => !TARGETS.some(target => target.name === name))
if (values.help) process.stdout.write(USAGE)
else if (unknown !== undefined) {
  process.stderr.write(`There is no target ${unknown}; see --help.\n`)
  process.exitCode = 2
} else if (chosen.length > 0) {
  await step(`building ${chosen.map(target => target.name).join(', ')}`, () => buildTargets(chosen))
} else await prepareBuild(TARGETS.map(target => target.name))
