/** `npm run fuzz`: everything that reads bytes from anywhere, under cases made of the sample in each format. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { TARGETS } from './fuzz/targets.ts'
import { type Watched, watched } from './fuzz/watch.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: npm run fuzz -- [--seconds 60] [--seed N] [--target NAME]… [--cases N]

Gives the readers of articles, the extractor, the readers of our own files and the host's socket cases made of the sample
in each format: bytes overwritten, pieces of the format put in, parts doubled, cut and moved. Cases that reach code which
none reached before are changed further (V8's own coverage). Each case must end within 30 s in a result that holds its
promises, or in a refusal that has its sentence.
  --seconds N    in all, shared out among the targets (60)
  --cases N      most cases of each target
  --seed N       the cases are made of it (the time now)
  --target NAME  only this one; may be given again: ${Object.keys(TARGETS).join(', ')}
Prints a line by target. Exits 1 on a finding; its case is then under artifacts/fuzz/.
`

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    target: { type: 'string', multiple: true, default: Object.keys(TARGETS) },
    cases: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})
const [seconds, seed, cases] = [
  Number(values.seconds),
  Number(values.seed),
  Number(values.cases ?? Number.MAX_SAFE_INTEGER),
]
const names = values.target
if (values.help) process.stdout.write(USAGE)
else if (!(seconds > 0 && cases > 0) || !Number.isInteger(seed) || names.some(name => !Object.hasOwn(TARGETS, name))) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else await fuzz()

async function fuzz(): Promise<void> {
  process.stdout.write(
    `seed ${seed}\n${row('target', 'cases', 'accepted', 'refused', 'unforeseen', 'slowest ms', 'kept', 'heap MB')}`,
  )
  let [all, findings] = [0, 0]
  for (const target of names) {
    const outcome = await watched({ target, seed, ms: (seconds * 1000) / names.length, cases })
    all += outcome.cases
    process.stdout.write(lineOf(target, outcome))
    if (outcome.kind === 'done') continue
    findings++
    const file = path.join(ROOT, 'artifacts/fuzz', `${target}-${seed}-${outcome.cases}`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, outcome.input)
    process.stdout.write(`  FOUND: ${outcome.what}\n  case: ${path.relative(ROOT, file)}\n`)
  }
  process.stdout.write(`${all} cases, ${findings} findings\n`)
  if (findings > 0) process.exitCode = 1
}

function lineOf(target: string, outcome: Watched): string {
  if (outcome.kind === 'finding') return row(target, outcome.cases)
  const { cases: done, accepted, refused, unforeseen, slowestMs, kept, grownMb } = outcome.figures
  return row(target, done, accepted, refused, unforeseen, slowestMs.toFixed(1), kept, grownMb.toFixed(0))
}

function row(name: string, ...figures: readonly (string | number)[]): string {
  return `${name.padEnd(12)}${figures.map(one => String(one).padStart(11)).join('')}\n`
}
