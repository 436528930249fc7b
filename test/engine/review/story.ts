/** Small stories for tests: articles of one-letter quotations, and a bench to decide on them. */
import { analysisUnder } from '../../../engine/review/arrange.ts'
import { decide, type Relate } from '../../../engine/review/decide.ts'
import { emptyState, foldOnto } from '../../../engine/review/fold.ts'
import type { Decision, EventBody, Intent, Review, ReviewEvent, ReviewState } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis, Article, Member, Passage, ProposedGroup, Quote } from '../../../engine/types.ts'

/** `{ en1: 'a b', ru1: 'c' }`: articles (language first) with quotations; a name that ends in `*` is a passage. */
export type Spec = Readonly<Record<string, string>>

/** An analysis of one story: its quotations, and the machine's groups as `'a c'`, reference first, by id. */
export function story(articles: Spec, groups: Readonly<Record<string, string>> = {}): Analysis {
  const quotes: Quote[] = []
  const passages: Passage[] = []
  const list = Object.entries(articles).map(([id, spec], place): Article => {
    const names = spec.split(' ').filter(Boolean)
    let text = `Title of ${id}\n`
    for (const name of names) {
      text += 'She said: «'
      const words = `words of ${name.replace('*', '')}`
      const span = { start: text.length, end: text.length + words.length }
      text += `${words}».\n`
      const common = { article: id, ...span, text: words, speaker: null, cue: null }
      if (name.endsWith('*')) passages.push({ id: name.slice(0, -1), ...common })
      else quotes.push({ id: name, ...common, parts: [span], kind: 'statement', kindConfidence: 1, flags: [], why: [] })
    }
    // Each of a later day, so that they stand as they are given.
    const date = `2031-05-${10 + place}`
    const details = { title: `Title of ${id}`, outlet: null, author: null, date, url: null }
    return { id, file: `${id}.txt`, sha256: id.padEnd(64, '0'), text, lang: id.slice(0, 2), ...details }
  })
  return {
    articles: list,
    stories: [{ id: 's', title: 'The story', articles: list.map(({ id }) => id) }],
    quotes,
    passages,
    groups: Object.entries(groups).map(([id, spec], i) => proposal(id, spec.split(' '), passages, 0.1 * (i + 1))),
    partial: false,
  }
}

function proposal(id: string, ids: readonly string[], passages: readonly Passage[], margin: number): ProposedGroup {
  const members = ids.map(
    (member, i): Member => ({
      id: member,
      type: passages.some(passage => passage.id === member) ? 'passage' : 'quote',
      p: i === 0 ? 1 : 0.9,
      verdict: i === 0 ? null : 'paraphrase',
      flags: [],
    }),
  )
  return { id, story: 's', members, reference: ids[0] ?? '', confidence: 0.8, margin }
}

/** A bench over an analysis: decides, folds and shows, as services and window do together. */
export class Bench {
  analysis: Analysis
  state: ReviewState = emptyState()
  readonly log: ReviewEvent[] = []

  constructor(analysis: Analysis) {
    this.analysis = analysis
  }

  /** The analysis under the decisions about stories and articles. */
  get standing(): Analysis {
    return analysisUnder(this.analysis, this.state)
  }

  get review(): Review {
    return review(this.standing, this.state)
  }

  ask(intent: Intent): Decision {
    return decide(this.review, this.standing, intent, relate)
  }

  /** Carries the intent out; returns `done`, or the code of the refusal without `refusal.`. */
  do(intent: Intent): string {
    const decision = this.ask(intent)
    if ('refusal' in decision) return decision.refusal.code.replace('refusal.', '')
    this.append(decision.events, intent.kind)
    return 'done'
  }

  append(bodies: readonly EventBody[], command: string): void {
    const undoGroup = (this.log.at(-1)?.undoGroup ?? 0) + 1
    const events = bodies.map(
      (body, i): ReviewEvent => ({
        seq: this.log.length + 1 + i,
        at: new Date(Date.UTC(2031, 4, 1) + undoGroup * 1000).toISOString().replace('.000', ''),
        by: 'Ada',
        v: 1,
        command,
        undoGroup,
        body,
      }),
    )
    this.log.push(...events)
    this.state = foldOnto(this.state, events)
  }

  /** The groups as `id:state members`, the reference first, for instance `g:undecided a b`. */
  get groups(): readonly string[] {
    return this.review.groups.map(({ id, state, members }) => `${id}:${state} ${members.map(m => m.id).join(' ')}`)
  }
}

const relate: Relate = () => ({ p: 0.7, verdict: 'paraphrase', flags: [] })

/** What of a state its meaning rests on, in a form that can be compared. */
export function meaning(state: ReviewState): object {
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    decided: sorted(state.decided),
    proposed: sorted(state.proposed),
    remarks: sorted(state.remarks),
    links: sorted(state.links).map(([id, others]) => [id, sorted(others as ReadonlyMap<string, unknown>)]),
    joined: sorted(state.joined),
    closed: sorted(state.closed),
    confirmedIn: sorted(state.confirmedIn),
    placed: sorted(state.placed),
    storyNames: sorted(state.storyNames),
    corrected: sorted(state.corrected),
    withdrawn: sorted(state.withdrawn),
    edited: sorted(state.edited),
    muted: sorted(state.muted),
    matters: sorted(state.matters),
    constraints: state.constraints,
    done: state.done.map(({ undoGroup }) => undoGroup),
    undone: state.undone.map(({ undoGroup }) => undoGroup),
  }
}
