import type { WordVectors } from '../features/encoder.ts'
import { dot } from '../features/vectors.ts'
import { straightened } from '../text/apostrophe.ts'
import type {
  Flag,
  LanguageCode,
  Member,
  MemberId,
  ProposedGroup,
  QuoteKind,
  Verdict,
  VerdictReason,
} from '../types.ts'
import { type JudgedFlag, judge, suspect } from './judge.ts'
import { COMPARE_MODELS, type CompareModels } from './models.ts'
import { type Reading, read } from './reading.ts'
import { sidesOf } from './sides.ts'
import { speakerFlags } from './speakerFlags.ts'
import { flagsUnder, isFact, proposeVerdict, reasonFor, SHOWN, verdictFeatures } from './verdict.ts'
import { flipped, type Suspicion, type Witness } from './witness.ts'

/** What a comparison needs to know of a member. */
export interface ComparedMember {
  readonly id: MemberId
  readonly text: string
  readonly lang: LanguageCode
  /** Null for a passage. */
  readonly kind: QuoteKind | null
  readonly vector: Float32Array
  readonly words: WordVectors
  /** As named in the article; null where nobody is. */
  readonly speaker: string | null
  readonly speakerId: string | null
}

/** Which flags a person wants to see. */
export interface FlagSettings {
  /** Least probability of a flag that is shown, 0…1. */
  readonly least: number
  /** Words or expressions, in any case of letters, that are never flagged. */
  readonly never: readonly string[]
}

/** At .5 the machine is as quiet as it was fitted to be. */
export const FLAG_SETTINGS: FlagSettings = { least: SHOWN, never: [] }

/** How a member stands to a reference. */
export interface Compared {
  readonly verdict: Verdict
  readonly reason: VerdictReason
  readonly flags: readonly Flag[]
}

/** Everything that was found, whatever is shown of it. */
interface Found {
  readonly flags: readonly JudgedFlag[]
  readonly differs: boolean
  readonly verdict: Verdict
  readonly reason: VerdictReason
}

/** Below this a flag is not worth keeping: no setting shows it. */
const LEAST_KEPT = 0.05

/** So many other versions are asked about a difference; more would only take time. */
const ASKED = 3

/**
 * What was found of so many pairs of a story is kept, the latest: a day of decisions makes ever new groups, whose other versions are
 * asked anew. A large story as it is proposed takes some 3,000.
 */
const KEPT = 10_000

/** So many texts of a story are kept as they were read, those that were read last: a group and its witnesses are compared one after the other. */
const KEPT_READINGS = 150

/** Compares members of one story with each other, each pair once. */
export class Relations {
  readonly #members: ReadonlyMap<MemberId, ComparedMember>
  readonly #models: CompareModels
  readonly #readings: Map<MemberId, Reading>
  readonly #found: Map<string, Found>
  readonly #suspicions: Map<string, readonly Suspicion[]>

  /** @param before what it has found is kept; its members, where they are here too, must be the same ones, and its models are taken over */
  constructor(members: readonly ComparedMember[], models: CompareModels = COMPARE_MODELS, before?: Relations) {
    this.#readings = before ? before.#readings : new Map()
    this.#found = before ? before.#found : new Map()
    this.#suspicions = before ? before.#suspicions : new Map()
    // Only what is compared: a version holds more.
    this.#members = new Map(
      members.map(({ id, text, lang, kind, vector, words, speaker, speakerId }) => [
        id,
        { id, text, lang, kind, vector, words, speaker, speakerId },
      ]),
    )
    this.#models = before ? before.#models : models
  }

  /**
   * How `member` stands to `reference`; null where one of them is unknown.
   * @param group the versions of the utterance: the first statements among the others are asked about what differs
   */
  compare(
    reference: MemberId,
    member: MemberId,
    settings: FlagSettings = FLAG_SETTINGS,
    group: readonly MemberId[] = [],
  ): Compared | null {
    const found = this.#find(reference, member, this.#witnesses(reference, member, group))
    if (!found) return null
    const { verdict, reason } = found
    return { verdict, reason, flags: shownFlags(found.flags, settings) }
  }

  /** Whether the facts of the member differ from those of the reference by the flags alone, whatever a person wants to see of them. */
  differs(reference: MemberId, member: MemberId): boolean {
    return this.#find(reference, member, [])?.differs ?? false
  }

  /** The group with the verdict and the flags of every member against the group's reference. */
  describe(group: ProposedGroup, settings: FlagSettings = FLAG_SETTINGS): ProposedGroup {
    const all = group.members.map(({ id }) => id)
    const members = group.members.map((member): Member => {
      if (member.id === group.reference) return member
      const compared = this.compare(group.reference, member.id, settings, all)
      return compared ? { ...member, ...compared } : member
    })
    return { ...group, members }
  }

  #witnesses(reference: MemberId, member: MemberId, group: readonly MemberId[]): readonly ComparedMember[] {
    return group
      .flatMap(id => (id === reference || id === member ? [] : (this.#members.get(id) ?? [])))
      .filter(({ kind }) => kind === 'statement')
      .slice(0, ASKED)
  }

  #find(reference: MemberId, member: MemberId, witnesses: readonly ComparedMember[]): Found | null {
    const key = [reference, member, ...witnesses.map(({ id }) => id)].join('\n')
    const known = this.#found.get(key)
    if (known) return known
    const [a, b] = [this.#members.get(reference), this.#members.get(member)]
    if (!a || !b) return null
    const sides = sidesOf(this.#read(a), this.#read(b))
    const kinds = { a: a.kind, b: b.kind }
    const ask = () => witnesses.map((w): Witness => ({ a: this.#suspect(a, w), b: this.#suspect(b, w) }))
    const judged = [...judge(sides, kinds, this.#models, ask), ...speakerFlags(a, b)].sort((x, y) => y.p - x.p)
    const features = verdictFeatures(sides, kinds, judged, dot(a.vector, b.vector))
    const proposed = proposeVerdict(features, this.#models)
    const { verdict } = proposed
    const flags = flagsUnder(proposed, judged)
    const fresh = {
      flags: flags.filter(({ p }) => p >= LEAST_KEPT),
      differs: judged.some(({ kind, p }) => p >= SHOWN && isFact(kind)),
      verdict,
      reason: reasonFor(verdict, flags, kinds, sides.a),
    }
    keep(this.#found, key, fresh, KEPT)
    return fresh
  }

  /** What two members by themselves give reason to suspect; kept one way. */
  #suspect(a: ComparedMember, b: ComparedMember): readonly Suspicion[] {
    const key = `${a.id}\n${b.id}`
    const known = this.#suspicions.get(key)
    if (known) return known
    const turned = this.#suspicions.get(`${b.id}\n${a.id}`)
    if (turned) return turned.map(flipped)
    const fresh = suspect(sidesOf(this.#read(a), this.#read(b)), this.#models).map(({ kind, model, at, by, p }) => ({
      ...{ kind, model, at, by, p },
    }))
    keep(this.#suspicions, key, fresh, KEPT)
    return fresh
  }

  #read(member: ComparedMember): Reading {
    const known = this.#readings.get(member.id)
    if (known) return known
    const fresh = read(member.text, member.lang, member.words)
    keep(this.#readings, member.id, fresh, KEPT_READINGS)
    return fresh
  }
}

/** Sets an answer; the oldest goes where there are too many. */
function keep<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.set(key, value)
  if (kept.size <= most) return
  for (const oldest of kept.keys()) {
    kept.delete(oldest)
    return
  }
}

/** The flags that a person wants to see, most probable first, each kind and words once. */
export function shownFlags(flags: readonly JudgedFlag[], { least, never }: FlagSettings): readonly Flag[] {
  const silent = new Set(never.map(words => plainWords(words).join(' ')))
  const shown = flags.filter(({ p, words }) => p >= least && !isSilenced(words, silent))
  const seen = new Set<string>()
  return shown.flatMap(({ kind, words, p }) => {
    const key = `${kind} ${words}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ kind, words, p: Number(p.toFixed(3)) }]
  })
}

/** A flag is silent where one of the sides it shows is a silent expression, or is made of silent words alone. */
function isSilenced(words: string, silent: ReadonlySet<string>): boolean {
  if (silent.size === 0) return false
  return words.split(' → ').some(side => {
    const own = plainWords(side)
    return own.length > 0 && (silent.has(own.join(' ')) || own.every(word => silent.has(word)))
  })
}

/** The words of a text, in lower case, every apostrophe as `'`, without the signs around them. */
function plainWords(text: string): readonly string[] {
  return straightened(text.toLowerCase()).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'-]*/gu) ?? []
}
