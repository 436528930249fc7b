import { type Command, type Place, runScript } from './runScript.ts'

/** A script that ends with 0 where nothing is wrong. */
export interface Check {
  readonly name: string
  readonly command: Command
}

/** What must hold before anything is run. */
export const CHECKS: readonly Check[] = [
  { name: 'format and lint', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'messages', command: ['scripts/i18nCheck.ts'] },
]

/** What belongs to the whole check besides, and takes longer. */
export const LONG_CHECKS: readonly Check[] = [
  { name: 'packages', command: ['scripts/packTest.ts'] },
  { name: 'cases from anywhere', command: ['scripts/fuzz.ts', '--seconds', '60'] },
]

/** Runs a check and says on standard output whether it passed. */
async function runCheck({ name, command }: Check, place: Place): Promise<boolean> {
  const started = performance.now()
  const isPassed = (await runScript(command, place)) === 0
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${isPassed ? 'passed' : 'FAILED'}: ${name} (${seconds} s)\n`)
  return isPassed
}

/** Runs checks one after another; returns which passed. */
export async function runChecks(checks: readonly Check[], place: Place = 'front'): Promise<readonly boolean[]> {
  const passed: boolean[] = []
  for (const check of checks) passed.push(await runCheck(check, place))
  return passed
}
