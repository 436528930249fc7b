import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Coefficients } from '../../engine/pairs/propose.ts'
import { nowInSeconds } from '../services/clock.ts'
import { editorName } from '../services/editorName.ts'
import { openStore, removeDatabase } from '../services/openStore.ts'
import { Project } from '../services/project.ts'
import { type Problem, ProblemError } from '../shared/result.ts'
import { CallCancelled, throwIfCancelled } from '../worker/client.ts'
import type { Console, ExitCode } from './command.ts'
import { mustBeFile } from './names.ts'

/** Which project a command works on, and with what the machine compares it; `coefficients`: others than the shipped ones, or null. */
export interface ProjectWish {
  /** As the person gave it; none for a project in memory. */
  readonly path: string | undefined
  /** Makes the file where it is not there. */
  readonly make: boolean
  readonly coefficients: Coefficients | null
  /** Least probability of a flag that is written, 0…1; as the program is shipped where it is left out. */
  readonly flagsFrom?: number | undefined
}

/**
 * Opens a project for the time of `work`, and closes it whatever happens; of a file that does not stand alone then it says so, and what was
 * done is not all done.
 */
export async function withProject(
  console: Console,
  wish: ProjectWish,
  work: (project: Project) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (wish.make) mustBeFile('P.quoin', wish.path)
  const at = wish.path === undefined ? null : resolve(console.folder, wish.path)
  if (at !== null && !wish.make && !existsSync(at))
    throw new ProblemError('error.store.missing', { file: wish.path ?? '' })
  const isNew = at !== null && !existsSync(at)
  const project = openNamed(console, at, wish)
  const stop = () => project.cancel()
  console.signal.addEventListener('abort', stop, { once: true })
  let code: ExitCode = 2
  let apart: Problem | null = null
  try {
    code = await work(project)
  } catch (error) {
    throw renamed(error, at, wish.path)
  } finally {
    console.signal.removeEventListener('abort', stop)
    const isEmpty = project.texts.length === 0 && project.log.length === 0
    apart = await project.close()
    if (isNew && isEmpty && at !== null) {
      // Where nothing could be read, no file that looks like a project is left behind.
      removeDatabase(at)
      apart = null
    }
    if (apart !== null) console.problem({ code: apart.code, params: { ...apart.params, file: wish.path ?? '' } })
  }
  return apart !== null && code === 0 ? 1 : code
}

function openNamed(console: Console, at: string | null, wish: ProjectWish): Project {
  try {
    return new Project({
      store: openStore(at, editorName(), nowInSeconds),
      worker: console.worker,
      editor: editorName(),
      coefficients: wish.coefficients,
      flagsFrom: wish.flagsFrom,
      tell(event) {
        if (event.kind === 'progress' && event.progress !== null) console.onProgress(event.progress)
        if (event.kind === 'notice') console.notice(event.problem)
      },
    })
  } catch (error) {
    throw renamed(error, at, wish.path)
  }
}

/** A problem with the file at `at` with its name as the person gave it. */
function renamed(error: unknown, at: string | null, file: string | undefined): unknown {
  if (!(error instanceof ProblemError) || file === undefined || error.problem.params.file !== at) return error
  return new ProblemError(error.problem.code, { ...error.problem.params, file })
}

/**
 * Analyses a project to the end.
 * @throws CallCancelled where it was stopped before: a part is never written as if it were the whole.
 */
export async function analyseWhole(console: Pick<Console, 'signal'>, project: Project): Promise<void> {
  // Stopped before there was an analysis that could have been cancelled.
  throwIfCancelled(console.signal)
  if (!(await project.analyse())) throw new CallCancelled()
  throwIfCancelled(console.signal)
}
