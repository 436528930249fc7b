/** Decisions about what kind a quotation is and whose words it is. */
import type { ArticleId, MemberId, Mention, QuoteKind } from '../types.ts'
import { type Desk, isFailed, type Maybe, refused, tooLong } from './desk.ts'
import { editable } from './quotations.ts'
import { type EventBody, MAX_DETAIL } from './types.ts'

/** The event that gives a quotation another kind. */
export function giveKind(desk: Desk, id: MemberId, kind: QuoteKind): Maybe<readonly EventBody[]> {
  const now = editable(desk, id)
  if (isFailed(now)) return now
  if (!now.on) return refused('notAQuotation')
  if (now.type === 'passage') return refused('passageHasNoKind')
  if (now.kind === kind) return refused('sameKind')
  return [{ kind: 'quotation.edited', quotation: { ...now, kind } }]
}

/**
 * The events that say whose words a quotation is; with `all`, every quotation and passage of its story that has the same speaker
 * as it has now. In each article the speaker is called as that article calls them, where it does.
 */
export function giveSpeaker(desk: Desk, id: MemberId, said: string | null, all: boolean): Maybe<readonly EventBody[]> {
  const now = editable(desk, id)
  if (isFailed(now)) return now
  if (!now.on) return refused('notAQuotation')
  const name = said?.trim() ?? null
  if (name === '') return refused('noName')
  const long = tooLong(name ?? '', MAX_DETAIL)
  if (long) return long
  if (all && now.speaker === null) return refused('noSpeakerYet')
  const { places } = desk
  const story = places.storyOf.get(now.article)
  const others = all ? [...places.quotes.values(), ...places.passages.values()] : []
  const ids = others
    .filter(one => one.id !== id && places.storyOf.get(one.article) === story && isSame(one.speaker, now.speaker))
    .map(one => one.id)
  const events = [id, ...ids].flatMap((member): readonly EventBody[] => {
    const one = editable(desk, member)
    if (isFailed(one)) return []
    const at = one.parts[0]?.start ?? 0
    const speaker = name === null ? null : mentionOf(desk, name, one.article, at)
    if ((speaker?.text ?? null) === (one.speaker?.text ?? null) && speaker?.id === one.speaker?.id) return []
    return [{ kind: 'quotation.edited', quotation: { ...one, speaker } }]
  })
  return events.length === 0 ? refused('sameSpeaker') : events
}

/** Whether two mentions are of one speaker, as far as the extractor or their spelling says. */
export function isSame(a: Mention | null, b: Mention | null): boolean {
  if (a === null || b === null) return false
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id
  return a.text.toLocaleLowerCase() === b.text.toLocaleLowerCase()
}

/** Somebody of this name as the article calls them: by their known form there, else by the name where it stands. */
function mentionOf({ places }: Desk, name: string, article: ArticleId, at: number): Mention {
  const story = places.storyOf.get(article)
  const known = [...places.quotes.values(), ...places.passages.values()].filter(
    one => one.speaker !== null && places.storyOf.get(one.article) === story,
  )
  const speakers = known.map(one => ({ article: one.article, speaker: one.speaker as Mention }))
  const id = speakers.find(({ speaker }) => speaker.text === name && speaker.id !== undefined)?.speaker.id
  const here = speakers.filter(one => one.article === article).map(({ speaker }) => speaker)
  const own = here.find(({ text }) => text === name) ?? here.find(one => id !== undefined && one.id === id)
  if (own) return own
  const start = places.articles.get(article)?.text.indexOf(name) ?? -1
  const span = start < 0 ? { start: at, end: at } : { start, end: start + name.length }
  return { text: name, ...span, ...(id === undefined ? {} : { id }) }
}
