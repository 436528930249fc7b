import { isCue } from './cues.ts'
import type { Around } from './findAttribution.ts'
import { finiteVerb } from './finiteVerb.ts'
import type { Found } from './found.ts'
import type { Reading } from './reading.ts'
import { lowAt, tokensAt } from './scene.ts'
import { resolve } from './speakers.ts'
import { OBLIQUE, obliqueness } from './subject.ts'

/** How the sentence begins that says whose way of telling it the words before are. */
const OPENS: Readonly<Record<string, RegExp>> = {
  en: /^(?:that|this) (?:is|was) how$/,
  ru: /^(?:вот )?так(?: |$)/,
  uk: /^(?:ось )?так(?: |$)/,
}
/** In Kyrgyz it may stand anywhere before the verb. */
const SO = /^(?:ушинтип|ушундайча|минтип)$/
/** Verbs of telling in few words that are no verbs of saying elsewhere. */
const TELLS = new RegExp(
  '^(?:sum(?:s|med)|puts?|describe[sd]?|remember(?:s|ed)?|recall(?:s|ed)?|explain(?:s|ed)?|sees?|saw|' +
    'подв(?:одит|ела?)|подытож\\S+|резюмир\\S+|формулир\\S+|описыва\\S+|описал[аи]?|характериз\\S+|видит|вспомина\\S+|' +
    'підсум\\S+|підби\\S+|формул\\S+|опису\\S+|описа\\S+|характериз\\S+|бачить|згаду\\S+|' +
    'жыйынтыкта\\S+|сүрөттө\\S+|эсте(?:йт|ди)|эскер\\S+|түшүндүр\\S+|баяндад?\\S+)$',
)
/** Tokens from its beginning to the verb at most. */
const REACH = 24

/** `“…” That is how Jane Roe sums it up`, `«…». Так описывает это Иван Ким`: who is said so behind the words, in their paragraph or the next; null for nobody. */
export function summedUpBy(reading: Reading, around: Around): Found | null {
  const { scene, cast } = reading
  const { lang } = scene
  const index = around.index + 1
  const next = scene.statements[index]
  const tokens = tokensAt(scene, index)
  if (!next || next.title || around.statement.title || next.paragraph > around.statement.paragraph + 1) return null
  const begins = lang === 'ky' || OPENS[lang]?.test([0, 1, 2].map(at => lowAt(tokens, at)).join(' '))
  if (!begins) return null
  const verb = tokens.slice(0, REACH).findIndex(({ word }, at) => at > 0 && word !== null && tells(word.low, lang))
  if (verb < 0 || (lang === 'ky' && !SO.test(lowAt(tokens, verb - 1)))) return null
  resolve(cast, index)
  const reference = (cast.byStatement[index] ?? []).find(
    other => other.subject && !other.weak && (other.person?.weight ?? 0) > 0 && obliqueness(scene, other) < OBLIQUE,
  )
  return reference ? { cue: null, reference, phrase: null, rule: 'speaker.next' } : null
}

/** Whether the word is a verb by which somebody tells something. */
function tells(low: string, lang: string): boolean {
  return TELLS.test(low) || (lang !== 'ky' && isCue(low, lang) && (lang === 'en' || finiteVerb(low, lang) !== null))
}
