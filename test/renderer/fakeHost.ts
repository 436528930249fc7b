/** Services without file, worker or shell: the contract's answers over one analysis and a log in memory. */
import type { WordLink } from '../../electron/shared/contract.ts'
import { decide } from '../../engine/review/decide.ts'
import { emptyState, foldOnto } from '../../engine/review/fold.ts'
import type { EventBody, Intent, ReviewEvent } from '../../engine/review/types.ts'
import { review } from '../../engine/review/view.ts'
import type { Analysis, Candidate, MemberId } from '../../engine/types.ts'
import type { Host } from '../../renderer/bridge.ts'

/** A project event; the values that the engine made are immutable, the contract's types are not. */
export type Told = { readonly kind: string } & Readonly<Record<string, unknown>>

/** What the window uses of the services, and a hand on the other side of the line. */
export interface FakeHost {
  readonly host: Host
  readonly log: readonly ReviewEvent[]
  /** Sends an event to whoever watches. */
  tell(event: Told): void
}

/** Services that hold `analysis`; their clock stands at noon. */
export function fakeHost(analysis: Analysis): FakeHost {
  const log: ReviewEvent[] = []
  const waiting: Told[] = [
    { kind: 'opened', path: '/sample.quoin', name: 'sample.quoin', readOnly: false, log: [], analysis },
  ]
  let wake: () => void = () => {}
  const tell = (event: Told) => {
    waiting.push(event)
    wake()
  }
  const textOf = (id: MemberId) => [...analysis.quotes, ...analysis.passages].find(one => one.id === id)?.text ?? ''
  const submit = (command: string, intent: Intent) => {
    const state = foldOnto(emptyState(), log)
    const decision = decide(review(analysis, state), analysis, intent, () => ({ p: 0.5, verdict: null, flags: [] }))
    if ('refusal' in decision) return { ok: false as const, problem: decision.refusal }
    const undoGroup = (log.at(-1)?.undoGroup ?? 0) + 1
    const events = decision.events.map((body: EventBody, n): ReviewEvent => {
      const seq = log.length + n + 1
      return { seq, at: '2031-06-05T12:00:00Z', by: 'editor', v: 1, command, undoGroup, body }
    })
    log.push(...events)
    tell({ kind: 'log', events })
    return { ok: true as const, events }
  }
  const candidates = (group: string): Candidate[] => {
    const view = review(analysis, foldOnto(emptyState(), log))
    const own = view.groups.find(one => one.id === group)
    const story = own?.story ?? group.split('/')[0]
    const inside = (own?.members ?? []).filter(member => member.id !== own?.reference)
    const outside = analysis.quotes.filter(
      quote => quote.id !== group && quote.id.startsWith(`${story}/`) && !own?.members.some(one => one.id === quote.id),
    )
    return [
      ...inside.map(({ id, p }) => ({ id, p, group })),
      ...outside.slice(0, 3).map(({ id }, n) => ({ id, p: 0.12 - n * 0.03, group: view.groupOf.get(id) ?? null })),
    ].sort((a, b) => b.p - a.p)
  }
  const host = {
    app: {
      info: async () => ({
        shell: 'browser' as const,
        version: '0.0.0',
        language: 'en' as const,
        editor: 'editor',
        platform: 'linux' as const,
        nativeDialogs: false,
      }),
    },
    files: {
      pick: async () => null,
      list: async () => ({
        path: '/home/editor',
        parent: '/home',
        entries: [
          { name: 'articles', path: '/home/editor/articles', folder: true, size: 0 },
          { name: 'visit.txt', path: '/home/editor/visit.txt', folder: false, size: 2300 },
          { name: 'sample.quoin', path: '/home/editor/sample.quoin', folder: false, size: 230_000 },
        ],
        problem: null,
      }),
    },
    project: {
      open: async () => ({ problem: null }),
      sample: async () => ({ problem: null }),
      add: async () => ({ added: [], problems: [] }),
      cancel: async () => {},
      watch: async () => events(),
    },
    review: {
      submit: async (ask: { command: string; intent: Intent }) => submit(ask.command, ask.intent),
      candidates: async (ask: { group: string }) => candidates(ask.group),
      reasons: async () => ({
        p: 0.71,
        reasons: [
          { feature: 'start', value: 1, logOdds: -1.4 },
          { feature: 'similarity', value: 0.8, logOdds: 2.1 },
          { feature: 'sameSpeaker', value: 1, logOdds: 0.9 },
          { feature: 'place', value: 0.4, logOdds: 0.7 },
          { feature: 'lengthRatio', value: 0.9, logOdds: -0.1 },
          { feature: 'coverageMin', value: 0.4, logOdds: -1.3 },
        ],
      }),
      wordLinks: async (ask: { a: MemberId; b: MemberId }) => wordByWord(textOf(ask.a), textOf(ask.b)),
    },
    export: {
      preview: async () => ({ rows: 0, groups: 0, left: 0, head: '' }),
      write: async () => ({ rows: 0, path: '/x', problem: null }),
    },
  }
  async function* events() {
    for (;;) {
      const event = waiting.shift()
      if (event) yield event
      else
        await new Promise<void>(resolve => {
          wake = resolve
        })
    }
  }
  // Only what the window calls is there; a client of the contract has more than the contract says.
  return { host: host as unknown as Host, log, tell }
}

/** Links the n-th word of one text with the n-th of the other, leaving out every fourth. */
function wordByWord(a: string, b: string): WordLink[] {
  const words = (text: string) =>
    [...text.matchAll(/\p{L}+/gu)].map(word => ({ start: word.index, end: word.index + word[0].length }))
  const others = words(b)
  return words(a).flatMap((span, n) => {
    const other = others[n]
    return other && n % 4 !== 3 ? [{ a: span, b: other, strength: 0.8 }] : []
  })
}
