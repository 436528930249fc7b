import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { article, reviewEvent } from '../../../electron/shared/contract.ts'
import { importEvents } from '../../../engine/export/importEvents.ts'
import { importPairs } from '../../../engine/export/importPairs.ts'
import { jsonl } from '../../../engine/export/jsonl.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import type { ExportProject } from '../../../engine/export/project.ts'
import { type Guards, readJsonl } from '../../../engine/export/readJsonl.ts'
import { emptyState, fold } from '../../../engine/review/fold.ts'
import type { EventBody, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis } from '../../../engine/types.ts'
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
