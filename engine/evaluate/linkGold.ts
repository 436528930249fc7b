import type { Language, Span } from '../types.ts'

/** A word of one side and a word of the other, by their places among the sentence's words. */
export type WordPair = readonly [a: number, b: number]

/** A sentence of the gold: its text without tags, and where its words stand. */
export interface GoldSentence {
  readonly lang: Language
  readonly text: string
  readonly words: readonly Span[]
}

/** Two sentences of one meaning with the links of their words. */
export interface GoldLinks {
  readonly a: GoldSentence
  readonly b: GoldSentence
  /** Links that must be found. */
  readonly sure: readonly WordPair[]
  /** Links that may be found: they are not wrong, and nothing is lost without them. */
  readonly possible: readonly WordPair[]
}

interface Tag {
  readonly number: number
  readonly sure: boolean
}

const LINE = /^(en|ru|uk|ky): (.+)$/
const TOKEN = /(\S+?)(?:\/(\d+\??(?:,\d+\??)*))?(?=[^\p{L}\p{N}\s/]*(?:\s|$))/gu
const WORD = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su

/**
 * The pairs of a gold file: two lines `lang: words` each, pairs apart by a blank line, `#` lines left out. A word is
 * followed by `/` and its numbers; words of the two sides with one number are linked, surely unless one of them has a
 * `?` behind that number (`the/4?`). Lines that are no sentence, and sentences without a partner, throw.
 */
export function readLinkGold(file: string): readonly GoldLinks[] {
  return file
    .split(/\n\s*\n/)
    .map(block => block.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#')))
    .filter(lines => lines.length > 0)
    .map(lines => {
      const [a, b, ...more] = lines.map(readSentence)
      if (!a || !b || more.length > 0) throw new Error(`not two sentences: ${lines.join(' | ')}`)
      return { a: a.sentence, b: b.sentence, ...linksOf(a.tags, b.tags) }
    })
}

function readSentence(line: string): { sentence: GoldSentence; tags: readonly (readonly Tag[])[] } {
  const [, lang, tagged] = LINE.exec(line) ?? []
  if (lang === undefined || tagged === undefined) throw new Error(`no sentence: ${line}`)
  const words: Span[] = []
  const tags: Tag[][] = []
  let text = ''
  let at = 0
  for (const match of tagged.matchAll(TOKEN)) {
    text += tagged.slice(at, match.index)
    const word = WORD.exec(match[1] ?? '')
    if (word) {
      const start = text.length + word.index
      words.push({ start, end: start + word[0].length })
      tags.push(
        (match[2]?.split(',') ?? []).map(tag => ({ number: Number.parseInt(tag, 10), sure: !tag.endsWith('?') })),
      )
    }
    text += match[1] ?? ''
    at = match.index + match[0].length
  }
  text += tagged.slice(at)
  return { sentence: { lang: lang as Language, text, words }, tags }
}

function linksOf(
  a: readonly (readonly Tag[])[],
  b: readonly (readonly Tag[])[],
): { readonly sure: readonly WordPair[]; readonly possible: readonly WordPair[] } {
  const sure: WordPair[] = []
  const possible: WordPair[] = []
  for (const [i, ofA] of a.entries())
    for (const [j, ofB] of b.entries())
      for (const one of ofA)
        for (const other of ofB)
          if (one.number === other.number) (one.sure && other.sure ? sure : possible).push([i, j])
  return { sure, possible }
}
