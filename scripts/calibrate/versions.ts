import type { Encoder } from '../../engine/features/encoder.ts'
import { WITHOUT_TURNS } from '../../engine/features/turns.ts'
import { groupBy } from '../../engine/groupBy.ts'
import { reportSamplesOf, type Sample } from '../../engine/pairs/fit.ts'
import { seekReported } from '../../engine/pairs/reported.ts'
import { isName, type Version } from '../../engine/pairs/version.ts'
import { searchedArticle } from '../../engine/solveStory.ts'
import { contextTexts, keyOf, memberTexts, sentenceTexts, versionsOf } from '../../engine/versionsOf.ts'
import type { ExtractedArticle } from '../../engine/workspace.ts'
import type { LabelledStory } from './stories.ts'

/** The versions of the articles, in their order, with the vectors that a run would give them. */
export async function encodeVersions(
  articles: readonly ExtractedArticle[],
  encoder: Encoder,
): Promise<readonly Version[]> {
  const encode = async (of: typeof memberTexts, words: boolean) => {
    const texts = articles.flatMap(of)
    const encoded = await encoder.encode(texts, { words })
    return new Map(encoded.map((one, i) => [keyOf(texts[i] as (typeof texts)[number]), one]))
  }
  const members = await encode(memberTexts, true)
  const contexts = await encode(contextTexts, false)
  return articles.flatMap(article => versionsOf(article, members, contexts))
}

/** The samples of passages that report an utterance, from a story whose answers are known. */
export async function reportSamples(
  story: LabelledStory,
  versions: readonly Version[],
  encoder: Encoder,
): Promise<readonly Sample[]> {
  const texts = story.articles.flatMap(sentenceTexts)
  const encoded = await encoder.encode(texts, { words: false })
  const sentences = new Map(encoded.map((one, i) => [keyOf(texts[i] as (typeof texts)[number]), one]))
  const searched = story.articles.map(one => searchedArticle(one, sentences))
  const utterances = groupBy(
    versions.filter(version => version.kind !== null && !isName(version.kind, version.words.spans.length)),
    quote => story.utteranceOf(quote.id) ?? quote.id,
  )
  return reportSamplesOf(
    [...utterances.values()],
    some => seekReported(some, searched, words => encoder.encode(words, { words: true }), WITHOUT_TURNS),
    (quote, passage) => story.reports(passage, story.utteranceOf(quote.id)),
  )
}
