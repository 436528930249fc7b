import type { Mention } from '../types.ts'
import { breaksClause, isPreposition, isSlavic } from './lexicon/grammar.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt, withMarks } from './scene.ts'
import { mentionOf } from './shown.ts'
import type { Placed, Stretch } from './subject.ts'
import { wordsOf } from './words.ts'

/**
 * Endings by which the first word of a paper's name is whom one tells: `рассказал «Голосу»`, `«Новой газете»`. `Росатом` and `Вісті` are
 * nominatives.
 */
const TOLD: Readonly<Record<string, RegExp>> = {
  ru: /(?:[ую]|[^оеи]е|[ая]м|ой)$/,
  uk: /(?:[ую]|(?<!ст)і|[оеє]ві|[ая]м)$/,
}
/** `Українській правді`, and not `Вечірній Київ`. */
const TOLD_HER = /ій \S*і$/

function isTold({ scene }: Reading, token: Token): boolean {
  const words = wordsOf(scene.text, token).map(word => word.low)
  return (
    (TOLD[scene.lang]?.test(words[0] ?? '') ?? false) ||
    (scene.lang === 'uk' && TOLD_HER.test(words.slice(0, 2).join(' ')))
  )
}

/** `пишет «Голос»`, `«Голос» сообщает`, `в «Голосе» уверяют`, `по данным «Голоса»`: a name in marks that speaks, with its marks. */
export function outletBeside(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const { scene } = reading
  const { lang } = scene
  if (!isSlavic(lang)) return null
  const tokens = tokensAt(scene, stretch.statement)
  const preposition = (at: number) => at >= stretch.from && isPreposition(lowAt(tokens, at), lang)
  for (const at of [cue.last + 1, cue.first - 1]) {
    const token = tokens[at]
    if (!token || at < stretch.from || at >= stretch.to || !isOutlet(reading, token)) continue
    if (cue.kind === 'before') return at > cue.last ? marked(reading, token) : null
    const before = tokens[at - 1]
    const opens = at === stretch.from || before?.kind === 'mark' || breaksClause(before?.word?.low ?? '', lang)
    const place = cue.plural === true && preposition(at - 1) && at < cue.first
    if (place || ((at > cue.last || opens) && !isTold(reading, token))) return marked(reading, token)
  }
  // `уверяют в «Голосе»`
  const behind = tokens[cue.last + 2]
  const place = cue.plural === true && preposition(cue.last + 1) && cue.last + 2 < stretch.to
  return place && behind && isOutlet(reading, behind) ? marked(reading, behind) : null
}

function isOutlet({ scene }: Reading, token: Token): boolean {
  return token.kind === 'quote' && scene.quotes[token.quote]?.kind === 'name'
}

function marked({ scene }: Reading, token: Token): Mention {
  const { start, end } = withMarks(scene.text, token, token)
  return mentionOf(scene, start, end)
}
