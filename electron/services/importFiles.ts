import { resolve } from 'node:path'
import { importEvents } from '../../engine/export/importEvents.ts'
import type { Import } from '../../engine/export/importPairs.ts'
import { importPairs } from '../../engine/export/importPairs.ts'
import { type FileProject, readJsonl } from '../../engine/export/readJsonl.ts'
import { isPairs } from '../../engine/export/readPairs.ts'
import { fold } from '../../engine/review/fold.ts'
import { undoneVersions } from '../../engine/review/undoneVersions.ts'
import { article } from '../shared/contract.ts'
import { readEvent } from '../shared/eventCheck.ts'
import { failure, type Problem, ProblemError } from '../shared/result.ts'
import { textHash } from '../store/articleRows.ts'
import { CallCancelled } from '../worker/client.ts'
import type { MemberPair } from './machine.ts'
import { ownText } from './ownText.ts'
import type { AddOptions, Project } from './project.ts'
import { hasTooManyMarks, readBytes } from './readArticle.ts'
import { purgedNotice } from './shelf.ts'

/** What bringing files in came to. */
export interface Imported {
  /** Articles that were added. */
  readonly articles: number
  /** Events that were written. */
  readonly events: number
  /** Groups that files of ours spoke of and that were found, whether they said anything new or not. */
  readonly groups: number
  readonly problems: readonly Problem[]
  readonly notices: readonly Problem[]
}

/** A file of ours, told by its content alone. */
type Readable =
  | { readonly form: 'pairs'; readonly file: string; readonly text: string }
  | { readonly form: 'jsonl'; readonly file: string; readonly text: string; readonly project: FileProject }
type OurFile = Readable | { readonly form: 'unreadable'; readonly problem: Problem }

/**
 * Brings files into a project: articles first, whatever their place in the list, then the decisions of a pairs.tsv or
 * JSONL of ours, each file as one step that can be undone.
 */
export async function importFiles(project: Project, paths: readonly string[], options: AddOptions): Promise<Imported> {
  const ours: Readable[] = []
  const articles: string[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    const found = await ourFile(path, options.folder)
    if (found === null) articles.push(path)
    else if (found.form === 'unreadable') problems.push(found.problem)
    else ours.push(found)
  }
  const gathered = await project.add(articles, options)
  problems.push(...gathered.problems)
  let added = gathered.articles.length
  const notices = [...gathered.notices]
  for (const one of ours) {
    if (one.form !== 'jsonl') continue
    const { shelf } = project
    const undone = undoneVersions(fold(one.project.events))
    const texts = project.addTexts(one.project.articles.filter(({ id }) => !undone.has(id)))
    added += texts.length
    notices.push(...texts.flatMap(article => purgedNotice(article, shelf)))
  }
  // Decisions find their groups in the whole analysis only. Stopped between reading and comparing, there was nothing yet
  // that `cancel` could have stopped.
  if (options.signal?.aborted || !(await project.analyse())) {
    if (added === 0) throw new CallCancelled()
    problems.push({ code: 'error.import.stopped', params: { articles: added } })
    return { articles: added, events: 0, groups: 0, problems, notices }
  }
  let events = 0
  let groups = 0
  for (const one of ours) {
    const found = await readOurs(one, project)
    for (const { line, code, params } of found.problems.slice(0, MOST_NAMED))
      problems.push({ code, params: { file: one.file, line: line ?? 0, ...params } })
    const more = found.problems.length - MOST_NAMED
    if (more > 0) problems.push({ code: 'import.more', params: { file: one.file, count: more } })
    events += (await project.bringIn('import', found.bodies)).length
    groups += found.groups
  }
  return { articles: added, events, groups, problems, notices }
}

/** Lines of one file that are named: a table that is no table of ours at all has hundreds of thousands. */
const MOST_NAMED = 100

async function readOurs(one: Readable, project: Project): Promise<Import> {
  const { analysis, review } = project
  if (one.form === 'jsonl') return importEvents(one.project, analysis, review)
  const wanted: MemberPair[] = []
  const found = importPairs(one.text, analysis, review, (a, b) => {
    wanted.push({ a, b })
    return 0
  })
  if (wanted.length === 0) return found
  // What the table gives no score is asked of the machine, once it is known which.
  const known = await project.likely(wanted)
  const likely = new Map(wanted.map(({ a, b }, n) => [`${a} ${b}`, known[n] ?? 0]))
  return importPairs(one.text, analysis, review, (a, b) => likely.get(`${a} ${b}`) ?? 0)
}

/** The file as one of ours, or null where it is an article or cannot be read: that is said when it is read as one. */
async function ourFile(path: string, folder: string): Promise<OurFile | null> {
  const file = path.replaceAll('\\', '/')
  const bytes = await readBytes(resolve(folder, path), file)
  if (!bytes.ok) return null
  const decoded = ownText(bytes.value, file)
  if (!decoded.ok) {
    // The names of the columns are the same bytes in all the charsets that a spreadsheet may have chosen.
    const isTable = isPairs(Buffer.from(bytes.value).toString('latin1'))
    return isTable ? { form: 'unreadable', problem: failure('import.charset', { file }).problem } : null
  }
  const text = decoded.value
  if (isPairs(text)) return { form: 'pairs', file, text }
  if (!/^\uFEFF?\{[^\n]*"type":/u.test(text)) return null
  return { form: 'jsonl', file, text, project: readJsonl(text, GUARDS) }
}

/** Which values of a JSONL file are ours. */
export const GUARDS = {
  event: readEvent,
  article(value: unknown) {
    const found = article.strip().safeParse(value).data ?? null
    return found && hasTooManyMarks(found.text) ? null : found
  },
  isWhole: ({ text, sha256 }) => textHash(text) === sha256,
} satisfies Parameters<typeof readJsonl>[1]

/** @throws ProblemError where the project cannot be written. */
export function mustBeWritable(project: Project): void {
  if (project.readOnly) throw new ProblemError(project.readOnly.code, { ...project.readOnly.params })
}
