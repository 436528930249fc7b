/** `npm run test:faults`: makes each fault happen, and looks whether the program says so and goes on. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { FAULTS, type Fault } from './faults.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: npm run test:faults

Makes happen what may go wrong around the program: crashes of the worker and of the page, a missing model, a full disk, a
file that is moved, a clock set back. Runs the tests that scripts/faults.ts names, and prints a line by fault. Exits 1
where one fails, or is not there any more.
`

interface Ran {
  readonly file: string
  readonly name: string
  readonly status: string
}

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })
if (values.help) process.stdout.write(USAGE)
else {
  const named = FAULTS.flatMap(({ tests }) => tests)
  const ran = runTests([...new Set(named.map(([file]) => file))], [...new Set(named.flatMap(([, ...names]) => names))])
  let [passed, wrong] = [0, 0]
  for (const fault of FAULTS) {
    const outcome = outcomeOf(fault, ran)
    passed += outcome.passed
    wrong += outcome.wrong.length
    process.stdout.write(
      `${fault.name.padEnd(34)}${outcome.passed} of ${outcome.passed + outcome.wrong.length} passed\n`,
    )
    for (const one of outcome.wrong) process.stdout.write(`  ${one}\n`)
  }
  process.stdout.write(`${FAULTS.length} faults, ${passed} tests passed, ${wrong} failed\n`)
  if (wrong > 0) process.exitCode = 1
}

function outcomeOf(
  { tests }: Fault,
  ran: readonly Ran[],
): { readonly passed: number; readonly wrong: readonly string[] } {
  let passed = 0
  const wrong: string[] = []
  for (const [file, ...names] of tests)
    for (const name of names) {
      const found = ran.filter(one => one.file === file && one.name.startsWith(name))
      if (found.length > 0 && found.every(({ status }) => status === 'passed')) passed += found.length
      else wrong.push(`${found.length === 0 ? 'NOT THERE' : 'FAILED'}: ${file}: ${name}`)
    }
  return { passed, wrong }
}

function runTests(files: readonly string[], names: readonly string[]): readonly Ran[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-faults-'))
  const report = path.join(folder, 'report.json')
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs')
  const pattern = names.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '-t', pattern, ...files]
  spawnSync(process.execPath, [vitest, ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] })
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { name: string; assertionResults: { title: string; status: string }[] }[]
    }
    return testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ title, status }) => ({
        file: path.relative(ROOT, name).replaceAll('\\', '/'),
        name: title,
        status,
      })),
    )
  } catch {
    // No report: vitest itself could not start, and every test counts as not there.
    return []
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
