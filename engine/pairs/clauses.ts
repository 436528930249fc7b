import { bestCosines } from '../features/coverage.ts'
import type { WordVectors } from '../features/encoder.ts'
import type { Span } from '../types.ts'

/** Cosine with the utterance's nearest word above which a word rather belongs to its rendering. Tuned on the invented stories, 2026-11-25. */
const EVEN = 0.3
/** What it costs to begin or end where no clause does, in the same unit. */
const BROKEN = 0.6
/** Words of which a rendering has at least so many. */
export const FEWEST_WORDS = 3

/** Words before which a clause may begin. */
const CONJUNCTIONS =
  /^(?:and|but|while|whereas|although|because|и|а|но|однако|хотя|і|й|та|але|проте|хоча|бо|жана|бирок|ал|эми|ошондой)$/u
/** Words behind which the clause begins that they join to a verb of saying. */
const JOINERS = /^(?:that|whether|что|чтобы|якобы|будто|що|щоб|нібито|мовляв)$/u
/** Words that end a Kyrgyz clause and belong to the saying. */
const SAYING = /^(?:деп|дешип)$/u

/**
 * The stretch of a sentence that best renders an utterance, by places in the sentence's text: the run of words that have a
 * near word in the utterance's versions, preferably from the beginning of a clause to the end of one. Null where no run of
 * {@link FEWEST_WORDS} words is more like it than not.
 * @param text the sentence
 * @param words its words
 * @param versions the words of each version of the utterance
 * @param closed stretches of the sentence that cannot belong to it: somebody's words between marks
 */
export function clauseFor(
  text: string,
  words: WordVectors,
  versions: readonly WordVectors[],
  closed: readonly Span[],
): Span | null {
  const n = words.spans.length
  const gain = new Float64Array(n).fill(-EVEN)
  for (const version of versions) {
    const { ofA } = bestCosines(words, version)
    for (let i = 0; i < ofA.length; i++) gain[i] = (gain[i] as number) + (ofA[i] as number) / versions.length
  }
  const shut = words.spans.map(word => closed.some(span => word.start < span.end && span.start < word.end))
  const opens = words.spans.map((_, i) => (beginsClause(text, words.spans, i) ? 0 : BROKEN))
  const cost = (at: number) => (at === 0 || at === n ? 0 : (opens[at] as number))
  // What has no near word at all is no rendering, and the fewest words would be the least bad of it.
  let best = 0
  let found: Span | null = null
  for (let i = 0; i < n; i++) {
    let sum = -cost(i)
    for (let j = i; j < n && !shut[j]; j++) {
      sum += gain[j] as number
      if (j - i + 1 >= FEWEST_WORDS && sum - cost(j + 1) > best) {
        best = sum - cost(j + 1)
        found = { start: (words.spans[i] as Span).start, end: (words.spans[j] as Span).end }
      }
    }
  }
  return found
}

/** Whether a clause may begin at a word: behind a mark or a joining word, or at a conjunction. */
function beginsClause(text: string, words: readonly Span[], at: number): boolean {
  const word = words[at] as Span
  const before = words[at - 1]
  if (before === undefined) return true
  if (/[,;:()«»„“”"—–]|\s-\s/u.test(text.slice(before.end, word.start))) return true
  const low = text.slice(word.start, word.end).toLowerCase()
  return CONJUNCTIONS.test(low) || SAYING.test(low) || JOINERS.test(text.slice(before.start, before.end).toLowerCase())
}
