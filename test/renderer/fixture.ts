/** The sample story as an analysis, made from its texts and answers: what the window shows without encoder and file. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Analysis, Article, Member, Passage, ProposedGroup, Quote, Span, Verdict } from '../../engine/types.ts'

interface GoldQuote {
  readonly utterance: string
  readonly kind: Quote['kind']
  readonly verdict: string
  readonly speaker: string
  readonly parts: readonly (readonly [number, number])[]
}

interface GoldPassage {
  readonly utterance: string
  readonly verdict: string
  readonly speaker: string
  readonly span: readonly [number, number]
}

interface GoldStory {
  readonly story: string
  readonly utterances: Readonly<Record<string, unknown>>
  readonly articles: readonly {
    readonly id: string
    readonly lang: string
    readonly outlet: string
    readonly date: string
    readonly url: string
    readonly file: string
    readonly quotes: readonly GoldQuote[]
    readonly reported: readonly GoldPassage[]
  }[]
}

const SEEDS = new URL('../../seeds/', import.meta.url)

/** The sample's two stories with the groups of their answers; probabilities are made up from the members' order. */
export function sampleAnalysis(): Analysis {
  // The file is the project's own and checked by its scorer.
  const stories = JSON.parse(readFileSync(new URL('gold.json', SEEDS), 'utf8')) as readonly GoldStory[]
  const articles: Article[] = []
  const quotes: Quote[] = []
  const passages: Passage[] = []
  const groups: ProposedGroup[] = []
  for (const story of stories) {
    const members = new Map<string, { member: Member; isReference: boolean }[]>()
    const put = (utterance: string, member: Member, isReference: boolean) =>
      members.set(utterance, [...(members.get(utterance) ?? []), { member, isReference }])
    for (const { id, lang, outlet, date, url, file, quotes: own, reported } of story.articles) {
      const text = readFileSync(new URL(file, SEEDS), 'utf8')
      const article = `${story.story}/${id}`
      const sha256 = createHash('sha256').update(text).digest('hex')
      articles.push({ id: article, file, sha256, text, lang, title: id, outlet, author: null, date, url })
      own.forEach(({ utterance, kind, verdict, speaker, parts }, n) => {
        const spans = parts.map(([start, end]): Span => ({ start, end }))
        const quote: Quote = {
          id: `${article}#q${n + 1}`,
          article,
          start: spans[0]?.start ?? 0,
          end: spans.at(-1)?.end ?? 0,
          parts: spans,
          text: spans.map(span => text.slice(span.start, span.end)).join(' … '),
          kind,
          kindConfidence: 1,
          speaker: speaker ? { text: speaker, start: 0, end: 0 } : null,
          cue: null,
          flags: [],
          why: [],
        }
        quotes.push(quote)
        put(utterance, memberOf(quote.id, 'quote', verdict, n), verdict === 'ref')
      })
      reported.forEach(({ utterance, verdict, speaker, span: [start, end] }, n) => {
        const id = `${article}#p${n + 1}`
        const mention = { text: speaker, start: 0, end: 0 }
        passages.push({ id, article, start, end, text: text.slice(start, end), speaker: mention, cue: null })
        put(utterance, memberOf(id, 'passage', verdict, n + 3), false)
      })
    }
    for (const [utterance, list] of members) {
      if (list.length < 2) continue
      const sorted = [...list].sort((a, b) => Number(b.isReference) - Number(a.isReference))
      const reference = sorted[0]?.member
      if (!reference) continue
      const rest = sorted.slice(1).map(({ member }) => member)
      const worst = Math.min(...rest.map(member => member.p))
      groups.push({
        id: `${story.story}#${utterance}`,
        story: story.story,
        members: [{ ...reference, p: 1, verdict: null }, ...rest],
        reference: reference.id,
        confidence: worst,
        margin: Math.round(worst * (0.7 + groups.length * 0.01) * 1000) / 1000,
      })
    }
  }
  return {
    articles,
    stories: stories.map(({ story, articles: own }) => ({
      id: story,
      title: story,
      articles: own.map(({ id }) => `${story}/${id}`),
    })),
    quotes,
    passages,
    groups,
    partial: false,
  }
}

function memberOf(id: string, type: Member['type'], verdict: string, n: number): Member {
  const known: Verdict | null = verdict === 'ref' ? null : (verdict as Verdict)
  return { id, type, p: Math.round((0.97 - n * 0.06) * 100) / 100, verdict: known, flags: [] }
}
