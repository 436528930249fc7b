import { sigmoid } from '../logistic.ts'
import { isRepeat } from '../pairs/rivals.ts'
import type {
  ArticleId,
  Candidate,
  GroupId,
  Lacking,
  Member,
  MemberId,
  ProposedGroup,
  Report,
  StoryId,
} from '../types.ts'
import type { Evidence } from './evidence.ts'
import type { GroupNode } from './node.ts'
import { chooseReference, type Differs } from './reference.ts'
import { brokenTriangles } from './triangles.ts'

/**
 * The most that can be said for a group of one article: whether it tells one utterance twice or two in like words, only a version
 * elsewhere can show.
 */
const IN_ONE_ARTICLE = 0.5

/**
 * A group as proposed: reference, probabilities, confidence and margin. Verdicts and flags are left to the comparison.
 * @param isApart whether a person said that two do not belong together
 */
export function describeGroup(
  story: StoryId,
  nodes: readonly GroupNode[],
  evidence: Evidence,
  searched: readonly ArticleId[],
  differs: Differs,
  isApart: (a: MemberId, b: MemberId) => boolean = () => false,
): ProposedGroup {
  const reference = chooseReference(nodes, (from, to) => evidence.pairs.coverage(from, to), differs)
  const quotes = nodes.filter(node => node.kind !== null).map(node => node.id)
  const inside = new Set(quotes)
  const paired = pairedWith(quotes, evidence)
  const members = nodes.map((node): Member => {
    const bare = { id: node.id, type: node.kind === null ? 'passage' : 'quote', verdict: null, flags: [] } as const
    if (node.id === reference) return { ...bare, p: 1 }
    const p = sigmoid(mean(node.id, quotes, (a, b) => evidence.together(a, b)))
    return { ...bare, p, rival: nearestRival(node.id, nodes, inside, paired, evidence, isApart) }
  })
  members.sort((x, y) => Number(y.id === reference) - Number(x.id === reference))
  const followers = members.filter(member => member.id !== reference)
  const broken = brokenTriangles(quotes, evidence.pairs)
  const isOfSeveral = new Set(nodes.map(node => node.article)).size > 1
  const margin = Math.min(...followers.map(member => member.p - (member.rival ?? 0)))
  return {
    id: `g${(nodes[0] as GroupNode).id}`,
    story,
    members,
    reference,
    confidence: Math.min(
      isOfSeveral ? 1 : IN_ONE_ARTICLE,
      1 - likelyOutsider(quotes, paired, evidence, isApart),
      ...followers.map(member => member.p),
    ),
    margin: Math.max(0, Math.min(1, margin)),
    ...(broken.length === 0 ? {} : { broken }),
    ...(searched.length === 0 ? {} : { lacking: lackingOf(nodes, quotes, paired, evidence, searched) }),
  }
}

/** All that some of the quotations were compared with, each once. */
function pairedWith(quotes: readonly MemberId[], evidence: Evidence): ReadonlySet<MemberId> {
  return new Set(quotes.flatMap(quote => evidence.pairs.of(quote)))
}

/** From here on a quotation outside belongs to the group more likely than not. */
const EVEN = 0.5

/**
 * Probability of the likeliest quotation outside a group that more likely than not belongs to it, else 0: a group that lacks a
 * version is not right as a whole. On the bundled stories, held out and before witnesses, .61 instead of .68 of the right groups are
 * as sure as .9, and one wrong group instead of three.
 */
function likelyOutsider(
  quotes: readonly MemberId[],
  paired: ReadonlySet<MemberId>,
  evidence: Evidence,
  isApart: (a: MemberId, b: MemberId) => boolean,
): number {
  const inside = new Set(quotes)
  let best = 0
  for (const id of paired) {
    if (inside.has(id) || evidence.pairs.isPassage(id) || quotes.some(quote => isApart(quote, id))) continue
    best = Math.max(best, probabilityOutside(id, quotes, evidence))
  }
  return best > EVEN ? best : 0
}

/**
 * The articles that quote no member, each with the likeliest place that reports the utterance. A place that was not among the nearest
 * is taken for none.
 */
function lackingOf(
  nodes: readonly GroupNode[],
  quotes: readonly MemberId[],
  paired: ReadonlySet<MemberId>,
  evidence: Evidence,
  searched: readonly ArticleId[],
): readonly Lacking[] {
  const quoting = new Set(nodes.filter(node => node.kind !== null).map(node => node.article))
  const members = new Set(nodes.map(node => node.id))
  const best = new Map<ArticleId, Report>()
  const isFirst = (id: MemberId, p: number, other: Report | undefined) =>
    other === undefined || (!members.has(other.passage) && (members.has(id) || p > other.p))
  for (const passage of paired) {
    const article = evidence.pairs.articleOf(passage)
    if (!evidence.pairs.isPassage(passage) || article === undefined || quoting.has(article)) continue
    const p = probabilityOutside(passage, quotes, evidence)
    if (isFirst(passage, p, best.get(article))) best.set(article, { passage, p })
  }
  return searched
    .filter(article => !quoting.has(article))
    .map(article => {
      const report = best.get(article)
      return { article, reported: report ?? null, absent: 1 - (report?.p ?? NOWHERE_NEAR) }
    })
}

/** Probability of a report where no sentence of the article came near enough to be looked into. */
const NOWHERE_NEAR = 0.02

/**
 * Probability that one outside a group belongs to it, by what its pairs with the group's quotations say, in the mean of their log-odds. For a member it would
 * be far too low: it stands there because all of the group speaks for it (Brier .048 by pairs alone, .033 with witnesses, .019 with the leaning too,
 * held out on 22 invented stories); of those outside the pairs alone say it best (log loss .0279, with the leaning .0319).
 */
function probabilityOutside(id: MemberId, quotes: readonly MemberId[], evidence: Evidence): number {
  return sigmoid(mean(id, quotes, (a, b) => evidence.alone(a, b)))
}

/** Mean of what is said of a member and each of the quotations but itself. */
function mean(id: MemberId, quotes: readonly MemberId[], said: (a: MemberId, b: MemberId) => number): number {
  const others = quotes.filter(x => x !== id)
  return others.reduce((sum, x) => sum + said(id, x), 0) / Math.max(1, others.length)
}

/** Probability of the best quotation outside the group that could take the member's place: one of its own article, in other words, that no person has parted from it. */
function nearestRival(
  id: MemberId,
  nodes: readonly GroupNode[],
  inside: ReadonlySet<MemberId>,
  paired: ReadonlySet<MemberId>,
  evidence: Evidence,
  isApart: (a: MemberId, b: MemberId) => boolean,
): number {
  const article = nodes.find(node => node.id === id)?.article
  // Passages are members too: one must not be its own rival.
  const members = new Set(nodes.map(node => node.id))
  const others = [...inside].filter(quote => quote !== id)
  const rivals = [...paired].filter(
    rival =>
      !members.has(rival) &&
      evidence.pairs.articleOf(rival) === article &&
      !isRepeat(evidence.pairs.coverage(rival, id), evidence.pairs.coverage(id, rival)) &&
      ![...inside].some(quote => isApart(quote, rival)),
  )
  return Math.max(0, ...rivals.map(rival => probabilityOutside(rival, others, evidence)))
}

/** As many as a window has digits for. */
const MOST_CANDIDATES = 9

/**
 * Quotations and passages outside a group that might belong to it, most probable first, nine at most.
 * @param groupOf the group a member stands in now, null where it is alone
 */
export function candidates(
  group: ProposedGroup,
  evidence: Evidence,
  groupOf: (id: MemberId) => GroupId | null,
): readonly Candidate[] {
  const quotes = group.members.filter(member => member.type === 'quote').map(member => member.id)
  const inside = new Set(group.members.map(member => member.id))
  return [...pairedWith(quotes, evidence)]
    .filter(id => !inside.has(id))
    .map(id => ({ id, p: probabilityOutside(id, quotes, evidence), group: groupOf(id) }))
    .sort((x, y) => y.p - x.p || (x.id < y.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
}
