import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ProblemError } from '../../electron/shared/result.ts'
import { textHash } from '../../electron/store/articleRows.ts'
import { createProject, openProject } from '../../electron/store/project.ts'
import { salvageProject } from '../../electron/store/salvage.ts'
import { fold } from '../../engine/review/fold.ts'
import { ARTICLES, sampleProject } from './sampleProject.ts'
import { mustHaveSentence } from './sentences.ts'
import { Finding, type Outcome, type Target } from './target.ts'

const clock = () => '2031-04-03T10:00:00Z'
/** A folder in memory, where there is one. */
const MEMORY = '/dev/shm'
/** Share of the files that are salvaged as well: it takes a hundred times as long. */
const SALVAGED = 0.02

/** `.quoin` files with bytes overwritten, cut, moved: opened and read, some salvaged. */
export async function projectTarget(): Promise<Target> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'quoin-fuzz-'))
  const { log } = await sampleProject()
  const made = join(folder, 'made.quoin')
  const project = createProject(made, clock, 'editor')
  project.addArticles(ARTICLES)
  for (const { body } of log) project.append('group.confirm', [body], 'editor', clock())
  project.close()
  const seed = readFileSync(made)
  const path = join(folder, 'case.quoin')
  const target = join(folder, 'saved.quoin')
  return {
    seeds: [seed],
    pieces: [
      'SQLite format 3\0',
      'CREATE TABLE articles (id)',
      'PRAGMA',
      '\0\0\0\x01',
      '\xff\xff\xff\xff',
      '{"kind":',
      'QUOI',
    ],
    run(bytes, random) {
      for (const name of readdirSync(folder)) if (name !== 'made.quoin') rmSync(join(folder, name), { recursive: true })
      writeFileSync(path, bytes)
      const salvaged = random() < SALVAGED ? attempt(() => salvage(path, target)) : null
      if (salvaged === null) return attempt(() => open(path))
      if (!readFileSync(path).equals(Buffer.from(bytes))) throw new Finding('salvaging changed the damaged file')
      return salvaged
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function open(path: string): void {
  const project = openProject(path, { readOnly: 'ifNeeded', editor: 'a', clock })
  try {
    for (const { text, sha256 } of project.articles())
      if (textHash(text) !== sha256) throw new Finding('a text that is not the one of its hash')
    fold(project.log())
  } finally {
    project.close()
  }
}

function salvage(path: string, target: string): void {
  salvageProject(path, target, clock, 'a')
  open(target)
}

function attempt(work: () => void): Outcome {
  try {
    work()
    return 'accepted'
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    mustHaveSentence(error.problem)
    return 'refused'
  }
}
