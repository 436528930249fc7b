import { readFileSync } from 'node:fs'
import path from 'node:path'
import { spanOf } from '../../engine/evaluate/gold.ts'
import type { GoldStory } from '../../engine/evaluate.ts'
import { overlap } from '../../engine/span.ts'
import { extract } from '../../engine/text/extract.ts'
import type { Article, ArticleId, MemberId, Span } from '../../engine/types.ts'
import { ROOT } from '../../scripts/prepare/paths.ts'

/** A story whose answers are known, and where its articles lie. */
export interface BenchStory {
  readonly folder: string
  readonly gold: GoldStory
}

/** A quotation or a reported passage as the gold has it. */
export interface Answer {
  readonly utterance: string
  readonly type: 'quote' | 'passage'
  readonly parts: readonly Span[]
  /** `ref` marks the version that the others' verdicts are about. */
  readonly verdict: string
}

/** The sample and the invented stories. */
export function bundledStories(): readonly BenchStory[] {
  return ['seeds', 'test/gold/stories'].flatMap(name => {
    const folder = path.join(ROOT, name)
    const gold: readonly GoldStory[] = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8'))
    return gold.map(one => ({ folder, gold: one }))
  })
}

/** What an editor who knows the answers knows: which utterance the words at a place render. */
export class Answers {
  readonly #byArticle = new Map<ArticleId, readonly Answer[]>()
  readonly #quotes = new Map<string, MemberId[]>()
  readonly #byText = new Map<string, Set<string>>()

  /** @param articles as the project has them; each is found in the gold by its text */
  constructor(stories: readonly BenchStory[], articles: readonly Pick<Article, 'id' | 'text' | 'lang'>[]) {
    const byText = new Map(articles.map(({ id, text }) => [text, id]))
    for (const { folder, gold } of stories) {
      for (const { file, quotes, reported } of gold.articles) {
        const id = byText.get(readFileSync(path.join(folder, file), 'utf8'))
        if (id === undefined) continue
        const name = (utterance: string) => `${gold.story} ${utterance}`
        this.#byArticle.set(id, [
          ...quotes.map(({ utterance, parts, verdict }) => ({
            ...{ utterance: name(utterance), type: 'quote' as const, verdict },
            parts: parts.map(spanOf),
          })),
          ...reported.map(({ utterance, span, verdict }) => ({
            ...{ utterance: name(utterance), type: 'passage' as const, verdict },
            parts: [spanOf(span)],
          })),
        ])
      }
    }
    for (const { id, text, lang } of articles) {
      for (const quote of extract(text, { article: id, lang }).quotes) {
        const utterance = this.of(quote.id)?.utterance
        if (utterance === undefined) continue
        this.#quotes.set(utterance, [...this.quotesOf(utterance), quote.id])
        this.#byText.set(quote.text, new Set([...this.utterancesOf(quote.text), utterance]))
      }
    }
  }

  /** The answer for words of the window, told by where they stand; null for words that the gold does not know. */
  of(member: MemberId): Answer | null {
    const { article, span } = placeOf(member)
    const found = (this.#byArticle.get(article) ?? [])
      .map(answer => ({ answer, shared: sharedOf(answer.parts, span) }))
      .toSorted((a, b) => b.shared - a.shared)[0]
    return found && found.shared >= SAME ? found.answer : null
  }

  /** The utterances that anybody quotes. */
  get utterances(): readonly string[] {
    return [...this.#quotes.keys()]
  }

  /** The quotations that the columns show of an utterance. */
  quotesOf(utterance: string): readonly MemberId[] {
    return this.#quotes.get(utterance) ?? []
  }

  /** The utterances that words render wherever they stand. */
  utterancesOf(text: string): ReadonlySet<string> {
    return this.#byText.get(text) ?? new Set()
  }

  /** Answers that no quotation of the program fits: they would have to be marked by hand. */
  get unfound(): number {
    const found = new Set([...this.#quotes.values()].flat().map(id => this.of(id)))
    return [...this.#byArticle.values()].flat().filter(one => one.type === 'quote' && !found.has(one)).length
  }
}

/** Share of the longer stretch that two must have in common to be one. */
const SAME = 0.5

/** Where a member stands: ids say it (`article:q start-end`). */
export function placeOf(member: MemberId): { readonly article: ArticleId; readonly span: Span } {
  const found = /^(.*):[a-z](\d+)-(\d+)/su.exec(member)
  if (!found) throw new Error(`an id without a place: ${member}`)
  return { article: found[1] ?? '', span: { start: Number(found[2]), end: Number(found[3]) } }
}

function sharedOf(parts: readonly Span[], span: Span): number {
  const start = Math.min(...parts.map(part => part.start))
  const end = Math.max(...parts.map(part => part.end))
  const common = overlap({ start, end }, span)
  return common / Math.max(end - start, span.end - span.start)
}
