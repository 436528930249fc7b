/** `npm run test:guards`: undoes every guard in a copy of the sources, one at a time, and expects its tests to notice. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { GUARD_MUTATIONS, type Mutation } from './guardMutations.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: npm run test:guards [-- FILTER]

Undoes each guard of the two shells in a copy of the sources, and expects the tests to fail. Ends with
"N caught, N missed", and with 1 where one was missed.

  FILTER   only rules whose file holds this
  --help   this text
`

const COPIED = [
  'electron',
  'engine',
  'renderer',
  'scripts',
  'locales',
  'test',
  'dist',
  'package.json',
  'package-lock.json',
  '.npmrc',
  'electron-builder.yml',
  'tsconfig.base.json',
  'vitest.config.ts',
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
})
if (values.help) process.stdout.write(USAGE)
else {
  const chosen = GUARD_MUTATIONS.filter(({ file }) => file.includes(positionals[0] ?? ''))
  process.exitCode = runAll(chosen)
}

function runAll(chosen: readonly Mutation[]): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-guards-'))
  try {
    for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
    for (const name of ['node_modules', 'models', 'seeds']) symlinkSync(path.join(ROOT, name), path.join(folder, name))
    for (const tests of new Set(chosen.map(mutation => mutation.tests)))
      if (failedTests(folder, tests) !== 0) throw new Error(`${tests} fails before any guard is undone`)
    const missed = chosen.filter(mutation => !isCaught(folder, mutation))
    process.stdout.write(`${chosen.length - missed.length} caught, ${missed.length} missed\n`)
    return missed.length === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isCaught(folder: string, { rule, file, from, to, tests }: Mutation): boolean {
  const place = path.join(folder, file)
  const text = readFileSync(place, 'utf8')
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold this exactly once: ${from}`)
  // A function, because `$` in a plain replacement has a meaning of its own.
  writeFileSync(
    place,
    text.replace(from, () => to),
  )
  const caught = (failedTests(folder, tests) ?? 0) > 0
  writeFileSync(place, text)
  process.stdout.write(`${caught ? 'caught' : 'MISSED'}: ${file}: ${rule}\n`)
  return caught
}

/** How many tests fail; null where none could be run: a mutation that only breaks the sources has shown nothing. */
function failedTests(folder: string, tests: string): number | null {
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs')
  const report = path.join(folder, 'report.json')
  const args = ['run', '--project=unit', '--bail=1', '--testTimeout=60000', '--reporter=json', `--outputFile=${report}`]
  rmSync(report, { force: true })
  spawnSync(process.execPath, [vitest, ...args, ...tests.split(' ')], { cwd: folder, stdio: 'ignore' })
  const { numPassedTests, numFailedTests }: { numPassedTests: number; numFailedTests: number } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  return numPassedTests + numFailedTests === 0 ? null : numFailedTests
}
