import { fileName } from './fileName.ts'
import { shortened } from './shortened.ts'
import type { Article } from './types.ts'

/** Code units of a title that is made of an article's first words, and of those that are looked at for it. */
const MOST = 60
const LOOKED_AT = 400

/**
 * What a story of these articles is called: by the first headline among them; where no text begins with one by the first words, and by
 * the first file's name where there are none. Empty for no articles.
 */
export function storyTitle(articles: readonly Pick<Article, 'title' | 'text' | 'file'>[]): string {
  const headline = articles.find(({ title }) => title !== '')?.title
  if (headline !== undefined) return headline
  for (const { text } of articles) {
    const words = shortened(text.trimStart().slice(0, LOOKED_AT), MOST)
    if (words !== '') return words
  }
  return fileName(articles[0]?.file ?? '')
}
