import type { Mention } from '../types.ts'
import { finiteVerb } from './finiteVerb.ts'
import { breaksClause, isPreposition, isSlavic, pronounOf } from './lexicon/grammar.ts'
import type { Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt } from './scene.ts'
import { mentionOf } from './shown.ts'
import type { Placed, Stretch } from './subject.ts'

const VOICE: Readonly<Record<string, RegExp>> = {
  en: /^voices?$/,
  ru: /^голоса?$/,
  uk: /^голоси?$/,
  ky: /^үн(?:ү|дөр|дөрү)$/,
}
/** What may stand before a voice and says what kind it is; in Kyrgyz, whose. */
const DESCRIBING: Readonly<Record<string, RegExp>> = {
  ru: /(?:ый|ий|ой|ые|ие|чей-то|чьи-то)$/,
  uk: /(?:ий|ій|чийсь|чиїсь|і)$/,
  ky: /(?:[нд][ыиуү]н|т[ыиуү]н|дагы|деги|кан|ген|ган|бир|башка|эркек|аял)$/,
}
/** What may stand between a voice and its verb beside a phrase of place. */
const BETWEEN =
  /^(?:can|could|is|was|be|heard|then|suddenly|also|to|again|[а-яіїєґ]+о|вдруг|тут|раптом|знову|потім|опять|снова|затем|мындай|минтип|деп|дагы|дегени|угулат|угулду|угулган)$/
/** What may stand before a voice that is a subject. */
const OPENS = /^(?:как|и|а|но|что|вдруг|потом|затем|тут|як|й|і|та|але|що|раптом|потім)$/
const CROWD = /^(?:of|from|in|on|at|behind|из|с|на|в|за|из-за|по|із|зі|з|у|від)$/
/** How far from its verb a voice may stand, in tokens, and how long a noun phrase before it is. */
const REACH = 8
const LED = 4

/** The noun phrase of the voice that stands at the token; null where it is somebody's who is named, or an object or a circumstance. */
function phraseOf(
  { scene }: Reading,
  tokens: readonly Token[],
  at: number,
  end: number,
  leads: boolean,
): Mention | null {
  const { lang } = scene
  let first = at
  for (let k = at - 1; k >= 0 && at - k <= LED && tokens[k]?.word; k--) {
    const word = tokens[k]?.word
    if (!word || pronounOf(word.low, lang)) return null
    if (isPreposition(word.low, lang)) return null
    if (lang === 'en') {
      if (word.capital && /'s$/.test(word.low)) return null
      first = k
      if (/^(?:an?|the|one|another|many|several)$/.test(word.low)) break
    } else if (word.low === 'деген' || !DESCRIBING[lang]?.test(word.low)) break
    else {
      if (word.capital && lang === 'ky' && k > 0) return null
      first = k
    }
  }
  if (
    lang === 'en' &&
    !/^(?:an?|the|one|another|voices|many|several)$/.test(lowAt(tokens, first)) &&
    !/'s$/.test(lowAt(tokens, at - 1))
  )
    return null
  // `«…» деген үндөр чыкты`: by what they say they are voices.
  const named = first < at || lowAt(tokens, at - 1) === 'деген'
  if (lang === 'ky' && (!named || lowAt(tokens, at + 1) === 'менен')) return null
  if (isSlavic(lang) && isPreposition(lowAt(tokens, first - 1), lang)) return null
  let last = at
  if (CROWD.test(lowAt(tokens, at + 1))) {
    last = at + 1
    while (last + 1 < end && tokens[last + 1]?.word && last - at < 4) {
      if (breaksClause(lowAt(tokens, last + 1), lang) || BETWEEN.test(lowAt(tokens, last + 1))) break
      last++
      if (lang !== 'en' || !/^(?:the|an?|of|from)$/.test(lowAt(tokens, last))) break
    }
  }
  if (leads) {
    for (let k = last + 1; k < end; k++) if (!BETWEEN.test(lowAt(tokens, k))) return null
    // `понизила голос и сказала`: an object.
    if (
      isSlavic(lang) &&
      first > 0 &&
      tokens[first - 1]?.word &&
      !OPENS.test(lowAt(tokens, first - 1)) &&
      !isPlaced(tokens, first, lang)
    )
      return null
  }
  return mentionOf(scene, (tokens[first] as Token).start, (tokens[last] as Token).end)
}

/** `За кадром мужской голос`: whether nothing but a preposition and what it governs stands before the token, from the start of the sentence. */
function isPlaced(tokens: readonly Token[], first: number, lang: string): boolean {
  if (first < 2 || first - 1 > LED || !isPreposition(lowAt(tokens, 0), lang)) return false
  return tokens.slice(1, first).every(({ word }, at) => {
    if (!word || breaksClause(word.low, lang) || pronounOf(word.low, lang)) return false
    // Right behind its preposition a word is no verb: `из зала`.
    return at === 0 || !finiteVerb(word.low, lang)
  })
}

/** `a deep voice was heard to say`, `женский голос ответил`: the voice that is the subject of the verb, as the words stand; null for none. */
export function voiceBeside(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const { lang } = reading.scene
  const tokens = tokensAt(reading.scene, stretch.statement)
  const voice = VOICE[lang]
  const is = (at: number) => voice?.test(lowAt(tokens, at)) ?? false
  const taken = (other: Reference, from: number, to: number) =>
    other.subject && other.kind !== 'role' && other.first > from && other.last < to
  const references = reading.cast.byStatement[stretch.statement] ?? []
  for (let at = Math.min(cue.first, stretch.to) - 1; at >= Math.max(stretch.from, cue.first - REACH); at--) {
    if (!tokens[at]?.word) break
    if (is(at) && !references.some(other => taken(other, at, cue.first)))
      return phraseOf(reading, tokens, at, cue.first, true)
  }
  if (cue.first - stretch.from > 3) return null
  for (let at = cue.last + 1; at < stretch.to && at <= cue.last + LED && tokens[at]?.word; at++)
    if (is(at) && !references.some(other => taken(other, cue.last, at)))
      return phraseOf(reading, tokens, at, stretch.to, false)
  return null
}
