import type { Problem } from '../../electron/shared/result.ts'
import type { CommandContext } from './context.ts'

/** Runs a call to the services; what it answers or throws becomes the error line. */
export function guarded(context: Pick<CommandContext, 'change'>, call: () => Promise<Problem | null>): void {
  const say = (problem: Problem) => context.change(state => ({ ...state, say: { kind: 'error', problems: [problem] } }))
  call().then(
    problem => {
      if (problem) say(problem)
    },
    () => say({ code: 'ui.problem.connection', params: {} }),
  )
}
