import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyState } from '../../../engine/review/fold.ts'
import { review } from '../../../engine/review/view.ts'
import { stand, step } from '../../../renderer/state/cursor.ts'
import { useLater } from '../../../renderer/state/later.ts'
import { MOST_STACKS } from '../../../renderer/state/latest.ts'
import { currentEntry, queueOf } from '../../../renderer/state/queue.ts'
import { followStacks, useStacks } from '../../../renderer/state/stacks.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { currentPieces } from '../../../renderer/state/versions.ts'
import { sampleAnalysis } from '../fixture.ts'

const analysis = sampleAnalysis()
const ids = () => useStacks.getState().map(({ id }) => id)
const keyOf = (id: string | null) => useStacks.getState().find(stack => stack.id === id)?.key
const frame = () => useLater.setState(useWindow.getState(), true)
const standing = (): WindowState => {
  const state: WindowState = { ...INITIAL, analysis, view: review(analysis, emptyState()), settled: true }
  return stand(state, queueOf(state).entries[0]?.id ?? '')
}

let stop: (() => void) | null = null
function start(): void {
  stop?.()
  useWindow.setState(standing(), true)
  useStacks.setState([], true)
  stop = followStacks()
  frame()
}
beforeEach(() => {
  // There is always nothing else to do.
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    run()
    return 0
  })
  vi.stubGlobal('cancelIdleCallback', () => undefined)
})
afterEach(() => stop?.())

test('a frame later the versions that the next key leads to are in the page, and the key shows them where they are', () => {
  start()
  const [first, second, third] = queueOf(useWindow.getState()).entries.map(({ id }) => id)
  expect(ids()).toEqual([first, second])
  const key = keyOf(second ?? null)
  change(state => step(state, 1) ?? state)
  expect(ids()).toEqual([first, second])
  expect(keyOf(second ?? null)).toBe(key)
  frame()
  expect(ids()).toEqual([first, second, third])
})

test('a group that a decision gives another id keeps its versions where they are', () => {
  start()
  const { cursor, view } = useWindow.getState()
  const key = keyOf(cursor)
  const renamed = view?.groups.map(group => (group.id === cursor ? { ...group, id: 'another' } : group)) ?? []
  change(state => ({ ...state, view: view && { ...view, groups: renamed }, cursor: 'another' }))
  expect(keyOf('another')).toBe(key)
})

test('wherever the cursor goes its versions are in the page, drawn from the state as it is; the others from that of a frame ago', () => {
  const moves = fc.array(
    fc.oneof(
      fc.constantFrom(1, -1),
      fc.constant('frame' as const),
      fc.constantFrom('the', 'nothing has this', '').map(words => ({ words })),
      fc.nat(30).map(n => [n] as const),
    ),
    {
      maxLength: 40,
    },
  )
  const all = queueOf(standing()).entries
  fc.assert(
    fc.property(moves, made => {
      start()
      for (const move of made) {
        if (move === 'frame') frame()
        else if (typeof move === 'number') change(state => step(state, move) ?? state)
        else if ('words' in move) change(state => ({ ...state, filter: move.words }))
        // Whatever the filter hides: as a search or undoing does.
        else change(state => stand(state, all[move[0] % all.length]?.id ?? ''))
        const { cursor } = useWindow.getState()
        const stacks = useStacks.getState()
        expect(new Set(ids()).size).toBe(stacks.length)
        expect(stacks.map(({ key }) => key)).toEqual(stacks.map(({ key }) => key).toSorted((a, b) => a - b))
        for (const { id, store } of stacks) {
          expect(store.getState().cursor).toBe(id)
          if (id === cursor) expect(store.getState()).toBe(useWindow.getState())
        }
        // What is drawn of all is the same when all have been asked: else React would draw for ever.
        const drawn = () => stacks.map(({ store }) => [currentEntry(store.getState()), currentPieces(store.getState())])
        const before = drawn()
        drawn().forEach(([entry, pieces], n) => {
          expect(entry).not.toBeNull()
          expect(entry).toBe(before[n]?.[0])
          expect(pieces).toBe(before[n]?.[1])
        })
        expect(ids()).toContain(cursor)
        expect(stacks.length).toBeLessThanOrEqual(MOST_STACKS)
        if (move === 'frame') expect(stacks.length).toBeLessThanOrEqual(5)
      }
    }),
  )
})
