/** `npm test`: checks, unit tests and window tests; the last line counts them all. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CHECKS, LAST_CHECKS, runCheck } from './checks.ts'
import { electronUnderTest } from './electronUnderTest.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: npm test [-- FILTER…]

Checks format, lint and types, then runs the unit tests and the tests of the window, in a real Chromium through both
shells, and packs and installs the program (npm run test:pack). The last line is "N passed, N failed"; each check
counts as one.

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
  const checks = positionals.length === 0 ? CHECKS.map(runCheck) : []
  const tests = runTests(positionals)
  checks.push(...(positionals.length === 0 ? LAST_CHECKS.map(runCheck) : []))
  const passed = checks.filter(ok => ok).length + tests.passed
  const failed = checks.filter(ok => !ok).length + tests.failed
  process.stdout.write(`Electron's specs ran on: ${electronUnderTest().kind}\n`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

function runTests(filters: readonly string[]): { passed: number; failed: number } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-report-'))
  const report = path.join(folder, 'report.json')
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]
  const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: ROOT, stdio: ['ignore', 1, 2] })
  try {
    return countTests(JSON.parse(readFileSync(report, 'utf8')), status)
  } catch {
    // No report: vitest itself could not start.
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not be run holds no failed test, and an error outside every test fails the run: each counts as one. */
function countTests(report: Report, status: number | null): { passed: number; failed: number } {
  const brokenFiles = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = report.numFailedTests + brokenFiles.length
  return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
}
