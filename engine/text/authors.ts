import { saysNobody } from './documents.ts'
import type { Found } from './found.ts'
import { documentForm } from './lexicon/documentWords.ts'
import { isPreposition } from './lexicon/grammar.ts'
import { isPassive } from './lexicon/passives.ts'
import { likeliest, PERSONAL } from './likeliest.ts'
import type { Person, Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { lowAt, statementAt, type Token, tokensAt } from './scene.ts'
import { OBLIQUE, obliqueness } from './subject.ts'
import { wordsOf } from './words.ts'

/** What one person writes: where the letter speaks, its author does. */
const WRITING =
  /^(?:письм[оеа]|дневник[еа]?|послани[ие]|телеграмм[аеы]|обращени[ие]|пост[еа]?|твит[еа]?|реч[иь]|поздравлени[ие]|записк[еа]|колонк[еа]|лист[іа]?|щоденник[ау]?|листі|посланн[іяю]|телеграм[іа]|зверненн[іяю]|дописі?|твіті?|вітанн[іяю]|промов[іа]|letters?|diary|messages?|telegrams?|post|tweet|speech|address|note|essay|катта|күндөлүктө|күндөлүгүндө|күндөлүгүнөн|кат|катында|кайрылуу(?:да|сунда)?|телеграмма(?:да|сында)?|постто|постунда|куттуктоодо|куттуктоосунда|куттуктоо)$/
/** What somebody gave out: whoever was just said to speak speaks in it as well. */
const GIVEN_OUT =
  /^(?:сообщени[ие]|заявлени[ие]|(?:пресс-)?релизе?|комментари[ий]|повідомленн[іяю]|заяв[іа]|(?:прес-?)?релізі?|коментарі?|маалыматта|билдирүүдө|пресс-релизде)$/
/** Whether the word (lower case) is one for what somebody gave out: `сообщение`, `заява`. */
export function isGivenOut(low: string): boolean {
  return GIVEN_OUT.test(low)
}

/** Whom a plural in this case is written to: `в письме сотрудникам`. */
const RECIPIENTS = /(?:[ая]м|[лдт][аеоө]рг[аеоө])$/
const SIGNED = /^(?:signed|подписанн?о?[еая]?|подписал[аи]?|подписавший|підписан[оиаеий]{1,2}|підписа(?:в|ла|ли))$/

/** The name or role that says whose the writing at the token is: before it (`Holt's letter`), right behind it, or as the one who signed it. */
function authorNamed(references: readonly Reference[], tokens: readonly Token[], writing: number): Reference | null {
  const somebody = (reference: Reference) => reference.role?.kind !== 'body' && (reference.person?.weight ?? 0) > 0
  const owner = references.find(
    reference =>
      reference.last === writing - 1 &&
      (/(?:'s|[ндт][ыиуү]н)$/.test(lowAt(tokens, reference.last)) ||
        (reference.kind === 'pronoun' && !reference.subject)) &&
      somebody(reference),
  )
  if (owner) return owner
  const behind = references.find(
    reference =>
      reference.first > writing &&
      reference.first <= writing + 2 &&
      somebody(reference) &&
      // `в письме сотрудникам`: whom it is to.
      !(reference.kind === 'role' && reference.plural && RECIPIENTS.test(reference.role?.low ?? '')),
  )
  if (behind) return behind
  const signed = tokens.findIndex((token, at) => at > writing && SIGNED.test(token.word?.low ?? ''))
  if (signed < 0) return null
  return (
    references.find(reference => reference.kind === 'name' && reference.last > signed && somebody(reference)) ?? null
  )
}

/** Whether an office or a firm stands right behind the writing: `в письме министерства`. */
function isOfBody(references: readonly Reference[], writing: number): boolean {
  return references.some(
    reference => reference.first > writing && reference.first <= writing + 2 && reference.role?.kind === 'body',
  )
}

/** The office or the firm that the sentence before, in the same paragraph, is about; null where it is about another. */
function bodyBefore({ scene, cast }: Reading, statement: number): Reference | null {
  const before = scene.statements[statement - 1]
  if (!before || before.title || before.paragraph !== scene.statements[statement]?.paragraph) return null
  const first = (cast.byStatement[statement - 1] ?? []).find(
    other =>
      other.subject &&
      obliqueness(scene, other) < OBLIQUE &&
      !isPreposition(lowAt(before.tokens, other.first - 1), scene.lang),
  )
  const isOffice =
    first?.kind === 'role' && first.role?.kind === 'body' && documentForm(first.role.low, scene.lang) === null
  return isOffice ? first : null
}

/**
 * Where a letter, a post or a telegram is said to speak, its author: who is named with it, else who was written of last. Where a statement
 * does and nothing says whose, who was said to speak just before.
 */
export function withAuthor(reading: Reading, found: Found | null): Found | null {
  if (!found?.cue && !found?.phrase) return found
  const { scene, cast } = reading
  const near = found.cue ?? found.phrase
  const at = statementAt(scene, near?.start ?? 0)
  const tokens = tokensAt(scene, at)
  const references = cast.byStatement[at] ?? []
  const words = wordsOf(found.phrase?.text ?? '')
  const said = found.reference?.kind === 'role' ? found.reference.role?.low : words.at(-1)?.low
  const passive = found.cue
    ? isPassive(scene.text.slice(found.cue.start, found.cue.end).toLowerCase()) ||
      (scene.lang !== 'en' && saysNobody(reading, found.cue))
    : false
  const by = (person: Person | null | undefined): Found | null =>
    person?.best
      ? { ...found, reference: { ...person.best, kind: 'pronoun', person }, phrase: null, rule: 'speaker.author' }
      : null
  const speaker = cast.lastSpeaker
  if (words.length === 1 && GIVEN_OUT.test(words[0]?.low ?? '') && speaker?.person.body && at - speaker.statement <= 2)
    return by(speaker.person) ?? found
  let writing = -1
  const phrase = found.phrase
  if (phrase)
    writing = tokens.findIndex(
      token => token.start >= phrase.start && token.end <= phrase.end && WRITING.test(token.word?.low ?? ''),
    )
  if (writing < 0 && (WRITING.test(said ?? '') || passive) && found.cue) {
    const { first, last } = found.cue
    for (let k = Math.max(0, first - 5); k <= Math.min(tokens.length - 1, last + 5); k++)
      if (WRITING.test(lowAt(tokens, k))) writing = k
  }
  if (writing < 0) return found
  const named = authorNamed(references, tokens, writing)
  if (named) return { ...found, reference: named, phrase: null, rule: 'speaker.author' }
  // `Отдел обещал помочь. В письме сказано`: whoever the sentence before is about wrote it.
  const body = bodyBefore(reading, at)
  if (body && passive) return { ...found, reference: body, phrase: null, rule: 'speaker.author' }
  // `She read the letter aloud`: it is hers to read, and of whom nothing shows.
  const readOut = found.cue !== null && !passive && found.phrase !== null && writing > found.cue.last
  if (readOut || isOfBody(references, writing) || /^(?:a|an)$/.test(words[0]?.low ?? '')) return found
  const sought = { statement: at, token: 0, want: { gender: null, plural: null }, by: null }
  const likely = likeliest(cast, sought, ({ body, keys, weight }) => !body && keys.size > 0 && weight >= PERSONAL)
  return by(likely?.person ?? null) ?? found
}
