/** Work that was cancelled (code `cancelled`), or a broken promise inside the engine: a bug or damaged data, never ordinary input. */
export class EngineError extends Error {
  readonly code: string

  constructor(code: string, detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'EngineError'
    this.code = code
  }
}

/** Closes a switch over a union: a new member of the union fails to compile, an unknown value at run time throws. */
export function assertNever(value: never, what: string): never {
  throw new EngineError('never', `${what}: ${JSON.stringify(value)}`)
}
