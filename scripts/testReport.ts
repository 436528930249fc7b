/** The reporter of `npm test`: what passed and what failed, as JSON in vitest's `outputFile`. */
import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node'

/** What a run of tests came to. */
export interface TestReport {
  readonly passed: number
  /** A line or more for each test, file or error outside every test, with what is known of the cause. */
  readonly failures: readonly string[]
}

/**
 * vitest's own JSON report leaves out the errors outside every test: of a process that died it tells only that a file failed, not
 * which test it was at, nor which signal ended it.
 */
export default class TestReporter implements Reporter {
  #outputFile = ''

  onInit({ config }: Vitest): void {
    if (typeof config.outputFile !== 'string') throw new Error('--outputFile names no file')
    this.#outputFile = config.outputFile
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    const report: TestReport = {
      passed: tests.filter(test => test.result().state === 'passed').length,
      failures: [...modules.flatMap(failuresOf), ...errors.map(messageOf)],
    }
    writeFileSync(this.#outputFile, JSON.stringify(report))
  }
}

/** A file that fails without a failed test (it could not be run to its end, or not be cleared up) counts as one. */
function failuresOf(module: TestModule): readonly string[] {
  const file = module.relativeModuleId
  const tests = [...module.children.allTests()]
  const failed = tests.flatMap(test => {
    const { state, errors } = test.result()
    return state === 'failed' ? [[`${file}: ${test.fullName}`, ...errors.map(messageOf)].join('\n')] : []
  })
  if (failed.length > 0 || module.state() === 'passed' || module.state() === 'skipped') return failed
  const undone = tests.find(test => test.result().state === 'pending')
  const where = undone ? `came no further than ${undone.fullName}` : 'failed as a whole'
  return [[`${file}: ${where}`, ...module.errors().map(messageOf)].join('\n')]
}

function messageOf({ message, stack, cause }: SerializedError): string {
  return [stack ?? message, ...(cause ? [messageOf(cause as SerializedError)] : [])].join('\n')
}
