import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleDetails } from '../../engine/types.ts'

/** An entry of the sample's `articles.json`. */
interface SampleArticle extends Pick<ArticleDetails, 'outlet' | 'date' | 'url'> {
  /** From the sample's folder. */
  readonly file: string
}

/** The articles of the sample story by path, with what is known of each besides its words. */
export async function readSample(folder: string): Promise<ReadonlyMap<string, Partial<ArticleDetails>>> {
  // A file of the package, written by hand and held by a test.
  const entries: readonly SampleArticle[] = JSON.parse(await readFile(join(folder, 'articles.json'), 'utf8'))
  return new Map(entries.map(({ file, outlet, date, url }) => [join(folder, file), { outlet, date, url }]))
}
