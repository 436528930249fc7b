import type { LanguageCode, Quote, Span } from '../types.ts'
import { leadsEnglish } from './attributed.ts'
import { cuesAmong } from './cues.ts'
import { finiteVerb } from './finiteVerb.ts'
import { isHeard } from './heard.ts'
import { WITH_WORDS } from './kindFeatures.ts'
import { BY_DATIVE, KYRGYZ_DATIVE } from './kyrgyzCases.ts'
import { isPreposition, isSlavic, pronounOf } from './lexicon/grammar.ts'
import { isKyrgyzPassive } from './lexicon/passives.ts'
import { roleOf } from './lexicon/roles.ts'
import { readPeople } from './people.ts'
import { copied, type People } from './person.ts'
import { lowAt, readScene, type Scene, type Statement, type Token } from './scene.ts'
import { type Cast, type Choosing, castOf } from './speakers.ts'
import type { Placed } from './subject.ts'
import type { Word } from './words.ts'

/** The article's scene with the people in it and the cues of each statement; shared by quotations and passages. */
export interface Reading {
  readonly scene: Scene
  readonly cast: Cast
  /** What the cast was made of, untouched: for a second reading. */
  readonly again: People
  readonly cues: readonly (readonly Placed[])[]
}

/** How near to the marks a verb must stand to be taken as one of saying by its place alone. */
const NEAR = 4

/**
 * The cues with those added that are so by their place: `», — отписала она`, `," he purred`, `» деп тамашалады`. Where the lexicon
 * knows a cue near the marks, nothing is added.
 */
function withImplied(scene: Scene, statement: Statement, cues: readonly Placed[]): readonly Placed[] {
  const added: Placed[] = []
  const { tokens } = statement
  tokens.forEach((token, k) => {
    if (token.kind !== 'quote') return
    // `вышел со словами «…»`: who does something with them says them.
    const words = tokens[k - 1]?.word
    if (words && WITH_WORDS.test([k - 3, k - 2, k - 1].map(at => lowAt(tokens, at)).join(' ')))
      added.push({ start: words.start, end: words.end, kind: 'soft', first: k - 1, last: k - 1 })
    if (scene.lang === 'en' && isSureThat(tokens, k)) {
      const sure = tokens[k - 2] as Token
      added.push({ start: sure.start, end: sure.end, kind: 'soft', first: k - 2, last: k - 2 })
    }
    if (cues.some(cue => cue.first > k && cue.first <= k + NEAR + 2 && cue.kind !== 'noun')) return
    const at =
      scene.lang === 'en'
        ? englishVerb(scene, tokens, k)
        : scene.lang === 'ky'
          ? kyrgyzVerb(tokens, k)
          : slavicVerb(scene, tokens, k)
    const verb = tokens[at]
    if (!verb?.word) return
    const heard = isSlavic(scene.lang) && isHeard(tokens, at)
    // Whoever hears it shows nothing of who says it.
    const shown = heard ? { implied: true } : finiteVerb(verb.word.low, scene.lang)
    added.push({ ...shown, start: verb.start, end: verb.end, kind: 'soft', first: at, last: at })
  })
  if (scene.lang === 'ky') added.push(...kyrgyzSources(tokens))
  return added.length === 0 ? cues : [...cues, ...added].sort((a, b) => a.first - b.first)
}

/** `was sure that “…”`: whether English words of being convinced lead to the marks at the token. */
function isSureThat(tokens: readonly Token[], k: number): boolean {
  const [be, sure, that] = [k - 3, k - 2, k - 1].map(at => lowAt(tokens, at))
  return (
    that === 'that' &&
    /^(?:sure|certain|convinced|confident|adamant)$/.test(sure ?? '') &&
    /^(?:is|was|are|were|felt|feels|seemed)$/.test(be ?? '')
  )
}

const WITH_WORDS_SUCH = /^(?:с|з|із|зі) (?:таким|этим|цим)и словами$/
const SUCH = /^(?:таки(?:м|ми)|таким|этими?|цими?)$/

/** After a dash: the first finite verb within reach. */
function slavicVerb(scene: Scene, tokens: readonly Token[], k: number): number {
  let at = k + 1
  let dash = false
  while (tokens[at]?.kind === 'mark') dash = /[—–-]/.test(tokens[at++]?.mark ?? '') || dash
  if (!dash) return -1
  // `— с такими словами мэр открыл съезд`
  if (WITH_WORDS_SUCH.test([at, at + 1, at + 2].map(place => lowAt(tokens, place)).join(' '))) return at + 2
  // `— Тут, — Вера показывает на дом. — Вот.`: the quotation goes on behind.
  const name = tokens[at]?.word?.capital ? (tokens[at + 1]?.word?.capital ? at + 2 : at + 1) : -1
  if (name > 0 && tokens.some((other, at) => at > name && other.kind === 'quote' && other.quote === tokens[k]?.quote))
    return finiteVerb(lowAt(tokens, name), scene.lang) ? name : -1
  for (const from = at; at < from + NEAR && tokens[at]?.word; at++) {
    const low = lowAt(tokens, at)
    if (tokens[at]?.word?.capital || isPreposition(low, scene.lang)) return -1
    // `— такими отзывами полна страница`: what is full of them says nothing.
    if (SUCH.test(low) && !/^сл[оі]в/.test(lowAt(tokens, at + 1))) return -1
    // `прохрипів він`: without its subject the form may be a genitive.
    const next = tokens[at + 1]?.word
    const led = next && (next.capital || pronounOf(next.low, scene.lang)?.subject === true)
    if (isHeard(tokens, at)) return at
    if (finiteVerb(low, scene.lang) || (scene.lang === 'uk' && led && /..[іїи]в$/.test(low))) return at
  }
  return -1
}

/** Finite forms of a Kyrgyz verb; those in -ган also describe nouns, so a stop must follow. */
const KYRGYZ_FINITE = /..(?:[дт][ыиуү]|[аеоөйу]т|ыш[ту][ыиуү]|ш[аеоө]т)$/
const KYRGYZ_PERFECT = /..[гк][аеоө]н$/
/** How far behind `деп` its verb may stand: subject and circumstance come between. */
const KYRGYZ_REACH = 12

/** Behind `деп`, which only words said have before it, and `катары`: the first finite verb of the clause. */
function kyrgyzVerb(tokens: readonly Token[], k: number): number {
  let at = k + 1
  while (tokens[at]?.kind === 'mark' && at < k + 4) at++
  if (!/^(?:деп|дешип|катары)$/.test(lowAt(tokens, at))) return -1
  const named = tokens[at]?.word?.low === 'катары'
  for (const from = at + 1, last = at; at < last + KYRGYZ_REACH; at++) {
    const token = tokens[at]
    if (!token || token.kind === 'quote') return -1
    const low = token.word?.low
    if (at < from || low === undefined || token.word?.capital) continue
    const next = tokens[at + 1]
    // `«Самат» катары катталды`: nobody calls it so.
    if (named && isKyrgyzPassive(low)) return -1
    if (KYRGYZ_FINITE.test(low) || (KYRGYZ_PERFECT.test(low) && (!next || next.kind === 'mark'))) return at
  }
  return -1
}

/** `агенттикке ылайык`, `мэрияга караганда`: a body that is the source by its dative alone; a law or a plan would be no speaker. */
function kyrgyzSources(tokens: readonly Token[]): Placed[] {
  return tokens.flatMap(({ word }, k) => {
    const body = word && BY_DATIVE.test(word.low) ? roleOf(lowAt(tokens, k - 1), 'ky') : null
    if (!word || body?.kind !== 'body' || !KYRGYZ_DATIVE.test(body.low)) return []
    // `мэрияга караганда акылдуу`: than the town hall.
    if (word.low === 'караганда' && tokens[k + 1]?.mark !== ',') return []
    return [{ start: word.start, end: word.end, kind: 'after' as const, first: k, last: k }]
  })
}

/** After a comma inside the marks: a pronoun or a name and its verb, or the verb before its subject. */
function englishVerb(scene: Scene, tokens: readonly Token[], k: number): number {
  if (!/[,?!]/.test(scene.text.charAt((tokens[k] as Token).end - 1))) return -1
  for (let at = k + 1; at < k + NEAR && tokens[at]?.word; at++) {
    const word = tokens[at]?.word
    if (!word || leadsEnglish(word)) continue
    const led = at > k + 1
    const follows = tokens[at + 1]?.word
    if (!led && !follows?.capital) return -1
    // `,” she shot back`: behind a pronoun in the nominative nothing but its verb stands.
    if (/^(?:he|she|they)$/.test(lowAt(tokens, at - 1)) && !isPreposition(word.low, 'en')) return at
    return /(?:[^e]ed|[^s]s)$/.test(word.low) && !isPreposition(word.low, 'en') ? at : -1
  }
  return -1
}

/** English words that are verbs of saying and nouns. */
const HOMOGRAPH =
  /^(?:report|claim|remark|comment|answer|question|doubt|request|appeal|object|point|joke|jest|plea|promise|call|post|tweet|reply|signal|demand|mention|vow|counsel|echo|caution|complaint|estimate|quote|protest|dispute|boast|hint|lament|contest|accord|shout|scream|whisper|murmur|groan|moan|sigh|cry|laugh|chant|roar|cheer|smile|shrug|start|finish|offer|brand|label|hail|blast|read|put|think|warning|saying|thinking|speaking|begging)s?$/
const DETERMINER = /^(?:the|a|an|his|her|its|their|our|my|your|these|those|any|no|some|such|more|further|of|.+'s)$/

/** `branding the claims`, `in his reply`: whether an article or a possessive right before it makes a noun of the English word. */
function isNoun(tokens: readonly Token[], cue: Placed): boolean {
  const low = lowAt(tokens, cue.first)
  // `“…,” came the reply`
  if (/^(?:came|comes)$/.test(lowAt(tokens, cue.first - 2))) return false
  if (cue.first !== cue.last || !HOMOGRAPH.test(low)) return false
  // `the late calls were`: another verb follows.
  if (/^(?:is|are|was|were|has|have|had|will|would)$/.test(lowAt(tokens, cue.last + 1))) return true
  return DETERMINER.test(lowAt(tokens, cue.first - 1))
}

/** Reads the article for who speaks; `words`: those of the text; `choosing`: how somebody is chosen whom no word names. Linear in the text. */
export function readArticle(
  text: string,
  lang: LanguageCode,
  words: readonly Word[],
  quotes: readonly Quote[],
  title: Span,
  choosing: Choosing,
): Reading {
  const scene = readScene(text, lang, words, quotes, title)
  const cues = scene.statements.map(statement => {
    const words: Word[] = []
    const places: number[] = []
    for (let k = 0; k < statement.tokens.length; k++) {
      const { word } = statement.tokens[k] as Token
      if (!word) continue
      words.push(word)
      places.push(k)
    }
    let at = 0
    const cues = cuesAmong(words, lang).map(cue => {
      while ((words[at] as Word).start < cue.start) at++
      const first = places[at] as number
      while ((words[at] as Word).end < cue.end) at++
      const placed = { ...cue, first, last: places[at] as number }
      return lang === 'en' && isNoun(statement.tokens, placed) ? { ...placed, kind: 'noun' as const } : placed
    })
    return withImplied(scene, statement, cues)
  })
  const people = readPeople(scene)
  const again = copied(people)
  return { scene, cast: castOf(scene, people, choosing), again, cues }
}
