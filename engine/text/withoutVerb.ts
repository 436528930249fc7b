import { finiteVerb } from './finiteVerb.ts'
import type { Found } from './found.ts'
import { KYRGYZ_ACCUSATIVE } from './kyrgyzCases.ts'
import { breaksClause, isSlavic } from './lexicon/grammar.ts'
import { roleOf } from './lexicon/roles.ts'
import type { Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { lowAt, tokensAt } from './scene.ts'
import { type Placed, type Stretch, subjectOf } from './subject.ts'
import { placeBefore } from './unnamed.ts'

/**
 * The attribution before a colon that no verb of saying makes, `Trump to Kim: “…”`: the first in the stretch who can be a subject, else
 * whom a finite verb there shows, or a body's name alone.
 */
export function withoutVerb(reading: Reading, stretch: Stretch): Found | null {
  const { scene, cast } = reading
  const end: Placed = { start: 0, end: 0, kind: 'verb', first: stretch.to, last: stretch.to, implied: true }
  let best: { reference: Reference; score: number } | null = null
  for (const reference of cast.byStatement[stretch.statement] ?? []) {
    if (reference.first < stretch.from || reference.last >= stretch.to) continue
    // `клуб Сапаровду алды:`: an object.
    if (scene.lang === 'ky' && KYRGYZ_ACCUSATIVE.test(scene.text.slice(reference.start, reference.end))) continue
    const found = subjectOf(
      cast,
      { ...stretch, from: reference.first, to: reference.last + 1 },
      { ...end, first: reference.last + 1, last: reference.last + 1 },
      { afterFirst: false, genitive: false },
    )
    const score = (found?.score ?? -1) - 0.05 * reference.first
    if (found && (!best || score > best.score)) best = { reference, score }
  }
  const opener = scene.lang === 'en' && best ? clauseOpener(reading, stretch, best.reference) : null
  if (opener) return opener.weak ? null : { cue: null, reference: opener, phrase: null, rule: 'speaker.colon' }
  const implied = best ? null : impliedVerb(reading, stretch)
  if (implied) {
    const subject = subjectOf(cast, stretch, implied, { afterFirst: true, genitive: false })
    const place = subject ? null : placeBefore(reading, stretch, implied)
    return { cue: implied, reference: subject?.reference ?? null, phrase: place, rule: 'speaker.colon' }
  }
  const isNobody = best?.reference.kind === 'name' && (best.reference.person?.weight ?? 0) <= 0
  const spoken = (isNobody ? null : best?.reference) ?? bodyAlone(reading, stretch)
  return spoken ? { cue: null, reference: spoken, phrase: null, rule: 'speaker.colon' } : null
}

/** `Rovers drop Hale: “…”`: English puts the subject before its verb, so the later name is an object; null where nothing opens the clause. */
function clauseOpener(reading: Reading, stretch: Stretch, chosen: Reference): Reference | null {
  const tokens = tokensAt(reading.scene, stretch.statement)
  const first = (reading.cast.byStatement[stretch.statement] ?? []).find(other => other.first >= stretch.from)
  if (
    !first ||
    first === chosen ||
    first.kind !== 'name' ||
    first.first !== stretch.from ||
    first.last >= chosen.first - 1
  )
    return null
  for (let at = first.last + 1; at < chosen.first; at++) {
    const word = tokens[at]?.word
    if (!word || word.capital || roleOf(word.low, 'en') || breaksClause(word.low, 'en')) return null
  }
  return /'s$/.test(lowAt(tokens, first.last)) ? null : first
}

/** `МЧС: «…»`, `NASA: “…”`: a body by its name, or a name of capitals alone, with nothing else before the colon; null for anything else. */
function bodyAlone({ cast, scene }: Reading, { statement, from, to }: Stretch): Reference | null {
  const only = (cast.byStatement[statement] ?? []).find(other => other.first === from)
  if (only?.kind !== 'name') return null
  const isBody = only.person?.body === true && !only.person.signs.has('land')
  const speaks = isBody || /^\p{Lu}{2,6}$/u.test(scene.text.slice(only.start, only.end))
  return speaks && scene.statements[statement]?.tokens[only.last + 1]?.mark === ':' && only.last + 2 >= to ? only : null
}

/** `After the guest's words Jane Roe: “…”`: the name right before the colon, where its form lets it be a subject. */
export function namedLast(reading: Reading, stretch: Stretch, verb: Placed | null): Reference | null {
  const last = (reading.cast.byStatement[stretch.statement] ?? []).findLast(
    reference => reference.first >= stretch.from && reference.last < stretch.to,
  )
  const ends = last !== undefined && stretch.to - last.last <= 2
  if (!ends || last.oblique || (verb && last.first <= verb.last)) return null
  // `Судья баасын сураганда, кары киши:`
  if (verb && last.kind === 'role') return last.role?.oblique ? null : last
  return last.kind === 'name' && (last.person?.weight ?? 0) > 0 ? last : null
}

/** `И перешла к делу: «…»`: the first finite verb before the colon, for what it shows of its subject. */
export function impliedVerb(reading: Reading, stretch: Stretch): Placed | null {
  const { scene } = reading
  if (!isSlavic(scene.lang)) return null
  const tokens = tokensAt(scene, stretch.statement)
  for (let at = Math.max(stretch.from, stretch.to - 14); at < stretch.to; at++) {
    const word = tokens[at]?.word
    const shown = word && !word.capital ? finiteVerb(word.low, scene.lang) : null
    if (word && shown)
      return { ...shown, start: word.start, end: word.end, kind: 'soft', first: at, last: at, implied: true }
  }
  return null
}
