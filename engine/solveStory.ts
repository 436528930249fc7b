import type { CompareModels } from './compare/models.ts'
import { Relations } from './compare/relations.ts'
import type { Encoder, EncodeText } from './features/encoder.ts'
import { type Turns, takeTurns } from './features/turns.ts'
import { groupBy } from './groupBy.ts'
import { held } from './groups/evidence.ts'
import { groupNode } from './groups/node.ts'
import { Grouping } from './groups/solve.ts'
import { logit, sigmoid } from './logistic.ts'
import { COEFFICIENTS, type Coefficients, proposePairs, proposeReports, type ScoredPair } from './pairs/propose.ts'
import { type SearchedArticle, type Sought, seekReported } from './pairs/reported.ts'
import { isName, type Version } from './pairs/version.ts'
import { overlap } from './span.ts'
import type { ArticleId, Constraints, MemberId, Passage, Story } from './types.ts'
import { sentenceTexts, type Vectors, vectorOf, versionsOf } from './versionsOf.ts'
import type { ExtractedArticle, SolvedStory } from './workspace.ts'

/** What a story is solved by, besides its articles. */
export interface SolveInput {
  readonly constraints: Constraints
  /** Others than the shipped ones, or null. */
  readonly coefficients: Coefficients | null
  /** Other models of flags and verdicts than the shipped ones. */
  readonly compareModels?: CompareModels | undefined
}

/** A story with its groups and what they were made from, before the articles were searched for reports. */
export interface GroupedStory {
  readonly solved: SolvedStory
  readonly versions: readonly Version[]
}

/**
 * The groups of a story's quotations, and of the passages that words of saying show. `contexts` is null in the first round.
 * @throws EngineError('cancelled')
 */
export async function solveStory(
  story: Story,
  articles: readonly ExtractedArticle[],
  members: Vectors,
  contexts: Vectors | null,
  input: SolveInput,
  turns: Turns,
): Promise<GroupedStory> {
  const versions = articlesOf(story, articles).flatMap(one => versionsOf(one, members, contexts))
  const pairs = await proposePairs(versions, input.coefficients ?? COEFFICIENTS, turns)
  await takeTurns(turns)
  // Comparing takes time: the first answer comes without verdicts.
  const relations = new Relations(contexts === null ? [] : versions, input.compareModels)
  return { solved: grouped(story, versions, pairs, relations, [], false, input), versions }
}

/**
 * The same story with its articles searched, sentence by sentence, for what they report without quoting it.
 * @param sentences vectors of every sentence
 * @throws EngineError('cancelled')
 */
export async function withReports(
  { solved, versions }: GroupedStory,
  articles: readonly ExtractedArticle[],
  sentences: Vectors,
  encoder: Encoder,
  input: SolveInput,
  turns: Turns,
): Promise<SolvedStory> {
  const { story } = solved
  const encode = (texts: readonly EncodeText[]) => encoder.encode(texts, { words: true, signal: turns.signal })
  const mine = articlesOf(story, articles)
  const searched = mine.map(one => searchedArticle(one, sentences))
  const utterances = utterancesOf(machinesOwn(story, solved, versions, input), versions)
  const sought = await seekReported(utterances, searched, encode, turns)
  await takeTurns(turns)
  const judged = proposeReports(sought, input.coefficients ?? COEFFICIENTS)
  const kept = keptReports(sought, judged)
  const known = new Set(versions.map(version => version.id))
  const found = new Map(
    sought.filter((one, i) => kept.has(i) && !known.has(one.passage.id)).map(one => [one.passage.id, one]),
  )
  const extended = inOrder([...versions, ...[...found.values()].map(one => one.version)], mine)
  // Where an article was searched for an utterance, the search has the say, not the first look at its passages.
  const before = solved.pairs.filter(isNotSearched(utterances, versions))
  const pairs = [...before, ...judged.filter((_, i) => kept.has(i))]
  const passages = [...found.values()].map(one => one.passage)
  const relations = new Relations(extended, input.compareModels, solved.relations)
  return grouped(story, extended, pairs, relations, passages, true, input)
}

function grouped(
  story: Story,
  versions: readonly Version[],
  pairs: readonly ScoredPair[],
  relations: Relations,
  found: readonly Passage[],
  searched: boolean,
  { constraints }: SolveInput,
): SolvedStory {
  const differs = (reference: MemberId, member: MemberId) => relations.differs(reference, member)
  const nodes = versions.map(groupNode)
  const grouping = new Grouping(story.id, nodes, pairs, constraints, searched ? story.articles : [], differs)
  return { story, grouping, pairs, found, relations }
}

function articlesOf(story: Story, articles: readonly ExtractedArticle[]): readonly ExtractedArticle[] {
  const inStory = new Set(story.articles)
  return articles.filter(({ article }) => inStory.has(article.id))
}

/** What of an article is searched for reports; `sentences` holds the vectors of all its sentences. */
export function searchedArticle(one: ExtractedArticle, sentences: Vectors): SearchedArticle {
  const { article, extraction } = one
  return {
    id: article.id,
    text: article.text,
    lang: article.lang,
    sentences: extraction.sentences,
    vectors: sentenceTexts(one).map(text => vectorOf(sentences, text)),
    quotes: extraction.quotes.flatMap(quote => quote.parts),
    passages: extraction.passages,
  }
}

/**
 * The groups as the machine alone would make them. What is searched for must not depend on what happened to be decided when a
 * story was looked at: all decisions undone, every figure is what it was before.
 */
function machinesOwn(
  story: Story,
  { grouping, pairs }: SolvedStory,
  versions: readonly Version[],
  { constraints: { must, cannot, closed = [] } }: SolveInput,
): Grouping {
  if (must.length === 0 && cannot.length === 0 && closed.length === 0) return grouping
  return new Grouping(story.id, versions.map(groupNode), pairs, { must: [], cannot: [] })
}

/** The quotations of each group, and each that is alone; names and scare quotes are no utterances. */
function utterancesOf(grouping: Grouping, versions: readonly Version[]): readonly (readonly Version[])[] {
  const quotes = new Map(versions.filter(version => version.kind !== null).map(version => [version.id, version]))
  const utterances: Version[][] = []
  for (const { members } of grouping.groups) {
    utterances.push(members.flatMap(({ id }) => quotes.get(id) ?? []))
    for (const { id } of members) quotes.delete(id)
  }
  return [...utterances, ...[...quotes.values()].map(quote => [quote])].filter(
    utterance => !utterance.every(quote => isName(quote.kind, quote.words.spans.length)),
  )
}

/** Probability below which a passage that nothing but the search has found is not kept. */
const LEAST_KEPT = 0.1
/** Probability from which a passage is taken for a report: another utterance's, in the same words, is then none. */
const TAKEN = 0.5

/**
 * Which of the judged are worth keeping, by their places; of passages that overlap, only the likeliest where that one is taken
 * for a report.
 */
function keptReports(sought: readonly Sought[], judged: readonly ScoredPair[]): ReadonlySet<number> {
  const places = groupBy([...sought.keys()], i => `${sought[i]?.utterance} ${sought[i]?.passage.id}`)
  const reports = [...places.values()].map(at => {
    const evidence = at.reduce((sum, i) => sum + held(logit((judged[i] as ScoredPair).p)), 0) / at.length
    return { at, passage: (sought[at[0] as number] as Sought).passage, p: sigmoid(evidence) }
  })
  reports.sort((x, y) => y.p - x.p || (x.at[0] as number) - (y.at[0] as number))
  const taken: Passage[] = []
  const kept = new Set<number>()
  for (const { at, passage, p } of reports) {
    const isTaken = taken.some(other => other.article === passage.article && overlap(other, passage) > 0)
    if (p < LEAST_KEPT || isTaken) continue
    if (p >= TAKEN) taken.push(passage)
    for (const i of at) kept.add(i)
  }
  return kept
}

/** Tells pairs of a passage and a quotation in whose article and for whose utterance nothing was searched. */
function isNotSearched(
  utterances: readonly (readonly Version[])[],
  versions: readonly Version[],
): (pair: ScoredPair) => boolean {
  const quoting = new Map<MemberId, ReadonlySet<ArticleId>>()
  for (const utterance of utterances) {
    const articles = new Set(utterance.map(quote => quote.article))
    for (const quote of utterance) quoting.set(quote.id, articles)
  }
  const passages = new Map(versions.filter(version => version.kind === null).map(({ id, article }) => [id, article]))
  return ({ a, b }) => {
    const article = passages.get(a) ?? passages.get(b)
    const articles = quoting.get(a) ?? quoting.get(b)
    return article === undefined || articles === undefined || articles.has(article)
  }
}

/** In the order of the articles and of the places in them. */
function inOrder(versions: readonly Version[], articles: readonly ExtractedArticle[]): readonly Version[] {
  const rank = new Map(articles.map(({ article }, i) => [article.id, i]))
  const of = (version: Version) => rank.get(version.article) ?? 0
  return versions.toSorted((x, y) => of(x) - of(y) || x.place - y.place)
}
