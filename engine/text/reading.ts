import type { LanguageCode, Quote, Span } from '../types.ts'
import { cuesAmong } from './cues.ts'
import { readScene, type Scene } from './scene.ts'
import { type Cast, castOf } from './speakers.ts'
import type { Placed } from './subject.ts'

/** The article's scene with the people in it and the cues of each statement; shared by quotations and passages. */
export interface Reading {
  readonly scene: Scene
  readonly cast: Cast
  readonly cues: readonly (readonly Placed[])[]
}

/** Reads the article for who speaks. Linear in the text. */
export function readArticle(text: string, lang: LanguageCode, quotes: readonly Quote[], title: Span): Reading {
  const scene = readScene(text, lang, quotes, title)
  const cues = scene.statements.map(statement => {
    const at = new Map<number, number>()
    const ends = new Map<number, number>()
    const words = statement.tokens.flatMap((token, k) => {
      if (!token.word) return []
      at.set(token.start, k)
      ends.set(token.end, k)
      return [token.word]
    })
    return cuesAmong(words, lang).map(cue => ({
      ...cue,
      first: at.get(cue.start) as number,
      last: ends.get(cue.end) as number,
    }))
  })
  return { scene, cast: castOf(scene), cues }
}
