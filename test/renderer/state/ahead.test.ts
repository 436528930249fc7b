import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { decide } from '../../../engine/review/decide.ts'
import { emptyState, foldOnto } from '../../../engine/review/fold.ts'
import type { Intent, ReviewEvent, ReviewState } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Candidate } from '../../../engine/types.ts'
import type { Host } from '../../../renderer/bridge.ts'
import type { CommandContext, Handler } from '../../../renderer/commands/context.ts'
import {
  chooseReference,
  confirmGroup,
  excludeMember,
  giveVerdict,
  markAbsent,
  redo,
  toggleCandidate,
  undo,
} from '../../../renderer/commands/review.ts'
import { stand, step } from '../../../renderer/state/cursor.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { sampleAnalysis } from '../fixture.ts'
import { stubFrames } from '../frames.ts'

stubFrames()

const analysis = sampleAnalysis()
const go =
  (by: number): Handler =>
  () => ({ run: () => change(state => step(state, by) ?? state) })
const KEYS: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries([1, 2, 3].map(n => [String(n), toggleCandidate(n)])),
  x: excludeMember,
  r: chooseReference,
  w: giveVerdict('shortened'),
  a: markAbsent,
  Enter: confirmGroup,
  z: undo,
  Z: redo,
  j: go(1),
  k: go(-1),
}

/** What the services do with the next intent, and in which order the window hears of it. */
interface Manner {
  readonly refuses: boolean
  readonly tells: 'before' | 'after' | 'never'
  readonly ticks: number
}

/** Services that know nothing of what the window shows ahead of them. */
function services(manners: readonly Manner[]) {
  let saved: ReviewState = emptyState()
  let seq = 0
  let n = 0
  const tick = () => new Promise(resolve => setImmediate(resolve))
  const submit = async ({ command, intent }: { command: string; intent: Intent }) => {
    const { refuses, tells, ticks } = manners[n++ % manners.length] as Manner
    const decision = decide(review(analysis, saved), analysis, intent)
    for (let i = 0; i < ticks; i++) await tick()
    if (refuses || 'refusal' in decision) return { ok: false, problem: { code: 'refusal.otherStory', params: {} } }
    const undoGroup = seq + 1
    const events = decision.events.map((body): ReviewEvent => {
      seq++
      return { seq, at: '2031-05-14T10:00:00Z', by: 'Ada', v: 1, command, undoGroup, body }
    })
    saved = foldOnto(saved, events)
    const tell = () => change(state => receive(state, { kind: 'log', events } as unknown as ProjectEvent))
    if (tells === 'before') tell()
    if (tells === 'after') setImmediate(tell)
    await tick()
    return { ok: true, events }
  }
  return { host: { review: { submit } } as unknown as Host, tick, saved: () => saved }
}

test('whatever is pressed, refused or told late: what is shown in the end is what is on the disk', async () => {
  const key = fc.record({ key: fc.constantFrom(...Object.keys(KEYS)), pause: fc.nat(3) })
  const manner = fc.record({
    refuses: fc.integer({ min: 0, max: 4 }).map(n => n === 0),
    tells: fc.constantFrom('before', 'after', 'never') as fc.Arbitrary<Manner['tells']>,
    ticks: fc.nat(3),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(key, { minLength: 4, maxLength: 24 }),
      fc.array(manner, { minLength: 1, maxLength: 9 }),
      async (keys, manners) => {
        const { host, tick, saved } = services(manners)
        const opened = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis }
        change(() => receive(INITIAL, opened as unknown as ProjectEvent))
        const [first] = analysis.groups
        const near = analysis.quotes.filter(quote => !first?.members.some(({ id }) => id === quote.id))
        const candidates = near.slice(0, 3).map(({ id }): Candidate => ({ id, p: 0.4, group: null }))
        change(state => {
          const known = new Map([...analysis.groups, ...analysis.quotes].map(({ id }) => [id, candidates] as const))
          return {
            ...stand({ ...state, answers: { ...state.answers, candidates: known } }, first?.id ?? ''),
            touched: true,
          }
        })
        for (const { key: name, pause } of keys) {
          const context = () => ({ host, change, state: useWindow.getState() }) as CommandContext
          let outcome = KEYS[name]?.(context())
          while (outcome && 'wait' in outcome) {
            while (!outcome.wait.until(useWindow.getState())) await tick()
            outcome = outcome.wait.again(context())
          }
          if (outcome && 'run' in outcome) outcome.run()
          for (let i = 0; i < pause; i++) await tick()
        }
        for (let i = 0; i < 16; i++) await tick()
        const { unsaved, ahead, pending, review: shown, view } = useWindow.getState()
        expect([unsaved, ahead, pending.size]).toEqual([0, null, 0])
        expect(shown).toEqual(saved())
        const whole = review(analysis, saved())
        expect(view).toEqual(whole)
        // Look-ups hold what they were made of, each its own; what they answer must be the same.
        const members = [...analysis.quotes, ...analysis.passages].map(({ id }) => id)
        expect(members.map(id => view?.groupOf.get(id))).toEqual(members.map(id => whole.groupOf.get(id)))
      },
    ),
    { numRuns: 150 },
  )
})
