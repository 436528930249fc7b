import type { ReviewEvent } from '../../engine/review/types.ts'
import type { Article } from '../../engine/types.ts'
import { ProblemError } from '../shared/result.ts'
import { memoryVectors } from '../shared/vectors.ts'
import type { StoredProject } from '../store/project.ts'

/** A project in memory, for a run that leaves no project file. `name` stands for its path. */
export function memoryProject(name: string): StoredProject {
  const articles: Article[] = []
  const log: ReviewEvent[] = []
  return {
    path: name,
    readOnly: null,
    articles: () => [...articles],
    addArticles(added) {
      articles.push(...added)
    },
    log: () => [...log],
    version: () => 0,
    append(command, bodies, by, at) {
      const undoGroup = (log.at(-1)?.undoGroup ?? 0) + 1
      const events = bodies.map(
        (body, i): ReviewEvent => ({ seq: log.length + 1 + i, at, by, v: 1, command, undoGroup, body }),
      )
      for (const event of events) log.push(event)
      return events
    },
    vectors: memoryVectors(),
    purge(article) {
      articles.splice(0, articles.length, ...articles.filter(({ id }) => id !== article))
    },
    copyTo(path) {
      throw new ProblemError('error.store.cannotOpen', { file: path })
    },
    close: () => null,
  }
}
