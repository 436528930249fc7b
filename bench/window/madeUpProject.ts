import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createProject } from '../../electron/store/project.ts'
import { cachedEncoder } from '../../electron/worker/cachedEncoder.ts'
import { readModel } from '../../electron/worker/modelFiles.ts'
import { groupBy } from '../../engine/groupBy.ts'
import { run } from '../../engine/run.ts'
import { ROOT } from '../../scripts/prepare/paths.ts'
import { madeUpEncoder } from '../madeUpEncoder.ts'
import { newsroom } from '../newsroom.ts'

const AT = '2031-05-14T10:00:00Z'

/** How much a made-up project holds. */
export interface MadeUpSize {
  readonly stories: number
  readonly articles: number
  /** Invented articles that an article is made of; one has some eight quotations, five have forty. */
  readonly parts: number
}

/** What came of it. */
export interface MadeUpProject {
  readonly articles: number
  readonly quotations: number
  readonly groups: number
}

/**
 * Writes a project whose stories are arranged by hand and whose vectors are all there, made up from hashes of words under
 * the name of the real model: a window that opens it works with the real encoder loaded, and has nothing to encode.
 */
export async function writeMadeUpProject(file: string, size: MadeUpSize): Promise<MadeUpProject> {
  const office = newsroom(path.join(ROOT, 'test/gold/stories'), size.articles, size.stories, size.parts)
  const { hash } = await readModel(path.join(ROOT, 'models'))
  const store = createProject(file, () => AT, 'bench')
  try {
    store.addArticles(office.articles)
    const stories = groupBy(office.articles, article => office.storyOf[article.id] ?? '')
    const arranged = [...stories.values()].flatMap(list => {
      const articles = list.map(({ id }) => id)
      return articles[0] === undefined ? [] : [{ story: `s${articles[0]}`, articles }]
    })
    store.append('story.split', [{ kind: 'stories.arranged', stories: arranged }], 'bench', AT)
    const encoder = cachedEncoder(
      { ...madeUpEncoder(), model: hash },
      { get: async keys => store.vectors.get(keys), put: entries => store.vectors.put(entries) },
    )
    const placed = new Map(arranged.flatMap(({ story, articles }) => articles.map(article => [article, story])))
    const { analysis } = await run(
      {
        articles: store.articles(),
        storyOf: null,
        constraints: { must: [], cannot: [] },
        coefficients: null,
        arrangement: { placed, storyNames: new Map() },
      },
      {
        encoder,
        signal: { aborted: false },
        pause: async () => {
          await setImmediate()
        },
        onProgress: () => undefined,
        onPartial: () => undefined,
      },
    )
    return { articles: office.articles.length, quotations: analysis.quotes.length, groups: analysis.groups.length }
  } finally {
    store.close()
  }
}
