import { slice } from '../../engine/span.ts'
import type { Extraction } from '../../engine/text/extract.ts'
import { type Article, type ArticleDetails, type ArticleId, LANGUAGES, type LanguageCode } from '../../engine/types.ts'
import { failure, type Problem } from '../shared/result.ts'
import type { CallOptions, WorkerClient } from '../worker/client.ts'
import { type ReadText, readArticle } from './readArticle.ts'

export interface GatherOptions extends CallOptions {
  /** Folder that relative paths start at. */
  readonly folder: string
  /** Language of all the files, said by hand. */
  readonly lang?: LanguageCode
  /** What is known of a file besides its words. */
  readonly detailsOf?: (path: string) => Partial<ArticleDetails>
  /** Articles that are there already: their ids are taken, and a file that is one of them is not added again. */
  readonly existing?: readonly Article[]
}

/** Articles that were read, and what a person should hear about the others. */
export interface Gathered {
  readonly articles: readonly Article[]
  /** By article, in the same order. */
  readonly extractions: readonly Extraction[]
  /** One for each file that is not an article now. */
  readonly problems: readonly Problem[]
  /** What deserves a word: another language, a guess, a file that is in the project already. */
  readonly notices: readonly Problem[]
}

/**
 * Reads files as articles; what cannot be read is a problem and the others are still done. An article's id is made of
 * its text alone, so that names, folders and order of files change nothing.
 */
export async function gatherArticles(
  paths: readonly string[],
  worker: WorkerClient,
  options: GatherOptions,
): Promise<Gathered> {
  const { existing = [], folder, lang } = options
  const problems: Problem[] = []
  const notices: Problem[] = []
  const read: ReadText[] = []
  const details: Partial<ArticleDetails>[] = []
  const there = new Set(existing.map(keyOf))
  for (const [done, path] of paths.entries()) {
    options.onProgress?.({ stage: 'read', done, total: paths.length })
    const result = await readArticle(path, folder)
    if (!result.ok) problems.push(result.problem)
    else if (there.has(keyOf(result.value)))
      notices.push(failure('notice.file.there', { file: result.value.file }).problem)
    else {
      there.add(keyOf(result.value))
      read.push(result.value)
      details.push(options.detailsOf?.(path) ?? {})
    }
  }
  const ids = idsFor(read, new Set(existing.map(article => article.id)))
  const extractions = await worker.call(
    'extract',
    read.map(({ text }, i) => ({ article: ids[i] as ArticleId, text, ...(lang === undefined ? {} : { lang }) })),
    options,
  )
  const articles = read.map((one, i) => ({
    ...articleOf(one, ids[i] as ArticleId, extractions[i] as Extraction),
    ...details[i],
  }))
  notices.push(...articles.flatMap((article, i) => languageNotice(article, extractions[i] as Extraction)))
  return { articles, extractions, problems, notices }
}

/** The same words from the same file are the same article; from another file they are another outlet's copy. */
function keyOf(article: Pick<Article, 'file' | 'sha256'>): string {
  return `${article.sha256} ${article.file}`
}

/** `a` and the first twelve hex digits of the text's hash; a further copy of one text gets `-2`, `-3` … */
function idsFor(read: readonly ReadText[], taken: Set<ArticleId>): readonly ArticleId[] {
  return read.map(({ sha256 }) => {
    const base = `a${sha256.slice(0, 12)}`
    let id = base
    for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`
    taken.add(id)
    return id
  })
}

function articleOf(read: ReadText, id: ArticleId, extraction: Extraction): Article {
  return {
    id,
    ...read,
    lang: extraction.lang,
    title: slice(read.text, extraction.title).trim(),
    outlet: null,
    author: null,
    date: null,
    url: null,
  }
}

function languageNotice(article: Article, extraction: Extraction): readonly Problem[] {
  const params = { file: article.file, lang: article.lang }
  if (!(LANGUAGES as readonly string[]).includes(article.lang))
    return [failure('notice.article.foreign', params).problem]
  return extraction.langSure ? [] : [failure('notice.article.unsureLanguage', params).problem]
}
