import type { Encoded, Encoder } from '../../engine/features/encoder.ts'
import { alignTexts } from '../../engine/sentences/alignTexts.ts'
import type { Bead } from '../../engine/sentences/bead.ts'
import type { SentenceText } from '../../engine/sentences/sentenceText.ts'
import type { CallTools } from './answerCall.ts'
import type { Calls, SentenceDocument } from './protocol.ts'

/** Texts that are aligned in the light of each other at most: every two of them are compared. */
const JOINT_TEXTS = 12

/**
 * The beads of each document. Documents that share a text (the English one of en-ru and of en-ky) are aligned together; a
 * sentence that stands in several is encoded once. The order of the documents makes no difference.
 * @throws EngineError('cancelled'); what was found till then is not given.
 */
export async function alignDocuments(
  { documents, mode }: Calls['sentences']['input'],
  encoder: Encoder,
  tools: CallTools,
): Promise<readonly (readonly Bead[])[]> {
  const sides = documents.map(sidesOf)
  const texts = new Map(sides.flat().map(side => [side.key, side]))
  const encoded = await encodeTexts([...texts.values()], encoder, tools)
  const beads: (readonly Bead[])[] = []
  let done = 0
  for (const numbers of joined(sides)) {
    tools.onProgress({ stage: 'pairs', done, total: documents.length })
    const keys = [...new Set(numbers.flatMap(number => (sides[number] as Sides).map(side => side.key)))].sort()
    const found = await alignTexts(
      keys.map(key => encoded.get(key) as SentenceText),
      numbers.map(number => {
        const [source, target] = sides[number] as Sides
        return [keys.indexOf(source.key), keys.indexOf(target.key)] as const
      }),
      mode,
      tools,
    )
    for (const [i, number] of numbers.entries()) beads[number] = found[i] as readonly Bead[]
    done += numbers.length
  }
  tools.onProgress({ stage: 'pairs', done, total: documents.length })
  return beads
}

/** One text of a document; texts with one key are one. */
interface Side {
  readonly key: string
  readonly lang: string
  readonly sentences: readonly string[]
}

type Sides = readonly [source: Side, target: Side]

function sidesOf({ source, target, sourceLang, targetLang }: SentenceDocument, number: number): Sides {
  // A text without sentences is no other document's text, and one beside itself is two.
  const keyOf = (lang: string, sentences: readonly string[], which: string) =>
    JSON.stringify(sentences.length > 0 ? [lang, sentences] : [number, which])
  const first = keyOf(sourceLang, source, 'source')
  const second = keyOf(targetLang, target, 'target')
  return [
    { key: first, lang: sourceLang, sentences: source },
    { key: first === second ? `${second} again` : second, lang: targetLang, sentences: target },
  ]
}

/** The numbers of the documents, those that share a text together; each alone where these would be too many texts. */
function joined(sides: readonly Sides[]): readonly (readonly number[])[] {
  const keysOf = (numbers: readonly number[]) => numbers.flatMap(n => (sides[n] as Sides).map(side => side.key))
  const partOf = new Map<string, readonly number[]>()
  for (const number of sides.keys()) {
    const near = new Set(keysOf([number]).map(key => partOf.get(key) ?? []))
    const part = [...[...near].flat(), number]
    for (const key of keysOf(part)) partOf.set(key, part)
  }
  return [...new Set(partOf.values())].flatMap(part =>
    new Set(keysOf(part)).size <= JOINT_TEXTS ? [part] : part.map(number => [number]),
  )
}

/** The texts with the vectors of their sentences, by key. */
async function encodeTexts(
  texts: readonly Side[],
  encoder: Encoder,
  tools: CallTools,
): Promise<ReadonlyMap<string, SentenceText>> {
  const encoded = await encoder.encode(
    texts.flatMap(({ sentences, lang }) => sentences.map(text => ({ text, lang }))),
    {
      words: false,
      signal: tools.signal,
      onProgress: (done, total) => tools.onProgress({ stage: 'encode', done, total }),
    },
  )
  const byKey = new Map<string, SentenceText>()
  let at = 0
  for (const { key, sentences } of texts) {
    const own = encoded.slice(at, at + sentences.length) as readonly Encoded[]
    byKey.set(key, { vectors: own.map(one => one.vector), lengths: sentences.map(text => text.length) })
    at += sentences.length
  }
  return byKey
}
