/**
 * No key does nothing in silence: over the whole command table, in every state a window may be in, a command either does
 * something (the window changes, the focus moves, the services are asked) or says in a sentence of all four languages why not.
 */
import { expect, test, vi } from 'vitest'
import { COMMAND_IDS, type CommandId } from '../../../electron/shared/commands.ts'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../electron/shared/messages.ts'
import type { Problem } from '../../../electron/shared/result.ts'
import { decide } from '../../../engine/review/decide.ts'
import type { Intent, ReviewEvent } from '../../../engine/review/types.ts'
import type { CommandContext } from '../../../renderer/commands/context.ts'
import { stand } from '../../../renderer/state/cursor.ts'
import { queueOf } from '../../../renderer/state/queue.ts'
import { receive, receiveLog } from '../../../renderer/state/receive.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { sampleAnalysis } from '../fixture.ts'

vi.stubGlobal('window', {
  hostPipe: { onMessage: () => {}, send: () => {} },
  addEventListener: () => {},
  removeEventListener: () => {},
})
vi.stubGlobal('document', { querySelector: () => null, querySelectorAll: () => [], execCommand: () => true })
const { HANDLERS } = await import('../../../renderer/commands/handlers.ts')
const { sentence } = await import('../../../renderer/views/SayLine.tsx')
const { translateFor } = await import('../../../renderer/state/translate.ts')

const SAMPLE = sampleAnalysis()
const BLANK = { articles: [], stories: [], quotes: [], passages: [], groups: [], partial: false }

const INFO = {
  ...({ shell: 'browser', version: '1', language: 'en', editor: 'Ada', editorFrom: 'set', platform: 'linux' } as const),
  ...{ nativeDialogs: false, run: 'r', settings: { editor: 'Ada' } },
}

function opened(more: Record<string, unknown> = {}): WindowState {
  const event = {
    kind: 'opened',
    path: '/a.quoin',
    name: 'a.quoin',
    readOnly: false,
    log: [],
    analysis: SAMPLE,
    ...more,
  }
  return receive({ ...INITIAL, known: true, info: INFO }, event as unknown as ProjectEvent)
}

/** The window after a decision has come back from the services. */
function after(state: WindowState, command: CommandId, intent: Intent): WindowState {
  if (!state.view || !state.analysis) throw new Error('no project')
  const decision = decide(state.view, state.analysis, intent)
  if ('refusal' in decision) throw new Error(decision.refusal.code)
  const { seq } = state.review
  const events = decision.events.map(
    (body, n): ReviewEvent => ({
      ...{ seq: seq + n + 1, at: '2031-06-05T12:00:00Z', by: 'Ada', v: 1, command, undoGroup: seq + 1, body },
    }),
  )
  return receiveLog(state, events)
}

const group = SAMPLE.groups.find(({ members }) => members.length > 2)
const others = SAMPLE.groups.filter(one => one !== group)
if (!group) throw new Error('the sample has such a group')
const onGroup = stand(opened(), group.id, group.members.find(({ id }) => id !== group.reference)?.id)
const withCandidates = (state: WindowState, list: readonly string[]): WindowState => {
  const found = list.map(id => ({ id, p: 0.4, group: state.view?.groupOf.get(id) ?? null }))
  const candidates = new Map(state.answers.candidates).set(state.cursor ?? '', found)
  return { ...state, answers: { ...state.answers, candidates } }
}
const inStory = others.filter(({ story }) => story === group.story).map(({ reference }) => reference)
const lone = opened({ analysis: { ...SAMPLE, groups: others } })
const entries = queueOf(opened()).entries

const STATES: Readonly<Record<string, WindowState>> = {
  'nothing is known yet': INITIAL,
  'no project is open': { ...INITIAL, known: true, link: 'ready' },
  'a project without articles': opened({ analysis: BLANK }),
  'articles are being compared': {
    ...opened({ analysis: { ...SAMPLE, groups: [], stories: [], partial: true } }),
    progress: { stage: 'encode', done: 1, total: 9 },
  },
  'groups that the machine may still change': withCandidates(
    { ...stand(opened({ analysis: { ...SAMPLE, partial: true } }), group.id), settled: false },
    inStory,
  ),
  'a version of a group': withCandidates(onGroup, inStory),
  'a version of a group whose candidates are asked for': onGroup,
  'the reference of a group': stand(opened(), group.id, group.reference),
  'a lone quotation': withCandidates(stand(lone, group.reference), inStory),
  'a lone quotation without a candidate': withCandidates(stand(lone, group.reference), []),
  'a confirmed group': after(onGroup, 'group.confirm', { kind: 'confirm', group: group.id }),
  'a dissolved group': stand(after(onGroup, 'group.dissolve', { kind: 'dissolve', group: group.id }), group.id),
  'a decision was taken back': after(
    after(onGroup, 'group.confirm', { kind: 'confirm', group: group.id }),
    ...(['edit.undo', { kind: 'undo' }] as const),
  ),
  'all is decided': SAMPLE.groups.reduce(
    (state, { id }) => after(state, 'group.confirm', { kind: 'confirm', group: id }),
    opened(),
  ),
  'the first of the queue': stand(opened(), entries[0]?.id ?? ''),
  'the last of the queue': stand(opened(), entries.at(-1)?.id ?? ''),
  'a project that can only be read': opened({ readOnly: true }),
  'a decision is on its way to the disk': { ...withCandidates(onGroup, inStory), unsaved: 1 },
  'words of an article are selected': {
    ...withCandidates(onGroup, inStory),
    selection: { article: SAMPLE.stories[0]?.articles[0] ?? '', span: { start: 0, end: 20 }, isFresh: true },
  },
  'a quotation is picked': { ...withCandidates(onGroup, inStory), picked: inStory[0] ?? null },
  'the queue is filtered to nothing': { ...withCandidates(onGroup, inStory), filter: 'xqzw' },
}

/** What a command comes to: why not, or what it touched. */
function outcomeOf(id: CommandId, state: WindowState): Problem | readonly string[] {
  const touched: string[] = []
  let now = state
  // Some commands write to the window's store themselves.
  change(() => state)
  const host = recorder(path => touched.push(path))
  const context = {
    state,
    host,
    change: (step: (before: WindowState) => WindowState) => {
      const next = step(now)
      if (next !== now) touched.push('state')
      now = next
    },
    focus: (target: string) => touched.push(`focus ${target}`),
  } as unknown as CommandContext
  const outcome = HANDLERS[id](context)
  if ('refusal' in outcome) return outcome.refusal
  if ('wait' in outcome) return outcome.wait.refusal
  outcome.run()
  return useWindow.getState() === state ? touched : [...touched, 'store']
}

/** Services that write down what they are asked, and never answer. */
function recorder(asked: (path: string) => void, path = ''): unknown {
  return new Proxy(() => {}, {
    get: (_, name) => recorder(asked, `${path}.${String(name)}`),
    apply: () => {
      asked(path)
      return new Promise(() => {})
    },
  })
}

test.each(Object.entries(STATES))('%s: every command does something or says why not', (_name, state) => {
  for (const id of COMMAND_IDS) {
    const outcome = outcomeOf(id, state)
    if ('code' in outcome) {
      for (const language of INTERFACE_LANGUAGES) expect(told(outcome, language), `${id} ${outcome.code}`).toBe('')
    } else expect(outcome, id).not.toEqual([])
  }
})

/** What is wrong with a refusal's sentence in a language; nothing, where it is one. */
function told(problem: Problem, language: InterfaceLanguage): string {
  const text = sentence(problem, language, translateFor(language))
  if (text === sentence({ code: 'no.such.code', params: {} }, language, translateFor(language))) return 'unknown code'
  if (text.includes(problem.code)) return `no sentence: ${text}`
  return /[.?!]$/u.test(text) ? '' : `no whole sentence: ${text}`
}

test('no key decides about a group that the machine may still change', () => {
  const state = STATES['groups that the machine may still change']
  if (!state) throw new Error('no such state')
  for (const id of ['group.confirm', 'group.dissolve', 'member.exclude', 'candidate.1'] as const)
    expect(outcomeOf(id, state), id).toMatchObject({ code: 'ui.cannot.provisional' })
  const settled = { ...state, settled: true }
  for (const id of ['group.confirm', 'group.dissolve'] as const) expect(outcomeOf(id, settled), id).toContain('state')
})
