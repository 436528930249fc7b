import type { Found } from './found.ts'
import { leading } from './leading.ts'
import { isDeterminer, isSlavic } from './lexicon/grammar.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt } from './scene.ts'
import { orderOf, type Stretch, subjectOf } from './subject.ts'
import { impliedVerb } from './withoutVerb.ts'
import { wordsOf } from './words.ts'

/** Words that open a Slavic clause of what somebody does something for. */
const IN_ORDER = /^(?:чтобы|чтоб|дабы|щоб|аби)$/
/** English verbs of going or staying somewhere, behind which *to* leads to what for. */
const GOES =
  /^(?:came|come|comes|coming|went|gone|goes|going|returned|travelled|traveled|flew|drove|walked|stayed|waited|resigned|moved|gathered|met|ran|sat|stood|joined|left)$/
/** What is done, as Kyrgyz says what for. */
const DOING = /(?:[уү]{2}|оо|өө)$/

/** Whether English *to* at the token leads to what somebody does something for. */
function leadsToAim(tokens: readonly Token[], to: number): boolean {
  if (lowAt(tokens, to) !== 'to') return false
  if (lowAt(tokens, to - 1) === 'order' && lowAt(tokens, to - 2) === 'in') return true
  return tokens.slice(0, to).some(({ word }) => GOES.test(word?.low ?? ''))
}

/**
 * `Она пришла, чтобы «увидеть его глаза»`, `She came to “see his eyes”`, `«көзүн көрүү» үчүн келди`: who does something for what the words at the
 * token `quote` say, which is to say what they mean to do; null for none.
 */
export function byPurpose(reading: Reading, stretch: Stretch, quote: number): Found | null {
  const { scene, cast } = reading
  const { lang } = scene
  const tokens = tokensAt(scene, stretch.statement)
  const words = wordsOf(scene.text, tokens[quote] as Token)
  const subject = { cue: null, phrase: null, rule: 'speaker.before' } as const
  if (isSlavic(lang)) {
    if (!IN_ORDER.test(lowAt(tokens, stretch.to - 1))) return null
    const main = { ...stretch, to: stretch.to - 1 }
    const verb = impliedVerb(reading, main)
    const reference = verb && subjectOf(cast, main, verb, orderOf(lang, verb))?.reference
    // `Банк закрыли, чтобы «спасти вклады»`: nobody is told.
    return verb && (reference || verb.plural !== true) ? { ...subject, cue: verb, reference: reference ?? null } : null
  }
  const first = words[0]?.low ?? ''
  const last = words.at(-1)
  const isAim =
    lang === 'en'
      ? leadsToAim(tokens, stretch.to - 1) && !isDeterminer(first)
      : last?.low === 'үчүн' || (lowAt(tokens, quote + 1) === 'үчүн' && DOING.test(last?.low ?? ''))
  const reference = isAim ? leading(cast, stretch.statement) : undefined
  return reference && reference.last < quote ? { ...subject, reference } : null
}
