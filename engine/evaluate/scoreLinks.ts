import type { Link } from '../features/wordLinks.ts'
import { LANGUAGES, type Span } from '../types.ts'
import type { GoldLinks, GoldSentence, WordPair } from './linkGold.ts'
import { type Score, Tallies } from './tally.ts'

/** Shorter words (articles, prepositions, particles) are not missed when they have no partner. */
const SHORTEST_MISSED = 4

/**
 * Scores links of gold pairs, `links` in their order. `words.links`: sure links found; one that the gold only allows
 * counts for nothing. `words.alone`: words of four letters or more, and numbers, that have no partner. Each over all, by
 * pair of languages, and over the half that the linking was developed on (`dev`: every second pair from the first) and
 * the other (`held`).
 */
export function scoreLinks(gold: readonly GoldLinks[], links: readonly (readonly Link[])[]): readonly Score[] {
  const tallies = new Tallies()
  for (const [n, pair] of gold.entries()) {
    const rank = (lang: string) => (LANGUAGES as readonly string[]).indexOf(lang)
    const languages = [pair.a.lang, pair.b.lang].sort((x, y) => rank(x) - rank(y)).join('-')
    const half = n % 2 === 0 ? 'dev' : 'held'
    const scopes = ['all', languages, half, `${languages} ${half}`]
    const found = links[n] ?? []
    const pairs = found.flatMap(link => placesOf(pair, link))
    tallies.add('words.links', scopes, tallyOf(pair.sure.map(key), pairs.map(key), new Set(pair.possible.map(key))))
    for (const [side, sentence] of [pair.a, pair.b].entries()) {
      const lone = (linked: readonly WordPair[]) => {
        const those = new Set(linked.map(places => places[side]))
        return [...sentence.words.keys()].filter(at => !those.has(at) && isMissed(sentence, at)).map(String)
      }
      tallies.add('words.alone', scopes, tallyOf(lone([...pair.sure, ...pair.possible]), lone(pairs), new Set()))
    }
  }
  return tallies.scores()
}

function tallyOf(wanted: readonly string[], found: readonly string[], ignored: ReadonlySet<string>) {
  const proposed = [...new Set(found)].filter(one => !ignored.has(one))
  return { hits: proposed.filter(one => wanted.includes(one)).length, wanted: wanted.length, proposed: proposed.length }
}

function key([a, b]: WordPair): string {
  return `${a} ${b}`
}

function placesOf({ a, b }: GoldLinks, link: Link): readonly WordPair[] {
  const places = (words: readonly Span[], span: Span) =>
    words.flatMap((word, at) => (word.start < span.end && span.start < word.end ? [at] : []))
  return places(a.words, link.a).flatMap(i => places(b.words, link.b).map((j): WordPair => [i, j]))
}

function isMissed({ text, words }: GoldSentence, at: number): boolean {
  const { start, end } = words[at] as Span
  return end - start >= SHORTEST_MISSED || /\p{N}/u.test(text.slice(start, end))
}
