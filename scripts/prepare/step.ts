/** Names a step of the set-up on standard error, runs it, and says how long it took. Standard output stays the task's. */
export async function step<T>(doing: string, run: () => Promise<T>): Promise<T> {
  process.stderr.write(`set-up: ${doing}\n`)
  const started = performance.now()
  const value = await run()
  process.stderr.write(`set-up: … ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  return value
}

/** Something the set-up cannot do by itself; `message` is the one sentence that says what to do. */
export class SetupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SetupError'
  }
}
