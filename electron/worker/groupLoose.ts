import type { Encoded, Encoder } from '../../engine/features/encoder.ts'
import { groupNode } from '../../engine/groups/node.ts'
import { solve } from '../../engine/groups/solve.ts'
import { COEFFICIENTS, proposePairs } from '../../engine/pairs/propose.ts'
import { quoteVersion, type Version } from '../../engine/pairs/version.ts'
import type { Quote } from '../../engine/types.ts'
import type { CallTools } from './answerCall.ts'
import type { Calls, LooseGroup, LooseQuote } from './protocol.ts'

/** Groups of quotations that come without their articles; those of one `story` are compared, all where none is given. */
export async function groupLoose(
  { quotes, coefficients }: Calls['group']['input'],
  encoder: Encoder,
  tools: CallTools,
): Promise<readonly LooseGroup[]> {
  const { signal } = tools
  const encode = (texts: readonly { text: string; lang: string }[], words: boolean, before: number) =>
    encoder.encode(texts, {
      words,
      signal,
      onProgress: (done, total) =>
        tools.onProgress({
          stage: 'encode',
          done: before + Math.round((done * texts.length) / Math.max(1, total)),
          total: 2 * quotes.length,
        }),
    })
  // By id, so that the order of the lines has no say in ties.
  const sorted = quotes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const own = await encode(sorted, true, 0)
  const contexts = await encode(
    sorted.map(quote => ({ text: quote.context ?? quote.text, lang: quote.lang })),
    false,
    quotes.length,
  )
  const stories = new Map<string, Version[]>()
  for (const [i, quote] of sorted.entries()) {
    const version = looseVersion(quote, own[i] as Encoded, quote.context === null ? null : (contexts[i] as Encoded))
    const story = quote.story ?? ''
    stories.set(story, [...(stories.get(story) ?? []), version])
  }
  const groups: LooseGroup[] = []
  for (const [story, versions] of stories) {
    const byId = new Map(versions.map(version => [version.id, version]))
    const pairs = await proposePairs(versions, coefficients ?? COEFFICIENTS, tools)
    const sought = pairs.filter(pair => !areShortRepeats(byId.get(pair.a), byId.get(pair.b)))
    for (const group of solve(story, versions.map(groupNode), sought, { must: [], cannot: [] }))
      groups.push({ members: group.members.map(member => member.id), confidence: group.confidence })
  }
  return groups
}

/** Words up to which a text that an article has twice is taken for a name. */
const SHORT = 4

/**
 * Whether both are a few words of one article. An article's extraction knows names from speech; of loose quotations nobody says which
 * they are, and a few words that stand in an article twice are a name far more often than an utterance told twice.
 */
function areShortRepeats(a: Version | undefined, b: Version | undefined): boolean {
  if (!a || !b || a.article !== b.article) return false
  return Math.max(a.words.spans.length, b.words.spans.length) <= SHORT
}

function looseVersion(loose: LooseQuote, own: Encoded, context: Encoded | null): Version {
  const quote: Quote = {
    id: loose.id,
    // A quotation without an article stands in one of its own: it may be a version of any other.
    article: loose.article ?? `of ${loose.id}`,
    start: 0,
    end: loose.text.length,
    parts: [{ start: 0, end: loose.text.length }],
    text: loose.text,
    kind: loose.kind ?? 'statement',
    kindConfidence: 1,
    speaker: loose.speaker === null ? null : { text: loose.speaker, start: 0, end: 0 },
    cue: null,
    flags: [],
    why: [],
  }
  return quoteVersion(quote, {
    lang: loose.lang,
    articleLength: 0,
    vector: own.vector,
    context: context?.vector ?? null,
    words: own.words as NonNullable<Encoded['words']>,
  })
}
