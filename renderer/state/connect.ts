import { COMMAND_IDS, type CommandId } from '../../electron/shared/commands.ts'
import type { Host } from '../bridge.ts'
import { run } from '../commands/run.ts'
import { receive } from './receive.ts'
import { change, changeSoon } from './store.ts'

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
      for await (const event of events) {
        if (event.kind === 'command') runNamed(event.command)
        else changeSoon(state => receive(state, event))
      }
    } catch {
      change(state => ({ ...state, link: 'lost' }))
    }
    await new Promise(resolve => setTimeout(resolve, RETRY_MS))
  }
}

function runNamed(command: string): void {
  const id: CommandId | undefined = COMMAND_IDS.find(one => one === command)
  if (id) run(id)
}
