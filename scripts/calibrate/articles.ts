/** Articles as the program reads them, without a project. */
import { readFileSync } from 'node:fs'
import { textHash } from '../../electron/store/articleRows.ts'
import { slice } from '../../engine/span.ts'
import { extract } from '../../engine/text/extract.ts'
import type { LanguageCode } from '../../engine/types.ts'
import type { ExtractedArticle } from '../../engine/workspace.ts'

/** A text file as an article; its id is made of the text alone, like the program's own. */
export function articleOfFile(path: string, file: string): ExtractedArticle {
  return articleOfText(readFileSync(path, 'utf8'), file)
}

/** A text as an article; the language is found, unless it is given. */
export function articleOfText(text: string, file: string, lang?: LanguageCode): ExtractedArticle {
  const sha256 = textHash(text)
  const id = `a${sha256.slice(0, 12)}`
  const extraction = extract(text, lang === undefined ? { article: id } : { article: id, lang })
  const article = {
    ...{ id, file, sha256, text, lang: extraction.lang, title: slice(text, extraction.title).trim() },
    ...{ outlet: null, author: null, date: null, url: null },
  }
  return { article, extraction }
}
