import { isCue } from './cues.ts'
import { finiteVerb } from './finiteVerb.ts'
import { type Pronoun, pronounOf } from './lexicon/grammar.ts'
import { lowAt, type Statement } from './scene.ts'

const ONE = { gender: null, plural: false, subject: true } as const
const MALE = { ...ONE, gender: 'male' } as const
const FEMALE = { ...ONE, gender: 'female' } as const
const THEY = { ...ONE, plural: true } as const

/** Words for the one of two who was named last and not as the subject. */
const LATTER: Readonly<Record<string, Readonly<Record<string, Pronoun>>>> = {
  en: { latter: ONE },
  ru: { тот: MALE, та: FEMALE, те: THEY },
  uk: { той: MALE, та: FEMALE, ті: THEY },
  ky: { тигиниси: ONE, соңкусу: ONE },
}
/** Behind what such a word is a subject: a mark, or a word that joins clauses. */
const OPENS = /^(?:а|и|но|что|как|і|й|але|що|як)$/
/** What may stand between it and its verb. */
const BETWEEN = /^(?:же|ж|лишь|лише|только|тільки|уже|вже|не|тоже|теж|сразу|одразу|тут)$/
/** The beginning of `тот, кто` and `та, которая`. */
const RELATIVE =
  /^(?:кто|хто|что|що|чь.*|чи[йяєї].*|котор.*|як(?:ий|а|е|і|ого|ої|их|ому|ій).*|где|де|куда|куди|когда|коли)$/

/** `Тот ответил`, `на что тот сказал`, `the latter said`: the pronoun at the token `k` that stands for the latter of two; null for another word. */
export function latterAt({ lang }: { readonly lang: string }, { tokens }: Statement, k: number): Pronoun | null {
  const low = lowAt(tokens, k)
  const known = LATTER[lang]
  const pronoun = known && Object.hasOwn(known, low) ? known[low] : undefined
  if (!pronoun) return null
  if (lang === 'ky') return pronoun
  if (lang === 'en') return lowAt(tokens, k - 1) === 'the' && !/^(?:of|'s)$/.test(lowAt(tokens, k + 1)) ? pronoun : null
  const before = tokens[k - 1]
  if (before?.word && !OPENS.test(before.word.low)) return null
  // `Тот, по его словам, ответил`; Ukrainian *та* is also *and*.
  const isAnd = lang === 'uk' && low === 'та'
  if (tokens[k + 1]?.mark === ',') return isAnd || RELATIVE.test(lowAt(tokens, k + 2)) ? null : pronoun
  let at = k + 1
  while (!isAnd && BETWEEN.test(lowAt(tokens, at))) at++
  const verb = lowAt(tokens, at)
  const shown = finiteVerb(verb, lang)
  if (!shown && !isCue(verb, lang)) return null
  if (shown?.gender && pronoun.gender && shown.gender !== pronoun.gender) return null
  if (shown?.plural !== undefined && shown.plural !== pronoun.plural) return null
  const next = tokens[at + 1]?.word
  // `Та відповіла вона`, `Та сказала Олена`
  return isAnd && next && (next.capital || pronounOf(next.low, lang)?.subject === true) ? null : pronoun
}
