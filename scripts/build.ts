/** `npm run build`: builds what changed, or everything. */
import { parseArgs } from 'node:util'
import { prepareBuild } from './prepare/build.ts'
import { buildTargets } from './prepare/buildTargets.ts'
import { step } from './prepare/step.ts'
import { TARGETS } from './prepare/targets.ts'

const USAGE = `usage: npm run build [-- --all]

Builds dist/ from the sources: ${TARGETS.map(target => target.name).join(', ')}.
Only what changed since the last build is built.

  --all    build everything
  --help   this text
`

const { values } = parseArgs({ options: { all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
if (values.help) process.stdout.write(USAGE)
else if (values.all) await step('building everything', () => buildTargets(TARGETS))
else await prepareBuild()
