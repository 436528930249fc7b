/** Commands that open projects and take articles in: by the shell's own dialog where it has one, else by the window's. */
import { folderOf } from '../folderOf.ts'
import { bringIn } from './bringIn.ts'
import { type CommandContext, cannot, type Handler } from './context.ts'
import { guarded } from './guarded.ts'

/** Opens the project of the sample in the data folder, which is made where it is not there yet. */
export const openSample: Handler = context => ({
  run: () => guarded(context, async () => (await context.host.project.sample()).problem),
})

/** Opens a project that is asked for. */
export const openProject: Handler = context => ({
  run: () => {
    if (!context.state.info?.nativeDialogs) context.change(state => ({ ...state, dialog: { kind: 'open' } }))
    else void pickAnd(context, 'openProject', ([path]) => path !== undefined && open(context, path))
  },
})

/** Makes an empty project in a file that is asked for, beside the one that is open. */
export const newProject: Handler = context => {
  const suggested = newName(context.state.project?.path ?? '')
  return {
    run: () => {
      if (!context.state.info?.nativeDialogs) context.change(state => ({ ...state, dialog: { kind: 'new' } }))
      else
        void context.host.files
          .pick({ purpose: 'newProject', suggested })
          .catch(() => null)
          .then(paths => paths?.[0] !== undefined && make(context, paths[0]))
    },
  }
}

/** The name that a new project gets if nobody says another, beside the one at `path`. */
export function newName(path: string): string {
  return `${folderOf(path)}new.quoin`
}

/** Makes a project at `path` and opens it; a problem becomes the error line. */
export function make(context: Pick<CommandContext, 'host' | 'change'>, path: string): void {
  guarded(context, async () => (await context.host.project.open({ path: withEnding(path), isNew: true })).problem)
}

function withEnding(path: string): string {
  return /\.quoin$/i.test(path) ? path : `${path}.quoin`
}

/** Takes articles from files that are asked for; where no project is open, into a new one. */
export const addArticles: Handler = context => {
  if (context.state.project?.readOnly) return cannot('ui.cannot.readOnly')
  return {
    run: () => {
      if (!context.state.info?.nativeDialogs)
        context.change(state => ({ ...state, dialog: { kind: 'add', folder: false } }))
      else void pickAnd(context, 'addArticles', paths => bringIn(context, paths))
    },
  }
}

/** Takes all articles of a folder and of those in it. */
export const addFolder: Handler = context => {
  if (context.state.project?.readOnly) return cannot('ui.cannot.readOnly')
  return {
    run: () => {
      if (!context.state.info?.nativeDialogs)
        context.change(state => ({ ...state, dialog: { kind: 'add', folder: true } }))
      else void pickAnd(context, 'addFolder', paths => bringIn(context, paths))
    },
  }
}

/** Brings in decisions from tables and JSONL files of ours. */
export const importDecisions: Handler = context => {
  if (context.state.project?.readOnly) return cannot('ui.cannot.readOnly')
  return {
    run: () => {
      if (!context.state.info?.nativeDialogs) context.change(state => ({ ...state, dialog: { kind: 'decisions' } }))
      else void pickAnd(context, 'importDecisions', paths => bringDecisions(context, paths))
    },
  }
}

/** Brings in the decisions of `paths`; says how many groups they speak of, or row by row what could not be placed. */
export function bringDecisions(context: Pick<CommandContext, 'host' | 'change'>, paths: readonly string[]): void {
  if (paths.length === 0) return
  guarded(context, async () => {
    const { groups, events, problems } = await context.host.project.import({ paths: [...paths] })
    const done = { code: 'ui.import.done', params: { groups, events } }
    context.change(state => ({
      ...state,
      say: problems.length > 0 ? { kind: 'error', problems } : { kind: 'done', problem: done },
    }))
    return null
  })
}

/** Stops the work in progress; what is done stays. */
export const stopWork: Handler = context =>
  context.state.progress === null
    ? cannot('ui.cannot.nothingRuns')
    : {
        run: () =>
          guarded(context, async () => {
            await context.host.project.cancel()
            return null
          }),
      }

/** Writes a copy of the project to a file that is asked for. */
export const copyProject: Handler = context => {
  const { project, info } = context.state
  if (!project) return cannot('ui.cannot.noProject')
  return {
    run: () => {
      if (!info?.nativeDialogs) context.change(state => ({ ...state, dialog: { kind: 'copy' } }))
      else
        void context.host.files
          .pick({ purpose: 'newProject', suggested: copyName(project.path) })
          .catch(() => null)
          .then(paths => paths?.[0] !== undefined && copyTo(context, paths[0]))
    },
  }
}

/** The name that a copy of the project at `path` gets if nobody says another. */
export function copyName(path: string): string {
  return `${path.replace(/\.quoin$/i, '')}-copy.quoin`
}

/** Writes a copy to `path`, and says so. */
export function copyTo(context: Pick<CommandContext, 'host' | 'change'>, path: string): void {
  const file = withEnding(path)
  guarded(context, async () => {
    const { problem } = await context.host.project.copy({ path: file })
    const done = { code: 'ui.copy.done', params: { path: file } }
    if (!problem) context.change(state => ({ ...state, say: { kind: 'done', problem: done } }))
    return problem
  })
}

/** Opens the project at `path`; a problem becomes the error line. */
export function open(context: Pick<CommandContext, 'host' | 'change'>, path: string): void {
  guarded(context, async () => (await context.host.project.open({ path })).problem)
}

async function pickAnd(
  context: CommandContext,
  purpose: 'openProject' | 'addArticles' | 'addFolder' | 'importDecisions',
  then: (paths: readonly string[]) => unknown,
): Promise<void> {
  const paths = await context.host.files.pick({ purpose, suggested: '' }).catch(() => null)
  if (paths) then(paths)
}
