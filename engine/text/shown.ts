import type { Mention } from '../types.ts'
import { cuesAmong } from './cues.ts'
import { finiteVerb } from './finiteVerb.ts'
import { KYRGYZ_GENITIVE } from './kyrgyzCases.ts'
import { breaksClause, isPreposition, isSlavic, pronounOf } from './lexicon/grammar.ts'
import { roleOf } from './lexicon/roles.ts'
import { speakerId } from './names.ts'
import type { Person, Reference } from './person.ts'
import { lowAt, type Scene, type Token, tokensAt, withMarks } from './scene.ts'
import type { Placed } from './subject.ts'

/** The stretch of the article as a mention of a speaker, with the speaker's identity. */
export function mentionOf(scene: Scene, start: number, end: number): Mention {
  const text = scene.text.slice(start, end)
  return { text, start, end, id: speakerId(text, scene.lang) }
}

/** The cue as a mention; null for none. */
export function cueMention(scene: Scene, cue: Placed | null): Mention | null {
  return cue && !cue.implied ? { text: scene.text.slice(cue.start, cue.end), start: cue.start, end: cue.end } : null
}

/** The mention that shows a person; `near`: what stands beside the quotation, kept where it is a name. */
export function shown(scene: Scene, person: Person | null, near: Reference | null): Mention | null {
  if (near?.kind === 'name') {
    const own = mentionOf(scene, near.nameStart, near.end)
    const full = person?.best ?? null
    return full ? { ...own, id: speakerId(scene.text.slice(full.nameStart, full.end), scene.lang) } : own
  }
  const best = person?.best ?? null
  if (best?.kind === 'name') {
    const id = speakerId(scene.text.slice(best.nameStart, best.end), scene.lang)
    // A role is answered by the mention that shows both role and name.
    return { ...mentionOf(scene, near?.kind === 'role' ? best.start : best.nameStart, best.end), id }
  }
  const role = near?.kind === 'role' ? near : best
  return role ? nounPhrase(scene, role) : null
}

/** By what somebody is called who does not tell their name: `под ником`. */
const NICKNAMED = /^(?:ником|никнеймом|псевдонимом|именем|ніком|нікнеймом|псевдонімом|іменем|ім'ям)$/

/** Words behind which no noun phrase goes on. */
const ENDS =
  /^(?:и|і|й|або|или|либо|чи|не|ні|дважды|трижды|двічі|тричі|вновь|снова|знову|вчера|вчора|сегодня|сьогодні|тоже|також|теж|уже|вже|лишь|лише|только|тільки|же|ж|сам|сама|тогда|тоді|потом|потім|затем)$/

/** Endings of an adjective before a role. */
const DESCRIBES: Readonly<Record<string, RegExp>> = { ru: /(?:ый|ий|ая|яя|ой)$/, uk: /(?:ий|ій|а|я)$/ }

/** What opens an English noun phrase. */
const OPENS = /^(?:the|a|an|his|her|its|their)$/

/** A role with the words that belong to it: `the inquiry’s chair`, `глава Кызыл-Кечуу`, `шоунун жетекчиси`. */
function nounPhrase(scene: Scene, role: Reference): Mention {
  const tokens = tokensAt(scene, role.statement)
  let first = role.first
  let last = role.last
  const lang = scene.lang
  const mayLead = (token: Token | undefined) =>
    token?.word && !isPreposition(token.word.low, lang) && cuesAmong([token.word], lang).length === 0 && first - 1 >= 0
  // `one of the doctors` is whole.
  if (role.last > role.first) return mentionOf(scene, role.start, role.end)
  if (lang === 'en') {
    let at = first
    while (at > 0 && first - at < 4 && mayLead(tokens[at - 1]) && !OPENS.test(lowAt(tokens, at))) at--
    if (OPENS.test(lowAt(tokens, at)) || tokens[at]?.word?.capital) first = at
    // `the network’s chief engineer`: the role goes on.
    while (roleOf(lowAt(tokens, last + 1), lang)) last++
  } else if (lang === 'ky') {
    while (first > 0 && KYRGYZ_GENITIVE.test(lowAt(tokens, first - 1))) first--
  } else if (DESCRIBES[lang]?.test(lowAt(tokens, first - 1)) && mayLead(tokens[first - 1])) {
    // `всміхнулася керівниця`: a verb.
    if (!finiteVerb(lowAt(tokens, first - 1), lang)) first--
  }
  if (isSlavic(lang))
    for (let steps = 0; steps < 3; steps++) {
      const next = tokens[last + 1]
      // `пользователь под ником Дед Макар`
      if (NICKNAMED.test(lowAt(tokens, last + 2)) && tokens[last + 3]?.word) {
        last += tokens[last + 4]?.word?.capital ? 4 : 3
        break
      }
      if (!next?.word || isPreposition(next.word.low, lang) || cuesAmong([next.word], lang).length > 0) break
      // `свидетель и отвернулся`: another clause.
      // `канцелярия Торре сначала`: the name is its last word.
      if (tokens[last]?.word?.capital && last > role.first && !next.word.capital) break
      // `подсудимый вину не признал`: an object.
      if (lang === 'ru' && !role.role?.oblique && /[ую]$/.test(next.word.low) && !next.word.capital) break
      if (
        pronounOf(next.word.low, lang) ||
        ENDS.test(next.word.low) ||
        breaksClause(next.word.low, lang) ||
        finiteVerb(next.word.low, lang)
      )
        break
      last++
    }
  const phrase = mentionOf(scene, (tokens[first] as Token).start, (tokens[last] as Token).end)
  return role.role?.kind === 'body' ? named(scene, tokens, first, last, phrase) : phrase
}

/**
 * The phrase with the name in marks that belongs to it: `компания «…»`, Kyrgyz `«…» компаниясы`. Whose identity it is stays with the phrase:
 * names of firms and papers are translated as often as not.
 */
export function named(scene: Scene, tokens: readonly Token[], first: number, last: number, phrase: Mention): Mention {
  const at = scene.lang === 'ky' ? first - 1 : last + 1
  const name = tokens[at]
  if (name?.kind !== 'quote' || scene.quotes[name.quote]?.kind !== 'name') return phrase
  const { start, end } = withMarks(
    scene.text,
    tokens[Math.min(first, at)] as Token,
    tokens[Math.max(last, at)] as Token,
  )
  return { ...phrase, text: scene.text.slice(start, end), start, end }
}
