import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stems } from '../../engine/evaluate/matchSpans.ts'
import { speakerChoices } from '../../engine/text/extract.ts'
import type { SpeakerCoefficients } from '../../engine/text/speakerModel.ts'
import { LANGUAGES, type LanguageCode, type Span } from '../../engine/types.ts'
import { handMadeCases, laterCases } from '../handMadeCases.ts'
import { keyOf } from '../kinds/examples.ts'
import type { SpeakerExample } from './fit.ts'

/** An article whose speakers are known. */
export interface AnsweredArticle {
  /** What it was taken from: articles of one story or case. */
  readonly document: string
  readonly lang: LanguageCode
  readonly text: string
  /** By what whoever says the quotation may be called. */
  readonly quotes: readonly { readonly parts: readonly Span[]; readonly speakers: readonly string[] }[]
}

interface GoldStory {
  readonly story: string
  readonly utterances: Readonly<Record<string, { readonly speaker: string | null }>>
  readonly articles: readonly {
    readonly file: string
    readonly lang: LanguageCode
    readonly quotes: readonly {
      readonly parts: readonly (readonly [number, number])[]
      readonly speaker: string | null
      readonly utterance: string
    }[]
  }[]
}

/** The articles of stories with answers. */
export function storyArticles(folder: string): readonly AnsweredArticle[] {
  const stories = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as readonly GoldStory[]
  return stories.flatMap(({ story, utterances, articles }) =>
    articles.map(({ file, lang, quotes }) => ({
      document: story,
      lang,
      text: readFileSync(path.join(folder, file), 'utf8'),
      quotes: quotes.map(({ parts, speaker, utterance }) => ({
        parts: parts.map(([start, end]) => ({ start, end })),
        speakers: [speaker, utterances[utterance]?.speaker].flatMap(name => name ?? []),
      })),
    })),
  )
}

/** The hand-made cases by which rules were made; cases of one name in several languages are one document. */
export function caseArticles(): readonly AnsweredArticle[] {
  return LANGUAGES.flatMap(lang =>
    [...handMadeCases(lang), ...laterCases(lang)].map(({ name, text, quotes }) => ({
      document: name,
      lang,
      text,
      quotes: quotes.map(({ parts, speakers }) => ({
        parts,
        speakers: speakers.map(({ start, end }) => text.slice(start, end)),
      })),
    })),
  )
}

/** The choices that the program makes in the articles by the coefficients, with the right ones: those called by a stem of the answer. */
export function examplesOf(
  articles: readonly AnsweredArticle[],
  coefficients: SpeakerCoefficients,
): readonly SpeakerExample[] {
  return articles.flatMap(({ document, lang, text, quotes }) => {
    const answers = new Map(quotes.map(({ parts, speakers }) => [keyOf(text, parts), speakers]))
    return speakerChoices(text, lang, coefficients).flatMap(({ parts, among }) => {
      const right = new Set((answers.get(keyOf(text, parts)) ?? []).flatMap(name => [...stems(name)]))
      if (right.size === 0) return []
      const isRight = (names: readonly string[]) => names.some(name => [...stems(name)].some(stem => right.has(stem)))
      return [{ document, among: among.map(({ names, features }) => ({ features, right: isRight(names) })) }]
    })
  })
}
