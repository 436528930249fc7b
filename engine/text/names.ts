import { foldName } from '../features/names.ts'
import type { LanguageCode } from '../types.ts'
import { POSSESSIVE } from './apostrophe.ts'
import { isLand } from './lexicon/grammar.ts'
import { roleOf, titleOf } from './lexicon/roles.ts'
import { memoised } from './memoised.ts'
import { skeleton } from './transliterate.ts'
import { type Word, wordsOf } from './words.ts'

/** Particles that stand inside a name in lower case. */
const PARTICLES = new Set(
  'de da di du del della der den van von zu bin ibn al el la le ter ten af av dos das де да ди дю дель делла дер ван фон бин ибн аль эль ля ле тер оглы оглу кызы уулу заде бін ібн ель'.split(
    ' ',
  ),
)

/** Whether the word, in lower case, may stand inside a name: *van*, *уулу*. */
export function isParticle(low: string): boolean {
  return PARTICLES.has(low)
}

const RUSSIAN: readonly (readonly [RegExp, string])[] = [
  [/(ск|цк|ш|ж|ч|щ|х|к|г)(?:ого|ому|им|ом|ие|их|ими)$/, '$1ий'],
  [/(ов|ев|ин|ын)(?:ым|ых|ыми|ом|е|у|ы|ой|ою)$/, '$1'],
  [/([йцкнгшщзхфвпрлджчсмтбь])(?:ом|ем|ём)$/, '$1'],
  [/([цкнгшщзхфвпрлджчсмтб])(?:ою|ею)$/, '$1а'],
]
const UKRAINIAN: readonly (readonly [RegExp, string])[] = [
  [/(сь?к|цьк|зьк|ш|ж|ч|щ|х|к|г|н)(?:ого|ому|им|ім|их|ими)$/, '$1ий'],
  [/([йцкнгґшщзхфвпрлджчсмтбь])(?:ові|еві)$/, '$1'],
  [/(ов|ев|єв|ін|їн|ин)(?:им|их|ими|ом|і|у|и|ій|ою)$/, '$1'],
  [/([йцкнгґшщзхфвпрлджчсмтбь])(?:ом|ем)$/, '$1'],
  [/([йь])(?:єві|ю)$/, '$1'],
]
/** Case endings that follow vowel harmony; the nominative is what is left. Longer ones first. */
const KYRGYZ =
  /(?:[-–]?(?:(?:н|д)[ыиуү]н|т[ыиуү]н|[гк][аеоө]|(?:н|д)[ыиуү]|т[ыиуү]|[дт][аеоө]г[ыи]|[дт][аеоө]н?|л[аеоө]р))$/

const VOICELESS = /[кпстфхцчшщ]$/
const VOWEL_END = /[аеёиоуыэюяөү]$/

/** The word without a Kyrgyz case ending; the word itself where stripping would break harmony or leave under three letters. */
function bareKyrgyz(low: string): string {
  const found = KYRGYZ.exec(low)?.[0]
  if (!found) return low
  const stem = low.slice(0, -found.length)
  const ending = found.replace(/^[-–]/, '')
  if (stem.length < 3 || (ending !== found && stem.length >= 2)) return ending !== found ? stem : low
  const voiceless = VOICELESS.test(stem)
  const after = ending.charAt(0)
  // Султан, Искендер, Дастан end so by nature: the ending would be the wrong one after their stem.
  if ((after === 'т' || after === 'к') !== voiceless) return low
  if (after === 'н' && !VOWEL_END.test(stem)) return low
  if (after === 'д' && /^д[ыиуү]/.test(ending) && VOWEL_END.test(stem)) return low
  if (after === 'л' || /[аеоө]г[ыи]$/.test(stem)) return low
  // Names in -дин and -стан.
  if (/(?:удин|еддин|идин|адин|^насирдин)$/.test(low) || /^.{0,4}стан$/.test(low) || isLand(low)) return low
  return stem
}

/**
 * The name's word in lower case without its case ending, where that is safe by the language's rules: `Путинге` → `путин`,
 * `Зеленського` → `зеленський`, `Smith’s` → `smith`. Endings that are only vowels stay (`Палагнюка`): `skeleton` forgets them.
 */
export function bareName(word: string, lang: LanguageCode): string {
  const low = wordsOf(word)[0]?.low ?? word.toLowerCase()
  if (lang === 'en') return low.replace(/'s?$/, '')
  if (lang === 'ky') return bareKyrgyz(low)
  const rules = lang === 'ru' ? RUSSIAN : lang === 'uk' ? UKRAINIAN : []
  for (const [ending, base] of rules)
    if (ending.test(low) && low.replace(ending, '').length >= 2) return low.replace(ending, base)
  return low
}

const VOWEL_CLASS: readonly (readonly [RegExp, string])[] = [
  [/[aoаоёяөә]/, 'a'],
  [/[uуюүұ]/, 'u'],
  [/[eiyеиіїєэый]/, 'e'],
]

/** The key of one word of a name, the same over scripts and cases; short ones keep their first vowel, or Ким would be Кум. */
export const nameKey = memoised((word: string, lang: string): string => {
  const bare = bareName(word, lang)
  const consonants = skeleton(bare)
  if (consonants.length >= 3) return consonants
  const first = /[aeiouyаеёиіїоуыэюяєөүәұ]/.exec(bare.normalize('NFD').toLowerCase())?.[0] ?? ''
  return consonants + (VOWEL_CLASS.find(([letters]) => letters.test(first))?.[1] ?? '')
})

/** The words of a mention that belong to the name: capitalised ones and particles, no titles, roles and initials. */
export function nameWords(mention: string, lang: LanguageCode): Word[] {
  return wordsOf(mention).filter(
    word =>
      word.capital &&
      word.text.length > 1 &&
      titleOf(word.low, lang) === null &&
      !isParticle(word.low) &&
      !(roleOf(word.low, lang)?.kind !== undefined && wordsOf(mention).length > 1),
  )
}

/** Patronymics and Kyrgyz *уулу*, *кызы* stand where a surname is looked for. */
const PATRONYMIC = /(?:ович|евич|йович|овна|евна|ична|івна|ївна|овича|евича|овны|евны|івни|ївни|ovich|evich|ovna|evna)$/

/** The word of a name that is its surname, the last but for patronymics; undefined where there are only such beside a first name. */
export function surnameOf(words: readonly Word[]): Word | undefined {
  return words.findLast(word => !PATRONYMIC.test(word.low) || words.length === 1)
}

/**
 * What surnames are made with, in folded letters, each with the vowels that a case or a gender adds: Зінчук and Зинченко are made of
 * one word, and are two families. Longer ones first.
 */
const FORMANTS = [
  ...[/enk[aou]*$/, /cvili$/, /adze$/, /sk[aeiou]*$/, /ian[aeiou]*$/, /ic[aeiou]*$/],
  ...[/uk[aeiou]*$/, /[eo][fv][aeiou]*$/, /in[aeiou]*$/],
]

/** True where two words of names are surnames made in two ways, which no transcription and no case turns into each other. */
export function isOtherFamily(a: string, aLang: LanguageCode, b: string, bLang: LanguageCode): boolean {
  const [x, y] = [madeWith(a, aLang), madeWith(b, bLang)]
  return x !== y && x >= 0 && y >= 0
}

/** Which of the formants a surname has; -1 for none. */
function madeWith(word: string, lang: LanguageCode): number {
  const folded = foldName(bareName(word, lang))
  return FORMANTS.findIndex(formant => folded.replace(formant, '').length >= 2 && formant.test(folded))
}

/**
 * The identity of a speaker, the same for one person or body in every language and script: `Путин`, `Путинге`, `Putin` → `n:ptn`.
 * It rests on the surname (the last word of the name); a mention without a name goes by its role's notion (`r:minister`), else by
 * its last word (`w:…`). Empty for a mention without letters. Two people of one surname share it: first names decide only inside an article.
 */
export function speakerId(mention: string, lang: LanguageCode): string {
  const words = nameWords(mention, lang)
  const surname = surnameOf(words) ?? words.at(-1)
  if (surname) return `n:${nameKey(surname.text, lang)}`
  const all = wordsOf(mention)
  for (const word of all) {
    const role = roleOf(word.low, lang)
    if (role) return `r:${role.notion}`
  }
  const last = all.at(-1)
  return last ? `w:${nameKey(last.text, lang)}` : ''
}

/** Edit distance of two short keys, at most `limit + 1`; linear in their product. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] as number
}

/** Whether two words of names, each in its language, are one name: equal keys, or keys of five sounds and more that differ in one. */
export function sameName(a: string, aLang: LanguageCode, b: string, bLang: LanguageCode): boolean {
  const x = nameKey(a, aLang)
  const y = nameKey(b, bLang)
  if (x === y) return x !== ''
  if (isOtherFamily(a, aLang, b, bLang)) return false
  return Math.min(x.length, y.length) >= 4 && Math.max(x.length, y.length) >= 5 && x[0] === y[0] && distance(x, y) <= 1
}

/**
 * Whether two mentions may be one speaker: their surnames are one name, and where both have a first name, those do not contradict.
 * Mentions without a name: whether they name one role.
 */
export function sameSpeaker(
  a: { readonly text: string; readonly lang: LanguageCode },
  b: { readonly text: string; readonly lang: LanguageCode },
): boolean {
  const x = nameWords(a.text, a.lang)
  const y = nameWords(b.text, b.lang)
  if (x.length === 0 || y.length === 0) {
    const id = speakerId(a.text, a.lang)
    return id !== '' && id === speakerId(b.text, b.lang)
  }
  const one = (u: Word, v: Word) => sameName(u.text, a.lang, v.text, b.lang)
  const surname = one(x.at(-1) as Word, y.at(-1) as Word)
  if (x.length === 1 || y.length === 1) return x.some(u => y.some(v => one(u, v)))
  return surname && (one(x[0] as Word, y[0] as Word) || x.length !== y.length)
}

/** Ends of Kyrgyz and Slavic names behind which an ending of two letters is surely one: Брекке and Кристи keep theirs. */
const SURE_STEM = /(?:ов|ова|ев|ева|ин|ина|бек|бай|кул|гүл|хан|жан|ский|ская|енко|ий|уулу|кызы)$/
const LONG_ENDING = /(?:[ндт][ыиуү]н|[дт][аеоө]н|[дт][аеоө]г[ыи])$/

/** Adjectival surnames in a case that no nominative looks like, standing alone: with a first name that would have to change too. */
const ADJECTIVAL: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ru: [
    [/([сц]к)(?:ого|ому|им|ом)$/, '$1ий'],
    [/([оеё]в|ин)ым$/, '$1'],
  ],
  uk: [
    [/([сцз]ьк)(?:ого|ому|им)$/, '$1ий'],
    [/([оеє]в|[иії]н)им$/, '$1'],
  ],
}

/**
 * The name as a reader would list it: case endings off where the rules are sure (Kyrgyz endings, English possessives, adjectival
 * surnames that stand alone); else as written.
 */
export function displayName(mention: string, lang: LanguageCode): string {
  if (lang === 'en') return mention.replace(POSSESSIVE, '')
  const words = wordsOf(mention)
  const last = words.at(-1)
  if (!last?.capital) return mention
  if (lang !== 'ky') {
    if (words.length > 1) return mention
    for (const [ending, base] of ADJECTIVAL[lang] ?? []) if (ending.test(mention)) return mention.replace(ending, base)
    return mention
  }
  const bare = bareKyrgyz(last.low)
  const isSure = LONG_ENDING.test(last.low) || /[-–]/.test(last.text) || SURE_STEM.test(bare)
  return isSure ? mention.slice(0, last.start) + last.text.slice(0, bare.length) : mention
}
