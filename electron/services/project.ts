import { mergeGroups } from '../../engine/groups/mergeGroups.ts'
import { analysisUnder, isEdited, isRearranged, standingArticles } from '../../engine/review/arrange.ts'
import { isFailed } from '../../engine/review/desk.ts'
import { underEdits } from '../../engine/review/edits.ts'
import { fold, foldOnto } from '../../engine/review/fold.ts'
import { placesOf } from '../../engine/review/places.ts'
import { aboutSeen, type SeenGroup } from '../../engine/review/seen.ts'
import type { EventBody, Intent, Review, ReviewEvent, ReviewState } from '../../engine/review/types.ts'
import { review } from '../../engine/review/view.ts'
import type { Analysis, Article, ArticleId, Candidate, GroupId, MemberId, Pair, Reason } from '../../engine/types.ts'
import type { ProjectEvent, WordLink } from '../shared/contract.ts'
import { type Problem, ProblemError, type Result, success } from '../shared/result.ts'
import { memoryVectors } from '../shared/vectors.ts'
import type { StoredProject } from '../store/project.ts'
import { CallCancelled, type Calls } from '../worker/client.ts'
import { nowInSeconds } from './clock.ts'
import { type Gathered, type GatherOptions, gatherArticles, type Source } from './gatherArticles.ts'
import { Machine, type MachineSetup, type MemberPair } from './machine.ts'
import { problemOf } from './problemOf.ts'
import { replaceArticles } from './replaceArticles.ts'
import { replacedArticles } from './replaced.ts'
import { idsAt, placeOf, type Shelf } from './shelf.ts'
import { writable } from './writable.ts'

/** What a project is opened with besides its file. */
export interface ProjectSetup extends MachineSetup {
  readonly store: StoredProject
  /** Named in the log. */
  readonly editor: string
  /** Told everything that happens, in order. */
  readonly tell: (event: ProjectEvent) => void
}

/** How files are read; what is there already and who is told how far it is, the project knows itself. */
export type AddOptions = Omit<GatherOptions, 'shelf' | 'onProgress' | 'onPartial'>

/**
 * An open project: texts and log in its file, the analysis in the worker, and the state that follows from both.
 * Knows no window; the command line uses the same.
 */
export class Project {
  readonly #setup: ProjectSetup
  readonly #machine: Machine
  #state: ReviewState
  #log: ReviewEvent[]
  #editor: string
  /** The articles as they were read, withdrawn ones too. */
  #texts: readonly Article[]
  #analysis: Analysis
  #review: Review | null = null
  #running: AbortController | null = null
  #solved: number
  #isClosed = false
  /** Of the file, when it was last taken over. */
  #version: number
  /** What must be done before the next decision is made; one after the other. */
  #queue: Promise<unknown> = Promise.resolve()
  /** What is being added: which articles are there already is asked before they are read, and must still be so after. */
  #adding: Promise<unknown> = Promise.resolve()

  /** @throws ProblemError where the file cannot be read; it is closed then. */
  constructor(setup: ProjectSetup) {
    // Nothing more is told of a project that is closed: another one may be on screen by then.
    this.#setup = { ...setup, tell: event => (this.#isClosed ? undefined : setup.tell(event)) }
    this.#editor = setup.editor
    this.#machine = new Machine(setup)
    try {
      // Asked before anything is read: what comes in meanwhile is then taken over.
      this.#version = setup.store.version()
      this.#log = [...setup.store.log()]
      this.#state = fold(this.#log)
      this.#texts = setup.store.articles()
    } catch (error) {
      // Nobody else has it: left open, it would keep its file from being opened for writing.
      setup.store.close()
      throw error
    }
    this.#solved = this.#state.seq
    const articles = standingArticles(this.#texts, this.#state)
    this.#analysis = { articles, stories: [], quotes: [], passages: [], groups: [], partial: articles.length > 0 }
  }

  /** The number of the last decision after which the machine has ended looking again, whatever came of it. */
  get solved(): number {
    return this.#solved
  }

  get path(): string {
    return this.#setup.store.path
  }

  get readOnly(): Problem | null {
    return this.#setup.store.readOnly
  }

  get analysis(): Analysis {
    return this.#analysis
  }

  /** The articles as they were read, without corrections, withdrawn ones too. */
  get texts(): readonly Article[] {
    return this.#texts
  }

  /** What files that are read may be already. */
  get shelf(): Shelf {
    const { withdrawn, purged } = this.#state
    return { texts: this.#texts, withdrawn, purged }
  }

  /** True as soon as it is being closed: nothing more comes into it. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** True while an analysis is under way. */
  get isAnalysing(): boolean {
    return this.#running !== null
  }

  get log(): readonly ReviewEvent[] {
    return this.#log
  }

  get state(): ReviewState {
    return this.#state
  }

  /** Signs the decisions that follow with another name. */
  signAs(editor: string): void {
    this.#editor = editor
  }

  /** Shows flags from this probability on; the answer comes when all windows were told. */
  showFlagsFrom(least: number): Promise<void> {
    this.#machine.flagsFrom = least
    return this.#enqueue(() => this.#showFlags())
  }

  /** What a person sees now. */
  get review(): Review {
    this.#review ??= review(this.#analysis, this.#state)
    return this.#review
  }

  /** Reads files into the project, one list after the other; the analysis is not started. */
  add(sources: readonly Source[], options: AddOptions): Promise<Gathered> {
    const next = this.#adding.then(() => this.#add(sources, options))
    this.#adding = next.catch(() => undefined)
    return next
  }

  async #add(sources: readonly Source[], options: AddOptions): Promise<Gathered> {
    const { store, worker, tell } = this.#setup
    try {
      const gathered = await gatherArticles(sources, worker, {
        ...options,
        shelf: this.shelf,
        // Their quotations are looked for at once: to whoever waits that is reading too, for the end of an analysis comes later.
        onProgress: progress => tell({ kind: 'progress', progress: { ...progress, stage: 'read' } }),
      })
      const { articles, returned } = gathered
      if (articles.length + returned.length === 0) return gathered
      if (articles.length > 0) {
        store.addArticles(articles)
        // They can be read long before they are compared.
        this.#takeTexts(store.articles())
      }
      return {
        ...gathered,
        articles: [...articles, ...returned],
        notices: [...gathered.notices, ...(await this.#replace(gathered))],
      }
    } finally {
      tell({ kind: 'progress', progress: null })
    }
  }

  /** Puts new versions of articles in the place of the old ones, as one step; the analysis that follows finds their groups. */
  #replace(gathered: Gathered): Promise<readonly Problem[]> {
    if (gathered.returned.length === 0 && gathered.kin.every(kin => kin?.kind !== 'version')) return Promise.resolve([])
    return this.#enqueue(async () => {
      const { store, worker, editor } = this.#setup
      const replaced = replacedArticles(this.#texts, this.#state)
      const { events, notices } = await replaceArticles(gathered, this.review, worker, replaced)
      if (events.length > 0) this.#takeEvents(store.append('import', events, editor, nowInSeconds()))
      return notices
    })
  }

  /** Adds articles that are whole already, as another project had them; returns those that were not there yet. */
  addTexts(articles: readonly Article[]): readonly Article[] {
    const { store } = this.#setup
    // The same words from another file are another outlet's copy, and have an id of their own.
    const there = new Set(this.#texts.map(placeOf))
    const ids = new Set(this.#texts.map(article => article.id))
    const idFor = idsAt(this.shelf)
    const added = articles.flatMap(article => {
      const { id } = article
      if (there.has(placeOf(article)) || ids.has(id)) return []
      ids.add(id)
      // Under the id of one that was removed for good it would be withdrawn from the first.
      return [this.#state.purged.has(id) ? { ...article, id: idFor(article) } : article]
    })
    if (added.length > 0) {
      store.addArticles(added)
      this.#texts = store.articles()
    }
    return added
  }

  /** Says by hand which articles are of one story; holds for the analyses that follow. */
  setStories(storyOf: Readonly<Record<ArticleId, string>> | null): void {
    this.#machine.storyOf = storyOf
  }

  /**
   * Analyses the whole project; an analysis that is under way is stopped first. What is known on the way is told as
   * partial. Cancelled, it leaves what there is.
   * @returns whether the whole of it is known now
   * @throws ProblemError where the encoder cannot be used.
   */
  async analyse(): Promise<boolean> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    const { worker, store, tell } = this.#setup
    worker.keepVectorsIn(store.vectors)
    const articles = standingArticles(this.#texts, this.#state)
    const { seq } = this.#state
    // What stands may change from now on, before the worker says how far it is.
    tell({ kind: 'progress', progress: { stage: 'extract', done: 0, total: articles.length } })
    try {
      const analysis = await this.#machine.analyse(articles, this.#state, {
        signal: running.signal,
        onProgress: progress => {
          if (this.#running === running) tell({ kind: 'progress', progress })
        },
        onPartial: partial => {
          // Groups that are on screen are not taken away for the time of a new run.
          if (this.#running === running && (partial.groups.length > 0 || this.#analysis.groups.length === 0))
            this.#take(partial)
        },
      })
      if (this.#running !== running) return false
      if (analysis.partial) {
        // It was stopped: what was told on the way is at least as much, and what stood before is not taken away.
        this.#take({ ...this.#analysis, articles, partial: true })
        return false
      }
      this.#take(analysis)
      await this.#relate(false, () => this.#running === running)
      // Decisions that were made meanwhile are not in it yet.
      if (this.#state.seq !== seq) await this.#enqueue(() => this.#solve())
      return true
    } catch (error) {
      if (!(error instanceof CallCancelled)) throw error
      return false
    } finally {
      if (this.#running === running) {
        this.#running = null
        tell({ kind: 'progress', progress: null })
        this.#hasLooked(seq)
      }
    }
  }

  /** Stops an analysis that is under way. */
  cancel(): void {
    this.#running?.abort()
  }

  /** Carries out an intent about groups as they were `seen`; the answer comes when its events are on disk. */
  submit(command: string, intent: Intent, seen: readonly SeenGroup[] = []): Promise<Result<readonly ReviewEvent[]>> {
    return this.#enqueue(async () => {
      try {
        const meant = aboutSeen({ review: this.review, places: placesOf(this.#analysis) }, intent, seen)
        if (isFailed(meant)) return { ok: false, problem: meant.refusal } as const
        const decision = await this.#machine.decide(this.review, this.#analysis, meant)
        if ('refusal' in decision) return { ok: false, problem: decision.refusal } as const
        const { store } = this.#setup
        const events = store.append(command, decision.events, this.#editor, nowInSeconds())
        const isOther = this.#takeEvents(events)
        // The answer does not wait for the machine's second thoughts; the next decision does, but not for a whole analysis.
        if (isOther) this.analyse().catch(error => this.#report(error))
        else this.#enqueue(() => this.#solve()).catch(error => this.#report(error))
        return success(events)
      } catch (error) {
        if (error instanceof ProblemError || error instanceof CallCancelled)
          return { ok: false, problem: problemOf(error) } as const
        throw error
      }
    })
  }

  /** Writes events that come from a file, as one step. */
  bringIn(command: string, bodies: readonly EventBody[]): Promise<readonly ReviewEvent[]> {
    return this.#enqueue(async () => {
      if (bodies.length === 0) return []
      const { store } = this.#setup
      const events = store.append(command, bodies, this.#editor, nowInSeconds())
      if (this.#takeEvents(events)) await this.analyse()
      else await this.#solve()
      return events
    })
  }

  /** Takes over what another program has written into the file since: of a project that is only read, whose decisions come from elsewhere. */
  follow(): Promise<void> {
    return this.#enqueue(async () => {
      const { store } = this.#setup
      if (this.#isClosed) return
      const version = store.version()
      if (version === this.#version) return
      const texts = store.articles()
      // Decisions are only added to the log; that a text was removed for good takes its words out of earlier ones too, and is seen when it is opened again.
      const events = store.log().slice(this.#log.length)
      // From here on nothing is read any more that could fail and be missed.
      this.#version = version
      const isMore = texts.length !== this.#texts.length
      if (isMore) this.#takeTexts(texts)
      const isOther = events.length > 0 && this.#takeEvents(events)
      if (isMore || isOther) this.analyse().catch(error => this.#report(error))
      else if (events.length > 0) this.#enqueue(() => this.#solve()).catch(error => this.#report(error))
    })
  }

  /**
   * Removes the text of a withdrawn article from the file for good.
   * @throws ProblemError where it was not withdrawn, or the file cannot be written.
   */
  purge(article: ArticleId): Promise<void> {
    return this.#enqueue(async () => {
      const { store } = this.#setup
      if (!this.#state.withdrawn.has(article)) throw new ProblemError('refusal.notWithdrawn')
      try {
        store.purge(article, this.#editor, nowInSeconds())
      } finally {
        // The words are gone from earlier events too, also where the file could not be made smaller after that.
        this.#log = [...store.log()]
        this.#state = fold(this.#log)
        this.#review = null
        this.#texts = store.articles()
      }
    })
  }

  /** Writes a copy of the project as it is now. */
  copyTo(path: string): void {
    this.#setup.store.copyTo(path)
  }

  /** What might belong to a group that is on screen too; for the id of a quotation that is alone, what might go with it. */
  candidates(group: GroupId | MemberId): Promise<readonly Candidate[]> {
    return this.#machine.candidates(this.review, group)
  }

  reasons(a: MemberId, b: MemberId): Promise<{ readonly p: number; readonly reasons: readonly Reason[] } | null> {
    return this.#machine.reasons(a, b)
  }

  /** How likely the two of each pair render one utterance, 0…1; 0 of what the machine does not know. */
  likely(pairs: readonly MemberPair[]): Promise<readonly number[]> {
    return this.#machine.likely(pairs)
  }

  /** The words that each pair shares, in their order. */
  wordLinks(pairs: readonly MemberPair[]): Promise<readonly (readonly WordLink[])[]> {
    return this.#machine.wordLinks(this.#analysis, pairs)
  }

  /** The probability of every pair that was compared. */
  pairs(): Promise<readonly Pick<Pair, 'a' | 'b' | 'p'>[]> {
    return this.#machine.pairs()
  }

  /** Stops what is under way and closes the file; says so where that does not stand alone then. */
  async close(): Promise<Problem | null> {
    this.cancel()
    this.#isClosed = true
    this.#running = null
    // Neither may find the file closed; what is being added was stopped by whoever closes.
    await this.#adding
    await this.#queue
    // What the worker still sends is not written to a file that is closed.
    this.#setup.worker.keepVectorsIn(memoryVectors())
    return this.#setup.store.close()
  }

  async #showFlags(): Promise<void> {
    const change = await this.#machine.showFlags(this.#state)
    if (change === null) return
    this.#takeChange(change)
    await this.#relate(true)
  }

  async #solve(): Promise<void> {
    const { seq } = this.#state
    try {
      await this.#showFlags()
      this.#takeChange(await this.#machine.solve(this.#state))
      await this.#relate()
    } finally {
      this.#hasLooked(seq)
    }
  }

  #hasLooked(seq: number): void {
    this.#solved = Math.max(this.#solved, seq)
    this.#setup.tell({ kind: 'solved', seq })
  }

  /** Asks how members stand to references that a person chose, and tells it with their groups while `isWanted`. */
  async #relate(again = false, isWanted = () => true): Promise<void> {
    const related = await this.#machine.related(this.review, this.#analysis.groups, again)
    if (!isWanted()) return
    // Groups that were solved again meanwhile are asked about by whoever did that.
    const current = new Set(this.#analysis.groups)
    const changed = related.flatMap(({ before, after }) => (current.has(before) ? [after] : []))
    this.#takeChange({ changed, removed: [] })
  }

  #takeChange(change: Calls['solve']['output']): void {
    if (change.changed.length === 0 && change.removed.length === 0) return
    this.#analysis = { ...this.#analysis, groups: mergeGroups(this.#analysis.groups, change.changed, change.removed) }
    this.#review = null
    this.#setup.tell(writable({ kind: 'groups', ...change }))
  }

  #take(found: Analysis): void {
    const analysis = underEdits(found, this.#state.edited)
    this.#analysis = analysis
    this.#review = null
    this.#setup.tell(writable({ kind: 'analysis', analysis }))
  }

  /** Takes over articles as they are in the file now; what is not compared yet is partial. */
  #takeTexts(texts: readonly Article[]): void {
    this.#texts = texts
    this.#take({ ...this.#analysis, articles: standingArticles(texts, this.#state), partial: true })
  }

  /** @returns whether articles, stories or quotations are others now, so that the machine must look at them again */
  #takeEvents(events: readonly ReviewEvent[]): boolean {
    const before = this.#state
    // One by one: a file may bring more than a call has room for.
    for (const event of events) this.#log.push(event)
    this.#state = foldOnto(before, events)
    this.#review = null
    this.#setup.tell(writable({ kind: 'log', events }))
    const isMoved = isRearranged(before, this.#state)
    if (!isMoved && !isEdited(before, this.#state)) return false
    const analysis = { ...analysisUnder(this.#analysis, this.#state, this.#texts), partial: true }
    if (isMoved) this.#take(analysis)
    // Windows put corrections of quotations over what they have by themselves.
    else this.#analysis = analysis
    return true
  }

  #report(error: unknown): void {
    if (error instanceof CallCancelled) return
    this.#setup.tell(writable({ kind: 'notice', problem: problemOf(error) }))
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work, work)
    this.#queue = next.catch(() => undefined)
    return next
  }
}
