/** The decisions of another project's log, as events for the project that the articles are in. */

import { fold } from '../review/fold.ts'
import { type Places, placesOf } from '../review/places.ts'
import type { AssertionBody, DecidedMember, EventBody, Review, ReviewEvent } from '../review/types.ts'
import { quoteText } from '../text/quoteText.ts'
import type { Analysis, ArticleId, MemberId, StoryId } from '../types.ts'
import { toWellFormed } from '../wellFormed.ts'
import type { Import } from './importPairs.ts'
import type { FilePlace, FileProject } from './readJsonl.ts'
import type { ImportProblem } from './readPairs.ts'

/**
 * The events in force in `file`, said of this project's articles: ids follow the texts, who decided and when stay. What
 * was undone there does not come along, and what this project's log has in force already is not said again.
 */
export function importEvents(file: FileProject, analysis: Analysis, review: Review): Import {
  const problems: ImportProblem[] = [...file.problems]
  const places = placesOf(analysis)
  const translate = translator(file, places, review)
  const there = new Set(
    review.state.done.flatMap(({ events }) => events.map(event => JSON.stringify(withProvenance(event)))),
  )
  const bodies: EventBody[] = []
  const groups = new Set<string>()
  for (const { events } of fold(file.events).done)
    for (const event of events) {
      const body = translate(withProvenance(event))
      const moved = body && strayMember(body, places)
      if (!body) problems.push({ line: null, code: 'import.eventArticle', params: { place: event.seq } })
      else if (moved)
        problems.push({
          line: null,
          code: 'import.eventText',
          params: { place: event.seq, words: moved.text.slice(0, 40) },
        })
      else if (!there.has(JSON.stringify(body))) {
        const taken = takenMember(body, review)
        if (taken)
          problems.push({
            line: null,
            code: 'import.eventTaken',
            params: { place: event.seq, words: taken.text.slice(0, 40) },
          })
        else {
          bodies.push(body)
          if ('group' in body) groups.add(body.group)
        }
      } else if ('group' in body) groups.add(body.group)
    }
  return { bodies, groups: groups.size, problems }
}

/** The event's assertion, with who made it and when said in the body. */
function withProvenance({
  body,
  by,
  at,
}: ReviewEvent): AssertionBody & { readonly decided?: { by: string; at: string } } {
  // Steps hold assertions only; undo and redo are not among them.
  const assertion = body as AssertionBody & { readonly decided?: { by: string; at: string } }
  return { ...assertion, decided: assertion.decided ?? { by, at } }
}

/** The members that a body carries with their words. */
function membersIn(body: AssertionBody): readonly DecidedMember[] {
  if ('members' in body) return body.members
  return body.kind === 'member.included' ? [body.member] : []
}

/** What of a body stands in an article, with its words. */
function wordsIn(body: AssertionBody): readonly Pick<DecidedMember, 'article' | 'parts' | 'text'>[] {
  return body.kind === 'quotation.edited' ? [body.quotation] : membersIn(body)
}

/** A member whose words do not stand where it says, each part behind the one before it; null where there is none. Of an article without its text nothing is said. */
function strayMember(body: AssertionBody, { articles }: Places): Pick<DecidedMember, 'text'> | null {
  const stray = ({ article, parts, text }: Pick<DecidedMember, 'article' | 'parts' | 'text'>) => {
    const whole = articles.get(article)?.text
    if (whole === undefined) return false
    if (parts.some(({ start, end }, i) => start > end || end > whole.length || start < (parts[i - 1]?.end ?? 0)))
      return true
    return toWellFormed(quoteText(whole, parts)) !== toWellFormed(text)
  }
  return wordsIn(body).find(stray) ?? null
}

/** A member that a confirmed group of this project holds and the event would take away; null where there is none. */
function takenMember(body: AssertionBody, { state }: Review): DecidedMember | null {
  if (!('group' in body)) return null
  if (body.kind === 'group.proposed') return null
  return membersIn(body).find(({ id }) => (state.confirmedIn.get(id) ?? body.group) !== body.group) ?? null
}

/** Says a body of the file with this project's ids; null where one of its articles is not in the project. */
function translator(
  file: FileProject,
  places: Places,
  { state }: Review,
): (body: AssertionBody) => AssertionBody | null {
  const bySha = new Map([...places.articles.values()].map(({ sha256, id }) => [sha256, id]))
  const articles = new Map<ArticleId, ArticleId>()
  for (const { id, sha256, file: name } of file.articles) {
    const same = places.articles.get(id)
    const named = [...places.articles.values()].find(one => one.sha256 === sha256 && one.file === name)
    const here = same?.sha256 === sha256 ? id : (named?.id ?? bySha.get(sha256))
    if (here !== undefined) articles.set(id, here)
    // One that was withdrawn here is not among those that stand.
    else if (state.withdrawn.has(id)) articles.set(id, id)
  }
  const known = membersByPlace(places)
  const article = (id: ArticleId) =>
    articles.get(id) ?? (places.articles.has(id) && file.articles.length === 0 ? id : null)
  const remembered = membersOf(file.events)
  const member = (id: MemberId): MemberId => {
    const place = remembered.get(id) ?? file.places.get(id)
    const here = place && article(place.article)
    if (!place || !here) return id
    return known.get(placeKey(here, place)) ?? id.replace(place.article, here)
  }
  const decided = (one: DecidedMember): DecidedMember | null => {
    const here = article(one.article)
    return here === null ? null : { ...one, id: member(one.id), article: here }
  }
  const story = (members: readonly DecidedMember[], id: StoryId): StoryId => {
    const [first] = members
    return (first && places.storyOf.get(first.article)) ?? id
  }
  return body => {
    switch (body.kind) {
      case 'group.confirmed':
      case 'group.dissolved':
      case 'group.proposed': {
        const members = body.members.flatMap(one => decided(one) ?? [])
        if (members.length < body.members.length) return null
        const settles = body.settles?.map(id => article(id) ?? member(id))
        const said = { ...body, members, reference: member(body.reference), story: story(members, body.story) }
        return settles === undefined ? said : { ...said, settles }
      }
      case 'member.included': {
        const one = decided(body.member)
        return one && { ...body, member: one, with: body.with.map(member) }
      }
      case 'member.excluded':
        return { ...body, member: member(body.member), from: body.from.map(member) }
      case 'reference.chosen':
        return { ...body, member: member(body.member) }
      case 'article.absent': {
        const here = article(body.article)
        return here === null ? null : { ...body, reference: member(body.reference), article: here }
      }
      case 'verdict.given':
        return { ...body, reference: member(body.reference), member: member(body.member) }
      case 'group.noted':
        return { ...body, reference: member(body.reference) }
      case 'flag.muted':
        return body
      case 'stories.arranged': {
        const stories = body.stories
          .map(one => ({ ...one, articles: one.articles.flatMap(id => article(id) ?? []) }))
          .filter(one => one.articles.length > 0)
        return stories.length === 0 ? null : { ...body, stories }
      }
      case 'story.named': {
        const list = body.articles.flatMap(id => article(id) ?? [])
        return list.length === 0 ? null : { ...body, articles: list }
      }
      case 'quotation.edited': {
        const { quotation } = body
        const here = article(quotation.article)
        return here === null ? null : { ...body, quotation: { ...quotation, id: member(quotation.id), article: here } }
      }
      case 'matter.disputed': {
        const here = article(body.article)
        if (here === null) return null
        return { ...body, subject: body.subject === body.article ? here : member(body.subject), article: here }
      }
      case 'article.corrected': {
        const here = article(body.article)
        return here === null ? null : { ...body, article: here }
      }
      case 'article.withdrawn': {
        const { instead, ...alone } = body
        const here = article(body.article)
        if (here === null) return null
        const later = instead === undefined ? null : article(instead)
        // In the order of its fields: what the log says already is told by its letters.
        return later === null ? { ...alone, article: here } : { ...body, article: here, instead: later }
      }
    }
  }
}

/** Where the members that the events remember stand in the file's articles. */
function membersOf(events: readonly ReviewEvent[]): ReadonlyMap<MemberId, FilePlace> {
  const found = new Map<MemberId, FilePlace>()
  for (const { body } of events) {
    if ('members' in body) for (const one of body.members) found.set(one.id, one)
    else if (body.kind === 'member.included') found.set(body.member.id, body.member)
  }
  // Where the extractor had it: there it is found again.
  for (const { body } of events)
    if (body.kind === 'quotation.edited') {
      const { id, type, article, found: place, parts } = body.quotation
      found.set(id, { type, article, parts: place ?? parts })
    }
  return found
}

function membersByPlace({ quotes, passages }: Places): ReadonlyMap<string, MemberId> {
  const found = new Map<string, MemberId>()
  for (const { id, article, start, end } of passages.values())
    found.set(placeKey(article, { type: 'passage', article, parts: [{ start, end }] }), id)
  for (const quote of quotes.values()) found.set(placeKey(quote.article, { type: 'quote', ...quote }), quote.id)
  return found
}

function placeKey(article: ArticleId, { type, parts }: FilePlace): string {
  return `${article} ${type} ${parts.map(({ start, end }) => `${start}-${end}`).join(';')}`
}
