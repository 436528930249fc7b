import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './prepare/paths.ts'

/** A program that ends with 0 where nothing is wrong; paths are from the checkout's root. */
export interface Check {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

/** What must hold before anything is run. */
export const CHECKS: readonly Check[] = [
  { name: 'format and lint', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'messages', command: ['scripts/i18nCheck.ts'] },
]

/** What is run at the end of the whole check, after the tests. */
export const LAST_CHECKS: readonly Check[] = [
  { name: 'packages', command: ['scripts/packTest.ts'] },
  { name: 'cases from anywhere', command: ['scripts/fuzz.ts', '--seconds', '10'] },
]

/** Runs a check and says on standard output whether it passed. */
export function runCheck(check: Check): boolean {
  const [script, ...args] = check.command
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 1, 2],
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? 'passed' : 'FAILED'}: ${check.name} (${seconds} s)\n`)
  return status === 0
}
