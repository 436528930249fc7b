/** The versions of the current group, with word links. */

import { linkedPieces, type Piece, toArticle } from '../../engine/compare/linkedPieces.ts'
import type { Group } from '../../engine/review/types.ts'
import type { MemberId, Span } from '../../engine/types.ts'
import { Latest } from './latest.ts'
import { findWords, type Lookup, lookup, type Words } from './lookup.ts'
import { currentGroup } from './queue.ts'
import { type Answers, pairKey, type WindowState } from './state.ts'

const NONE: ReadonlyMap<MemberId, readonly Piece[]> = new Map()
interface Made {
  /** Of the analysis it was made of: not that itself, which would hold all its groups. */
  readonly texts: Lookup
  readonly links: Answers['links']
  /** What of `links` is between the members. */
  readonly own: readonly unknown[]
  readonly pieces: typeof NONE
}

/** Kept for more than one group: the versions of several are in the page. */
const made = new Latest<Group, Made>()

/** The pieces of every version of the current group; empty while word links are off or not known yet. */
export function currentPieces(state: WindowState): ReadonlyMap<MemberId, readonly Piece[]> {
  const group = currentGroup(state)
  if (!group || !state.links || !state.analysis) return NONE
  const texts = lookup(state.analysis)
  const { links } = state.answers
  const known = made.get(group)
  if (known?.texts === texts && known.links === links) return known.pieces
  const own = group.members.flatMap(a => group.members.map(b => links.get(pairKey(a.id, b.id))))
  const isSame = known?.texts === texts && own.every((one, n) => one === known.own[n])
  const pieces = isSame ? known.pieces : makePieces(state, group)
  made.set(group, { texts, links, own, pieces })
  return pieces
}

const NO_SPANS: ReadonlyMap<MemberId, readonly Span[]> = new Map()
const unlinked = new WeakMap<object, ReadonlyMap<MemberId, readonly Span[]>>()

/** Words without a partner in the current group's versions, as spans of their articles. */
export function currentUnlinked(state: WindowState): ReadonlyMap<MemberId, readonly Span[]> {
  const pieces = currentPieces(state)
  if (pieces.size === 0 || !state.analysis) return NO_SPANS
  let spans = unlinked.get(pieces)
  if (!spans) {
    const made = new Map<MemberId, readonly Span[]>()
    for (const [id, list] of pieces) {
      const words = findWords(state.analysis, state.view, id)
      if (!words) continue
      const parts = list.filter(piece => piece.kind === 'unlinked').flatMap(piece => toArticle(words.parts, piece.span))
      if (parts.length > 0) made.set(id, parts)
    }
    spans = made
    unlinked.set(pieces, spans)
  }
  return spans
}

function makePieces(state: WindowState, group: Group): ReadonlyMap<MemberId, readonly Piece[]> {
  const { analysis, view, answers } = state
  const words = (id: MemberId): Words | undefined => (analysis ? findWords(analysis, view, id) : undefined)
  const reference = words(group.reference)
  const langOf = ({ article }: Words) => {
    const lang = analysis ? lookup(analysis).articles.get(article)?.lang : undefined
    return lang === undefined ? {} : { lang }
  }
  if (!reference || !analysis) return NONE
  const others = group.members.filter(member => member.id !== group.reference)
  const versions = others.flatMap(({ id }) => {
    const found = words(id)
    const links = answers.links.get(pairKey(group.reference, id))
    if (!found || !links) return []
    const sigil = lookup(analysis).sigils.get(found.article) ?? ''
    return [{ id, sigil, text: found.text, links, ...langOf(found) }]
  })
  if (versions.length === 0) return NONE
  const among = versions.flatMap(a =>
    versions.flatMap(b => {
      const links = answers.links.get(pairKey(a.id, b.id))
      return links && a.id !== b.id ? [{ a: a.id, b: b.id, links }] : []
    }),
  )
  return linkedPieces({ id: reference.id, text: reference.text, ...langOf(reference) }, versions, among)
}
