import { besides, type FlagCandidate } from './candidate.ts'
import { calendarName, isUnsureName } from './lexicon/calendar.ts'
import { oncePerReading } from './oncePerReading.ts'
import type { Reading, ReadWord } from './reading.ts'
import type { Sides } from './sides.ts'

/** Days that both sides name differently, as wholes: *1 December*, *10 December*. */
export function dateFlags({ a, b }: Sides): readonly FlagCandidate[] {
  const [x, y] = [daysOf(a.reading), daysOf(b.reading)]
  const lone = (own: readonly Day[], other: readonly Day[]) => own.filter(one => !other.some(o => o.key === one.key))
  const [ofA, ofB] = [lone(x, y)[0], lone(y, x)[0]]
  const candidates: FlagCandidate[] = []
  if (ofA && ofB)
    candidates.push({
      ...{ kind: 'date', model: 'date', words: besides(ofA.words, ofB.words) },
      at: { a: ofA.at, b: ofB.at },
      by: null,
      features: {},
    })
  const [m, n] = [monthsOf(a.reading), monthsOf(b.reading)]
  const alone = (own: readonly Calendar[], others: readonly Calendar[]) =>
    own.find(one => !one.unsure && !others.some(other => isSameTime(one.name, other.name)))
  const [mine, theirs] = [alone(m, n), alone(n, m)]
  if (mine && theirs && isDay(mine.name) === isDay(theirs.name))
    candidates.push({
      kind: 'name',
      model: 'date',
      words: besides(mine.word.text, theirs.word.text),
      at: { a: mine.at, b: theirs.at },
      by: null,
      features: {},
    })
  return candidates
}

interface Day {
  readonly at: number
  readonly key: string
  readonly words: string
}

interface Calendar {
  readonly at: number
  readonly name: string
  readonly word: ReadWord
  readonly unsure: boolean
}

function isDay(name: string): boolean {
  return name.endsWith('day')
}

/** Before a month that might be another word: *у лютому*, *5 лютого*, *in march*. */
const IN = /^(?:у|в|in|\d{1,2})$/u

/** Saturday may be told as the weekend. */
function isSameTime(one: string, other: string): boolean {
  const isWithin = (day: string, end: string) => end === 'weekend day' && (day === 'saturday' || day === 'sunday')
  return one === other || isWithin(one, other) || isWithin(other, one)
}

const monthsOf = oncePerReading(findMonths)

function findMonths({ words, lang }: Reading): readonly Calendar[] {
  return words.flatMap((word, at) => {
    const name = calendarName(word.low, lang)
    if (name === null) return []
    const isTold = !isDay(name) && IN.test(words[at - 1]?.low ?? '')
    return [{ at, name, word, unsure: !isTold && isUnsureName(word.text, word.low, lang) }]
  })
}

const daysOf = oncePerReading(findDays)

function findDays(reading: Reading): readonly Day[] {
  const { words, lang, text } = reading
  return words.flatMap((word, i) => {
    // Kyrgyz writes the day and the month as one word: *22-июнунда*.
    const inside = /^(\d{1,2})-/u.exec(word.low)?.[1]
    const name = calendarName(inside === undefined ? word.low : word.low.slice(inside.length + 1), lang)
    if (name === null || isDay(name)) return []
    // A year before the month is no day: *1941-жылдын июнь айы*.
    const before = /^(\d{1,2})(?!\d)/u.exec(words[i - 1]?.low ?? '')?.[1]
    const after = lang === 'en' ? /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(words[i + 1]?.low ?? '')?.[1] : undefined
    const day = inside ?? before ?? after
    if (day === undefined) return []
    const [from, to] = inside
      ? [word, word]
      : before
        ? [words[i - 1] as ReadWord, word]
        : [word, words[i + 1] as ReadWord]
    return [{ at: i, key: `${name} ${day}`, words: text.slice(from.start, to.end) }]
  })
}
