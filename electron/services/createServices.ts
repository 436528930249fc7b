import { extname } from 'node:path'
import { implement } from '@orpc/server'
import { contract } from '../shared/contract.ts'
import { failure, type Problem } from '../shared/result.ts'
import type { Connection, Services } from '../shared/shell.ts'
import { Desk, type DeskOptions } from './desk.ts'
import { countRows, previewExport, renderExport, writeWhole } from './exportProject.ts'
import { listFolder } from './listFolder.ts'
import { type Writable, writable } from './writable.ts'

/** The services of a process: one project at a time, for as many windows as connect. */
export function createServices(options: DeskOptions): Services {
  const desk = new Desk(options)
  const os = implement(contract).$context<Connection>()
  const router = os.router({
    app: {
      info: os.app.info.handler(({ context }) => ({
        shell: context.shell,
        version: context.version,
        language: context.language,
        editor: desk.editor,
        platform: context.platform,
        nativeDialogs: context.pick !== null,
      })),
    },
    files: {
      pick: os.files.pick.handler(({ input, context }) => context.pick?.(input.purpose, input.suggested) ?? null),
      list: os.files.list.handler(({ input }) => listFolder(input.path)),
    },
    project: {
      open: os.project.open.handler(async ({ input }) => ({ problem: sent(await desk.openProject(input.path)) })),
      sample: os.project.sample.handler(async () => ({ problem: sent(await desk.openSample()) })),
      add: os.project.add.handler(async ({ input }) => writable(await desk.add(input.paths))),
      cancel: os.project.cancel.handler(() => desk.project?.cancel()),
      watch: os.project.watch.handler(async function* ({ signal }) {
        yield* desk.hub.watch(() => desk.beginning(), signal)
      }),
    },
    review: {
      submit: os.review.submit.handler(async ({ input }) => {
        const answer = await (desk.project?.submit(input.command, input.intent) ?? NO_PROJECT)
        return answer.ok
          ? { ok: true as const, events: writable(answer.value) }
          : { ok: false as const, problem: writable(answer.problem) }
      }),
      candidates: os.review.candidates.handler(async ({ input }) =>
        writable((await desk.project?.candidates(input.group)) ?? []),
      ),
      reasons: os.review.reasons.handler(async ({ input }) =>
        writable((await desk.project?.reasons(input.a, input.b)) ?? null),
      ),
      wordLinks: os.review.wordLinks.handler(async ({ input }) =>
        writable((await desk.project?.wordLinks(input.a, input.b)) ?? []),
      ),
    },
    export: {
      preview: os.export.preview.handler(async ({ input, context }) => {
        if (desk.project === null) return { rows: 0, groups: 0, left: 0, head: '' }
        return previewExport(desk.project, input.format, { ...input, allPairs: false }, context)
      }),
      write: os.export.write.handler(async ({ input, context }) => {
        const { path, format } = input
        if (desk.project === null) return { rows: 0, path, problem: sent(NO_PROJECT.problem) }
        const text = await renderExport(desk.project, format, { ...input, allPairs: false }, context)
        const written = await writeWhole(path, text, path)
        return written.ok
          ? { rows: countRows(text, format), path, problem: null }
          : { rows: 0, path, problem: sent(written.problem) }
      }),
    },
  })
  return {
    router,
    async open(paths) {
      if (paths.length === 0) return problems(await desk.openSample())
      const isProject = (path: string) => extname(path).toLowerCase() === '.quoin'
      const project = paths.find(isProject)
      const found = project === undefined ? [] : problems(await desk.openProject(project))
      const articles = paths.filter(path => !isProject(path))
      return articles.length === 0 || found.length > 0 ? found : [...(await desk.add(articles)).problems]
    },
    command: id => desk.hub.tell({ kind: 'command', command: id }),
    close: () => desk.close(),
  }
}

const NO_PROJECT = failure('error.project.none')

function sent(problem: Problem | null): Writable<Problem> | null {
  return problem && writable(problem)
}

function problems(problem: Problem | null): Problem[] {
  return problem === null ? [] : [problem]
}
