import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventBody, reviewEvent } from '../../../electron/shared/contract.ts'
import { isKnownEvent, readEvent } from '../../../electron/shared/eventCheck.ts'

const member = {
  id: 'q1',
  type: 'quote',
  article: 'a1',
  parts: [{ start: 1, end: 2 }],
  text: 'words',
  kind: 'statement',
  speaker: null,
  p: 0.5,
  verdict: 'same',
  flags: [
    { kind: 'number', words: '5' },
    { kind: 'name', words: 'Ada', p: 0.7 },
  ],
}
const quotation = {
  ...{ id: 'q1', type: 'quote', article: 'a1', parts: [{ start: 1, end: 2 }], text: 'words', kind: 'fragment' },
  speaker: { text: 'Ada', start: 3, end: 6, id: 'ada' },
  ...{ found: [{ start: 1, end: 4 }], on: true },
}
const content = { group: 'g', story: 's', reference: 'q1', members: [member], confidence: 1 }
const decided = { by: 'Ada', at: '2031-05-14T10:00:00Z' }

/** One of each kind that the quick check knows. */
const BODIES: readonly object[] = [
  { kind: 'group.confirmed', ...content, decided },
  { kind: 'group.dissolved', ...content },
  { kind: 'group.proposed', ...content, dispute: ['Ada', 'Bo'] },
  { kind: 'member.included', group: 'g', member, with: ['q2'] },
  { kind: 'member.excluded', group: 'g', member: 'q1', from: [] },
  { kind: 'reference.chosen', group: 'g', member: 'q1', decided },
  { kind: 'article.absent', group: 'g', reference: 'q1', article: 'a1', on: true },
  { kind: 'verdict.given', group: 'g', reference: 'q1', member: 'q2', verdict: null },
  { kind: 'group.noted', group: 'g', reference: 'q1', note: '' },
  { kind: 'stories.arranged', stories: [{ story: 's', articles: ['a1'] }] },
  { kind: 'story.named', story: 's', title: '', articles: [] },
  { kind: 'group.dissolved', ...content, doubt: 0.2, settles: ['a2', 'a2:q1-2'] },
  { kind: 'article.corrected', article: 'a1', details: { outlet: null, lang: 'ky' } },
  { kind: 'article.withdrawn', article: 'a1', on: false, title: '', file: 'f', decided },
  {
    ...{ kind: 'matter.disputed', what: 'detail', subject: 'a1', article: 'a1', about: '', first: 'x', second: 'y' },
    between: ['Ada', 'Bo'],
  },
  { kind: 'article.withdrawn', article: 'a1', on: true, title: 't', file: 'f', instead: 'a2' },
  { kind: 'quotation.edited', quotation, decided },
  { kind: 'quotation.edited', quotation: { ...quotation, type: 'passage', kind: null, speaker: null, found: null } },
  { kind: 'flag.muted', words: 'sand', on: true, decided },
  { kind: 'undone', undoGroup: 1 },
  { kind: 'redone', undoGroup: 2 },
  { kind: 'article.purged', article: 'a1' },
]

const event = (body: unknown) => ({
  ...{ seq: 1, at: '2031-05-14T10:00:00Z', by: 'Ada', v: 1, command: 'c', undoGroup: 1, body },
})

test.each(BODIES)('an event is known by the quick check and by the schema: %o', body => {
  expect([isKnownEvent(event(body)), reviewEvent.safeParse(event(body)).success]).toEqual([true, true])
  expect(readEvent(event(body))).toEqual(event(body))
})

/** What may stand where something else should. */
const ODD = fc.constantFrom<unknown>(null, '', 'x', 'x'.repeat(20_000), -1, 0, 1.5, 2, NaN, true, [], {}, [null], [{}])

/** Paths of an object to its every value. */
function pathsOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))]
}

/** A copy with the value at `path` replaced, taken away, or given a neighbour. */
function spoilt(value: unknown, path: readonly string[], how: 'put' | 'drop' | 'add', odd: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return odd
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  const slots = copy as Record<string, unknown>
  if (rest.length > 0) slots[key] = spoilt(slots[key], rest, how, odd)
  else if (how === 'put') slots[key] = odd
  else if (how === 'add') slots[`${key}_`] = odd
  else delete slots[key]
  return copy
}

test('what the quick check takes the schema takes, and what the schema refuses is refused, however an event is spoilt', () => {
  const spoiltEvent = fc.constantFrom(...BODIES).chain(body => {
    const whole = event(body)
    const paths = pathsOf(whole).filter(path => path.length > 0)
    return fc
      .tuple(fc.constantFrom(...paths), fc.constantFrom('put' as const, 'drop' as const, 'add' as const), ODD)
      .map(([path, how, odd]) => spoilt(whole, path, how, odd))
  })
  fc.assert(
    fc.property(spoiltEvent, one => {
      // As it comes out of a file.
      const read: unknown = JSON.parse(JSON.stringify(one) ?? 'null')
      expect(isKnownEvent(read)).toBe(reviewEvent.safeParse(read).success)
    }),
    { numRuns: 3000 },
  )
})

test('a kind that only the schema knows is read by the schema', () => {
  const known = new Set(BODIES.map(body => (body as { kind: string }).kind))
  const all = eventBody.options.flatMap(option => [...option.shape.kind.values])
  // Slower to read, never lost.
  for (const kind of known) expect(all).toContain(kind)
  expect(readEvent(event({ kind: 'never', group: 'g' }))).toBe(null)
})
