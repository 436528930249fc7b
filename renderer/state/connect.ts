import { COMMAND_IDS, type CommandId } from '../../electron/shared/commands.ts'
import type { ProjectEvent } from '../../electron/shared/contract.ts'
import type { Host } from '../bridge.ts'
import { run } from '../commands/run.ts'
import { receive } from './receive.ts'
import { change, changeInTurn, changeSoon, changeWaiting } from './store.ts'

/** Between two attempts to reach the services again. */
const RETRY_MS = 500
const ATTEMPTS = 40

/**
 * Asks what the shell is, then follows the project's events for as long as the window lives. Where the line breaks it is
 * taken up again; the first event after that says afresh what is open.
 */
export async function connect(host: Host): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      const info = await host.app.info()
      // Taken up again after a break, the window keeps the language it has.
      const { theme } = info.settings
      change(state => ({
        ...state,
        info,
        language: state.info ? state.language : info.language,
        theme: state.info || theme === undefined ? state.theme : theme,
      }))
      const events = await host.project.watch()
      attempt = 0
      await follow(events)
    } catch {
      changeInTurn(state => ({ ...state, link: 'lost' }))
    }
    await new Promise(resolve => setTimeout(resolve, RETRY_MS))
  }
}

/**
 * Folds the events as they come until there are no more.
 * @throws what an event that cannot be folded throws, at once: the line is taken up again then
 */
async function follow(events: AsyncIterable<ProjectEvent>): Promise<void> {
  const iterator = events[Symbol.asyncIterator]()
  const failures: unknown[] = []
  let wake: (error: unknown) => void = () => undefined
  const fail = (error: unknown) => {
    failures.push(error)
    wake(error)
  }
  // Not a race with one promise for all: that would hold on to every event of a long day.
  const next = () =>
    new Promise<IteratorResult<ProjectEvent>>((resolve, reject) => {
      wake = reject
      iterator.next().then(resolve, reject)
    })
  try {
    for (;;) {
      const { done, value: event } = await next()
      if (failures.length > 0) throw failures[0]
      if (done) return
      if (event.kind === 'command') {
        // It is about what was told before it.
        changeWaiting()
        runNamed(event.command)
      } else changeSoon(state => receive(state, event), fail)
    }
  } finally {
    // The services stop telling; a line that is broken does not hear it.
    iterator.return?.().catch(() => undefined)
  }
}

function runNamed(command: string): void {
  const id: CommandId | undefined = COMMAND_IDS.find(one => one === command)
  if (id) run(id)
}
