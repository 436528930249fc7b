import { failure, type Problem, ProblemError } from '../shared/result.ts'

/** What a person can be told of a failure; a bug is told as one, with its message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return failure('error.bug', { message: error instanceof Error ? error.message : String(error) }).problem
}
