import { expect, test } from 'vitest'
import { INTERFACE_LANGUAGES } from '../../../electron/shared/messages.ts'
import { mapDrawing, mapTable } from '../../../engine/export/report/map.ts'
import { STANDINGS, type Standing, signSymbols } from '../../../engine/export/report/signs.ts'
import { standingIn, standingOf } from '../../../engine/export/report/standing.ts'
import type { ReportGroup, ReportStory } from '../../../engine/export/report/types.ts'
import type { Group } from '../../../engine/review/types.ts'
import type { Member, Verdict } from '../../../engine/types.ts'
import { catalogue } from './catalogue.ts'

const member = (id: string, type: Member['type'], verdict: Verdict | null): Member => ({
  ...{ id, type, verdict, p: 1, flags: [] },
})

const inGroup = (one: Member): Group =>
  ({ reference: 'a:q1', members: [member('a:q1', 'quote', null), one], absent: [] }) as unknown as Group

const standing = (one: Member): Standing => standingIn(inGroup(one), 'b', ({ id }) => id.slice(0, 1))

test.each<[Verdict | null, Standing]>([
  [null, 'reported'],
  ['same', 'reported'],
  ['shortened', 'reported'],
  ['differs', 'reportedDiffers'],
  ['contradicts', 'reportedDiffers'],
])('reported words with the verdict %s stand in the map as %s', (verdict, expected) => {
  expect(standing(member('b:p1', 'passage', verdict))).toBe(expected)
})

test('a quotation that differs, and a passage by itself, have their verdict', () => {
  expect(standing(member('b:q1', 'quote', 'differs'))).toBe('differs')
  const passage = member('b:p1', 'passage', 'differs')
  expect(standingOf(inGroup(passage), passage)).toBe('differs')
})

test.each(INTERFACE_LANGUAGES)('every standing has its own sign, letter and name in %s', language => {
  const text = catalogue(language)
  const letters = STANDINGS.map(one => text(`report.letter.${one}`))
  expect(new Set(letters).size).toBe(STANDINGS.length)
  const symbols = [...signSymbols().matchAll(/<symbol id="d-\w+"[^>]*>(.*?)<\/symbol>/gu)].map(([, inside]) => inside)
  expect(new Set(symbols).size).toBe(STANDINGS.length)
})

test('reported words of other facts are red and named, in the table and in the picture', () => {
  const text = catalogue('en')
  const group = { number: 1, group: { state: 'confirmed' }, reference: { text: 'Nine roads', lang: 'en' } }
  const article = { article: { id: 'b', file: 'b.txt', outlet: null }, letter: 'B' }
  const story = { groups: [group as unknown as ReportGroup], articles: [article] } as unknown as ReportStory
  const table = mapTable(story, () => 'reportedDiffers', text)
  expect(table).toContain('<svg class="sign red"')
  expect(table).toContain('reported, differs in fact')
  expect(mapDrawing(story, () => 'reportedDiffers', text, 0).body).toMatch(/href="#d-reportedDiffers"[^>]*class="red"/u)
})
