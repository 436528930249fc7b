import { byteRows } from '../../engine/features/byteRows.ts'
import { DIMENSIONS, type Encoder } from '../../engine/features/encoder.ts'
import type { RunInput, RunTools } from '../../engine/run.ts'
import type { Article } from '../../engine/types.ts'

/** An English article; its title is its first line. */
export function article(id: string, text: string): Article {
  return {
    ...{ id, file: `${id}.txt`, sha256: id.padEnd(64, '0'), text, lang: 'en', title: text.split('\n')[0] ?? '' },
    ...{ outlet: null, author: null, date: null, url: null },
  }
}

/** Vectors by the words of a text alone, each word an axis: equal words are equal, others have nothing in common. */
export function wordEncoder(): Encoder {
  const axes = new Map<string, number>()
  const axisOf = (word: string) => {
    const known = axes.get(word) ?? axes.size % DIMENSIONS
    axes.set(word, known)
    return known
  }
  return {
    model: 'words',
    async encode(texts, options) {
      return texts.map(({ text }, done) => {
        options.onProgress?.(done + 1, texts.length)
        const words = [...text.matchAll(/\p{L}+/gu)]
        const vector = new Float32Array(DIMENSIONS)
        const vectors = new Float32Array(words.length * DIMENSIONS)
        for (const [i, [word]] of words.entries()) {
          const axis = axisOf(word.toLowerCase())
          vector[axis] = 1
          vectors[i * DIMENSIONS + axis] = 1
        }
        const length = Math.hypot(...vector) || 1
        return {
          vector: vector.map(x => x / length),
          words: options.words
            ? {
                spans: words.map(m => ({ start: m.index, end: m.index + m[0].length })),
                ...byteRows(vectors, DIMENSIONS),
              }
            : null,
        }
      })
    },
  }
}

/** What a host lends a run, without an encoder of weight. */
export function tools(more: Partial<RunTools> = {}): RunTools {
  return {
    encoder: wordEncoder(),
    signal: { aborted: false },
    onProgress: () => {},
    onPartial: () => {},
    pause: async () => {},
    ...more,
  }
}

/** A run of these articles without decisions. */
export function input(articles: readonly Article[]): RunInput {
  return { articles, storyOf: null, constraints: { must: [], cannot: [] }, coefficients: null }
}
