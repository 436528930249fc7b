/** Runs once what is in `waiting` now, and takes it out; one that was taken out meanwhile is not run. One that fails is a bug that is told, and takes no other along. */
export function runWaiting(waiting: Set<() => void>): void {
  for (const run of [...waiting]) {
    if (!waiting.delete(run)) continue
    try {
      run()
    } catch (error) {
      reportError(error)
    }
  }
}
