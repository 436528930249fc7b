import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { article, reviewEvent } from '../../../electron/shared/contract.ts'
import { importEvents } from '../../../engine/export/importEvents.ts'
import { importPairs } from '../../../engine/export/importPairs.ts'
import { jsonl } from '../../../engine/export/jsonl.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import type { ExportProject } from '../../../engine/export/project.ts'
import { type Guards, readJsonl } from '../../../engine/export/readJsonl.ts'
import { analysisUnder } from '../../../engine/review/arrange.ts'
import { emptyState, fold } from '../../../engine/review/fold.ts'
import type { EventBody, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis, Article } from '../../../engine/types.ts'
import { meaning } from '../review/story.ts'
import { elsewhere, randomProject } from './randomProject.ts'

/** Printed, so that a run can be had again: `QUOIN_SEED=… npx vitest run roundTrip`. */
const seed = Number(process.env.QUOIN_SEED) || Math.floor(Math.random() * 2 ** 31)
console.log(`round trips: seed ${seed}`)

const ALL = { only: 'all', allPairs: false, forExcel: false } as const

/** The project that a new one becomes when `bodies` are brought into it. */
function broughtInto(analysis: Analysis, bodies: readonly EventBody[]): ExportProject {
  const log = bodies.map(
    (body, i): ReviewEvent => ({
      ...{ seq: i + 1, at: '2040-01-01T00:00:00Z', by: 'importer', v: 1, command: 'import', undoGroup: 1, body },
    }),
  )
  return { analysis, review: review(analysis, fold(log)), log, probability: () => 0.5 }
}

/** A table cannot tell a story without a name from one that nothing is said of. */
const titles = fc.string({ maxLength: 9 }).map(title => `T${title}`)

/** A decision about an article or its story. */
const arrangement = fc.oneof(
  fc.record({ kind: fc.constant('withdrawn' as const), article: fc.nat(9), on: fc.boolean() }),
  fc.record({ kind: fc.constant('corrected' as const), article: fc.nat(9), title: titles }),
  fc.record({ kind: fc.constant('arranged' as const), article: fc.nat(9), story: fc.constantFrom('s0', 's1') }),
  fc.record({ kind: fc.constant('named' as const), article: fc.nat(9), title: titles }),
  fc.record({ kind: fc.constant('muted' as const), article: fc.nat(9), on: fc.boolean() }),
)

/** A decision about a quotation that the extractor did not find, or found otherwise. */
const edit = fc.record({
  kind: fc.constant('edited' as const),
  article: fc.nat(9),
  from: fc.nat(20),
  length: fc.nat(20),
  on: fc.boolean(),
})

type ValueOf<A> = A extends fc.Arbitrary<infer T> ? T : never
type Made = ValueOf<typeof arrangement> | ValueOf<typeof edit>

function bodyOf(decision: Made, { id, title, file, text }: Article): EventBody {
  switch (decision.kind) {
    case 'edited': {
      const start = Math.min(decision.from, text.length - 1)
      const parts = [{ start, end: Math.min(start + 1 + decision.length, text.length) }]
      const quotation = {
        ...{
          id: `${id}:q${start}-${parts[0]?.end}`,
          type: 'quote' as const,
          article: id,
          parts,
          found: null,
          kind: 'statement' as const,
        },
        ...{ text: text.slice(start, parts[0]?.end), speaker: null, on: decision.on },
      }
      return { kind: 'quotation.edited', quotation }
    }
    case 'withdrawn':
      return { kind: 'article.withdrawn', article: id, on: decision.on, title, file }
    case 'corrected':
      return { kind: 'article.corrected', article: id, details: { title: decision.title, outlet: null } }
    case 'arranged':
      return { kind: 'stories.arranged', stories: [{ story: decision.story, articles: [id] }] }
    case 'muted':
      return { kind: 'flag.muted', words: 'the Mill', on: decision.on }
    case 'named':
      return { kind: 'story.named', story: 's0', title: decision.title, articles: [id] }
  }
}

/** The project after these decisions. */
function arranged(base: ExportProject, made: readonly Made[]) {
  const texts = base.analysis.articles
  const bodies = made.map(one => bodyOf(one, texts[one.article % texts.length] as Article))
  const last = base.log.at(-1)
  const log = [
    ...base.log,
    ...bodies.map(
      (body, i): ReviewEvent => ({
        ...{ seq: (last?.seq ?? 0) + 1 + i, at: '2032-01-01T00:00:00Z', by: 'Eve', v: 1, command: 'test' },
        ...{ undoGroup: (last?.undoGroup ?? 0) + 1 + i, body },
      }),
    ),
  ]
  const state = fold(log)
  const analysis = analysisUnder(base.analysis, state, texts)
  return { ...base, analysis, review: review(analysis, state), log, texts }
}

describe('pairs.tsv brought into a new project and written again', () => {
  test('is the same, byte for byte', () => {
    fc.assert(
      fc.property(randomProject, fc.boolean(), fc.boolean(), (project, finds, forExcel) => {
        const written = pairsTsv(project, { ...ALL, forExcel })
        const analysis = elsewhere(project, id => `x${id}`, finds)
        const { bodies, problems } = importPairs(written, analysis, review(analysis, emptyState()))
        expect(problems).toEqual([])
        expect(pairsTsv(broughtInto(analysis, bodies), { ...ALL, forExcel })).toBe(written)
      }),
      { numRuns: 1000, seed },
    )
  })

  test('is the same where articles were corrected, withdrawn or moved to other stories', () => {
    fc.assert(
      fc.property(randomProject, fc.array(arrangement, { maxLength: 6 }), (base, made) => {
        const project = arranged(base, made)
        const written = pairsTsv(project, ALL)
        // Into a new project: nothing of it is decided there, and the articles are as they were read.
        const { bodies, problems } = importPairs(written, base.analysis, review(base.analysis, emptyState()))
        expect(problems).toEqual([])
        const there = broughtInto(base.analysis, bodies)
        const analysis = analysisUnder(base.analysis, there.review.state)
        expect(pairsTsv({ ...there, analysis, review: review(analysis, there.review.state) }, ALL)).toBe(written)
        // And into itself: it says all of it already.
        expect(importPairs(written, project.analysis, project.review).bodies).toEqual([])
      }),
      { numRuns: 1000, seed },
    )
  })

  test('changes nothing when it is brought in a second time', () => {
    fc.assert(
      fc.property(randomProject, project => {
        const written = pairsTsv(project, ALL)
        expect(importPairs(written, project.analysis, project.review).bodies).toEqual([])
      }),
      { numRuns: 300, seed },
    )
  })
})

const guards: Guards = {
  event: value => reviewEvent.safeParse(value).data ?? null,
  article: value => article.safeParse(value).data ?? null,
  isWhole: () => true,
}

/** The state without its steps: an import is one step, however many it was. */
function decisionsOf({ review: { state } }: ExportProject): object {
  return { ...meaning(state), done: [], undone: [] }
}

describe('JSONL brought into a new project', () => {
  test('restores the same folded state', () => {
    fc.assert(
      fc.property(randomProject, fc.boolean(), (project, finds) => {
        const file = readJsonl(jsonl(project, ALL), guards)
        const analysis = elsewhere(project, id => id, finds)
        const { bodies, problems } = importEvents(file, analysis, review(analysis, emptyState()))
        expect(problems).toEqual([])
        expect(decisionsOf(broughtInto(analysis, bodies))).toEqual(decisionsOf(project))
        expect(file.articles).toEqual(project.analysis.articles)
      }),
      { numRuns: 1000, seed },
    )
  })

  test('brings along what was decided about stories, articles and quotations, with the texts as they were read', () => {
    fc.assert(
      fc.property(randomProject, fc.array(fc.oneof(arrangement, edit), { maxLength: 6 }), (base, made) => {
        const texts = base.analysis.articles
        const project = arranged(base, made)
        const file = readJsonl(jsonl(project, ALL), guards)
        const byId = (list: readonly Article[]) => list.toSorted((x, y) => (x.id < y.id ? -1 : 1))
        expect(byId(file.articles)).toEqual(byId(texts))
        const { bodies: found, problems } = importEvents(file, base.analysis, review(base.analysis, emptyState()))
        expect(problems).toEqual([])
        expect(decisionsOf(broughtInto(base.analysis, found))).toEqual(decisionsOf(project))
      }),
      { numRuns: 1000, seed },
    )
  })

  test('follows the texts where ids are others, and is not brought in twice', () => {
    fc.assert(
      fc.property(randomProject, project => {
        const file = readJsonl(jsonl(project, ALL), guards)
        const analysis = elsewhere(project, id => `x${id}`, true)
        const imported = broughtInto(analysis, importEvents(file, analysis, review(analysis, emptyState())).bodies)
        expect(pairsTsv(imported, ALL)).toBe(pairsTsv(project, ALL))
        expect(importEvents(file, analysis, imported.review).bodies).toEqual([])
      }),
      { numRuns: 300, seed },
    )
  })
})
