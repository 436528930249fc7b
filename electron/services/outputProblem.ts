import { failure, type Problem } from '../shared/result.ts'

/** Why standard output cannot be written. */
export function outputProblem(error: unknown): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
  const why = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(reason) ? 'full' : 'other'
  return failure('error.cli.output', { why, reason }).problem
}
