import type { Encoder } from '../../engine/features/encoder.ts'
import type { Version } from '../../engine/pairs/version.ts'
import { contextTexts, keyOf, memberTexts, versionsOf } from '../../engine/versionsOf.ts'
import type { ExtractedArticle } from '../../engine/workspace.ts'

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
