import type { Mention } from '../types.ts'
import { isCue } from './cues.ts'
import { isOpener, isPostposition, pronounOf } from './lexicon/grammar.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt } from './scene.ts'
import { mentionOf } from './shown.ts'
import type { Placed, Stretch } from './subject.ts'

/** What describes a Kyrgyz noun right before it: a participle, or *бир*, which brings in somebody new. */
const DESCRIBING = /^бир$|...(?:[гк][аеоө]н|[уү]{2}ч[уү])$/
/** Who does something by the ending of the word, be it known or not: `ташуучу`, `устачы`; ordinals are none. */
const AGENT = /...ч[ыиуү](?:л[аеоө]р)?(?:с?[ыиуү])?$/
const ORDINAL = /нч[ыиуү](?:с[ыиуү])?$/
/** Endings of the other cases, of converbs and of adjectives of place. */
const CASED = /(?:[дт][аеоө]н?|[гк][аеоө]|н[аеоө]|[ндт][ыиуү]н?|[дт][аеоө]г[ыи]|.п)$/
/** Whom one tells, and how one says it: what may follow the subject. */
const FOLLOWS = /(?:[гк][аеоө]|..[ыиуүй]п)$/
const DATIVE = /[гк][аеоө]$/
/** Times and manners that a participle describes as well: `өткөн жума`. */
const TIMES = /^(?:жума|күн|жыл|ай|апта|саат|жолу|кез|чак|учур|соң|сайын|сөз|жооп|ж|күнү|жылы|айы)$/
/** What may stand between the subject and the words said. */
const BETWEEN = /^(?:мындай|минтип|болсо|дагы|да|эми|деп|мындайча)$/
/** Tokens from the verb to the subject behind it, and of the phrase before the words, at most. */
const BEHIND = 7
const PHRASE = 4

/** Whether the word at the token is a noun in the nominative for somebody of whom no table knows, by its ending or by what describes it. */
function isSomeone(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word
  if (!word || word.capital || word.low.length < 4 || pronounOf(word.low, 'ky') || isOpener(word.low, 'ky'))
    return false
  if (TIMES.test(word.low) || isCue(word.low, 'ky') || DESCRIBING.test(lowAt(tokens, at + 1))) return false
  if (AGENT.test(word.low) && !ORDINAL.test(word.low)) return true
  // `Инспекция болсо «…» деди`: the word stands behind subjects.
  return (DESCRIBING.test(lowAt(tokens, at - 1)) || lowAt(tokens, at + 1) === 'болсо') && !CASED.test(word.low)
}

function isTaken(reading: Reading, statement: number, from: number, to: number): boolean {
  return (reading.cast.byStatement[statement] ?? []).some(
    other => other.first >= from && other.last < to && !other.weak && (other.subject || other.kind === 'name'),
  )
}

function phraseOf(reading: Reading, tokens: readonly Token[], first: number, last: number): Mention {
  return mentionOf(reading.scene, (tokens[first] as Token).start, (tokens[last] as Token).end)
}

/** `деди кезекте турган байбиче`, `дейт жүк ташуучу`: the noun behind the Kyrgyz verb `cue` that can only be its subject; null where none stands there. */
export function strangerBehind(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const tokens = tokensAt(reading.scene, stretch.statement)
  const from = cue.last + 1
  let end = from
  while (end < stretch.to && tokens[end]?.word) end++
  if (cue.kind === 'after' || isTaken(reading, stretch.statement, from, end)) return null
  for (let at = from; at < end && at < from + BEHIND; at++) {
    const next = lowAt(tokens, at + 1)
    const closes = at + 1 === end || (FOLLOWS.test(next) && !isPostposition(next, lowAt(tokens, at)))
    if (isSomeone(tokens, at) && closes) return phraseOf(reading, tokens, from, at)
  }
  return null
}

/** `Кезекте турган байбиче: «…»`, `бир устачы мындай деди: «…»`: the noun that leads to the words and can only be their subject; null for none. */
export function strangerBefore(reading: Reading, stretch: Stretch): Mention | null {
  const tokens = tokensAt(reading.scene, stretch.statement)
  let at = stretch.to - 1
  while (at > stretch.from) {
    const low = lowAt(tokens, at)
    if (tokens[at]?.mark !== ':' && !BETWEEN.test(low) && !isCue(low, 'ky')) break
    at--
  }
  let from = at
  while (from > stretch.from && tokens[from - 1]?.word) from--
  if (!isSomeone(tokens, at) || isTaken(reading, stretch.statement, from, stretch.to)) return null
  let first = Math.max(from, at - PHRASE + 1)
  // `Мага бир досум`: whom one tells.
  const leads = (low: string) => DATIVE.test(low) || (low !== 'бир' && isOpener(low, 'ky'))
  while (first < at && leads(lowAt(tokens, first))) first++
  return phraseOf(reading, tokens, first, at)
}
