import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createProject, openProject } from '../../electron/store/project.ts'
import type { Article } from '../../engine/types.ts'
import { articleOfFile } from '../../scripts/calibrate/articles.ts'
import type { BenchStory } from './stories.ts'

const AT = '2031-05-14T10:00:00Z'
const clock = () => AT

/** Writes a project with the articles of the stories, and what vectors of them are kept in `vectors`. */
export async function writeStories(file: string, stories: readonly BenchStory[], vectors: string): Promise<void> {
  const store = createProject(file, clock, 'bench')
  try {
    store.addArticles(
      stories.flatMap(({ folder, gold }) =>
        gold.articles.map(({ file: name }) => articleOfFile(path.join(folder, name), name).article),
      ),
    )
    const kept = new DatabaseSync(vectors)
    try {
      kept.exec('CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL, words BLOB) STRICT')
      const rows = kept.prepare('SELECT key, vector, words FROM vectors').all()
      store.vectors.put(
        rows.map(({ key, vector, words }) => ({
          key: String(key),
          vector: vector as Uint8Array,
          words: words as Uint8Array | null,
        })),
      )
    } finally {
      kept.close()
    }
  } finally {
    store.close()
  }
}

/** The articles of a project. */
export function articlesOf(file: string): readonly Article[] {
  const store = openProject(file, { readOnly: true, editor: 'bench', clock })
  try {
    return store.articles()
  } finally {
    store.close()
  }
}
