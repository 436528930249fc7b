import { groupBy } from '../groupBy.ts'
import { isSpeech, LANGUAGES, type Span } from '../types.ts'
import { type GoldArticle, type GoldQuote, type GoldStory, type Outcome, type ScoredGroup, spanOf } from './gold.ts'
import { countExact, matchByOverlap, sharedShare, stems, trimSpan } from './matchSpans.ts'
import { bCubed, type Score, Tallies } from './tally.ts'

/** A gold quotation and where it stands. */
interface Wanted {
  readonly key: string
  readonly utterance: string
  readonly lang: string
  readonly quote: GoldQuote
}

/** Least share of a passage that a proposed one must cover to be it. */
const LEAST_PASSAGE_SHARE = 0.5

/**
 * The scores of an outcome against a gold set. Strict (`speech.exact`): the same span once marks, white space and
 * punctuation at the ends are off. Lax (`speech.overlap`, and all that follows from it): one to one, F1 of shared
 * characters at least .8. A quotation of several parts counts by part in `speech`, once in `groups`.
 * `textOf` gives the text of a gold file.
 */
export function scoreStories(
  gold: readonly GoldStory[],
  outcome: Outcome,
  textOf: (file: string) => string,
): readonly Score[] {
  const tallies = new Tallies()
  /** Gold quotation → the group that holds what was found for it. */
  const placed = new Map<string, { group: ScoredGroup; member: ScoredGroup['members'][number] }>()
  const groupOf = new Map(
    outcome.groups.flatMap(group => group.members.map(member => [member.id, { group, member }] as const)),
  )
  const wanted: Wanted[] = []
  for (const story of gold)
    for (const article of story.articles) {
      const found = outcome.articles.find(one => endsWithPath(one.file, article.file))
      tallies.add('language', ['all', article.lang], share(found?.lang === article.lang))
      for (const [index, quote] of article.quotes.entries())
        wanted.push({
          key: `${article.file} ${index}`,
          utterance: `${story.story} ${quote.utterance}`,
          lang: article.lang,
          quote,
        })
      for (const [quoteIndex, id] of scoreSpeech(tallies, story, article, outcome, found?.id, textOf(article.file))) {
        const place = groupOf.get(id)
        const key = `${article.file} ${quoteIndex}`
        if (place && !placed.has(key)) placed.set(key, place)
      }
    }
  scoreGroups(tallies, wanted, placed)
  scoreVerdicts(tallies, wanted, placed)
  scoreReported(tallies, gold, outcome, wanted, placed)
  return [...tallies.scores(), storiesScore(gold, outcome)]
}

/** Counts the speech of one article; returns `[index of the gold quotation, id of what was found]`, best match first. */
function scoreSpeech(
  tallies: Tallies,
  story: GoldStory,
  article: GoldArticle,
  outcome: Outcome,
  articleId: string | undefined,
  text: string,
): readonly (readonly [number, string])[] {
  const scopes = ['all', article.lang]
  const want = article.quotes.flatMap((quote, index) =>
    trimmed(text, quote.parts.map(spanOf)).map(span => ({ span, quote, index })),
  )
  const got = outcome.quotes
    .filter(quote => quote.article === articleId && isSpeech(quote.kind))
    .flatMap(quote => trimmed(text, quote.parts).map(span => ({ span, quote })))
  const wantSpans = want.map(one => one.span)
  const gotSpans = got.map(one => one.span)
  const counts = { wanted: want.length, proposed: got.length }
  tallies.add('speech.exact', scopes, { hits: countExact(wantSpans, gotSpans), ...counts })
  const matches = matchByOverlap(wantSpans, gotSpans)
  tallies.add('speech.overlap', scopes, { hits: matches.length, ...counts })
  let named = 0
  let right = 0
  const pairs = matches.map(([w, g]): readonly [number, string] => {
    const a = want[w] as (typeof want)[number]
    const b = got[g] as (typeof got)[number]
    const allowed = new Set([
      ...stems(a.quote.speaker ?? ''),
      ...stems(story.utterances[a.quote.utterance]?.speaker ?? ''),
    ])
    if (b.quote.speaker) {
      named++
      if ([...stems(b.quote.speaker.text)].some(stem => allowed.has(stem))) right++
    }
    return [a.index, b.quote.id]
  })
  const spoken = want.filter(one => one.quote.speaker).length
  tallies.add('speaker', scopes, { hits: right, wanted: spoken, proposed: named })
  return pairs
}

/** Pairs of gold quotations that stand in one group, against the pairs that belong to one utterance. */
function scoreGroups(
  tallies: Tallies,
  wanted: readonly Wanted[],
  placed: ReadonlyMap<string, { readonly group: ScoredGroup }>,
): void {
  for (const [a, b] of pairsOf(wanted)) {
    const belongs = a.utterance === b.utterance
    const group = placed.get(a.key)?.group
    const together = group !== undefined && group === placed.get(b.key)?.group
    if (belongs || together)
      tallies.add('groups.pairs', ['all', languagePair(a.lang, b.lang)], {
        hits: Number(belongs && together),
        wanted: Number(belongs),
        proposed: Number(together),
      })
  }
  for (const members of groupBy(wanted, one => one.utterance).values()) {
    const first = placed.get(members[0]?.key ?? '')?.group
    const whole = members.length === 1 || members.every(one => first && placed.get(one.key)?.group === first)
    if (members.length > 1) tallies.add('groups.whole', ['all'], share(whole))
  }
}

/**
 * Verdicts of the members (not references) in a right group: none given is wrong, one that was chosen as reference
 * counts as same, differs and contradicts count as one. Flags: members with a difference that carry a flag of its kind;
 * `flags.faithful`: members that are the same and carry none.
 */
function scoreVerdicts(
  tallies: Tallies,
  wanted: readonly Wanted[],
  placed: ReadonlyMap<string, { readonly group: ScoredGroup; readonly member: ScoredGroup['members'][number] }>,
): void {
  for (const members of groupBy(wanted, one => one.utterance).values()) {
    const references = members.filter(one => one.quote.verdict === 'ref').map(one => placed.get(one.key)?.group)
    for (const { key, quote } of members) {
      const at = placed.get(key)
      if (quote.verdict === 'ref' || references.length === 0) continue
      const right = at !== undefined && references.includes(at.group)
      tallies.add('groups.verdict', [quote.verdict], share(right))
      if (quote.kind === 'fragment') tallies.add('groups.verdict', ['fragment'], share(right))
      if (!right) continue
      const given = at.member.id === at.group.reference ? 'same' : at.member.verdict
      tallies.add('verdict', ['all'], share(given !== null && merged(given) === merged(quote.verdict)))
      const kinds = new Set(at.member.flags.map(flag => flag.kind))
      for (const difference of quote.differences) {
        const kind = difference.split(':')[0]?.trim() ?? ''
        tallies.add('flags', [kind], share(kinds.has(kind)))
      }
      if (quote.verdict === 'same' && quote.differences.length === 0)
        tallies.add('flags.faithful', ['all'], share(kinds.size === 0))
    }
  }
}

/** Reported passages that stand in a group with their utterance, against all passages that stand in a group. */
function scoreReported(
  tallies: Tallies,
  gold: readonly GoldStory[],
  outcome: Outcome,
  wanted: readonly Wanted[],
  placed: ReadonlyMap<string, { readonly group: ScoredGroup }>,
): void {
  const byUtterance = groupBy(wanted, one => one.utterance)
  let hits = 0
  let all = 0
  for (const story of gold)
    for (const article of story.articles) {
      const id = outcome.articles.find(one => endsWithPath(one.file, article.file))?.id
      for (const passage of article.reported) {
        all++
        const groups = new Set(
          (byUtterance.get(`${story.story} ${passage.utterance}`) ?? []).map(one => placed.get(one.key)?.group),
        )
        const found = outcome.passages
          .filter(one => one.article === id && sharedShare(one, spanOf(passage.span)) >= LEAST_PASSAGE_SHARE)
          .map(one => one.id)
        if (outcome.groups.some(group => groups.has(group) && group.members.some(m => found.includes(m.id)))) hits++
      }
    }
  const passages = new Set(outcome.passages.map(passage => passage.id))
  const proposed = outcome.groups.flatMap(group => group.members).filter(member => passages.has(member.id)).length
  tallies.add('reported', ['all'], { hits, wanted: all, proposed })
}

/** B-cubed F1 of the articles' stories; counts are of articles. */
function storiesScore(gold: readonly GoldStory[], outcome: Outcome): Score {
  const right = new Map(gold.flatMap(story => story.articles.map(article => [article.file, story.story] as const)))
  const got = new Map(
    [...right.keys()].flatMap(file => {
      const story = outcome.articles.find(one => endsWithPath(one.file, file))?.story
      return story === undefined || story === null ? [] : [[file, story] as const]
    }),
  )
  const { f1 } = bCubed(right, got)
  return { measure: 'stories.bcubed', scope: 'all', hits: got.size, wanted: right.size, proposed: null, value: f1 }
}

function trimmed(text: string, parts: readonly Span[]): readonly Span[] {
  return parts.flatMap(part => trimSpan(text, part) ?? [])
}

function share(hit: boolean): { hits: number; wanted: number; proposed: null } {
  return { hits: Number(hit), wanted: 1, proposed: null }
}

function merged(verdict: string): string {
  return verdict === 'contradicts' ? 'differs' : verdict
}

function endsWithPath(file: string, end: string): boolean {
  return file === end || file.endsWith(`/${end}`)
}

function languagePair(a: string, b: string): string {
  const order: readonly string[] = LANGUAGES
  return order.indexOf(a) <= order.indexOf(b) ? `${a}-${b}` : `${b}-${a}`
}

function* pairsOf<T>(items: readonly T[]): Generator<readonly [T, T]> {
  for (const [i, a] of items.entries()) for (const b of items.slice(i + 1)) yield [a, b]
}
