import { STANDARD_INPUT } from '../services/readArticle.ts'
import { failure, type Problem, ProblemError } from '../shared/result.ts'

/** Does `work`; a problem with one of the files is said under the name that the person gave it. */
export function asNamed<T>(names: Readonly<Record<string, string>>, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code, params } = error.problem
    const file = names[String(params.file)]
    throw file === undefined ? error : new ProblemError(code, { ...params, file })
  }
}

/** That `-` names no file that could be written, where `file` is that; `name` is the word it was given for. */
export function dashProblem(name: string, file: string | undefined): Problem | null {
  return file === STANDARD_INPUT ? failure('error.cli.dash', { name }).problem : null
}

/** @throws ProblemError where `file`, given for `name`, is `-`. */
export function mustBeFile(name: string, file: string | undefined): void {
  const problem = dashProblem(name, file)
  if (problem) throw new ProblemError(problem.code, { ...problem.params })
}
