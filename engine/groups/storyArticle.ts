import { dateline, datesIn } from '../features/dates.ts'
import type { EncodeText } from '../features/encoder.ts'
import { namesIn } from '../features/names.ts'
import { isSpeech } from '../types.ts'
import { memberTexts, sentenceTexts } from '../versionsOf.ts'
import type { ExtractedArticle } from '../workspace.ts'
import type { StoryArticle } from './stories.ts'

/** What of an article decides which story it belongs to; `vectorOf` answers for its quotations and, where `hasSentences`, its sentences. */
export function storyArticle(
  one: ExtractedArticle,
  vectorOf: (text: EncodeText) => Float32Array,
  hasSentences: boolean,
): StoryArticle {
  const { article } = one
  return {
    id: article.id,
    title: article.title,
    lang: article.lang,
    date: article.date ?? dateline(article.text, article.lang),
    dates: datesIn(article.text, article.lang),
    names: namesIn(article.text).map(({ folded }) => folded),
    vectors: (hasSentences ? sentenceTexts(one) : memberTexts(one)).map(vectorOf),
    quotations: memberTexts(one)
      .filter((_, i) => isSpeech(one.extraction.quotes[i]?.kind))
      .map(vectorOf),
  }
}
