import { Session } from 'node:inspector'

/** Whether code ran that had not run before; V8 itself counts, block by block. */
export interface Coverage {
  /** True if a block of the program or of a reader's package ran for the first time since the last question. */
  readonly isNew: () => boolean
  readonly stop: () => void
}

/** Starts counting in this thread. */
export function startCoverage(): Coverage {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true })
  return {
    isNew() {
      let found = false
      // In binary mode V8 tells of a function only when a block of it ran for the first time; answers come at once.
      session.post('Profiler.takePreciseCoverage', (error, answer) => {
        if (error !== null) return
        found = answer.result.some(({ url, functions }) => url.startsWith('file:') && functions.length > 0)
      })
      return found
    },
    stop() {
      session.post('Profiler.stopPreciseCoverage')
      session.post('Profiler.disable')
      session.disconnect()
    },
  }
}
