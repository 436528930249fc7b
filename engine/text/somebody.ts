import type { Mention } from '../types.ts'
import { isCue } from './cues.ts'
import { KYRGYZ_GENITIVE } from './kyrgyzCases.ts'
import { breaksClause, isAnother, isPreposition, isSlavic, isSomebody } from './lexicon/grammar.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt } from './scene.ts'
import { mentionOf } from './shown.ts'
import { orderOf, type Placed, type Stretch, subjectOf } from './subject.ts'

/** How far from its verb a word for somebody may stand, in tokens. */
export const SOMEBODY_REACH = 5

/** `крикнул кто-то из зала`, `someone in the hall shouted`, `дейт кимдир бирөө`: who is said to speak and not told, as it stands. */
export function somebodyBeside(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const { scene, cast } = reading
  const tokens = tokensAt(scene, stretch.statement)
  const subjects = (cast.byStatement[stretch.statement] ?? []).filter(reference => reference.subject)
  const taken = (at: number) => subjects.some(reference => reference.first <= at && at <= reference.last)
  const slavic = isSlavic(scene.lang)
  // `Некоторые детали рассказал мэр`: an object, for the verb is no plural.
  const is = (at: number) =>
    (isSomebody(lowAt(tokens, at), scene.lang) &&
      !(slavic && cue.plural !== true && DESCRIBES.test(lowAt(tokens, at)))) ||
    isOneOfThem(tokens, at, scene.lang)
  const phrase = (first: number, at: number, end: number) => {
    const last = lastOf(reading, tokens, at, end)
    // `один из них, учитель Иван Ким`: the name follows.
    const isNamed =
      tokens[last + 1]?.mark === ',' &&
      subjects.some(other => other.kind === 'name' && other.first > last && other.first <= last + 3)
    if (isNamed) return null
    // `some of the voters`, `некоторые депутаты`: somebody by a noun that is known.
    return (taken(last) && !is(last) && last === at + 1) ||
      NOBODY.test(lowAt(tokens, at)) ||
      led(reading, stretch, cue, first)
      ? null
      : mentionOf(scene, (tokens[first] as Token).start, (tokens[last] as Token).end)
  }
  const before = Math.min(cue.first, stretch.to)
  const edge = tokens[before - 1]?.mark === ':' ? before - 1 : before
  const end = Math.min(stretch.to, cue.last + 1 + SOMEBODY_REACH)
  // `she told everyone`: whom one tells.
  const told = subjects.some(reference => reference.first >= stretch.from && reference.last < edge)
  for (let at = cue.last + 1; !told && at < end && tokens[at]?.word && (is(at) || !taken(at)); at++)
    if (is(at)) return phrase(ONE_OF.ky.test(lowAt(tokens, at)) && at - 1 > cue.last ? at - 1 : at, at, end)
  const start = Math.max(stretch.from, edge - SOMEBODY_REACH)
  for (let at = edge - 1; at >= start && tokens[at]?.word && (is(at) || !taken(at)); at--)
    if (is(at)) return phrase((is(at - 1) || ONE_OF.ky.test(lowAt(tokens, at))) && at > start ? at - 1 : at, at, edge)
  return null
}

/** One of several that are told: with whose number he is, or alone where no noun follows. */
const ONE_OF = { slavic: /^(?:один|одна|одне)$/, ky: /^бири$/ } as const

/** `написал один`, `деп жазды бири`: whether the token ends its clause right behind a verb of saying. */
function standsLast(tokens: readonly Token[], at: number, lang: string): boolean {
  const next = tokens[at + 1]
  return isCue(lowAt(tokens, at - 1), lang) && (!next || /[.,;]/.test(next.mark))
}

/** `один из пассажиров`, `жүргүнчүлөрдүн бири`, `another said`: whether the token says so of somebody who was not named. */
function isOneOfThem(tokens: readonly Token[], at: number, lang: string): boolean {
  // `алардын бири Асан Токтоев`: one who is named.
  const isNamed = tokens[at + 1]?.word?.capital === true
  if (lang === 'ky')
    return (
      (ONE_OF.ky.test(lowAt(tokens, at)) && standsLast(tokens, at, lang)) ||
      (ONE_OF.ky.test(lowAt(tokens, at)) && KYRGYZ_GENITIVE.test(lowAt(tokens, at - 1)) && !isNamed) ||
      isAnother(lowAt(tokens, at), lang)
    )
  if (lang !== 'en' && ONE_OF.slavic.test(lowAt(tokens, at)))
    return (
      /^(?:из|із|зі?)$/.test(lowAt(tokens, at + 1)) ||
      standsLast(tokens, at, lang) ||
      (at === 0 && isCue(lowAt(tokens, at + 1), lang))
    )
  if (!isAnother(lowAt(tokens, at), lang)) return false
  const [before, next] = [tokens[at - 1]?.word, tokens[at + 1]?.word]
  // `One wrote: “…”`: opens its clause and stands right before its verb.
  if (lowAt(tokens, at) === 'one') return !before && next !== undefined && next !== null && isCue(next.low, lang)
  // `другой пассажир`, `по другой`: it describes or is governed.
  if (before && isPreposition(before.low, lang)) return false
  return !next || isPreposition(next.low, lang) || isCue(next.low, lang)
}

/** Whether a subject of the verb leads to the token in the same clause: `Мэр Денис Орлов и другие заявили`, `Holt and others said`. */
function led(reading: Reading, stretch: Stretch, cue: Placed, at: number): boolean {
  if (at > cue.first) return false
  const tokens = tokensAt(reading.scene, stretch.statement)
  let from = at
  while (from > stretch.from && tokens[from - 1]?.word) from--
  const clause = { ...stretch, from, to: at }
  return from < at && subjectOf(reading.cast, clause, cue, orderOf(reading.scene.lang, cue)) !== null
}

/** Words that say that nobody speaks. */
const NOBODY = /^(?:никто|ніхто|nobody)$/

/** `Никто не говорил, что`: nobody is the verb's subject, so that nothing is said. */
export function saidByNobody({ scene }: Reading, statement: number, cue: Placed): boolean {
  const tokens = tokensAt(scene, statement)
  for (let at = cue.first - 1; at >= Math.max(0, cue.first - SOMEBODY_REACH) && tokens[at]?.word; at--)
    if (NOBODY.test(lowAt(tokens, at))) return true
  return false
}

/** Those of the words for somebody that may describe a noun. */
const DESCRIBES = /^(?:many|some|многие|некоторые|иные|другие|деякі|інші)$/

/** The last word of the phrase that the word for somebody at the token opens: `кто-то из зала`, `кимдир бирөө`. */
function lastOf(reading: Reading, tokens: readonly Token[], at: number, end: number): number {
  let last = at
  const { lang } = reading.scene
  while (last + 1 < end && isSomebody(lowAt(tokens, last + 1), lang)) last++
  const noun = tokens[last + 1]?.word
  if (noun && last + 1 < end && DESCRIBES.test(lowAt(tokens, last)))
    if (!noun.capital && !isPreposition(noun.low, lang)) return last + 1
  if (!/^(?:из|із|зі?|of|in|from)$/.test(lowAt(tokens, last + 1))) return last
  const article = /^(?:the|an?)$/.test(lowAt(tokens, last + 2))
  const whose = last + (article ? 3 : 2)
  if (whose >= end || !tokens[whose]?.word) return last
  // `из очень старых жителей`: the phrase goes on, and nothing shows how far.
  const next = tokens[whose + 1]?.word
  if (ONE_OF.slavic.test(lowAt(tokens, at))) return whose
  return whose + 1 === end || !next || isPreposition(next.low, lang) || breaksClause(next.low, lang) ? whose : last
}
