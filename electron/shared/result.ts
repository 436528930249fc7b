/** A failure a person can act on: `code` is a key of the message catalogues (`error.…`), `params` fill its gaps. */
export interface Problem {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What was asked for, or a problem that a person can be told of; bugs are thrown instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** A successful result. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A failed result; `code` names a sentence that says file, place and remedy. */
export function failure(code: string, params: Record<string, string | number> = {}): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, params } }
}

/** Carries a `Problem` through code that throws; caught once, at the edge of a service or command. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code)
    this.name = 'ProblemError'
    this.problem = { code, params }
  }
}
