import { ProblemError } from '../shared/result.ts'

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
