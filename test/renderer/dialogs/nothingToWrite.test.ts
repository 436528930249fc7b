import { expect, test } from 'vitest'
import type { ExportPreviewed, ExportRequest } from '../../../electron/shared/exports.ts'
import { nothingToWrite, remedied } from '../../../renderer/views/dialogs/nothingToWrite.ts'

const asked: ExportRequest = { format: 'tsv', only: 'confirmed', forExcel: false }
const none: ExportPreviewed = { rows: 0, groups: 0, left: [], partial: false, head: '' }
const left = (...reasons: readonly ExportPreviewed['left'][number]['reason'][]): ExportPreviewed => ({
  ...none,
  left: reasons.map(reason => ({ reason, count: 3 })),
})

test('where nothing is confirmed the button takes the proposals too, and the filters stay as they are', () => {
  const request: ExportRequest = { ...asked, languages: ['en'] }
  expect(nothingToWrite(left('undecided', 'rejected'), request)).toBe('unconfirmed')
  expect(remedied(request, 'unconfirmed')).toEqual({ ...request, only: 'all' })
})

test('where the filters let nothing through the button lifts them, and them alone', () => {
  const request: ExportRequest = { ...asked, only: 'all', languages: ['en'], verdicts: [], stories: ['s'] }
  expect(nothingToWrite(left('story', 'language'), request)).toBe('filtered')
  expect(remedied(request, 'filtered')).toEqual({ ...asked, only: 'all' })
})

test('where there is no group that could be written, nothing is offered', () => {
  expect(nothingToWrite(none, { ...asked, only: 'all' })).toBe('noGroups')
  expect(nothingToWrite(left('rejected'), asked)).toBe('noGroups')
  expect(remedied(asked, 'noGroups')).toBe(asked)
})

test('where something is written, or nothing is known yet, nothing is in the way', () => {
  expect(nothingToWrite({ ...none, rows: 2, groups: 1, left: left('undecided').left }, asked)).toBe(null)
  expect(nothingToWrite(null, asked)).toBe(null)
})
