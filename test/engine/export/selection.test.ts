import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupCounts, pairCounts, reportCounts, variantCounts } from '../../../engine/export/counts.ts'
import { groupsTsv } from '../../../engine/export/groupsTsv.ts'
import { jsonl } from '../../../engine/export/jsonl.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import type { ExportFilter } from '../../../engine/export/project.ts'
import { tmx } from '../../../engine/export/tmx.ts'
import { LANGUAGES, VERDICTS } from '../../../engine/types.ts'
import { example } from './example.ts'
import { randomProject } from './randomProject.ts'

const ALL = { only: 'all' } as const
const table = { allPairs: false, forExcel: false } as const

test('what a filter leaves out is counted by its reason', () => {
  expect(pairCounts(example, { only: 'confirmed' })).toEqual({
    groups: 1,
    rows: 2,
    left: [{ reason: 'undecided', count: 1 }],
  })
  expect(pairCounts(example, { ...ALL, languages: ['en', 'ru'] })).toEqual({
    ...{ groups: 2, rows: 2 },
    left: [{ reason: 'language', count: 1 }],
  })
  // An absent version has no verdict to be chosen by, nor has one that nobody has judged.
  expect(pairCounts(example, { ...ALL, verdicts: ['differs'] })).toEqual({
    ...{ groups: 1, rows: 1 },
    left: [{ reason: 'verdict', count: 2 }],
  })
  expect(pairCounts(example, { ...ALL, stories: ['other'] })).toEqual({
    groups: 0,
    rows: 0,
    left: [{ reason: 'story', count: 3 }],
  })
  expect(groupCounts(example, { ...ALL, languages: ['en', 'uk'] })).toEqual({
    ...{ groups: 0, rows: 0 },
    left: [{ reason: 'language', count: 2 }],
  })
})

test('where the reference is left out, the pairs of the others are still written', () => {
  const text = pairsTsv(example, { ...ALL, ...table, languages: ['ru'] })
  expect(text.split('\n').length).toBe(2)
})

const filter: fc.Arbitrary<ExportFilter> = fc.record(
  {
    only: fc.constantFrom('confirmed' as const, 'all' as const),
    stories: fc.constantFrom(['s0'], []),
    verdicts: fc.subarray([...VERDICTS]),
    languages: fc.subarray<string>([...LANGUAGES, 'deu', 'und']),
  },
  { requiredKeys: ['only'] },
)

test('whatever is left out, what is written and what is not are all there is', () => {
  const sum = (left: readonly { readonly count: number }[]) => left.reduce((all, { count }) => all + count, 0)
  fc.assert(
    fc.property(randomProject, filter, (project, chosen) => {
      const { groups } = project.review
      const options = { ...chosen, ...table }
      const pairs = pairCounts(project, chosen)
      expect(pairs.rows + sum(pairs.left)).toBe(
        groups.reduce((all, { members, absent }) => all + members.length - 1 + absent.length, 0),
      )
      expect(pairsTsv(project, options).split('\n').length - 2).toBe(pairs.rows)
      for (const counts of [
        groupCounts(project, chosen),
        reportCounts(project, chosen),
        variantCounts(project, chosen, 1),
        variantCounts(project, chosen, 2),
      ])
        expect(counts.groups + sum(counts.left)).toBe(groups.length)
      expect(groupsTsv(project, options).split('\n').length - 2).toBe(variantCounts(project, chosen, 1).rows)
      expect(tmx(project, options, { version: '1' }).split('<tu ').length - 1).toBe(
        variantCounts(project, chosen, 2).rows,
      )
      expect(jsonl(project, options).split('{"type":"group"').length - 1).toBe(groupCounts(project, chosen).groups)
    }),
    { numRuns: 500 },
  )
})
