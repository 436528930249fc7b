/** Why the pair under the cursor is held likely, in sentences. */
import { type WhyLine, type WhySide, whyMatch } from '../../engine/compare/whyMatch.ts'
import type { MemberId } from '../../engine/types.ts'
import { findWords, lookup, sigilOf } from './lookup.ts'
import { currentGroup } from './queue.ts'
import { type Answers, pairKey, type WindowState } from './state.ts'

/** A pair with its probability and the sentences for it. */
export interface Why {
  readonly p: number
  readonly lines: readonly WhyLine[]
}

let last: { pair: string; answers: Answers; group: unknown; why: Why | null } | null = null

/** The sentences for the pair of `a`, the reference, and `b`; null while they are not known. */
export function whyOf(state: WindowState, a: MemberId, b: MemberId): Why | null {
  const pair = pairKey(a, b)
  const group = currentGroup(state)
  if (last?.pair === pair && last.answers === state.answers && last.group === group) return last.why
  const answer = state.answers.reasons.get(pair)
  const [x, y] = [sideOf(state, a), sideOf(state, b)]
  const links = state.answers.links.get(pair) ?? null
  const rival = rivalOf(state)
  const why =
    answer && x && y
      ? {
          p: answer.p,
          lines: whyMatch({ a: x, b: y, reasons: answer.reasons, links, ...(rival !== undefined && { rival }) }),
        }
      : null
  last = { pair, answers: state.answers, group, why }
  return why
}

function sideOf({ analysis, view }: WindowState, id: MemberId): WhySide | null {
  const words = analysis ? findWords(analysis, view, id) : undefined
  if (!analysis || !words) return null
  const lang = lookup(analysis).articles.get(words.article)?.lang ?? 'und'
  return { text: words.text, lang, speaker: words.speaker?.text ?? null }
}

/** The likeliest candidate outside the group; undefined until the candidates are known. */
function rivalOf(state: WindowState) {
  const group = currentGroup(state)
  const candidates = group && state.answers.candidates.get(group.id)
  if (!group || !candidates || !state.analysis) return undefined
  const inGroup = new Set(group.members.map(member => member.id))
  const rival = candidates
    .filter(one => !inGroup.has(one.id))
    .reduce<(typeof candidates)[number] | null>((best, one) => (best && best.p >= one.p ? best : one), null)
  const words = rival && findWords(state.analysis, state.view, rival.id)
  return rival && words ? { p: rival.p, text: words.text, sigil: sigilOf(state, rival.id) } : null
}
