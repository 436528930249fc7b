import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { implement } from '@orpc/server'
import { contract } from '../shared/contract.ts'
import type { Drafts } from '../shared/drafts.ts'
import type { ExportRequest } from '../shared/exports.ts'
import type { InterfaceLanguage } from '../shared/languages.ts'
import { failure, type Problem } from '../shared/result.ts'
import type { KeptSettings } from '../shared/settings.ts'
import type { Connection, Opened, Services } from '../shared/shell.ts'
import { readNotices, readParts } from './about.ts'
import { openCatalogue } from './catalogue.ts'
import { nowInSeconds } from './clock.ts'
import { Desk, type DeskOptions } from './desk.ts'
import { diagnosticsText, keepDiagnostics } from './diagnostics.ts'
import { type ExportTool, previewExport, renderExport } from './exportProject.ts'
import { keepInputs } from './keepInputs.ts'
import { findPath, listFolder } from './listFolder.ts'
import { problemOf } from './problemOf.ts'
import { readKeyFile } from './readKeyFile.ts'
import { RecentProblems } from './recentProblems.ts'
import { type Writable, writable } from './writable.ts'
import { writeWhole } from './writeWhole.ts'

/** What makes the services behind a shell's windows: `createServices`, or what stands for it. */
export type CreateServices = (options: Pick<DeskOptions, 'resources' | 'dataFolder'>) => Services | Promise<Services>

/** The services of a process: one project at a time, for as many windows as connect. */
export function createServices(options: DeskOptions): Services {
  const desk = new Desk(options)
  const recent = new RecentProblems(nowInSeconds)
  desk.hub.listen(event => {
    if (event.kind === 'notice') recent.note(event.problem.code)
  })
  /** A problem on its way to a window. */
  const sent = (problem: Problem | null): Writable<Problem> | null => {
    if (problem !== null) recent.note(problem.code)
    return problem && writable(problem)
  }
  /** Why nothing may be written to an absolute path: an article of the open project or the settings stand there; else null. */
  const refused = (path: string): Problem | null => {
    const { project } = desk
    // Names of articles that came by the command line start where it was called, often beside the project.
    const folders = [process.cwd(), ...(project ? [dirname(project.path)] : [])]
    try {
      keepInputs([path], { folders, articles: project?.texts ?? [], dataFolder: options.dataFolder })
      return null
    } catch (error) {
      return problemOf(error)
    }
  }
  const run = randomUUID()
  /** As they were shown last. */
  let diagnostics = ''
  /** The language that was chosen since the program started. */
  let chosen: InterfaceLanguage | null = null
  const listeners: ((language: InterfaceLanguage) => void)[] = []
  const onKept: ((part: KeptSettings) => void)[] = []
  const os = implement(contract).$context<Connection>()
  const router = os.router({
    app: {
      info: os.app.info.handler(({ context }) => ({
        shell: context.shell,
        version: context.version,
        language: chosen ?? context.language,
        editor: desk.editor,
        editorFrom: desk.editorFrom,
        platform: context.platform,
        nativeDialogs: context.pick !== null,
        run,
        settings: desk.kept,
      })),
      keep: os.app.keep.handler(({ input, context }) => {
        const { language } = input
        const over = context.languageAround
        desk.keep(language === undefined || over === null ? input : { ...input, languageOver: over })
        for (const listener of onKept) listener(input)
        if (language === undefined) return
        chosen = language
        for (const listener of listeners) listener(language)
      }),
      parts: os.app.parts.handler(() => readParts(options.resources)),
      notices: os.app.notices.handler(() => readNotices(options.resources)),
      diagnostics: os.app.diagnostics.handler(({ context: { shell, language } }) => {
        const { kept: settings, project } = desk
        const { resources } = options
        const source = { shell, language: chosen ?? language, resources, settings, project, problems: recent.list }
        diagnostics = diagnosticsText(source)
        return diagnostics
      }),
      keepDiagnostics: os.app.keepDiagnostics.handler(async () => {
        const kept = await keepDiagnostics(diagnostics, options.dataFolder)
        return kept.ok ? { path: kept.value, problem: null } : { path: null, problem: sent(kept.problem) }
      }),
      recent: os.app.recent.handler(() => desk.recent()),
    },
    files: {
      pick: os.files.pick.handler(({ input, context }) => context.pick?.(input.purpose, input.suggested) ?? null),
      places: os.files.places.handler(() => desk.places()),
      find: os.files.find.handler(async ({ input }) => writable(await findPath(input.path, input.sought))),
      list: os.files.list.handler(({ input, context }) => listFolder(input.path, chosen ?? context.language)),
    },
    keys: {
      read: os.keys.read.handler(async ({ input }) => {
        const found = await readKeyFile(input.path)
        return found.ok ? { map: found.value, problem: null } : { map: null, problem: sent(found.problem) }
      }),
      write: os.keys.write.handler(async ({ input }) => {
        const refusal = refused(resolve(input.path))
        if (refusal !== null) return { problem: sent(refusal) }
        const text = `${JSON.stringify(input.map, null, 2)}\n`
        const written = await writeWhole(input.path, text, input.path, input.replace)
        return { problem: written.ok ? null : sent(written.problem) }
      }),
    },
    articles: {
      read: os.articles.read.handler(({ input }) => readDrafts(() => desk.drafts.read(input.paths))),
      put: os.articles.put.handler(({ input }) => ({
        problem: sent(desk.drafts.put(input.upload, input.name, input.base64)),
      })),
      readPut: os.articles.readPut.handler(() => readDrafts(() => desk.drafts.readPut())),
      reread: os.articles.reread.handler(async ({ input }) => {
        const found = await desk.drafts.reread(input.id, input.reading)
        return found.ok ? { draft: found.value, problem: null } : { draft: null, problem: sent(found.problem) }
      }),
      take: os.articles.take.handler(async ({ input }) => writable(await desk.take(input.items))),
      forget: os.articles.forget.handler(() => desk.drafts.forget()),
    },
    project: {
      open: os.project.open.handler(async ({ input }) => ({
        problem: sent(await desk.openProject(input.path, input.isNew)),
      })),
      sample: os.project.sample.handler(async () => ({ problem: sent(await desk.openSample()) })),
      add: os.project.add.handler(async ({ input }) => writable(await desk.add(input.paths))),
      purge: os.project.purge.handler(async ({ input }) => ({ problem: sent(await desk.purge(input.article)) })),
      copy: os.project.copy.handler(({ input }) => ({ problem: sent(desk.copyTo(input.path)) })),
      import: os.project.import.handler(async ({ input }) => writable(await desk.bringIn(input.paths))),
      cancel: os.project.cancel.handler(() => desk.cancel()),
      watch: os.project.watch.handler(async function* ({ signal }) {
        yield* desk.hub.watch(() => desk.beginning(), signal)
      }),
    },
    review: {
      submit: os.review.submit.handler(async ({ input }) => {
        const answer = await (desk.project?.submit(input.command, input.intent, input.seen) ?? NO_PROJECT)
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
        writable((await desk.project?.wordLinks(input.pairs)) ?? []),
      ),
    },
    export: {
      preview: os.export.preview.handler(async ({ input, context }) => {
        if (desk.project === null) return { rows: 0, groups: 0, left: [], partial: false, head: '' }
        const tool = toolFor(context, input)
        return writable(await previewExport(desk.project, input.format, { ...input, allPairs: false }, tool))
      }),
      write: os.export.write.handler(async ({ input, context }) => {
        const { project } = desk
        if (project === null) return { rows: 0, path: input.path, partial: false, problem: sent(NO_PROJECT.problem) }
        const { partial } = project.analysis
        // A bare name means the project's own folder: a window knows no other.
        const path = resolve(dirname(project.path), input.path)
        const refusal = refused(path)
        if (refusal !== null) return { rows: 0, path, partial, problem: sent(refusal) }
        const tool = toolFor(context, input)
        const { text, rows } = await renderExport(project, input.format, { ...input, allPairs: false }, tool)
        const written = await writeWhole(path, text, path, input.replace)
        return written.ok
          ? { rows, path, partial, problem: null }
          : { rows: 0, path, partial, problem: sent(written.problem) }
      }),
    },
  })
  function toolFor(context: Connection, input: ExportRequest): ExportTool {
    const { language = chosen ?? context.language } = input
    return { version: context.version, language, translate: openCatalogue(options.resources, language) }
  }
  /** A file that cannot be read is no reason to close what the others gave. */
  const opened = (found: readonly Problem[]): Opened => ({
    isOpen: found.length === 0 || desk.project !== null,
    problems: found,
  })
  return {
    router,
    async open(paths) {
      if (paths.length === 0) return opened(problems(await desk.openSample()))
      const isProject = (path: string) => extname(path).toLowerCase() === '.quoin'
      const project = paths.find(isProject)
      const isNew = project !== undefined && !existsSync(project)
      const found = project === undefined ? [] : problems(await desk.openProject(project))
      if (found.length > 0) return opened(found)
      const articles = paths.filter(path => !isProject(path))
      const unread = articles.length === 0 ? [] : (await desk.add(articles)).problems
      // A typing error in a path would otherwise look like a project whose articles are lost.
      if (isNew) desk.hub.tell({ kind: 'notice', problem: { code: 'notice.project.made', params: { file: project } } })
      return opened(unread)
    },
    onLanguage: listener => listeners.push(listener),
    onKept: listener => onKept.push(listener),
    command: id => desk.hub.tell({ kind: 'command', command: id }),
    close: () => desk.close(),
  }
}

/** What was read; nothing, where it was stopped. */
async function readDrafts(read: () => Promise<Drafts>): Promise<Drafts> {
  try {
    return await read()
  } catch (error) {
    return { drafts: [], problems: [writable(problemOf(error))], notices: [] }
  }
}

const NO_PROJECT = failure('error.project.none')

function problems(problem: Problem | null): Problem[] {
  return problem === null ? [] : [problem]
}
