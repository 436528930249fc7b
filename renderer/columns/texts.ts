import type { Article, ArticleId } from '../../engine/types.ts'
import { editor } from './monaco.ts'
import { OffsetMap } from './offsets.ts'
import { gapsAfter } from './paragraphs.ts'

/** An article as an editor shows it. */
export interface Text {
  readonly article: ArticleId
  readonly model: editor.ITextModel
  readonly offsets: OffsetMap
  readonly gaps: readonly number[]
}

/** Models that are kept when no column shows them; 200 of them with their marks took 3 MB. */
const KEPT = 200

/** The models of the articles, made when first shown and kept; an article's text never changes. */
export class Texts {
  readonly #texts = new Map<ArticleId, Text>()

  of(article: Article): Text {
    const known = this.#texts.get(article.id)
    if (known) {
      this.#texts.delete(article.id)
      this.#texts.set(article.id, known)
      return known
    }
    const model = editor.createModel(article.text, 'plaintext')
    const text = {
      article: article.id,
      model,
      offsets: new OffsetMap(article.text),
      gaps: gapsAfter(model.getLinesContent()),
    }
    this.#texts.set(article.id, text)
    for (const old of this.#texts.values()) {
      if (this.#texts.size <= KEPT) break
      if (old.model.isAttachedToEditor()) continue
      old.model.dispose()
      this.#texts.delete(old.article)
    }
    return text
  }

  dispose(): void {
    for (const text of this.#texts.values()) text.model.dispose()
    this.#texts.clear()
  }
}
