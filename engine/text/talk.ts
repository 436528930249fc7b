import type { Quote } from '../types.ts'
import type { Attribution } from './found.ts'
import type { Person } from './person.ts'
import { isLine, isQuestion } from './turns.ts'

/** Rules by which somebody is said to speak who is not named with the words. */
const GUESSED = /^speaker\.(?:context|continued|none|answers)$/

/** Between two turns at most, in code units. */
const LONGEST = 200

/** Whether the next quotation is the next paragraph, with nothing told between: an attribution of the one, and `Jane Roe:` before the other. */
function adjoins(text: string, before: Quote, next: Quote): boolean {
  const between = text.slice(before.end, next.start)
  // `He said: “…”` in the midst of a paragraph is no turn; `“…,” he added.` at its end is one.
  const opens =
    isLine(before) ||
    /(?:^|\n)\s*(?:[^\n:.!?,]{2,60}:\s*)?[«„“"'‘]$/u.test(text.slice(Math.max(0, before.start - 80), before.start))
  if (!opens && !/^[^\r\n]*\p{L}/u.test(between)) return false
  return (
    between.length < LONGEST && /^[^\r\n]*\r?\n\s*(?:[^\r\n:.!?,]{2,60}:\s*)?(?:[—–-]\s*)?[«„“"'‘]?$/u.test(between)
  )
}

/**
 * Who speaks in a talk of which the lines say it of some only: each new line is another's, so that every second one is the same person's; of a
 * question and its answer no more than one is of whom the narration was about. Changes `found`, which is by index of the quotation; lines in
 * `settled` are left.
 */
export function takeTurns(
  text: string,
  quotes: readonly Quote[],
  found: (Attribution | null)[],
  settled: ReadonlyMap<number, unknown>,
): void {
  const talker = talkerOf(quotes, found)
  for (let from = 0; from < quotes.length; ) {
    let to = from + 1
    while (quotes[to] && adjoins(text, quotes[to - 1] as Quote, quotes[to] as Quote)) to++
    if (to - from > 1) alternate(quotes, found, settled, talker, from, to)
    from = to
  }
}

const ASKER: Attribution = { speaker: null, cue: null, rule: 'speaker.asks', person: null }

/** Whom most of the lines that dashes open are attributed to, more than half: the one whom an article of questions and answers is about. */
function talkerOf(quotes: readonly Quote[], found: readonly (Attribution | null)[]): Attribution | null {
  const lines = found.filter(
    (one, at): one is Attribution => isLine(quotes[at]) && one?.person != null && !GUESSED.test(one.rule),
  )
  const times = new Map<Person | null, number>()
  for (const { person } of lines) times.set(person, (times.get(person) ?? 0) + 1)
  return lines.find(({ person }) => 2 * (times.get(person) ?? 0) > lines.length) ?? null
}

function alternate(
  quotes: readonly Quote[],
  found: (Attribution | null)[],
  settled: ReadonlyMap<number, unknown>,
  talker: Attribution | null,
  from: number,
  to: number,
): void {
  const sure = new Set<number>()
  const isOpen = (at: number) => {
    const own = found[at]
    return !settled.has(at) && !own?.cue && (own === null || own === undefined || GUESSED.test(own.rule))
  }
  for (let at = from; at < to; at++) if (!isOpen(at) && found[at]?.speaker) sure.add(at)
  // `— A, — сказал X. — B, — добавил X.`: whoever goes on in a line of their own takes no turns.
  if ([...sure].some(at => sure.has(at + 1) && isLine(quotes[at + 1]) && sameSpeaker(found[at], found[at + 1]))) return
  const within = (at: number) => at >= from && at < to
  for (let at = from; at < to; at++) {
    if (!isOpen(at)) continue
    const dashed = isLine(quotes[at])
    const beside = [at - 1, at + 1].filter(near => within(near) && sure.has(near))
    const other = dashed ? [at - 2, at + 2].find(two => within(two) && sure.has(two)) : undefined
    const source = other === undefined ? null : (found[other] ?? null)
    const isTheirs = source !== null && !beside.some(near => sameSpeaker(found[near], source))
    if (source && isTheirs) {
      found[at] = { ...source, cue: null, rule: 'speaker.turns' }
      sure.add(at)
      continue
    }
    const asks = isQuestion(quotes[at])
    // In marks a speaker's next paragraph may stand alone; but nobody answers a question of their own.
    const clashes = beside.some(
      near => sameSpeaker(found[near], found[at]) && (dashed || (near > at ? isQuestion(quotes[near]) : false)),
    )
    const answered =
      dashed && asks && at + 1 < to && !isQuestion(quotes[at + 1]) && sameSpeaker(found[at + 1], found[at])
    const toTalker = dashed && talker !== null && !sure.has(at + 1) && !(sure.has(at - 1) && isLine(quotes[at - 1]))
    if (toTalker && asks && at + 1 < to && !isQuestion(quotes[at + 1])) {
      found[at] = ASKER
      found[at + 1] = isOpen(at + 1) ? { ...talker, cue: null, rule: 'speaker.turns' } : (found[at + 1] ?? null)
      sure.add(at + 1)
      continue
    }
    const asksTalker = dashed && asks && beside.some(near => sameSpeaker(found[near], talker))
    if (!clashes && !answered && !asksTalker) continue
    found[at] = !asks ? null : ASKER
  }
}

function sameSpeaker(one: Attribution | null | undefined, other: Attribution | null | undefined): boolean {
  if (!one?.speaker || !other?.speaker) return false
  return one.person !== null && other.person !== null
    ? one.person === other.person
    : one.speaker.id === other.speaker.id
}
