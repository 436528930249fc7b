/** `npm test`: checks, unit tests and window tests; the last line counts them all. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CHECKS, type Check, LONG_CHECKS, runChecks } from './checks.ts'
import { electronUnderTest } from './electronUnderTest.ts'
import { type Place, runScript } from './runScript.ts'
import type { TestReport } from './testReport.ts'

const USAGE = `usage: npm test [-- FILTER…]

Checks format, lint and types, then runs the tests of the window, in a real Chromium through both shells. At the same time
it runs the lighter ones of them, then, at a lower priority, the unit tests, packs and installs the program (npm run
test:pack) and reads cases from anywhere (npm run fuzz); each says what it found when it has ended. The last line is
"N passed, N failed"; each check counts as one.

  FILTER   only test files whose path holds this; then without the checks
  --help   this text
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
})
if (values.help) process.stdout.write(USAGE)
else {
  const { passed, failures } = positionals.length === 0 ? await runAll() : await runTests(positionals, 'front')
  const failed = failures.length
  // Once more, together: whoever sees only the end of a long log learns what failed.
  for (const failure of failures) process.stdout.write(`FAILED: ${failure}\n`)
  process.stdout.write(`Electron's specs ran on: ${electronUnderTest().kind}\n`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

/** One after another the window's specs leave half of two cores idle: what else there is runs at the same time. */
async function runAll(): Promise<TestReport> {
  const first = await runChecksOf(CHECKS)
  return together([first, ...(await Promise.all([runTests(['--project', 'window'], 'front'), runAtTheSameTime()]))])
}

async function runAtTheSameTime(): Promise<TestReport> {
  const light = await runTests(['--project', 'window, light'], 'beside')
  const unit = await runTests(['--project', 'unit'], 'behind')
  return together([light, unit, await runChecksOf(LONG_CHECKS, 'behind')])
}

function together(outcomes: readonly TestReport[]): TestReport {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  }
}

async function runChecksOf(checks: readonly Check[], place?: Place): Promise<TestReport> {
  const isPassed = await runChecks(checks, place)
  const failures = checks.filter((_, n) => !isPassed[n]).map(({ name }) => name)
  return { passed: checks.length - failures.length, failures }
}

async function runTests(words: readonly string[], place: Place): Promise<TestReport> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-report-'))
  const report = path.join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=./scripts/testReport.ts', `--outputFile=${report}`, ...words]
  try {
    const code = await runScript(['node_modules/vitest/vitest.mjs', ...args], place)
    const { passed, failures }: TestReport = JSON.parse(readFileSync(report, 'utf8'))
    // A run that fails without a word of why has failed all the same.
    return { passed, failures: failures.length === 0 && code !== 0 ? ['an error outside every test'] : failures }
  } catch (error) {
    return { passed: 0, failures: [`the tests did not come to their end: ${error}`] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
