import { failure, type Problem, ProblemError } from '../shared/result.ts'
import { CallCancelled } from '../worker/client.ts'

/** What a person can be told of a failure: that it was stopped, or what to do; a bug is told as one, with its message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof CallCancelled) return failure('error.cancelled').problem
  return failure('error.bug', { message: error instanceof Error ? error.message : String(error) }).problem
}
