/** `npm test`: checks, unit tests and window tests; the last line counts them all. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CHECKS, LONG_CHECKS, runChecks } from './checks.ts'
import { electronUnderTest } from './electronUnderTest.ts'
import { type Place, runScript } from './runScript.ts'

const USAGE = `usage: npm test [-- FILTER…]

Checks format, lint and types, then runs the tests of the window, in a real Chromium through both shells. At the same time
it runs the lighter ones of them, then, at a lower priority, the unit tests, packs and installs the program (npm run
test:pack) and reads cases from anywhere (npm run fuzz); each says what it found when it has ended. The last line is
"N passed, N failed"; each check counts as one.

  FILTER   only test files whose path holds this; then without the checks
  --help   this text
`

/** What vitest's JSON report says, as far as it is needed. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
})
if (values.help) process.stdout.write(USAGE)
else {
  const { passed, failed } = positionals.length === 0 ? await runAll() : await runTests(positionals, 'front')
  process.stdout.write(`Electron's specs ran on: ${electronUnderTest().kind}\n`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

interface Count {
  readonly passed: number
  readonly failed: number
}

/** One after another the window's specs leave half of two cores idle: what else there is runs at the same time. */
async function runAll(): Promise<Count> {
  const first = await runChecks(CHECKS)
  return added([
    countChecks(first),
    ...(await Promise.all([runTests(['--project', 'window'], 'front'), runAtTheSameTime()])),
  ])
}

async function runAtTheSameTime(): Promise<Count> {
  const light = await runTests(['--project', 'window, light'], 'beside')
  const unit = await runTests(['--project', 'unit'], 'behind')
  return added([light, unit, countChecks(await runChecks(LONG_CHECKS, 'behind'))])
}

function added(counts: readonly Count[]): Count {
  const sum = (of: (count: Count) => number) => counts.reduce((all, count) => all + of(count), 0)
  return { passed: sum(count => count.passed), failed: sum(count => count.failed) }
}

function countChecks(checks: readonly boolean[]): Count {
  const passed = checks.filter(isPassed => isPassed).length
  return { passed, failed: checks.length - passed }
}

async function runTests(words: readonly string[], place: Place): Promise<Count> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-report-'))
  const report = path.join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words]
  try {
    const code = await runScript(['node_modules/vitest/vitest.mjs', ...args], place)
    return countTests(JSON.parse(readFileSync(report, 'utf8')), code)
  } catch {
    // No report: vitest itself could not start.
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not be run holds no failed test, and an error outside every test fails the run: each counts as one. */
function countTests(report: Report, status: number | null): Count {
  const brokenFiles = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = report.numFailedTests + brokenFiles.length
  return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
}
