import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { decide } from '../../../engine/review/decide.ts'
import { emptyState, foldOnto } from '../../../engine/review/fold.ts'
import type { Intent, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { MemberId, ProposedGroup } from '../../../engine/types.ts'
import type { Host } from '../../../renderer/bridge.ts'
import type { CommandContext } from '../../../renderer/commands/context.ts'
import { moveEdge } from '../../../renderer/commands/quotations.ts'
import { aimedAt } from '../../../renderer/state/aim.ts'
import { stand } from '../../../renderer/state/cursor.ts'
import { entryOf } from '../../../renderer/state/queue.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { sampleAnalysis } from '../fixture.ts'
import { stubFrames } from '../frames.ts'

stubFrames()

const analysis = sampleAnalysis()
const tick = () => new Promise(resolve => setImmediate(resolve))
const KEYS = {
  ',': moveEdge('quotation.shorter', 'end', -1),
  '.': moveEdge('quotation.longer', 'end', 1),
  '<': moveEdge('quotation.startLonger', 'start', 1),
  '>': moveEdge('quotation.startShorter', 'start', -1),
}

/** The window with a project open, and services that write down what is decided. */
function opened() {
  const event = { kind: 'opened', path: '/a.quoin', name: 'a', readOnly: false, log: [], analysis }
  change(() => ({ ...receive(INITIAL, event as unknown as ProjectEvent), touched: true }))
  const log: ReviewEvent[] = []
  let saved = emptyState()
  const submit = async ({ command, intent }: { command: string; intent: Intent }) => {
    const decision = decide(review(analysis, saved), analysis, intent)
    await tick()
    if ('refusal' in decision) return { ok: false, problem: { code: decision.refusal.code, params: {} } }
    const first = log.length + 1
    const events = decision.events.map(
      (body, n): ReviewEvent => ({
        ...{ seq: first + n, at: '2031-05-14T10:00:00Z', by: 'Ada', v: 1, command, undoGroup: first, body },
      }),
    )
    log.push(...events)
    saved = foldOnto(saved, events)
    return { ok: true, events }
  }
  const host = { review: { submit } } as unknown as Host
  const press = async (key: keyof typeof KEYS) => {
    const context = () => ({ host, change, state: useWindow.getState() }) as CommandContext
    let outcome = KEYS[key](context())
    while ('wait' in outcome) {
      while (!outcome.wait.until(useWindow.getState())) await tick()
      outcome = outcome.wait.again(context())
    }
    if ('run' in outcome) outcome.run()
  }
  const edited = () => log.map(({ body }) => (body.kind === 'quotation.edited' ? body.quotation.id : null))
  return { press, edited }
}

/** The machine's answer that takes a version out of its group, to stand alone or in the group `into`. */
function regroup(member: MemberId, into: number | null): void {
  const { analysis: now } = useWindow.getState()
  const groups = now?.groups ?? []
  const target = into === null ? undefined : groups[into % groups.length]
  const changed: ProposedGroup[] = []
  const removed: string[] = []
  const moved = groups.flatMap(({ members }) => members).find(({ id }) => id === member)
  for (const group of groups) {
    const members = group.members.filter(({ id }) => id !== member)
    if (group === target && moved) members.push(moved)
    if (members.length === group.members.length && group !== target) continue
    const reference = group.reference === member && group !== target ? (members[0]?.id ?? '') : group.reference
    if (members.length < 2) removed.push(group.id)
    else changed.push({ ...group, members, reference })
  }
  change(state => receive(state, { kind: 'groups', changed, removed } as unknown as ProjectEvent))
}

const settle = async () => {
  for (let i = 0; i < 6; i++) await tick()
}

test('keys that move borders go on with the quotation they began with, whatever the machine answers between', async () => {
  const key = fc.record({
    key: fc.constantFrom(...(Object.keys(KEYS) as (keyof typeof KEYS)[])),
    regroups: fc.option(fc.option(fc.nat(20))),
    pause: fc.nat(4),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.nat(200),
      fc.nat(20),
      fc.boolean(),
      fc.array(key, { minLength: 2, maxLength: 12 }),
      async (n, m, isAtCaret, keys) => {
        const { press, edited } = opened()
        const group = analysis.groups[n % analysis.groups.length] as ProposedGroup
        const member = group.members[m % group.members.length]?.id ?? ''
        change(state => stand(state, group.id, isAtCaret ? group.reference : member))
        const words = analysis.quotes.find(({ id }) => id === member)
        if (isAtCaret && words) {
          // At the end of it: a word less, and the caret stands outside.
          const span = { start: words.end - 1, end: words.end - 1 }
          change(state => ({ ...state, selection: { article: words.article, span, isFresh: true } }))
        }
        const begun = aimedAt(useWindow.getState())
        for (const { key: name, regroups, pause } of keys) {
          await press(name)
          for (let i = 0; i < pause; i++) await tick()
          if (regroups !== null && edited().length > 0) regroup(begun ?? '', regroups)
        }
        await settle()
        expect(new Set(edited()).size).toBeLessThanOrEqual(1)
        if (edited().length > 0) expect(edited()[0]).toBe(begun)
        const { view, cursor, member: here } = useWindow.getState()
        if (edited().length > 0 && here === begun) expect(cursor).toBe(view && entryOf(view, begun ?? ''))
      },
    ),
    { numRuns: 60 },
  )
})

test('where the words that are corrected leave their group the cursor goes with them and says so', async () => {
  const { press } = opened()
  const group = analysis.groups.find(({ members }) => members.length > 2) as ProposedGroup
  const member = group.members.find(({ id, type }) => id !== group.reference && type === 'quote')?.id ?? ''
  change(state => stand(state, group.id, member))
  const from = useWindow.getState().numbers.of.get(group.id)
  await press(',')
  await settle()
  regroup(member, null)
  const state = useWindow.getState()
  expect([state.cursor, state.member]).toEqual([member, member])
  expect(state.say).toMatchObject({
    kind: 'done',
    problem: { code: 'ui.say.followed', params: { from, place: 'alone' } },
  })
})

test('another cursor ends the correcting: the keys are about what stands there', async () => {
  const { press, edited } = opened()
  const [one, two] = analysis.groups
    .flatMap(({ id, members }) =>
      members.filter(({ type }) => type === 'quote').map(member => [id, member.id] as const),
    )
    .filter(([, id]) => (analysis.quotes.find(quote => quote.id === id)?.text.split(' ').length ?? 0) > 4)
  for (const [group, member] of [one, two].filter(entry => entry !== undefined)) {
    change(state => stand(state, group, member))
    await press(',')
    await settle()
  }
  expect(edited()).toEqual([one?.[1], two?.[1]])
})
