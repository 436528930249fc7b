import { FLAG_SETTINGS, type FlagSettings } from '../../engine/compare/relations.ts'
import type { Coefficients } from '../../engine/pairs/propose.ts'
import { askedUnder } from '../../engine/review/asked.ts'
import { decide, type Relation } from '../../engine/review/decide.ts'
import { placesOf } from '../../engine/review/places.ts'
import type { Decision, Intent, Review, ReviewState } from '../../engine/review/types.ts'
import type {
  Analysis,
  Article,
  ArticleId,
  Candidate,
  GroupId,
  LanguageCode,
  MemberId,
  Pair,
  ProposedGroup,
  Reason,
} from '../../engine/types.ts'
import type { WordLink } from '../shared/contract.ts'
import type { CallOptions, Calls, WorkerClient } from '../worker/client.ts'

/** Of two of which the machine knows nothing. */
const NOTHING: Relation = { p: 0, verdict: null, flags: [] }

/** What answers a project's questions, and the settings that go with each of them. */
export interface MachineSetup {
  readonly worker: WorkerClient
  /** Others than the shipped ones, or null. */
  readonly coefficients?: Coefficients | null
  /** Least probability of a flag that is shown, 0…1; as the program is shipped where it is left out. */
  readonly flagsFrom?: number | undefined
}

/** A group of the machine's, and the same with how its members stand to a reference that a person chose. */
export interface Related {
  readonly before: ProposedGroup
  readonly after: ProposedGroup
}

/** Two members that are laid beside each other. */
export interface MemberPair {
  readonly a: MemberId
  readonly b: MemberId
}

type Change = Calls['solve']['output']

/** What one project asks of the worker. Holds what the worker is told with each question, nothing of the review. */
export class Machine {
  /** Least probability of a flag that is shown, 0…1. */
  flagsFrom: number
  /** By article its story, said by hand; null where the machine finds the stories. */
  storyOf: Readonly<Record<ArticleId, string>> | null = null
  readonly #worker: WorkerClient
  readonly #coefficients: Coefficients | null
  #isAnalysed = false
  /** The settings of flags that the worker was told last, as JSON. */
  #flagsTold = ''

  constructor({ worker, coefficients = null, flagsFrom = FLAG_SETTINGS.least }: MachineSetup) {
    this.#worker = worker
    this.#coefficients = coefficients
    this.flagsFrom = flagsFrom
  }

  /** Analyses `articles` under what `state` says; `partial` where it was stopped. */
  async analyse(
    articles: readonly Article[],
    state: ReviewState,
    options: CallOptions & { readonly onPartial: (partial: Analysis) => void },
  ): Promise<Analysis> {
    const { placed, storyNames, edited, constraints } = state
    const flags = this.#flags(state)
    this.#flagsTold = JSON.stringify(flags)
    const analysis = await this.#worker.call(
      'analyse',
      {
        ...{ articles, constraints, flags },
        storyOf: this.storyOf,
        coefficients: this.#coefficients,
        arrangement: { placed, storyNames },
        edits: [...edited.values()],
        again: this.#isAnalysed,
      },
      options,
    )
    // One that was superseded is not on screen.
    if (!analysis.partial && options.signal?.aborted !== true) this.#isAnalysed = true
    return analysis
  }

  /** Solves again what other constraints touch. */
  solve({ constraints }: ReviewState): Promise<Change> {
    return this.#worker.call('solve', constraints)
  }

  /** Tells the worker which flags the person wants to see; null where it was told the same before. */
  async showFlags(state: ReviewState): Promise<Change | null> {
    const flags = this.#flags(state)
    const told = JSON.stringify(flags)
    if (told === this.#flagsTold) return null
    this.#flagsTold = told
    return await this.#worker.call('showFlags', flags)
  }

  #flags({ muted }: ReviewState): FlagSettings {
    return { least: this.flagsFrom, never: [...muted.keys()].sort() }
  }

  /** `decide`, with the machine's figures for members that are put in: asked for once it is known which are needed. */
  async decide(review: Review, analysis: Analysis, intent: Intent): Promise<Decision> {
    const wanted: { reference: MemberId; member: MemberId }[] = []
    const dry = decide(review, analysis, intent, (reference, member) => {
      wanted.push({ reference, member })
      return NOTHING
    })
    if (wanted.length === 0) return dry
    const answers = await this.#worker.call('relations', wanted)
    const known = new Map(wanted.map(({ reference, member }, i) => [`${reference} ${member}`, answers[i] ?? NOTHING]))
    return decide(review, analysis, intent, (reference, member) => known.get(`${reference} ${member}`) ?? NOTHING)
  }

  /** How the members of `groups` stand to references that a person chose; with `again` also where it was asked before. */
  async related(review: Review, groups: readonly ProposedGroup[], again: boolean): Promise<readonly Related[]> {
    const asked = askedUnder(review, groups, again)
    if (asked.length === 0) return []
    const pairs = asked.flatMap(({ reference, members }) => members.map(({ id }) => ({ reference, member: id })))
    const answers = (await this.#worker.call('relations', pairs)).values()
    return asked.map(({ group, reference, members }) => {
      const stand = members.map(({ id, type }) => ({ id, type, ...(answers.next().value ?? NOTHING) }))
      return { before: group, after: { ...group, under: { reference, members: stand } } }
    })
  }

  /** What might belong to a group that is on screen; for the id of a quotation that is alone, what might go with it. */
  async candidates({ groups, groupOf }: Review, group: GroupId | MemberId): Promise<readonly Candidate[]> {
    // By its members: the machine knows nothing of a group that was made by hand.
    const shown = groups.find(({ id }) => id === group)
    const members = shown?.members.map(({ id, type }) => ({ id, type })) ?? [{ id: group, type: 'quote' as const }]
    const found = await this.#worker.call('candidates', members)
    return found.map(({ id, p }) => ({ id, p, group: groupOf.get(id) ?? null }))
  }

  reasons(a: MemberId, b: MemberId): Promise<{ readonly p: number; readonly reasons: readonly Reason[] } | null> {
    return this.#worker.call('reasons', { a, b })
  }

  /** How likely the two of each pair render one utterance, 0…1; 0 of what the machine does not know. */
  async likely(pairs: readonly MemberPair[]): Promise<readonly number[]> {
    const answers = await this.#worker.call(
      'relations',
      pairs.map(({ a, b }) => ({ reference: a, member: b })),
    )
    return pairs.map((_, n) => answers[n]?.p ?? 0)
  }

  /** The words that each pair shares, in their order. */
  async wordLinks(analysis: Analysis, pairs: readonly MemberPair[]): Promise<readonly (readonly WordLink[])[]> {
    // By the words as they are now: the worker may not know yet that a boundary was moved.
    const texts = pairs.map(pair => {
      const [a, b] = [wordsOf(analysis, pair.a), wordsOf(analysis, pair.b)]
      return a && b ? { a, b } : null
    })
    const known = (
      await this.#worker.call(
        'links',
        texts.filter(text => text !== null),
      )
    ).values()
    return Promise.all(
      pairs.map((pair, n) => (texts[n] ? (known.next().value ?? []) : this.#worker.call('wordLinks', pair))),
    )
  }

  /** The probability of every pair that was compared. */
  pairs(): Promise<readonly Pick<Pair, 'a' | 'b' | 'p'>[]> {
    return this.#worker.call('pairs', null)
  }
}

function wordsOf(analysis: Analysis, id: MemberId): { readonly text: string; readonly lang: LanguageCode } | null {
  const { quotes, passages, articles } = placesOf(analysis)
  const words = quotes.get(id) ?? passages.get(id)
  const lang = articles.get(words?.article ?? '')?.lang
  return words && lang !== undefined ? { text: words.text, lang } : null
}
