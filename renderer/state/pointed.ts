/** The word under the mouse or the caret, and the words linked with it in the other versions. */

import { toArticle, wordSpans } from '../../engine/compare/linkedPieces.ts'
import { linkedWords, type WordAt } from '../../engine/compare/linkedWords.ts'
import { JOINT } from '../../engine/text/quoteText.ts'
import type { ArticleId, MemberId, Span } from '../../engine/types.ts'
import { findWords } from './lookup.ts'
import { currentGroup } from './queue.ts'
import { type Answers, type Pointed, pairKey, type WindowState } from './state.ts'

/** Words of versions; the function says whether as spans of the version's text or of its article. */
export type WordsByMember = ReadonlyMap<MemberId, readonly Span[]>

const NONE: WordsByMember = new Map()
let last: { pointed: WordAt; group: unknown; links: Answers['links']; words: WordsByMember } | null = null

/**
 * The word that is pointed at with its partners in every version of the current group, as spans of their texts; under the
 * mouse, else at the caret. Empty while word links are off.
 */
export function currentHot(state: WindowState): WordsByMember {
  const group = currentGroup(state)
  const pointed = state.pointed.mouse ?? state.pointed.caret
  if (!group || !pointed || !state.links) return NONE
  const { links } = state.answers
  if (last?.pointed === pointed && last.group === group && last.links === links) return last.words
  const ids = group.members.map(member => member.id)
  const words = linkedWords(pointed, ids, group.reference, (a, b) => links.get(pairKey(a, b)))
  last = { pointed, group, links, words }
  return words
}

const inArticles = new WeakMap<WordsByMember, WordsByMember>()

/** {@link currentHot} as spans of the articles. */
export function currentHotInArticles(state: WindowState): WordsByMember {
  const hot = currentHot(state)
  if (hot.size === 0 || !state.analysis) return NONE
  let spans = inArticles.get(hot)
  if (!spans) {
    const made = new Map<MemberId, readonly Span[]>()
    for (const [id, words] of hot) {
      const parts = findWords(state.analysis, state.view, id)?.parts ?? []
      made.set(
        id,
        words.flatMap(word => toArticle(parts, word)),
      )
    }
    spans = made
    inArticles.set(hot, spans)
  }
  return spans
}

/** Points at the word of `member` that holds place `offset` of its text, or at nothing. */
export function pointAtMember(state: WindowState, by: keyof Pointed, member: MemberId, offset: number): WindowState {
  const text = state.analysis ? findWords(state.analysis, state.view, member)?.text : undefined
  return text === undefined ? point(state, by, null) : point(state, by, wordAt(member, text, offset))
}

/** Points at the word of the current group's member that stands at `offset` of `article`, or at nothing. */
export function pointAtArticle(state: WindowState, by: keyof Pointed, article: ArticleId, offset: number): WindowState {
  const { analysis, view } = state
  if (!analysis) return state
  for (const { id } of currentGroup(state)?.members ?? []) {
    const words = findWords(analysis, view, id)
    if (words?.article !== article) continue
    const place = toMember(words.parts, offset)
    if (place !== null) return point(state, by, wordAt(id, words.text, place))
  }
  return point(state, by, null)
}

/** Points at `at`; the same state where that is no change. */
export function point(state: WindowState, by: keyof Pointed, at: WordAt | null): WindowState {
  const old = state.pointed[by]
  if (old?.member === at?.member && old?.span.start === at?.span.start) return state
  return { ...state, pointed: { ...state.pointed, [by]: at } }
}

function wordAt(member: MemberId, text: string, offset: number): WordAt | null {
  const span = wordSpans(text).find(word => word.start <= offset && offset <= word.end)
  return span ? { member, span } : null
}

/** A place of an article as a place in the member's text; null outside its parts. */
function toMember(parts: readonly Span[], offset: number): number | null {
  let at = 0
  for (const part of parts) {
    if (part.start <= offset && offset <= part.end) return at + offset - part.start
    at += part.end - part.start + JOINT.length
  }
  return null
}
