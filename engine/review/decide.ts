/**
 * What an intent of the editor's comes to: events, or the reason why not. One function answers both "can I?" and
 * "do it", so that a command that is offered never fails, and one that is not says why.
 */
import { assertNever } from '../errors.ts'
import type { Analysis, ArticleId, Flag, MemberId, Verdict, VerdictReason } from '../types.ts'
import { type Desk, group, isFailed, type Maybe, place, quotedWords, refused, required, tooLong } from './desk.ts'
import { leave } from './leave.ts'
import { outside } from './matters.ts'
import { muteFlag } from './mute.ts'
import { placesOf } from './places.ts'
import { pair, putIn } from './putIn.ts'
import { addQuotation, moveEdge, reportWords, sayQuotation } from './quotations.ts'
import { join, mergeGroups, splitGroup } from './regroup.ts'
import { remember } from './remember.ts'
import { giveKind, giveSpeaker } from './speakers.ts'
import { correctArticle, mergeStories, moveArticles, nameStory, withdrawArticle } from './stories.ts'
import {
  type Decision,
  type EventBody,
  type Group,
  type GroupContent,
  type Intent,
  MAX_NOTE,
  type Review,
} from './types.ts'

/** How a member stands to a reference, as far as the machine can tell. */
export interface Relation {
  /** That both render one utterance, 0…1. */
  readonly p: number
  readonly verdict: Verdict | null
  readonly reason?: VerdictReason
  readonly flags: readonly Flag[]
}

/** Says how `member` stands to `reference`. */
export type Relate = (reference: MemberId, member: MemberId) => Relation

/** For those who only ask whether an intent can be carried out: the events then carry no figures of the machine's. */
const SAYS_NOTHING: Relate = () => ({ p: 0, verdict: null, flags: [] })

/**
 * The events that carry out `intent`, or a refusal. `relate` is asked for the figures of members newly put into a
 * group; whoever writes the events to a log passes it.
 */
export function decide(review: Review, analysis: Analysis, intent: Intent, relate: Relate = SAYS_NOTHING): Decision {
  const desk: Desk = { review, places: placesOf(analysis), relate }
  const answer = answerOf(desk, intent)
  return isFailed(answer) ? answer : { events: answer }
}

function answerOf(desk: Desk, intent: Intent): Maybe<readonly EventBody[]> {
  switch (intent.kind) {
    case 'confirm':
      return confirm(desk, intent.group)
    case 'confirmAll':
      return confirmAll(desk, intent.groups)
    case 'dissolve':
      return dissolve(desk, intent.group)
    case 'include':
      return (intent.keepsReference ? join : putIn)(desk, intent.group, intent.member)
    case 'report':
      return desk.places.passages.has(intent.passage)
        ? putIn(desk, intent.group, intent.passage)
        : refused('memberUnknown')
    case 'exclude':
      return leave(desk, intent.group, intent.member)
    case 'pair':
      return pair(desk, intent.a, intent.b, intent.open)
    case 'reference':
      return chooseReference(desk, intent.group, intent.member)
    case 'absent':
      return absent(desk, intent.group, intent.article, intent.on)
    case 'verdict':
      return giveVerdict(desk, intent.group, intent.member, intent.verdict)
    case 'note':
      return note(desk, intent.group, intent.note)
    case 'mergeGroups':
      return mergeGroups(desk, intent.from, intent.into)
    case 'splitGroup':
      return splitGroup(desk, intent.group, intent.member)
    case 'addQuotation':
      return addQuotation(desk, intent.article, intent.span)
    case 'reportWords':
      return reportWords(desk, intent.group, intent.article, intent.span)
    case 'moveEdge':
      return moveEdge(desk, intent.member, intent.edge, intent.by)
    case 'isQuotation':
      return sayQuotation(desk, intent.member, intent.on)
    case 'quotationKind':
      return giveKind(desk, intent.member, intent.quoteKind)
    case 'speaker':
      return giveSpeaker(desk, intent.member, intent.name, intent.all)
    case 'moveArticles':
      return moveArticles(desk, intent.articles, intent.story, intent.title)
    case 'mergeStories':
      return mergeStories(desk, intent.from, intent.into)
    case 'nameStory':
      return nameStory(desk, intent.story, intent.title)
    case 'correctArticle':
      return correctArticle(desk, intent.article, intent.details)
    case 'withdrawArticle':
      return withdrawArticle(desk, intent.article, intent.on)
    case 'muteFlag':
      return muteFlag(desk, intent.words, intent.on)
    case 'backTo':
      return backTo(desk, intent.undoGroup)
    case 'undo': {
      const step = desk.review.state.done.at(-1)
      return step ? [{ kind: 'undone', undoGroup: step.undoGroup }] : refused('nothingToUndo')
    }
    case 'redo': {
      const step = desk.review.state.undone.at(-1)
      return step ? [{ kind: 'redone', undoGroup: step.undoGroup }] : refused('nothingToRedo')
    }
    default:
      return assertNever(intent, 'intent')
  }
}

/** Takes back every step after one, the last first, so that redo brings them again in their order. */
function backTo({ review }: Desk, undoGroup: number): Maybe<readonly EventBody[]> {
  const { done, dropped } = review.state
  const at = undoGroup === 0 ? -1 : done.findIndex(step => step.undoGroup === undoGroup)
  if (dropped.some(step => step.undoGroup === undoGroup)) return refused('stepDropped')
  if (at < 0 && undoGroup !== 0) return refused('stepNotDone')
  const later = done.slice(at + 1)
  if (later.length === 0) return refused('nothingAfter')
  return later.map(step => ({ kind: 'undone', undoGroup: step.undoGroup }) as const).reverse()
}

/** Fixes an undecided group as it stands, takes a rejected one up again, or takes those who ask to join into a confirmed one. */
function confirm(desk: Desk, id: string): Maybe<readonly EventBody[]> {
  const found = group(desk, id)
  if (isFailed(found)) return found
  // What is in dispute about a confirmed group is settled by confirming it again.
  const { newcomers = [], dispute, matters } = found
  const isSettled = found.state === 'confirmed' && dispute === undefined && matters === undefined
  if (isSettled && newcomers.length === 0) return refused('alreadyConfirmed')
  if (found.state === 'rejected')
    for (const member of found.members) {
      const elsewhere = confirmedGroupOf(desk, member.id)
      if (elsewhere) return refused('inOtherGroup', { words: quotedWords(desk, elsewhere.reference) })
    }
  // Confirmed again, it keeps how doubtful it was the first time.
  const doubt = found.state === 'confirmed' ? found.doubt : Math.round((1 - found.margin) * 1000) / 1000
  const events: EventBody[] = []
  if (!isSettled)
    events.push({ kind: 'group.confirmed', ...content(desk, found), ...(doubt !== undefined && { doubt }) })
  for (const { id: member } of newcomers) {
    const joins = putIn(desk, id, member)
    if (isFailed(joins)) return joins
    events.push(...joins)
  }
  return events
}

/** Fixes undecided groups as they stand; none of them where one cannot be. */
function confirmAll(desk: Desk, ids: readonly string[]): Maybe<readonly EventBody[]> {
  const events: EventBody[] = []
  for (const id of new Set(ids)) {
    const found = group(desk, id)
    if (isFailed(found)) return found
    if (found.state === 'rejected') return refused('groupRejected')
    const confirmed = confirm(desk, id)
    if (isFailed(confirmed)) return confirmed
    events.push(...confirmed)
  }
  return events.length > 0 ? events : refused('nothingToConfirm')
}

function dissolve(desk: Desk, id: string): Maybe<readonly EventBody[]> {
  const found = group(desk, id)
  if (isFailed(found)) return found
  if (found.state === 'rejected') return refused('alreadyRejected')
  return [{ kind: 'group.dissolved', ...content(desk, found) }]
}

function chooseReference(desk: Desk, id: string, member: MemberId): Maybe<readonly EventBody[]> {
  const found = required(desk, id, member)
  if (isFailed(found)) return found
  if (found.reference === member) return refused('alreadyReference')
  return [{ kind: 'reference.chosen', group: found.id, member }]
}

function absent(desk: Desk, id: string, article: ArticleId, on: boolean): Maybe<readonly EventBody[]> {
  const found = group(desk, id)
  if (isFailed(found)) return found
  if (found.state === 'rejected') return refused('groupRejected')
  if (!desk.places.articles.has(article)) return refused('articleUnknown')
  if (desk.places.storyOf.get(article) !== found.story) return refused('otherStory')
  const stands = found.absent.includes(article)
  if (on && found.members.some(({ id: member }) => place(desk, member)?.article === article))
    return refused('articleHasMember')
  if (on && stands) return refused('alreadyAbsent')
  if (!on && !stands) return refused('notAbsent')
  return [{ kind: 'article.absent', group: found.id, reference: found.reference, article, on }]
}

function giveVerdict(desk: Desk, id: string, member: MemberId, verdict: Verdict | null): Maybe<readonly EventBody[]> {
  const found = required(desk, id, member)
  if (isFailed(found)) return found
  if (found.reference === member) return refused('verdictOfReference')
  const given = desk.review.state.remarks.get(found.id)?.verdicts[member]
  const stands = given?.reference === found.reference ? given.verdict : null
  if (verdict === stands) return refused(verdict === null ? 'noVerdict' : 'sameVerdict')
  return [{ kind: 'verdict.given', group: found.id, reference: found.reference, member, verdict }]
}

function note(desk: Desk, id: string, text: string): Maybe<readonly EventBody[]> {
  const found = group(desk, id)
  if (isFailed(found)) return found
  if (found.note === text) return refused('sameNote')
  const long = tooLong(text, MAX_NOTE)
  if (long) return long
  return [{ kind: 'group.noted', group: found.id, reference: found.reference, note: text }]
}

function confirmedGroupOf({ review }: Desk, member: MemberId): Group | undefined {
  const id = review.state.confirmedIn.get(member)
  return id === undefined ? undefined : review.groups.find(one => one.id === id)
}

function content(desk: Desk, { id, story, reference, members, confidence, matters }: Group): GroupContent {
  const remembered = members.map(member => remember(desk, member))
  const settles = outside(matters, remembered)
  return { group: id, story, reference, members: remembered, confidence, ...(settles && { settles }) }
}
