import { isOurs } from '../../engine/languageCode.ts'
import { slice } from '../../engine/span.ts'
import type { Extraction } from '../../engine/text/extract.ts'
import type { Article, ArticleDetails, ArticleId, LanguageCode } from '../../engine/types.ts'
import type { ReadOptions } from '../shared/reading.ts'
import { failure, type Problem } from '../shared/result.ts'
import { type CallOptions, throwIfCancelled, type WorkerClient } from '../worker/client.ts'
import { type Kinship, kinshipOf } from './kinship.ts'
import type { ReadText } from './readArticle.ts'
import { type ReadFilesOptions, readFiles } from './readFiles.ts'
import { arrivalsAt, EMPTY_SHELF, idsAt, kinNotices, type Shelf } from './shelf.ts'
import { textNotices } from './textNotices.ts'

/** A path to read, or a text that was read already. */
export type Source = string | ReadText

/** How files become articles; charset, `whole` and `lang` are said by hand and hold for every file of the call. */
export interface GatherOptions extends CallOptions, ReadOptions, Pick<ReadFilesOptions, 'reader' | 'standardInput'> {
  /** Folder that relative paths start at. */
  readonly folder: string
  /** Language of all the files, said by hand. */
  readonly lang?: LanguageCode
  /** What is known of a file besides its words. */
  readonly detailsOf?: (path: string) => Partial<ArticleDetails>
  /** What is there already: a file that is one of these articles is not added again. */
  readonly shelf?: Shelf
  /** Files that are no new version of another one, whatever their names and addresses say. */
  readonly asNew?: ReadonlySet<string>
}

/** Articles that were read, and what a person should hear about the others. */
export interface Gathered {
  readonly articles: readonly Article[]
  /** By article, in the same order. */
  readonly extractions: readonly Extraction[]
  /** By article, in the same order: what it is to one that is there already, or read before it; null where it is new. */
  readonly kin: readonly (Kinship | null)[]
  /** Articles that were there and replaced, and whose files have the former words again. */
  readonly returned: readonly Article[]
  /** One for each file that is not an article now. */
  readonly problems: readonly Problem[]
  /** What deserves a word: another language, a guess, a file that is in the project already. */
  readonly notices: readonly Problem[]
}

/**
 * Reads files as articles; what cannot be read is a problem and the others are still done. An article's id is made of
 * its text alone, so that names, folders and order of files change nothing.
 * @throws CallCancelled if the signal was raised first: nothing is then taken.
 */
export async function gatherArticles(
  sources: readonly Source[],
  worker: WorkerClient,
  options: GatherOptions,
): Promise<Gathered> {
  const { shelf = EMPTY_SHELF, lang } = options
  const found = await readFiles(sources, options)
  const problems = [...found.problems]
  const notices = [...found.notices]
  const returned: Article[] = []
  const arrive = arrivalsAt(shelf)
  const read = found.texts.filter(({ text }) => {
    const arrival = arrive(text)
    if (arrival.kind === 'back') returned.push(arrival.article)
    if (arrival.kind === 'there') notices.push(arrival.notice)
    return arrival.kind === 'new'
  })
  const idFor = idsAt(shelf)
  const ids = read.map(({ text }) => idFor(text))
  const extractions = await worker.call(
    'extract',
    read.map(({ text }, i) => ({ article: ids[i] as ArticleId, text: text.text, ...said(lang ?? text.lang) })),
    options,
  )
  throwIfCancelled(options.signal)
  const articles = read.map(({ text, path }, i) => ({
    ...articleOf(text, ids[i] as ArticleId, extractions[i] as Extraction),
    ...(path === null ? {} : options.detailsOf?.(path)),
  }))
  const kin = kinshipOf(articles, shelf.texts, shelf.withdrawn).map((one, i) => {
    const isApart = one?.kind === 'version' && options.asNew?.has(articles[i]?.file ?? '')
    return isApart ? { ...one, kind: 'near' as const } : one
  })
  for (const [i, article] of articles.entries()) {
    const extraction = extractions[i] as Extraction
    notices.push(
      ...languageNotice(article, extraction),
      ...textNotices(read[i]?.text as ReadText),
      ...kinNotices(article, kin[i] ?? null, shelf),
    )
  }
  return { articles, extractions, kin, returned, problems, notices }
}

function said(lang: LanguageCode | null): { readonly lang?: LanguageCode } {
  return lang === null ? {} : { lang }
}

function articleOf(read: ReadText, id: ArticleId, extraction: Extraction): Article {
  const { file, text, sha256, details } = read
  return {
    id,
    file,
    text,
    sha256,
    lang: extraction.lang,
    // The line that the text itself begins with is what a reader of the article saw.
    title: slice(text, extraction.title).replace(/\s+/gu, ' ').trim() || details.title || '',
    outlet: details.outlet ?? null,
    author: details.author ?? null,
    date: details.date ?? null,
    url: details.url ?? null,
  }
}

function languageNotice(article: Article, extraction: Extraction): readonly Problem[] {
  const params = { file: article.file, lang: article.lang }
  if (!isOurs(article.lang)) return [failure('notice.article.foreign', params).problem]
  return extraction.langSure ? [] : [failure('notice.article.unsureLanguage', params).problem]
}
