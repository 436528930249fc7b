/** JSONL: everything of a project, a line an object, so that nothing is lost on the way to a script and back. */
import { compareText } from '../review/compareText.ts'
import { placesOf, rankAt } from '../review/places.ts'
import type { DecidedMember, Group } from '../review/types.ts'
import type { Article, Member, MemberId, Mention, Passage, Quote } from '../types.ts'
import type { ExportOptions, ExportProject } from './project.ts'
import { selectionOf } from './selection.ts'

/** Decimals of a derived probability: beyond them processors differ, and the same work must give the same bytes. */
const DECIMALS = 6

/** The lines: articles, quotations, passages, groups, with `allPairs` the pairs of each group, and the log. */
export function jsonl(project: ExportProject, options: ExportOptions): string {
  const { analysis, review, log } = project
  const places = placesOf(analysis)
  const rank = (member: { readonly article: string; readonly start: number }) =>
    rankAt(places, member.article, member.start)
  const byPlace = <T extends { readonly id: string; readonly article: string; readonly start: number }>(x: T, y: T) =>
    rank(x) - rank(y) || compareText(x.id, y.id)
  const kept = [...review.restored.values()]
  const quotes = [...analysis.quotes.map(quoteLine), ...kept.filter(({ type }) => type === 'quote').map(keptQuoteLine)]
  const passages = [
    ...analysis.passages.map(passageLine),
    ...kept.filter(({ type }) => type === 'passage').map(keptPassageLine),
  ]
  // Whole groups: a group whose reference were left out could not be read back.
  const groups = selectionOf(project, options)
    .groups.filter(({ members }) => members.length > 1)
    .map(({ group }) => group)
  const lines: readonly object[] = [
    ...articleLines(project)
      .map(line => ({ ...line, rank: rankAt(places, line.id, 0) }))
      .sort((x, y) => x.rank - y.rank || compareText(x.id, y.id))
      .map(({ rank: _, ...line }) => line),
    ...quotes.sort(byPlace),
    ...passages.sort(byPlace),
    ...groups.map(group => (analysis.partial ? { ...groupLine(group), partial: true } : groupLine(group))),
    ...(options.allPairs ? groups.flatMap(group => pairLines(project, group)) : []),
    ...log.map(event => ({ type: 'event', ...event })),
  ]
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

/**
 * A line for every article: with the details a person sees, and, where somebody corrected them, with what was read as
 * well (`read`); of a withdrawn one (`withdrawn`) the log may speak still.
 */
function articleLines({ analysis, texts = analysis.articles }: ExportProject) {
  const { articles, storyOf } = placesOf(analysis)
  return texts.map(asRead => {
    const { id, file, lang, sha256, title, outlet, author, date, url, text } = articles.get(asRead.id) ?? asRead
    const read = correctedDetails({ lang, title, outlet, author, date, url }, asRead)
    return {
      ...{ type: 'article', id, file, lang, story: storyOf.get(id) ?? null, sha256 },
      ...{ title, outlet, author, date, url, text },
      ...(Object.keys(read).length > 0 ? { read } : {}),
      ...(articles.has(id) ? {} : { withdrawn: true }),
    }
  })
}

/** The details of `asRead` that are others now. */
function correctedDetails(now: Partial<Article>, asRead: Article): Partial<Article> {
  const names = Object.keys(now) as (keyof Article)[]
  return Object.fromEntries(names.filter(name => now[name] !== asRead[name]).map(name => [name, asRead[name]]))
}

function quoteLine({ id, article, text, start, end, parts, kind, speaker, flags }: Quote) {
  return { type: 'quote', id, article, text, start, end, parts, kind, speaker: speakerOf(speaker), flags }
}

function passageLine({ id, article, text, start, end, speaker }: Passage) {
  return { type: 'passage', id, article, text, start, end, speaker: speakerOf(speaker) }
}

/** A quotation that only the log remembers; where its speaker stands is not known any more. */
function keptQuoteLine({ id, article, text, parts, kind }: DecidedMember) {
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0]
  return { type: 'quote', id, article, text, start, end, parts, kind: kind ?? 'statement', speaker: null, flags: [] }
}

function keptPassageLine({ id, article, text, parts }: DecidedMember) {
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0]
  return { type: 'passage', id, article, text, start, end, speaker: null }
}

function speakerOf(speaker: Mention | null) {
  return speaker && { text: speaker.text, start: speaker.start, end: speaker.end, id: speaker.id ?? null }
}

function groupLine({ id, story, state, confidence, reference, members, absent, note, decidedBy, decidedAt }: Group) {
  return {
    type: 'group',
    id,
    story,
    state,
    confidence: rounded(confidence),
    reference,
    members: members.map(member => memberValue(member, reference)),
    absent,
    note,
    decided: decidedBy === null || decidedAt === null ? null : { by: decidedBy, at: decidedAt },
  }
}

function memberValue({ id, type, p, verdict, flags }: Member, reference: MemberId) {
  const role = id === reference ? 'reference' : 'member'
  return { [type]: id, role, verdict, p: rounded(p), flags: flags.map(({ kind, words }) => ({ kind, words })) }
}

function pairLines({ probability }: ExportProject, { members, reference }: Group) {
  return members.flatMap((a, i) =>
    members.slice(i + 1).map(b => {
      const p = a.id === reference ? b.p : b.id === reference ? a.p : probability(a.id, b.id)
      return { type: 'pair', a: a.id, b: b.id, p: p === null ? null : rounded(p) }
    }),
  )
}

function rounded(p: number): number {
  return Number(p.toFixed(DECIMALS))
}
