import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EngineError } from '../../engine/errors.ts'
import type { EditedQuote } from '../../engine/review/types.ts'
import { run } from '../../engine/run.ts'
import type { Constraints, MemberId } from '../../engine/types.ts'
import type { Workspace } from '../../engine/workspace.ts'
import { article, input, tools } from './words.ts'

const TEXTS = [
  'The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn, who runs it. "My father built it with his own hands," she said. "Flour is bread," said the cook.\n',
  'Mill is not for sale\n\nAda Brenn told the council: "We will not sell the mill to anybody." She added: "My father built it with his own hands." "Bread is flour," said the cook.\n',
  'Council votes on mill\n\n"My father built it with his own hands," said Ada Brenn on Monday. "Nobody asked the miller," said Jon Perry. The council said nothing.\n',
  'Mill stays with its owner\n\nThe council met on Monday in a full hall. Ada Brenn told it that we will not sell the mill to anybody, and left. "Nobody asked the miller at all," said Jon Perry.\n',
]
const ARTICLES = TEXTS.map((text, i) => article(`a${'dacb'[i]}`, text))
const STORY = new Map(ARTICLES.map(({ id }) => [id, 'mill'] as const))
const NONE: Constraints = { must: [], cannot: [] }

/** What is decided at one time: numbers that choose members, and those that are said to be no quotation. */
interface Decided {
  readonly must: readonly (readonly [number, number])[]
  readonly cannot: readonly (readonly [number, number])[]
  readonly closed: readonly (readonly number[])[]
  readonly gone: readonly number[]
  /** Whether the machine looks at the project again, as it does after a restart or a correction. */
  readonly again: boolean
}

const two = fc.tuple(fc.nat(8), fc.nat(8)).filter(([a, b]) => a !== b)
const decided: fc.Arbitrary<Decided> = fc.record({
  must: fc.array(two, { maxLength: 3 }),
  cannot: fc.array(two, { maxLength: 3 }),
  closed: fc.array(fc.array(fc.nat(8), { minLength: 1, maxLength: 3 }), { maxLength: 1 }),
  gone: fc.uniqueArray(fc.nat(8), { maxLength: 2 }),
  again: fc.boolean(),
})

function sides(workspace: Workspace): ReadonlyMap<MemberId, number> {
  return new Map(workspace.analysis.groups.flatMap(({ members }, i) => members.map(({ id }) => [id, i] as const)))
}

test('what is decided holds, whatever way led there is forgotten, and all undone is as if nothing had been decided', async () => {
  const base = { ...input(ARTICLES), storyOf: STORY }
  const pristine = await run(base, tools())
  const quotes = pristine.analysis.quotes
  expect(quotes.length).toBeGreaterThanOrEqual(9)
  expect(pristine.analysis.groups.some(group => group.members.some(({ type }) => type === 'passage'))).toBe(true)
  const idOf = (n: number) => quotes[n]?.id ?? ''
  const noQuotation = (n: number): EditedQuote => {
    const { id, article: of, parts, text, kind } = quotes[n] as (typeof quotes)[number]
    return { id, type: 'quote', article: of, parts, text, kind, speaker: null, found: parts, on: false }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(decided, { minLength: 1, maxLength: 4 }), async steps => {
      let workspace = await run(base, tools())
      let edits: readonly EditedQuote[] = []
      for (const step of steps) {
        const named = (pairs: Decided['must']) => pairs.map(([a, b]) => [idOf(a), idOf(b)] as const)
        const demands = {
          must: named(step.must),
          cannot: named(step.cannot),
          closed: step.closed.map(ids => ids.map(idOf)),
        }
        const now = step.again ? step.gone.map(noQuotation) : edits
        const before = workspace.analysis
        try {
          if (step.again)
            workspace = await run({ ...base, edits: now, constraints: demands, before: workspace }, tools())
          else workspace.constrain(demands)
        } catch (error) {
          // Refused with its cause: the chain of what must stand together, from the one to the other of a pair that must not.
          expect(error).toBeInstanceOf(EngineError)
          expect(workspace.analysis).toEqual(before)
          const chain = (error as EngineError).message
          expect(demands.must.some(pair => pair.every(id => chain.includes(id)))).toBe(true)
          continue
        }
        edits = now
        const there = new Set(workspace.analysis.quotes.map(({ id }) => id))
        const side = sides(workspace)
        for (const [a, b] of demands.must)
          if (there.has(a) && there.has(b)) expect(side.get(a) ?? 'alone').toBe(side.get(b))
        for (const [a, b] of demands.cannot) if (side.has(a)) expect(side.get(a)).not.toBe(side.get(b))
        expect(workspace.analysis).toEqual((await run({ ...base, edits, constraints: demands }, tools())).analysis)
      }
      if (edits.length > 0) workspace = await run({ ...base, before: workspace }, tools())
      else workspace.constrain(NONE)
      expect(workspace.analysis).toEqual(pristine.analysis)
      for (const { members } of pristine.analysis.groups)
        expect(workspace.candidates(members)).toEqual(pristine.candidates(members))
    }),
    { numRuns: 30 },
  )
}, 60_000)
