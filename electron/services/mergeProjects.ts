import { existsSync } from 'node:fs'
import { importEvents } from '../../engine/export/importEvents.ts'
import { emptyState, fold } from '../../engine/review/fold.ts'
import { foresee } from '../../engine/review/foresee.ts'
import type { Agreement } from '../../engine/review/judgements.ts'
import { type DisputedGroup, type MergedTexts, mergeReviews } from '../../engine/review/mergeReviews.ts'
import { onSameVersions } from '../../engine/review/sameVersions.ts'
import type { Matter, ReviewEvent, ReviewState } from '../../engine/review/types.ts'
import { undoneVersions } from '../../engine/review/undoneVersions.ts'
import { review } from '../../engine/review/view.ts'
import type { Analysis, Article } from '../../engine/types.ts'
import type { Problem } from '../shared/result.ts'
import { ProblemError } from '../shared/result.ts'
import { removeDatabase } from '../store/openDatabase.ts'
import { type Clock, openProject, type StoredProject } from '../store/project.ts'
import { kinshipOf } from './kinship.ts'
import { placeOf, wasPurged } from './shelf.ts'

/** Two project files and where the joined one goes; `editor` and `clock` sign the events that joining them writes. */
export interface MergeWish {
  readonly first: string
  readonly second: string
  /** The new file. */
  readonly out: string
  readonly editor: string
  readonly clock: Clock
}

/** What joining two projects came to; `quoin merge` prints it. */
export interface MergedProjects {
  readonly agreement: Agreement
  /** Events that were added to the first's log. */
  readonly events: number
  /** Groups that are to be settled; each is about the article of its reference, named by its file. */
  readonly disputed: readonly DisputedGroup[]
  /** Articles that only the second had. */
  readonly articles: number
  /** What the two said differently besides which quotations belong together; what is about an article names its file. */
  readonly conflicts: readonly Matter[]
  /** How many of these are about something else than a group that is to be settled. */
  readonly others: number
  /** Decisions of the second that could not be placed. */
  readonly problems: readonly Problem[]
}

/**
 * Joins two reviewers' logs over the same articles in a new project: the first's log as it is, then, as one step, what the second
 * adds and what the two must settle. Neither file is changed.
 * @throws ProblemError where one cannot be read, or there is a file at `out`.
 */
export function mergeProjects({ first, second, out, editor, clock }: MergeWish): MergedProjects {
  if (existsSync(out)) throw new ProblemError('error.store.exists', { file: out })
  const theirs = readOnce(second, editor, clock)
  const mine = openProject(first, { readOnly: true, editor, clock })
  try {
    mine.copyTo(out)
  } finally {
    mine.close()
  }
  try {
    const project = openProject(out, { readOnly: false, editor, clock })
    let apart: Problem | null = null
    let merged: MergedProjects
    try {
      merged = join(project, theirs, { second, editor, clock })
    } finally {
      apart = project.close()
    }
    // Whoever makes a new file wants one that can be given away.
    if (apart)
      throw new ProblemError(INSTEAD_OF_APART[String(apart.params.reason)] ?? 'error.store.disk', { file: out })
    return merged
  } catch (error) {
    removeDatabase(out)
    throw error
  }
}

/** What is said of a new file that does not stand alone and is removed, by the reason. */
const INSTEAD_OF_APART: Readonly<Record<string, string>> = { full: 'error.store.diskFull', reading: 'error.store.busy' }

/** Writes into a copy of the first project what the second adds. */
function join(
  project: StoredProject,
  theirs: Reviewed,
  { second, editor, clock }: Pick<MergeWish, 'second' | 'editor' | 'clock'>,
): MergedProjects {
  const log = project.log()
  const state = fold(log)
  const undone = undoneVersions(fold(theirs.log))
  const missing = missingFrom(project.articles(), theirs.articles).filter(({ id }) => !undone.has(id))
  const isGone = (article: Article) => state.purged.has(article.id) || wasPurged(article, state)
  const added = missing.filter(article => !isGone(article))
  if (added.length > 0) project.addArticles(added)
  const articles = project.articles()
  const { said, problems } = saidOf(articles, theirs)
  const names = [nameOf(log), nameOf(theirs.log)] as const
  const same = onSameVersions(state, said, articles)
  const merged = mergeReviews(same.first, same.second, names, textsOf(articles))
  const bodies = [...same.bodies, ...merged.bodies]
  if (bodies.length > 0) project.append('merge', bodies, editor, clock())
  const files = new Map(articles.map(({ id, file }) => [id, file]))
  return {
    ...{ agreement: merged.agreement, events: bodies.length, articles: added.length, others: merged.others },
    disputed: merged.disputed.map(one => ({ ...one, article: files.get(one.article) ?? one.article })),
    conflicts: merged.conflicts.map(one => named(one, articles)),
    problems: [
      ...twoVersions(added, articles, foresee(same.first, merged.bodies), theirs),
      // Who removed a text for good has reasons that another's copy of it does not answer.
      ...missing.filter(isGone).map(({ file }) => ({ code: 'merge.purged', params: { article: file } })),
      ...problems,
    ].map(({ code, params }) => ({ code, params: { file: second, line: 0, ...params } })),
  }
}

/** Articles of which each of the two has another version, and nothing says which is the later: both stand. */
function twoVersions(
  added: readonly Article[],
  all: readonly Article[],
  { withdrawn }: ReviewState,
  theirs: Reviewed,
): readonly Pick<Problem, 'code' | 'params'>[] {
  // What the second has side by side was put there by somebody.
  const own = new Set(theirs.articles.map(({ sha256 }) => sha256))
  const onlyMine = all.filter(({ sha256 }) => !own.has(sha256))
  const standing = added.filter(({ id }) => !withdrawn.has(id))
  return kinshipOf(standing, onlyMine, withdrawn).flatMap((kin, n) =>
    kin?.kind === 'version'
      ? [{ code: 'merge.versions', params: { article: standing[n]?.file ?? '', other: kin.other.file } }]
      : [],
  )
}

interface Reviewed {
  readonly articles: readonly Article[]
  readonly log: readonly ReviewEvent[]
}

function readOnce(path: string, editor: string, clock: Clock): Reviewed {
  const store = openProject(path, { readOnly: true, editor, clock })
  try {
    return { articles: store.articles(), log: store.log() }
  } finally {
    store.close()
  }
}

/**
 * Articles of the second project that the first lacks, under ids that are free. An article is there where its words are under the
 * same file; under another one it is the same only while that is not itself an article of the second: outlets copy from each other.
 */
function missingFrom(there: readonly Article[], articles: readonly Article[]): readonly Article[] {
  const known = new Set(there.map(placeOf))
  const own = new Set(articles.map(placeOf))
  const ids = new Set(there.map(({ id }) => id))
  const renamed = there.filter(article => !own.has(placeOf(article)))
  return articles.filter(article => {
    if (known.has(placeOf(article)) || ids.has(article.id)) return false
    const at = renamed.findIndex(({ sha256 }) => sha256 === article.sha256)
    if (at >= 0) renamed.splice(at, 1)
    return at < 0
  })
}

/** The state that the second's decisions in force make, said of these articles. */
function saidOf(articles: readonly Article[], { articles: own, log }: Reviewed) {
  const analysis: Analysis = { articles, stories: [], quotes: [], passages: [], groups: [], partial: true }
  const file = { articles: own, places: new Map(), events: log, problems: [] }
  const { bodies, problems } = importEvents(file, analysis, review(analysis, emptyState()))
  return { said: foresee(emptyState(), bodies), problems }
}

function textsOf(articles: readonly Article[]): MergedTexts {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  return {
    titles: new Map(articles.map(({ id, title }) => [id, title])),
    wordsAt(member) {
      // Quotations and passages are called after the place where they stand.
      const [, article = '', start, end] = /^(.+):[qp](\d+)-(\d+)$/u.exec(member) ?? []
      return texts.get(article)?.slice(Number(start), Number(end))
    },
  }
}

/** A matter about an article under the name of its file. */
function named(matter: Matter, articles: readonly Article[]): Matter {
  const file = articles.find(({ id }) => id === matter.article)?.file
  return matter.about === '' && file !== undefined ? { ...matter, about: file } : matter
}

/** Who made the last decision of a log. */
function nameOf(log: readonly ReviewEvent[]): string {
  return log.at(-1)?.by || '?'
}
