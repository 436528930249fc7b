import { expect, test, vi } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { decide } from '../../../engine/review/decide.ts'
import type { Intent, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Candidate, GroupId, MemberId } from '../../../engine/types.ts'
import type { Host } from '../../../renderer/bridge.ts'
import type { CommandContext, Handler } from '../../../renderer/commands/context.ts'
import { markReported, toggleCandidate } from '../../../renderer/commands/review.ts'
import { stand } from '../../../renderer/state/cursor.ts'
import { currentGroup } from '../../../renderer/state/queue.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { sampleAnalysis } from '../fixture.ts'
import { stubFrames } from '../frames.ts'

stubFrames()
// Commands that are run by name have services at the other end of the line that never answer.
vi.stubGlobal('window', { hostPipe: { onMessage: () => {}, send: () => {} } })
const { perform, run } = await import('../../../renderer/commands/run.ts')

const analysis = sampleAnalysis()
let seq = 0

/** Decides as the services do, and answers with the events. */
async function submit({ command, intent }: { command: string; intent: Intent }) {
  const { analysis: shown, review: state, ahead } = useWindow.getState()
  // They know nothing of what the window shows ahead of them.
  const decision = shown && decide(review(shown, ahead?.saved ?? state), shown, intent)
  if (!decision || 'refusal' in decision) throw new Error('refused')
  const undoGroup = seq + 1
  const events = decision.events.map((body): ReviewEvent => {
    seq++
    return { seq, at: '2026-11-25T12:00:00Z', by: 'Ada', v: 1, command, undoGroup, body }
  })
  return { ok: true, events }
}
const host = { review: { submit } } as unknown as Host

async function press(handler: Handler): Promise<void> {
  const outcome = handler({ host, change, state: useWindow.getState() } as CommandContext)
  if (!('run' in outcome)) throw new Error(JSON.stringify(outcome))
  outcome.run()
  await answered()
}

const answered = () => vi.waitUntil(() => useWindow.getState().unsaved === 0)

/** A window that stands on `entry`, whose one candidate is `candidate`. */
function open(entry: string, candidate: Candidate, shown = analysis): void {
  seq = 0
  const opened = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis: shown }
  change(() => receive(INITIAL, opened as unknown as ProjectEvent))
  change(state => {
    const answers = { ...state.answers, candidates: new Map([[entry, [candidate]]]) }
    return { ...stand({ ...state, answers }, entry), touched: true }
  })
}

/** A group, and a quotation of another one of its story. */
function twoGroups() {
  const [group, other] = analysis.groups.filter((one, _, all) => one.story === all[0]?.story && one.members.length > 2)
  const taken = other?.members.find(member => member.type === 'quote' && member.id !== other.reference)
  if (!group || !other || !taken) throw new Error('the sample has such groups')
  return { group, other, taken }
}

const stands = (id: MemberId): GroupId | undefined => useWindow.getState().view?.groupOf.get(id)

test('a digit on a lone quotation makes a group to look at, and the same digit takes it apart again', async () => {
  // Without one of its groups the sample has more lone quotations.
  const gone = analysis.groups.find(group => group.members.filter(({ type }) => type === 'quote').length > 1)
  const [a, b] = gone?.members.filter(({ type }) => type === 'quote') ?? []
  if (!a || !b) throw new Error('the sample has such a group')
  open(a.id, { id: b.id, p: 0.3, group: null }, { ...analysis, groups: analysis.groups.filter(one => one !== gone) })
  await press(toggleCandidate(1))
  expect(currentGroup(useWindow.getState())).toMatchObject({ state: 'undecided', reference: a.id })
  expect(stands(b.id)).toBe(stands(a.id))
  await press(toggleCandidate(1))
  expect([stands(a.id), stands(b.id)]).toEqual([undefined, undefined])
})

test('a digit pressed twice gives the candidate back to the group that it came from', async () => {
  const { group, other, taken } = twoGroups()
  open(group.id, { id: taken.id, p: 0.3, group: other.id })
  await press(toggleCandidate(1))
  expect(stands(taken.id)).toBe(group.id)
  await press(toggleCandidate(1))
  expect(stands(taken.id)).toBe(other.id)
})

test('what the machine found reported in an article nobody has looked at is taken in by one key', async () => {
  const whole = analysis.groups.find(group => group.members.some(member => member.type === 'passage'))
  const free = whole?.members.find(member => member.type === 'passage')
  const article = analysis.passages.find(one => one.id === free?.id)?.article
  if (!whole || !free || article === undefined) throw new Error('the sample has such a group')
  const group = { ...whole, members: whole.members.filter(one => one !== free) }
  const lacking = [{ article, reported: { passage: free.id, p: 0.7 }, absent: 0.2 }]
  const groups = analysis.groups.map(one => (one === whole ? { ...group, lacking } : one))
  open(group.id, { id: free.id, p: 0.3, group: null }, { ...analysis, groups })
  await press(markReported)
  expect(stands(free.id)).toBe(group.id)
})

test('what a digit comes to is shown before the services answer, once they have is there once, and goes where they refuse', async () => {
  const { group, other, taken } = twoGroups()
  const shownAtOnce = (answering: Host) => {
    open(group.id, { id: taken.id, p: 0.3, group: other.id })
    const outcome = toggleCandidate(1)({ host: answering, change, state: useWindow.getState() } as CommandContext)
    if (!('run' in outcome)) throw new Error(JSON.stringify(outcome))
    outcome.run()
    const { member, unsaved } = useWindow.getState()
    expect([stands(taken.id), member, unsaved]).toEqual([group.id, taken.id, 1])
    return answered()
  }
  await shownAtOnce(host)
  expect(useWindow.getState()).toMatchObject({
    unsaved: 0,
    ahead: null,
    review: { done: [{ command: 'candidate.1' }] },
  })
  expect(stands(taken.id)).toBe(group.id)
  const refusal = { code: 'refusal.otherStory', params: {} }
  const refuses = async () => ({ ok: false, problem: refusal })
  await shownAtOnce({ review: { submit: refuses } } as unknown as Host)
  expect(useWindow.getState()).toMatchObject({
    unsaved: 0,
    ahead: null,
    say: { problem: refusal },
    review: { done: [] },
  })
  expect(stands(taken.id)).toBe(other.id)
})

/** A window whose frames come when they are let, on a group with a candidate of another; and services that answer with `answer`. */
function openWithoutFrames(answer: typeof submit | (() => Promise<unknown>)) {
  const { group, other, taken } = twoGroups()
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  const answers = vi.fn(answer)
  open(group.id, { id: taken.id, p: 0.3, group: other.id })
  return {
    isIn: () => stands(taken.id) === group.id,
    press: () => {
      const context = { host: { review: { submit: answers } }, change, state: useWindow.getState() }
      perform('candidate.1', toggleCandidate(1)(context as unknown as CommandContext))
    },
    /** Until the services have answered, and whoever asked has heard it. */
    told: async () => {
      await vi.waitUntil(() => answers.mock.settledResults.at(-1)?.type === 'fulfilled')
      await new Promise(resolve => setTimeout(resolve, 0))
    },
    frame: () => frames.splice(0).forEach(one => void one()),
  }
}

test('the answer to what is shown already waits until that is on the screen, or until the next command', async () => {
  for (const come of ['frame', 'command'] as const) {
    const { press, told, frame, isIn } = openWithoutFrames(submit)
    press()
    await told()
    expect(useWindow.getState()).toMatchObject({ unsaved: 1, ahead: { command: 'candidate.1' } })
    if (come === 'frame') {
      frame()
      await answered()
    } else {
      run('help.keys')
      expect(useWindow.getState()).toMatchObject({ dialog: { kind: 'keys' } })
    }
    expect(useWindow.getState()).toMatchObject({ unsaved: 0, ahead: null })
    expect(isIn()).toBe(true)
  }
  stubFrames()
})

test('a refusal does not wait, and the next key does not take it away unread', async () => {
  const problem = { code: 'refusal.otherStory', params: {} }
  const { press, told, isIn } = openWithoutFrames(async () => ({ ok: false, problem }))
  press()
  await told()
  expect(useWindow.getState()).toMatchObject({ unsaved: 0, ahead: null, say: { problem } })
  expect(isIn()).toBe(false)
  stubFrames()
})

test('a command that waits for the answer has it when it comes, whatever the frames do', async () => {
  const { press, told } = openWithoutFrames(submit)
  press()
  // Undo takes back what was done last, once that is known.
  run('edit.undo')
  await told()
  // The digit's answer is known, and undo has gone to services that never answer.
  expect(useWindow.getState()).toMatchObject({
    ahead: null,
    unsaved: 1,
    review: { done: [{ command: 'candidate.1' }] },
  })
  stubFrames()
})
