import { readFileSync } from 'node:fs'
import path from 'node:path'
import { kindExamples } from '../../engine/text/extract.ts'
import { LANGUAGES, type QuoteKind, type Span } from '../../engine/types.ts'
import { handMadeCases } from '../handMadeCases.ts'
import type { KindExample } from './fit.ts'

interface Labelled {
  readonly parts: readonly (readonly [number, number])[]
  readonly kind: QuoteKind
}

interface LabelledDocument {
  readonly doc: string
  readonly langs: Readonly<Record<string, { readonly quotes: readonly Labelled[] }>>
}

interface GoldStory {
  readonly story: string
  readonly articles: readonly {
    readonly file: string
    readonly lang: string
    readonly quotes: readonly Labelled[]
    readonly others?: readonly Labelled[]
  }[]
}

/** One labelled article; translations of one document share its name. */
export interface LabelledArticle {
  readonly document: string
  readonly lang: string
  readonly file: string
  readonly text: string
}

/** The labelled articles, with their texts. */
export function labelledArticles(labels: string, texts: string): readonly LabelledArticle[] {
  const documents = JSON.parse(readFileSync(labels, 'utf8')) as readonly LabelledDocument[]
  return documents.flatMap(({ doc, langs }) =>
    Object.keys(langs).map(lang => {
      const file = `${doc}.${lang}.txt`
      return { document: doc, lang, file, text: readFileSync(path.join(texts, file), 'utf8') }
    }),
  )
}

/** The labelled quotations of articles in four languages; translations of one document count as one document. */
export function labelledExamples(labels: string, texts: string): readonly KindExample[] {
  const documents = JSON.parse(readFileSync(labels, 'utf8')) as readonly LabelledDocument[]
  return documents.flatMap(({ doc, langs }) =>
    Object.entries(langs).flatMap(([lang, { quotes }]) =>
      examplesOf(readFileSync(path.join(texts, `${doc}.${lang}.txt`), 'utf8'), lang, doc, quotes),
    ),
  )
}

/** The quotations, names and terms of stories with answers. */
export function storyExamples(folder: string): readonly KindExample[] {
  const stories = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as readonly GoldStory[]
  return stories.flatMap(({ story, articles }) =>
    articles.flatMap(({ file, lang, quotes, others = [] }) =>
      examplesOf(readFileSync(path.join(folder, file), 'utf8'), lang, story, [...quotes, ...others]),
    ),
  )
}

/** The quotations of the hand-made cases; cases of one name in several languages are one document. */
export function handMadeExamples(): readonly KindExample[] {
  return LANGUAGES.flatMap(lang =>
    handMadeCases(lang).flatMap(({ name, text, quotes }) =>
      examplesOf(
        text,
        lang,
        name,
        quotes.map(({ parts, kind }) => ({ kind, parts: parts.map(({ start, end }) => [start, end] as const) })),
      ),
    ),
  )
}

/** Those of the labelled quotations that the program finds, with their signs. */
function examplesOf(text: string, lang: string, document: string, labelled: readonly Labelled[]): KindExample[] {
  const kinds = new Map(
    labelled.map(({ parts, kind }) => [
      keyOf(
        text,
        parts.map(([start, end]) => ({ start, end })),
      ),
      kind,
    ]),
  )
  return kindExamples(text, lang).flatMap(({ parts, signs }) => {
    const kind = kinds.get(keyOf(text, parts))
    return kind === undefined
      ? []
      : [{ document, lang, kind, signs, at: text.slice(parts[0]?.start, parts.at(-1)?.end).slice(0, 60) }]
  })
}

/** The parts without marks and stops at their ends, as far as labels differ in them. */
export function keyOf(text: string, parts: readonly Span[]): string {
  return parts
    .map(({ start, end }) => {
      const words = text.slice(start, end)
      const from = start + (words.search(/[\p{L}\p{N}]/u) + 1)
      return `${from}-${start + words.replace(/[^\p{L}\p{N}%]+$/u, '').length}`
    })
    .join(';')
}
