import { franc, francAll } from 'franc'
import { LANGUAGES, type Language, type LanguageCode } from '../types.ts'

const ISO3: Readonly<Record<string, Language>> = { eng: 'en', rus: 'ru', ukr: 'uk', kir: 'ky' }

/** Letters that one of the languages has and the others of ours lack. Ө ү also stand in Kazakh, which the second look takes care of. */
const LETTERS: readonly (readonly [Language, RegExp])[] = [
  ['uk', /[іїєґІЇЄҐ]/g],
  ['ky', /[ңөүҢӨҮ]/g],
  ['ru', /[ыэъёЫЭЪЁ]/g],
]

/** Cyrillic letters that none of the four has: Kazakh, Tatar, Belarusian, Serbian, Macedonian, Tajik, Mongolian… */
const FOREIGN = /[әғқұһіӘҒҚҰҺўЎђјљњћџѓќѕЂЈЉЊЋЏЃЌЅҷӣӯҳҚҲӢӮҶ]/g

/** Short words that tell a language where the letters do not; each is frequent in one and absent from the others of its script. */
const WORDS: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}])(?:the|of|and|to|in|is|was|that|for|said|with|his|her|it|he|she|they|will|not|has|have|from|by|on)(?![\p{L}])/giu,
  ru: /(?<![\p{L}])(?:и|что|не|как|из|это|он|она|они|был|была|для|или|его|также|после|только|чтобы|если|будет|сказал|заявил)(?![\p{L}])/giu,
  uk: /(?<![\p{L}])(?:та|що|не|як|із|це|він|вона|вони|був|була|для|або|його|також|після|тільки|щоб|якщо|буде|сказав|заявив|й|під|від)(?![\p{L}])/giu,
  ky: /(?<![\p{L}])(?:жана|менен|деп|үчүн|бул|анын|бир|болгон|деди|айтты|эмес|керек|кыргыз|эле|да|дагы|ал|деген|боюнча|бар|эки)(?![\p{L}])/giu,
}

/** What the text shows of its language, and whether that is beyond doubt. */
export interface Guess {
  /** One of ours, the ISO 639-3 code of another language, or `und`. */
  readonly lang: LanguageCode
  readonly sure: boolean
}

/** Text looked at, in code units from the start, the middle and the end: a language is clear long before. */
const SAMPLE = 4000

/**
 * The language of the text. Cyrillic texts are told apart by letters and small words, which are right on a headline already;
 * trigrams (franc) decide what no letter shows and name the languages that are not ours.
 */
export function languageOf(text: string): Guess {
  const sample = sampleOf(text)
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu)
  const latin = count(sample, /\p{Script=Latin}/gu)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return { lang: 'und', sure: false }
  if (cyrillic >= latin && cyrillic * 2 >= letters) return cyrillicLanguage(sample, cyrillic)
  if (latin * 2 >= letters) return latinLanguage(sample, latin)
  const other = franc(sample, { minLength: 10 })
  return { lang: ISO3[other] ?? other, sure: other !== 'und' && letters >= 40 }
}

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text
  const middle = (text.length - SAMPLE) >> 1
  return `${text.slice(0, SAMPLE)}\n${text.slice(middle, middle + SAMPLE)}\n${text.slice(-SAMPLE)}`
}

function cyrillicLanguage(sample: string, letters: number): Guess {
  const hits = new Map<Language, number>()
  for (const [lang, pattern] of LETTERS) hits.set(lang, count(sample, pattern))
  const uk = hits.get('uk') ?? 0
  const ky = hits.get('ky') ?? 0
  const ru = hits.get('ru') ?? 0
  const foreign = count(sample, FOREIGN) - count(sample, /[іІ]/g)
  const strange = franc(sample, { minLength: 10 })
  // Kazakh has ә ғ қ ұ і beside ң ө ү, Belarusian has ў beside і and ы: more than a name or two of them is another language.
  if (foreign * 50 > letters || (uk * 50 > letters && ru * 50 > letters)) {
    const code = ISO3[strange] ? other(sample) : strange
    return { lang: code, sure: code !== 'und' && letters >= 40 }
  }
  const score: Record<string, number> = {
    uk: uk * 2 + count(sample, WORDS.uk),
    ky: ky * 2 + count(sample, WORDS.ky) * 2,
    // ы and э are Kyrgyz letters as well: they count for Russian only where nothing Kyrgyz is to be seen.
    ru: (ky * 60 > letters ? 0 : ru) + count(sample, WORDS.ru),
  }
  const [best, second] = (['uk', 'ky', 'ru'] as const).toSorted((a, b) => (score[b] ?? 0) - (score[a] ?? 0))
  const lead = (score[best ?? ''] ?? 0) - (score[second ?? ''] ?? 0)
  if (ISO3[strange] === undefined && strange !== 'und' && letters >= 120 && isWeak(score[best ?? ''] ?? 0, letters))
    return { lang: strange, sure: letters >= 200 }
  if (best === undefined || lead === 0) {
    const named = ISO3[franc(sample, { minLength: 3, only: ['rus', 'ukr', 'kir'] })]
    return { lang: named ?? 'ru', sure: false }
  }
  return { lang: best, sure: lead >= 3 }
}

/** True where so few signs of a language stand in so many letters that it is hardly the right one. */
function isWeak(score: number, letters: number): boolean {
  return score * 45 < letters
}

function other(sample: string): string {
  return francAll(sample, { minLength: 10 }).find(([code]) => ISO3[code] === undefined)?.[0] ?? 'und'
}

function latinLanguage(sample: string, letters: number): Guess {
  const words = count(sample, WORDS.en)
  const code = franc(sample, { minLength: 10 })
  const share = words / Math.max(1, letters / 5)
  if (share >= 0.15) return { lang: 'en', sure: true }
  if (code === 'eng' || (words > 0 && letters < 120 && share >= 0.08)) return { lang: 'en', sure: share >= 0.1 }
  if (code === 'und') return { lang: /[^\p{ASCII}]/u.test(sample) ? 'und' : 'en', sure: false }
  // Scots and pidgins are what trigrams call short English.
  if (code === 'sco' || code === 'pcm') return { lang: 'en', sure: false }
  return { lang: code, sure: letters >= 120 && words === 0 }
}

/** True for the four languages Quoin works in. */
export function isOurs(lang: LanguageCode): lang is Language {
  return (LANGUAGES as readonly string[]).includes(lang)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
