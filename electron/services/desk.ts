import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Coefficients } from '../../engine/pairs/propose.ts'
import type { ArticleDetails, ArticleId } from '../../engine/types.ts'
import type { ProjectEvent } from '../shared/contract.ts'
import type { Problem } from '../shared/result.ts'
import { type KeptSettings, SAMPLE_NAME } from '../shared/settings.ts'
import { ioProblem } from '../store/header.ts'
import { removeDatabase } from '../store/openDatabase.ts'
import type { StoredProject } from '../store/project.ts'
import { CallCancelled, WorkerClient } from '../worker/client.ts'
import { nowInSeconds } from './clock.ts'
import { DraftDesk } from './draftDesk.ts'
import { type EditorSource, editorName, editorSource } from './editorName.ts'
import { EventHub } from './eventHub.ts'
import type { Source } from './gatherArticles.ts'
import { type Imported, importFiles, mustBeWritable } from './importFiles.ts'
import { openStore } from './openStore.ts'
import { makeOwnFolder } from './ownFolder.ts'
import { problemOf } from './problemOf.ts'
import { type AddOptions, Project } from './project.ts'
import type { Resources } from './resources.ts'
import { readSample } from './sample.ts'
import { openSettings, type SettingsStore } from './settings.ts'
import { EMPTY_SHELF } from './shelf.ts'
import { writable } from './writable.ts'

/** Notices about files that a window showed with the drafts. */
const SAID_BEFORE = /^notice\.(?:file|article\.(?:copy|near|part|longer|ofWithdrawn|namesake|purged)$)/u

/** What came of adding articles. */
interface Added {
  readonly added: readonly string[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Problem[]
}

/** What a process's one desk is made with. */
export interface DeskOptions {
  readonly resources: Resources
  /** The per-user data folder; made when it is not there. */
  readonly dataFolder: string
  /** Others than the shipped ones, or null. */
  readonly coefficients?: Coefficients | null
}

/** The one project that is open in a process, its worker, and everybody who watches it. */
export class Desk {
  readonly hub = new EventHub()
  /** Files that were read for a window and wait for its word. */
  readonly drafts: DraftDesk
  readonly #settings: SettingsStore
  readonly #options: DeskOptions
  readonly #worker: WorkerClient
  #project: Project | null = null
  /** What is being done now, for a window that connects meanwhile. */
  #progress: ProjectEvent | null = null
  /** Ends what is being brought into the project; another one for what comes after. */
  #bringing = new AbortController()
  /** How many calls bring something into the project now, and the one that was made for them. */
  #filling = 0
  #made: Project | null = null
  #isClosed = false
  /** Opening and closing, one after the other: two at once would each leave the other's file open. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: DeskOptions) {
    this.#options = options
    this.#settings = openSettings(options.dataFolder)
    this.#worker = new WorkerClient({
      script: options.resources.worker,
      models: options.resources.models,
      onRestart: () => this.#restarted(),
      onWords: why => this.hub.tell({ kind: 'notice', problem: byWords(why) }),
    })
    this.drafts = new DraftDesk({
      reader: options.resources.reader,
      shelf: () => this.#project?.shelf ?? EMPTY_SHELF,
      tell: progress => {
        // The end of reading is not the end of an analysis that goes on beside it.
        if (progress !== null || !this.#project?.isAnalysing) this.#tell({ kind: 'progress', progress })
      },
    })
    // The encoder loads while the window is made.
    this.#worker.warmUp()
  }

  /** Name under which decisions are logged. */
  get editor(): string {
    return editorName(process.env, this.#settings.get().editor)
  }

  /** Where that name is from. */
  get editorFrom(): EditorSource {
    return editorSource(process.env, this.#settings.get().editor)
  }

  /** What the person set. */
  get kept(): KeptSettings {
    const { recent: _, ...kept } = this.#settings.get()
    return kept
  }

  /** Keeps settings; another name of the editor holds from the next decision, another threshold of flags at once. */
  keep(part: KeptSettings): void {
    this.#settings.keep(part)
    this.#project?.signAs(this.editor)
    if (part.flagsFrom !== undefined)
      this.#project?.showFlagsFrom(part.flagsFrom).catch((error: unknown) => {
        if (!this.#isStopped(error)) this.hub.tell({ kind: 'notice', problem: writable(problemOf(error)) })
      })
  }

  /** Projects that were open before and are still there, the last first. */
  recent(): { path: string; name: string }[] {
    return this.#settings
      .get()
      .recent.filter(path => existsSync(path))
      .map(path => ({ path, name: nameOf(path) }))
  }

  /** Folders that are often gone to: the person's own, and that of new projects where there is one yet. */
  places(): { kind: 'home' | 'projects'; path: string }[] {
    const projects = this.#projectsFolder
    const home = { kind: 'home' as const, path: homedir() }
    return existsSync(projects) ? [home, { kind: 'projects', path: projects }] : [home]
  }

  get #projectsFolder(): string {
    return join(this.#options.dataFolder, 'projects')
  }

  get project(): Project | null {
    return this.#project
  }

  /** What a window that connects now is told first. */
  beginning(): readonly ProjectEvent[] {
    if (this.#project === null) return [{ kind: 'closed' }]
    return [opened(this.#project), ...(this.#progress === null ? [] : [this.#progress])]
  }

  /** Opens a project file; one that is not there is made. The project that was open is closed. */
  openProject(path: string, isNew = false): Promise<Problem | null> {
    const at = resolve(path)
    return this.#inTurn(async () => {
      // What is open stays open.
      if (isNew && existsSync(at)) return { code: 'error.store.exists', params: { file: at } }
      // Opened again, a file would find itself locked.
      if (this.#project && isSameFile(this.#project.path, at)) {
        this.hub.tell(opened(this.#project))
        return null
      }
      return this.#open(() => openStore(at, this.editor, nowInSeconds))
    })
  }

  /** Opens the sample story, as it was left last time. */
  async openSample(): Promise<Problem | null> {
    const { dataFolder } = this.#options
    try {
      makeOwnFolder(dataFolder)
    } catch (error) {
      return problemOf(ioProblem(dataFolder, error))
    }
    const problem = await this.openProject(join(dataFolder, `${SAMPLE_NAME}.quoin`))
    const project = this.#project
    if (problem !== null || project === null || project.analysis.articles.length > 0) return problem
    const sample = await readSample(this.#options.resources.sample)
    const { problems } = await this.add([...sample.keys()], path => sample.get(path) ?? {})
    return problems[0] ?? null
  }

  /** Adds articles to the project that is open, or to a new one in the data folder; the analysis then runs by itself. */
  async add(
    paths: readonly string[],
    detailsOf: (path: string) => Partial<ArticleDetails> = () => ({}),
  ): Promise<{ readonly added: readonly string[]; readonly problems: readonly Problem[] }> {
    const { added, problems, notices } = await this.#add(paths, { detailsOf })
    for (const problem of notices) this.hub.tell({ kind: 'notice', problem: writable(inWindow(problem)) })
    return { added, problems }
  }

  async #add(sources: readonly Source[], more: Pick<AddOptions, 'detailsOf' | 'asNew'>): Promise<Added> {
    const problem = await this.#beginFilling()
    const project = this.#project
    try {
      if (problem !== null) return { added: [], problems: [problem], notices: [] }
      // Null only where the desk was closed meanwhile.
      if (project === null) return { added: [], problems: [], notices: [] }
      const { signal } = this.#bringing
      const { reader } = this.#options.resources
      const { articles, problems, notices } = await project.add(sources, {
        ...more,
        folder: process.cwd(),
        reader,
        signal,
      })
      if (articles.length > 0) this.#analyse(project)
      return { added: articles.map(article => article.id), problems, notices }
    } catch (error) {
      return { added: [], problems: this.#isWished(error, project) ? [] : [problemOf(error)], notices: [] }
    } finally {
      await this.#endFilling()
    }
  }

  /** Brings decisions in from files of ours, with the articles that come along; what could not be placed is named. */
  async bringIn(paths: readonly string[]): Promise<Pick<Imported, 'groups' | 'events' | 'problems'>> {
    const failed = (problem: Problem) => ({ groups: 0, events: 0, problems: [problem] })
    const problem = await this.#beginFilling()
    const project = this.#project
    try {
      if (problem !== null || project === null) return failed(problem ?? { code: 'error.project.none', params: {} })
      mustBeWritable(project)
      const { signal } = this.#bringing
      const { reader } = this.#options.resources
      const { groups, events, problems, notices } = await importFiles(project, paths, {
        folder: process.cwd(),
        reader,
        signal,
      })
      for (const problem of notices) this.hub.tell({ kind: 'notice', problem: writable(inWindow(problem)) })
      return { groups, events, problems }
    } catch (error) {
      return this.#isWished(error, project) ? { groups: 0, events: 0, problems: [] } : failed(problemOf(error))
    } finally {
      await this.#endFilling()
    }
  }

  /** Adds drafts as they were wished, and forgets all of them. */
  async take(items: Parameters<DraftDesk['wished']>[0]): Promise<Added> {
    const wished = this.drafts.wished(items)
    this.drafts.forget()
    if (wished.length === 0) return { added: [], problems: [], notices: [] }
    const asNew = new Set(wished.filter(one => one.asNew).map(({ text }) => text.file))
    const added = await this.#add(
      wished.map(({ text }) => text),
      { asNew },
    )
    return { ...added, notices: added.notices.filter(({ code }) => !SAID_BEFORE.test(code)) }
  }

  /** Stops whatever is under way: reading, adding, comparing. What is done stays. */
  cancel(): void {
    this.drafts.cancel()
    this.#stopBringing()
    this.#project?.cancel()
  }

  #stopBringing(): void {
    this.#bringing.abort()
    this.#bringing = new AbortController()
  }

  /** Removes a withdrawn article's text for good; the window is then told all of the project anew. */
  async purge(article: ArticleId): Promise<Problem | null> {
    const project = this.#project
    if (project === null) return { code: 'error.project.none', params: {} }
    try {
      await project.purge(article)
      return null
    } catch (error) {
      return problemOf(error)
    } finally {
      // Without the event a window would wait for it, and show no later decision.
      if (this.#project === project && project.state.purged.has(article)) this.hub.tell(opened(project))
    }
  }

  /** Writes a copy of the open project to a new file. */
  copyTo(path: string): Problem | null {
    try {
      this.#project?.copyTo(resolve(path))
      return this.#project === null ? { code: 'error.project.none', params: {} } : null
    } catch (error) {
      return problemOf(error)
    }
  }

  /** Ends everything; says so where the project that was open does not stand alone then. */
  async close(): Promise<Problem | null> {
    this.#isClosed = true
    this.cancel()
    const apart = await this.#inTurn(async () => {
      const problem = (await this.#project?.close()) ?? null
      this.#project = null
      // Of one that is removed again nothing is apart.
      return (await this.#keepMade()) ? problem : null
    })
    await this.#worker.close()
    return apart
  }

  #tell(event: ProjectEvent): void {
    if (event.kind === 'progress') this.#progress = event.progress === null ? null : event
    this.hub.tell(event)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work, work)
    this.#turn = next.catch(() => undefined)
    return next
  }

  /** @param isMade whether it is for what has yet to come: until then it is not among those that were open before */
  async #open(open: () => StoredProject, isMade = false): Promise<Problem | null> {
    if (this.#isClosed) return null
    try {
      // The new file first: one that cannot be opened leaves the old one on screen.
      const store = open()
      const project = new Project({
        store,
        worker: this.#worker,
        editor: this.editor,
        coefficients: this.#options.coefficients ?? null,
        flagsFrom: this.#settings.get().flagsFrom,
        tell: event => this.#tell(event),
      })
      // What is on its way into a project that is closed would find its file closed too.
      if (this.#project !== null) this.#stopBringing()
      const apart = await this.#project?.close()
      if (apart) this.hub.tell({ kind: 'notice', problem: writable(apart) })
      this.#project = project
      this.#progress = null
      if (isMade) this.#made = project
      else this.#settings.opened(project.path)
      this.hub.tell(opened(project))
      if (project.readOnly) this.hub.tell({ kind: 'notice', problem: writable(project.readOnly) })
      if (project.analysis.articles.length > 0) this.#analyse(project)
      this.#followFile(project)
      return null
    } catch (error) {
      return problemOf(error)
    }
  }

  /** A project that is only read shows what somebody else decides in it meanwhile. */
  #followFile(project: Project): void {
    if (project.readOnly === null) return
    const timer = setInterval(() => {
      if (project.isClosed) clearInterval(timer)
      // A file that went away, or cannot be read at this moment, may come back; what is shown stays.
      else project.follow().catch(() => undefined)
    }, FOLLOW_MS)
    timer.unref()
  }

  /** Something is to come into the open project, or into a new one in the data folder. */
  #beginFilling(): Promise<Problem | null> {
    this.#filling++
    return this.#inTurn(async () => {
      if (this.#project !== null) return null
      return this.#open(() => openStore(this.#newProjectPath(), this.editor, nowInSeconds), true)
    })
  }

  async #endFilling(): Promise<void> {
    this.#filling--
    await this.#inTurn(() => this.#keepMade())
  }

  /**
   * A project that was made for what did not come is not kept: it would stand among those that were open before.
   * @returns false where it was removed
   */
  async #keepMade(): Promise<boolean> {
    const made = this.#made
    if (made === null || (this.#filling > 0 && !this.#isClosed)) return true
    this.#made = null
    if (made.texts.length > 0 || made.log.length > 0) {
      this.#settings.opened(made.path)
      return true
    }
    try {
      if (made === this.#project) {
        this.#project = null
        this.hub.tell({ kind: 'closed' })
        await made.close()
      }
      removeDatabase(made.path)
    } catch {
      // An empty file that stays harms nobody; what could not be read is to be said.
    }
    return false
  }

  #analyse(project: Project): void {
    project.analyse().catch((error: unknown) => {
      if (!this.#isStopped(error)) this.hub.tell({ kind: 'notice', problem: writable(problemOf(error)) })
    })
  }

  /** True where work failed because somebody wished it to end, which is no problem. */
  #isStopped(error: unknown): boolean {
    return this.#isClosed || error instanceof CallCancelled
  }

  /** The same, where it was to go into `project`: what ended because another one was opened is said. */
  #isWished(error: unknown, project: Project | null): boolean {
    return this.#isStopped(error) && (this.#isClosed || project?.isClosed !== true)
  }

  #restarted(): void {
    this.hub.tell({ kind: 'notice', problem: { code: 'notice.worker.restarted', params: {} } })
    // The new worker knows nothing of the project; its vectors are kept, so that this is quick.
    if (this.#project !== null) this.#analyse(this.#project)
  }

  #newProjectPath(): string {
    const folder = this.#projectsFolder
    try {
      makeOwnFolder(folder)
    } catch (error) {
      throw ioProblem(folder, error)
    }
    const stem = nowInSeconds().replaceAll(':', '.')
    for (let n = 1; ; n++) {
      const path = join(folder, n === 1 ? `${stem}.quoin` : `${stem}-${n}.quoin`)
      if (!existsSync(path)) return path
    }
  }
}

/** How often a file that somebody else writes is asked whether it has changed: one number of its header. */
const FOLLOW_MS = 1000

/** A notice with what can be done in the window, where that is other than on the command line. */
function inWindow(notice: Problem): Problem {
  return notice.code === 'notice.file.leftOut' ? { ...notice, code: 'notice.file.reduced' } : notice
}

/** What a person is told of a comparison without the model; the command line, which has no such comparison, is told the reason alone. */
function byWords({ code, params }: Problem): Problem {
  return {
    code: code === 'error.model.damaged' ? 'notice.model.damaged' : 'notice.model.missing',
    params: { ...params },
  }
}

/** Also where one of them is a link: opened by that, it would be read only, for the program itself writes to it. */
function isSameFile(one: string, other: string): boolean {
  if (one === other) return true
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}

function nameOf(path: string): string {
  return basename(path).replace(/\.quoin$/iu, '')
}

function opened(project: Project): ProjectEvent {
  const { path, readOnly, log, analysis, solved } = project
  const name = nameOf(path)
  const reason = readOnly === null ? {} : { reason: readOnly }
  return writable({ kind: 'opened', path, name, readOnly: readOnly !== null, ...reason, solved, log, analysis })
}
