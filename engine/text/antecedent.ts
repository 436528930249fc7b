import type { Found } from './found.ts'
import { documentForm } from './lexicon/documentWords.ts'
import { isDeterminer, isPreposition } from './lexicon/grammar.ts'
import type { Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt } from './scene.ts'
import { mentionOf } from './shown.ts'
import { obliqueness, type Placed, type Stretch } from './subject.ts'

/** Relative pronouns that can be the subject of their clause. */
const RELATIVE: Readonly<Record<string, RegExp>> = {
  en: /^(?:who|which|that)$/,
  ru: /^котор(?:ый|ая|ое|ые)$/,
  uk: /^як(?:ий|а|е|і)$/,
}
/** Tokens between a relative pronoun and its verb at most, and before it to the noun that it takes up. */
const VERB_REACH = 8
const NOUN_REACH = 6

function relativeBefore(reading: Reading, stretch: Stretch, cue: Placed): number {
  const { lang } = reading.scene
  const tokens = tokensAt(reading.scene, stretch.statement)
  const pronoun = RELATIVE[lang]
  for (let at = cue.first - 1; pronoun && at > stretch.from && at >= cue.first - VERB_REACH; at--) {
    const token = tokens[at]
    if (token?.kind === 'mark') return -1
    if (token?.word && pronoun.test(token.word.low)) return at
  }
  return -1
}

/** Whether the reference agrees with the Slavic relative in gender and number, as far as both show them. */
function agrees(reference: Reference, low: string, lang: string): boolean {
  if (lang === 'en') return low !== 'who' || reference.role?.kind !== 'body'
  const plural = /(?:ые|і)$/.test(low)
  if (reference.kind === 'role' && reference.plural !== plural && (plural || reference.role?.oblique !== true))
    return false
  if (reference.kind === 'name' && plural) return false
  const gender = /(?:ый|ий)$/.test(low) ? 'male' : /(?:ая|а)$/.test(low) ? 'female' : null
  const own = reference.gender ?? reference.person?.gender ?? null
  return !gender || !own || own === gender || reference.role?.kind === 'body'
}

/**
 * `a judge who called it “…”`, `доклада, который называет`: whom or what a relative pronoun takes up that is the verb's subject, in whatever
 * case; null where the verb has no such subject.
 */
export function antecedentOf(
  reading: Reading,
  stretch: Stretch,
  cue: Placed,
): Pick<Found, 'reference' | 'phrase'> | null {
  const { scene, cast } = reading
  const { lang } = scene
  const tokens = tokensAt(scene, stretch.statement)
  const at = relativeBefore(reading, stretch, cue)
  if (at < 0) return null
  const low = lowAt(tokens, at)
  const references = cast.byStatement[stretch.statement] ?? []
  const rival = references.some(
    other => other.first > at && other.last < cue.first && other.subject && obliqueness(scene, other) < 0.5,
  )
  if (rival) return null
  const end = tokens[at - 1]?.mark === ',' ? at - 2 : at - 1
  if (lang !== 'en' && end === at - 1) return null
  for (let head = end; head >= 0 && head > end - NOUN_REACH; head--) {
    const word = tokens[head]?.word
    if (!word) return null
    const reference = references.find(other => other.last === head && other.kind !== 'pronoun')
    // `told the court that called it`: a relative *that* is shown by a document or a body only.
    const taken = reference && (low !== 'that' || reference.role?.kind === 'body')
    if (taken && agrees(reference, low, lang) && documentForm(word.low, lang) === null)
      return { reference, phrase: null }
    if (low !== 'who' && documentForm(word.low, lang) !== null && documentAgrees(word.low, low, lang)) {
      const first = opening(tokens, head, lang)
      return { reference: null, phrase: mentionOf(scene, (tokens[first] as Token).start, (tokens[end] as Token).end) }
    }
    // English has the noun right before its relative.
    if (lang === 'en' || isPreposition(word.low, lang)) break
  }
  return null
}

/** Whether a word for something written can be what the Slavic relative takes up. */
function documentAgrees(document: string, relative: string, lang: string): boolean {
  if (lang === 'en') return true
  if (/(?:ые|і)$/.test(relative)) return /(?:[ыиіїая]|[оеє]в|ів|[аяо]м|[аи]х|ами|ями)$/.test(document)
  // `отчёта`, `постанови`: forms of the one gender that the other has not.
  if (/(?:ая|а)$/.test(relative)) return !/(?:а|ом|[бвгджзклмнпрст])$/.test(document) || /(?:ция|ка|ья)$/.test(document)
  return true
}

/** The first token of the English noun phrase that ends at the token; the token itself elsewhere. */
function opening(tokens: readonly Token[], head: number, lang: string): number {
  if (lang !== 'en') return head
  for (let at = head - 1; at >= 0 && at >= head - 3 && tokens[at]?.word; at--)
    if (isDeterminer(lowAt(tokens, at))) return at
  return head
}

/** Phrases by which the subject of the clause is said to have said the words: `by her own account`, `өзү айткандай`. */
const OWN =
  /(?:by (?:his|her|its|their) own (?:account|admission|description|reckoning|telling)|in (?:his|her|its|their) own (?:words|phrase)|по (?:его |ее |её |их |)собственн\S+ (?:признани|слов|выражени|утверждени|заявлени|определени|оценк)\S*|за (?:його |її |їхн\S+ |)власн\S+ (?:зізнанн|визнанн|слов|вислов|твердженн|визначенн|оцінк)\S*|өз (?:сөзү менен айтканда|сөзү боюнча|айтымында)|өзү (?:айткандай|билдиргендей|жазгандай|мойнуна алгандай))$/iu

/** Who by a phrase like `by her own account`, which ends right before the words or opens the sentence, says them; null where none stands there. */
export function byOwnAccount(reading: Reading, stretch: Stretch): Found | null {
  const { scene, cast } = reading
  const tokens = tokensAt(scene, stretch.statement)
  let last = stretch.to - 1
  while (last > stretch.from && tokens[last]?.kind === 'mark') last--
  const first = tokens[stretch.from]
  const end = tokens[last]
  if (!first || !end?.word) return null
  const text = scene.text.slice(first.start, end.end)
  const phrase = OWN.exec(text)
  if (!phrase) return null
  const from = first.start + phrase.index
  const before = (cast.byStatement[stretch.statement] ?? []).filter(
    other =>
      other.first >= stretch.from &&
      other.end <= from &&
      other.subject &&
      obliqueness(scene, other) < 0.5 &&
      (other.kind !== 'name' || (other.person?.weight ?? 0) > 0),
  )
  const reference = before.at(-1)
  return reference ? { cue: null, reference, phrase: null, rule: 'speaker.source' } : null
}
