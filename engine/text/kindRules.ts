import { cuesAmong } from './cues.ts'
import type { Draft } from './draft.ts'
import { finiteVerb } from './finiteVerb.ts'
import type { KindFeatures } from './kindFeatures.ts'
import { isSlavic } from './lexicon/grammar.ts'
import { wordsOf } from './words.ts'

/** Code units before a quotation that are read. */
const REACH = 100
/** Words that a crowd calls out, and somebody who raises the voice. */
const CALLS =
  /(?:сканд\p{L}+|(?:вы|за|про)?крич\p{L}+|(?:вы)?крик(?:н|ив)\p{L}+|восклик\p{L}+|вигук\p{L}+|гук(?:а|н)\p{L}+|chant\p{L}*|shout\p{L}*|yell\p{L}*|кыйкыр\p{L}+)[\s,:]*(?:[«“„"][^«»“”„"]+[»”“"][\s,]*(?:(?:и|й|і|та|and)\s+)?)*$/iu
/** `произнёс слова «…»`: what somebody said word by word. */
const SAID_WORDS =
  /(?:произн[её]с\p{L}*|сказа\p{L}+|повтор\p{L}+|услыша\p{L}+|(?:про|ви)мови\p{L}+|почу\p{L}+|said|uttered|repeated|heard)\s+(?:the\s+|this\s+|эти\s+|ці\s+)?(?:слова|фразу|words)\s*$/iu
/** `иначе как «…» не называют`: how it is called by everybody. */
const CALLED = /(?:иначе,? как|інакше,? як|інакше,? ніж)\s*$/iu

/** The probabilities of the four kinds where the words beside the marks leave no doubt, else those given. */
export function byWordsBeside(
  text: string,
  draft: Draft,
  signs: KindFeatures,
  chances: readonly number[],
  lang: string,
): readonly number[] {
  const lead = text.slice(Math.max(0, draft.outer.start - REACH), draft.outer.start)
  if (signs.small && !NAMES.test(lead) && isSaidOf(lead, text.slice(draft.start, draft.end), lang)) return FRAGMENT
  const isNamed =
    NAMES.test(lead) || signs.nameNoun || signs.nameNounNear || signs.naming || signs.labelling || signs.inTitle
  if (isNamed) return chances
  const few = signs.one || signs.two
  // `ограничился одним словом: «Стыдно»`
  if (few && signs.endsSentence && signs.capital && (signs.colonCue || (signs.colon && acts(lead, lang))))
    return STATEMENT
  if (signs.shout && CALLS.test(lead)) return STATEMENT
  if (signs.small && SAID_WORDS.test(lead)) return FRAGMENT
  if (signs.small && CALLED.test(lead)) return TERM
  return chances
}

/** `махнул рукой: «Здоров»`: whether the sentence before the marks says what somebody does. */
function acts(lead: string, lang: string): boolean {
  if (!isSlavic(lang)) return false
  const sentence = lead.slice(lead.search(/[^.!?…\n]*$/))
  return wordsOf(sentence).some(({ low }) => finiteVerb(low, lang) !== null)
}

/** `Анна Ким говорит, что чайник «засвистел сам»`: whether the marks open with a verb or have it second, in the Slavic clause that somebody is said to say. */
function isSaidOf(lead: string, words: string, lang: string): boolean {
  const says = isSlavic(lang) ? SAYS_THAT.exec(lead)?.groups?.says : undefined
  if (says === undefined || !cuesAmong(wordsOf(says), lang).some(cue => cue.kind === 'verb')) return false
  const isVerb = (low: string) => finiteVerb(low, lang) !== null || (lang === 'uk' && /...[іїи]в$/.test(low))
  return wordsOf(words)
    .slice(0, 2)
    .some(({ low }) => isVerb(low))
}

/** A clause, and *that* with what follows up to the marks. */
const SAYS_THAT = /(?<says>[^.!?…\n]*),\s+(?:что|що)\s[^.!?…,\n]*$/u

/** Verbs of naming. */
const NAMES = /(?:назва|назыв|назив|наре[чк]|окрест|охрест|озагла|named|called|dubbed|titled)/iu

const STATEMENT = [0.85, 0.05, 0.05, 0.05]
const FRAGMENT = [0.05, 0.85, 0.05, 0.05]
const TERM = [0.05, 0.05, 0.05, 0.85]
