import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import type { Candidate } from '../../../engine/types.ts'
import type { Host } from '../../../renderer/bridge.ts'
import { askWhileStanding } from '../../../renderer/state/answers.ts'
import { stand } from '../../../renderer/state/cursor.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { sampleAnalysis } from '../fixture.ts'
import { stubFrames } from '../frames.ts'

const analysis = sampleAnalysis()
const [here, away] = analysis.groups.map(group => group.id)
const [a, b, c, d] = analysis.quotes
  .map(quote => quote.id)
  .filter(id => !analysis.groups.some(group => group.id === here && group.members.some(member => member.id === id)))

let answer: readonly Candidate[] = []
const host = {
  review: { candidates: async () => answer, reasons: async () => null, wordLinks: async () => [] },
} as unknown as Host
let stop: () => void

beforeEach(() => {
  stubFrames()
  const opened = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis }
  change(() => receive(INITIAL, opened as unknown as ProjectEvent))
  change(state => ({ ...stand(state, here ?? ''), touched: true }))
  stop = askWhileStanding(host)
})

afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

/** The candidates of the group, once it has been told that groups are others and the machine answers `ids`. */
async function told(...ids: readonly (string | undefined)[]): Promise<readonly string[]> {
  answer = ids.map((id = '', n) => ({ id, p: 0.5 - n / 10, group: null }))
  change(state => receive(state, { kind: 'groups', changed: [], removed: [] }))
  await new Promise(done => setTimeout(done, 60))
  return shown()
}

const shown = () =>
  useWindow
    .getState()
    .answers.candidates.get(here ?? '')
    ?.map(({ id }) => id) ?? []

test('while a person is at a group every candidate keeps its digit, also one that is none for a step', async () => {
  expect(await told(a, b, c)).toEqual([a, b, c])
  expect(await told(c, a)).toEqual([a, b, c])
  // A new one takes the place of one that is no longer among them, and gives it back.
  expect(await told(d, c, a)).toEqual([a, d, c])
  expect(await told(b, a, c)).toEqual([a, b, c])
})

test('where the machine only gave the group another id the candidates stay as they stand, there and back', async () => {
  expect(await told(a, b, c)).toEqual([a, b, c])
  const group = analysis.groups.find(one => one.id === here)
  const rename = (from: string, to: string) =>
    change(state =>
      receive(state, { kind: 'groups', changed: [{ ...group, id: to }], removed: [from] } as unknown as ProjectEvent),
    )
  rename(here ?? '', 'other')
  answer = [c, b, a].map((id = '') => ({ id, p: 0.4, group: null }))
  await new Promise(done => setTimeout(done, 60))
  const ids = (entry: string) =>
    useWindow
      .getState()
      .answers.candidates.get(entry)
      ?.map(({ id }) => id)
  expect([useWindow.getState().cursor, ids('other')]).toEqual(['other', [a, b, c]])
  rename('other', here ?? '')
  await new Promise(done => setTimeout(done, 60))
  expect([useWindow.getState().cursor, shown()]).toEqual([here, [a, b, c]])
})

test('back at the group the candidates stand as the machine has them, and keep their digits from then on', async () => {
  await told(a, b, c)
  await told(c, a)
  change(state => stand(state, away ?? ''))
  await told()
  change(state => stand(state, here ?? ''))
  expect(await told(c, a)).toEqual([c, a])
  expect(await told(a, c, b)).toEqual([c, a, b])
})

test('words that are gone leave their place', async () => {
  expect(await told(a, b, c)).toEqual([a, b, c])
  const quotes = analysis.quotes.filter(quote => quote.id !== b)
  change(state => ({ ...state, analysis: { ...analysis, quotes } }))
  expect(await told(c, a)).toEqual([a, c])
})
