import { create, createStore, type StoreApi } from 'zustand'
import { stand, step } from './cursor.ts'
import { useLater } from './later.ts'
import { MOST_STACKS } from './latest.ts'
import { isEntry, nextUndecided, queueOf } from './queue.ts'
import { type EntryId, INITIAL, type WindowState } from './state.ts'
import { useWindow } from './store.ts'

/** The versions of one entry in the page, and the window's state with the cursor on it. */
export interface Stack {
  /** Stays where a decision gives the group another id: its versions are the same. */
  readonly key: number
  readonly id: EntryId
  readonly store: StoreApi<WindowState>
}

/**
 * The stacks in the page: the one under the cursor, and out of sight those that the next key may lead to, laid out before it is
 * pressed, so that the key need only show one. In the order they were made: one that changed its place would be laid out anew.
 */
export const useStacks = create<readonly Stack[]>()(() => [])

/**
 * Keeps the stacks coming; returns what stops it. Those out of sight are all drawn from the state of a frame ago: what is made of a
 * state is kept for two of them (`lastValues`).
 */
export function followStacks(): () => void {
  // Where the cursor was before: undoing leads back there.
  let here: EntryId | null = null
  let before: EntryId | null = null
  const show = (state: WindowState) => {
    const { cursor } = state
    const stacks = useStacks.getState()
    const known = stacks.find(({ id }) => id === cursor)
    if (cursor !== here) {
      const left = stacks.find(({ id }) => id === here)
      const isGone = here !== null && !isEntry(state, here)
      before = isGone ? before : here
      here = cursor
      if (left && isGone && !known && cursor !== null) {
        left.store.setState(state, true)
        useStacks.setState(
          stacks.map(stack => (stack === left ? { ...left, id: cursor } : stack)),
          true,
        )
        return
      }
      left?.store.setState(waitingAt(useLater.getState(), left.id), true)
    }
    if (cursor === null) return
    if (known) known.store.setState(state, true)
    // A key that is held leaves more behind than the next may lead to, until a frame is drawn.
    else useStacks.setState([...stacks.slice(1 - MOST_STACKS), made(cursor, state)], true)
  }
  const wanted = (later: WindowState) => new Set([here, ...likely(later, before)])
  const follow = (later: WindowState) => {
    const ids = wanted(later)
    const stacks = useStacks.getState()
    const kept = stacks.filter(({ id }) => ids.has(id))
    for (const { id, store } of kept) if (id !== here) store.setState(waitingAt(later, id), true)
    if (kept.length < stacks.length) useStacks.setState(kept, true)
    cancelIdleCallback(idle)
    idle = requestIdleCallback(prepare)
  }
  // One at a time, while nothing else is to do: each takes some 20 ms, and the columns come first.
  let idle = 0
  const prepare = () => {
    const later = useLater.getState()
    const stacks = useStacks.getState()
    const next = [...wanted(later)].find(id => id !== null && stacks.every(stack => stack.id !== id))
    if (next === undefined || next === null) return
    useStacks.setState([...stacks, made(next, waitingAt(later, next))], true)
    idle = requestIdleCallback(prepare)
  }
  show(useWindow.getState())
  const stops = [useWindow.subscribe(show), useLater.subscribe(follow), () => cancelIdleCallback(idle)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** The state with the cursor on an entry and nothing pointed at. */
function waitingAt(state: WindowState, id: EntryId): WindowState {
  return { ...stand(state, id), pointed: INITIAL.pointed }
}

/** Where the next key may lead; nowhere while the groups still change by themselves. */
function likely(later: WindowState, before: EntryId | null): readonly (EntryId | null)[] {
  const { cursor, settled } = later
  if (!settled || cursor === null) return []
  return [
    ...[step(later, 1), step(later, -1)].map(state => state?.cursor ?? null),
    nextUndecided(later, cursor)?.id ?? null,
    before !== null && queueOf(later).places.has(before) ? before : null,
  ]
}

let count = 0

function made(id: EntryId, state: WindowState): Stack {
  return { key: count++, id, store: createStore<WindowState>()(() => state) }
}
