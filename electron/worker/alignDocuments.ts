import type { Encoded, Encoder } from '../../engine/features/encoder.ts'
import { alignSentences, type SentenceLink } from '../../engine/groups/alignSentences.ts'
import type { CallTools } from './answerCall.ts'
import type { Calls } from './protocol.ts'

/** The sentence links of each document; a sentence that stands in several documents is encoded once. */
export async function alignDocuments(
  { documents, mode }: Calls['sentences']['input'],
  encoder: Encoder,
  tools: CallTools,
): Promise<readonly (readonly SentenceLink[])[]> {
  const texts = documents.flatMap(({ source, target, sourceLang, targetLang }) => [
    ...source.map(text => ({ text, lang: sourceLang })),
    ...target.map(text => ({ text, lang: targetLang })),
  ])
  const encoded = await encoder.encode(texts, {
    words: false,
    signal: tools.signal,
    onProgress: (done, total) => tools.onProgress({ stage: 'encode', done, total }),
  })
  const vectors = (encoded as readonly Encoded[]).map(one => one.vector)
  const links: (readonly SentenceLink[])[] = []
  let at = 0
  for (const { source, target } of documents) {
    tools.onProgress({ stage: 'pairs', done: links.length, total: documents.length })
    await tools.pause()
    const middle = at + source.length
    links.push(alignSentences(vectors.slice(at, middle), vectors.slice(middle, middle + target.length), mode))
    at = middle + target.length
  }
  return links
}
