/**
 * The check of an event of the log by hand: what `reviewEvent` of the contract says, in a tenth of the time. A log of years is read
 * whole whenever its project is opened, and every row of it is checked. A test holds the two to the same answers.
 */
import { isRecord } from '../../engine/isRecord.ts'
import { MATTERS, MAX_DETAIL, MAX_MUTED, MAX_NOTE, type ReviewEvent } from '../../engine/review/types.ts'
import { FLAG_KINDS, MAX_ID, MAX_QUOTE_ID, QUOTE_KINDS, VERDICTS } from '../../engine/types.ts'
import { reviewEvent } from './contract.ts'

type Check = (value: unknown) => boolean
type Fields = Readonly<Record<string, Check>>

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u

const isText: Check = value => typeof value === 'string'
const isFlag: Check = value => typeof value === 'boolean'
const isId: Check = value => typeof value === 'string' && value.length > 0 && value.length <= MAX_ID
const isInstant: Check = value => typeof value === 'string' && INSTANT.test(value)
const isProbability: Check = value => typeof value === 'number' && value >= 0 && value <= 1
const atLeast =
  (least: number): Check =>
  value =>
    Number.isSafeInteger(value) && (value as number) >= least
const isOffset = atLeast(0)
const isCount = atLeast(1)
const noLongerThan =
  (length: number): Check =>
  value =>
    typeof value === 'string' && value.length <= length
const isDetail = noLongerThan(MAX_DETAIL)
const isMuted: Check = value => value !== '' && noLongerThan(MAX_MUTED)(value)
const oneOf = (values: readonly unknown[]): Check => {
  const known = new Set(values)
  return value => known.has(value)
}
const orNull =
  (check: Check): Check =>
  value =>
    value === null || check(value)
const listOf =
  (check: Check, least = 0): Check =>
  value =>
    Array.isArray(value) && value.length >= least && value.every(check)

/** An object with exactly these fields; of the `optional` ones any may be missing. */
function record(fields: Fields, optional: Fields = {}): Check {
  const names = Object.keys(fields)
  const checks = Object.values(fields)
  const others = new Map(Object.entries(optional))
  return value => {
    if (!isRecord(value)) return false
    // Asked for by name first: most objects have these fields and no others, and then the rest is counting.
    for (let i = 0; i < names.length; i++) if (checks[i]?.(value[names[i] ?? '']) !== true) return false
    let found = 0
    for (const _ in value) found++
    return found === names.length || hasOnly(value, fields, others)
  }
}

/** True if what an object has besides `fields` is optional and as it should be. */
function hasOnly(
  object: Readonly<Record<string, unknown>>,
  fields: Fields,
  others: ReadonlyMap<string, Check>,
): boolean {
  for (const name in object) if (!Object.hasOwn(fields, name) && others.get(name)?.(object[name]) !== true) return false
  return true
}

const isSpan = record({ start: isOffset, end: isOffset })
/** What an event remembers of a quotation or passage, to find its words again. */
const words = {
  id: isId,
  type: oneOf(['quote', 'passage']),
  article: isId,
  parts: listOf(isSpan, 1),
  text: isText,
  kind: oneOf([...QUOTE_KINDS, null]),
}
const isMember = record({
  ...words,
  speaker: orNull(isText),
  p: isProbability,
  verdict: oneOf([...VERDICTS, null]),
  flags: listOf(record({ kind: oneOf(FLAG_KINDS), words: isText }, { p: isProbability })),
})
const isMention = record(
  { text: isText, start: isOffset, end: isOffset },
  { id: value => value === undefined || isText(value) },
)
const isEdited = record({
  ...words,
  id: value => isId(value) && noLongerThan(MAX_QUOTE_ID)(value),
  speaker: orNull(isMention),
  found: orNull(listOf(isSpan, 1)),
  on: isFlag,
})
const isCorrection = record(
  {},
  {
    title: isDetail,
    outlet: orNull(isDetail),
    author: orNull(isDetail),
    date: orNull(isDetail),
    url: orNull(isDetail),
    lang: isDetail,
  },
)

const decided = { decided: record({ by: isText, at: isInstant }) }
const assertion = (kind: string, fields: Fields, more: Fields = {}): readonly [string, Check] => [
  kind,
  record({ kind: isText, ...fields }, { ...decided, ...more }),
]
const content = { group: isId, story: isId, reference: isId, members: listOf(isMember, 1), confidence: isProbability }
const more = { doubt: isProbability, settles: listOf(isId) }

const BODIES: ReadonlyMap<unknown, Check> = new Map<unknown, Check>([
  assertion('group.confirmed', content, more),
  assertion('group.dissolved', content, more),
  assertion('group.proposed', content, { ...more, dispute: listOf(isText) }),
  assertion('member.included', { group: isId, member: isMember, with: listOf(isId) }),
  assertion('member.excluded', { group: isId, member: isId, from: listOf(isId) }),
  assertion('reference.chosen', { group: isId, member: isId }),
  assertion('article.absent', { group: isId, reference: isId, article: isId, on: isFlag }),
  assertion('verdict.given', { group: isId, reference: isId, member: isId, verdict: oneOf([...VERDICTS, null]) }),
  assertion('group.noted', { group: isId, reference: isId, note: noLongerThan(MAX_NOTE) }),
  assertion('stories.arranged', { stories: listOf(record({ story: isId, articles: listOf(isId, 1) }), 1) }),
  assertion('story.named', { story: isId, title: isDetail, articles: listOf(isId) }),
  assertion('article.corrected', { article: isId, details: isCorrection }),
  assertion('article.withdrawn', { article: isId, on: isFlag, title: isText, file: isText }, { instead: isId }),
  assertion('quotation.edited', { quotation: isEdited }),
  assertion('matter.disputed', {
    what: oneOf(MATTERS),
    subject: isId,
    article: isId,
    about: isText,
    first: isText,
    second: isText,
    between: listOf(isText),
  }),
  assertion('flag.muted', { words: isMuted, on: isFlag }),
  ['undone', record({ kind: isText, undoGroup: isCount })],
  ['redone', record({ kind: isText, undoGroup: isCount })],
  ['article.purged', record({ kind: isText, article: isId })],
])

const isEvent = record({
  seq: isCount,
  at: isInstant,
  by: isText,
  v: oneOf([1]),
  command: isText,
  undoGroup: isCount,
  body: value => isRecord(value) && BODIES.get(value.kind)?.(value) === true,
})

/** The value, if it is an event that this program knows; else null. What the quick check does not know is left to the schema. */
export function readEvent(value: unknown): ReviewEvent | null {
  return isKnownEvent(value) ? value : (reviewEvent.safeParse(value).data ?? null)
}

/** True for an event that the quick check knows; it is then one for the schema too. */
export function isKnownEvent(value: unknown): value is ReviewEvent {
  return isEvent(value)
}
