/** `npm run test:kill`: kills a review at random moments, and looks whether anything that was acknowledged is lost. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findPackageRoot, resourcesAt } from '../electron/services/resources.ts'
import { killRuns } from './kill/killRuns.ts'

/** Of the runs: a worker takes seconds to start and touches the file only with vectors. */
const REAL_SHARE = 0.05

const USAGE = `usage: npm run test:kill -- [--kills N] [--seed N]

Reviews a story through the real services and kills the process (-9) at random moments, some while the project is
being opened; after each kill the file must open, pass SQLite's check and hold every decision that was acknowledged.
  --kills N   how often (200)
  --seed N    of the decisions and the moments (the time now)
Exits 1 if anything is lost or damaged.`

const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help) console.log(USAGE)
else {
  const kills = Number(values.kills ?? 200)
  const seed = Number(values.seed ?? Date.now() % 2 ** 31)
  if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
    console.error(USAGE)
    process.exit(2)
  }
  const story = join(resourcesAt(findPackageRoot()).sample, 'letter-2031')
  const articles = readdirSync(story)
    .filter(name => name.endsWith('.txt'))
    .map(name => join(story, name))
  const folder = mkdtempSync(join(tmpdir(), 'quoin-kill-'))
  console.log(`seed ${seed}`)
  const onKill = (done: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${kills}`)
  }
  const result = await killRuns({ folder, articles, kills, seed, realShare: REAL_SHARE, onKill })
  rmSync(folder, { recursive: true, force: true })
  if (process.stderr.isTTY) process.stderr.write('\n')
  console.log(
    `${result.kills} kills, ${result.acknowledged} acknowledged decisions, ${result.lost} lost, ${result.damaged} files damaged`,
  )
  if (result.lost + result.damaged > 0) process.exitCode = 1
}
