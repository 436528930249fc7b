import { franc, francAll } from 'franc'
import type { Language, LanguageCode } from '../types.ts'
import { APOSTROPHES } from './apostrophe.ts'

const ISO3: Readonly<Record<string, Language>> = { eng: 'en', rus: 'ru', ukr: 'uk', kir: 'ky' }

/** The Cyrillic letters of our languages, and how often each stands in a text of each: per 10,000 Cyrillic letters. */
const LETTERS = 'абвгґдеєёжзиіїйклмнңоөпрстуүфхцчшщъыьэюя'
/** Counted over 40 news documents of NTREX-128 in each language (about 70,000 letters each), 25 November 2026. */
const SHARES: Readonly<Record<'ru' | 'uk' | 'ky', string>> = {
  ru: '805 157 448 171 0 317 872 0 1 91 147 763 0 0 139 330 441 315 687 0 1059 0 295 526 545 631 245 0 34 78 52 136 62 40 3 173 141 40 73 183',
  uk: '830 155 541 168 1 359 514 48 0 86 229 560 615 63 126 352 366 321 706 0 928 0 319 538 402 495 358 0 38 96 86 125 77 53 0 0 142 0 85 220',
  ky: '1212 274 34 269 0 447 542 0 1 179 98 523 0 0 157 604 503 280 838 31 438 219 182 575 261 576 428 286 26 11 18 148 168 0 0 487 14 83 24 61',
}
/** Share given to a letter that a language lacks: names of neighbours bring such letters in. Per 10,000. */
const STRANGE_LETTER = 2
/** Log-odds in nats that one small word of a language adds to it. */
const WORD_WEIGHT = 2.5

const LOG_SHARES = new Map(
  (['ru', 'uk', 'ky'] as const).map(lang => [
    lang,
    new Map(
      SHARES[lang]
        .split(' ')
        .map((share, at) => [LETTERS.charAt(at), Math.log(Math.max(Number(share), STRANGE_LETTER) / 10000)]),
    ),
  ]),
)

/** Cyrillic letters that none of the four has: Kazakh, Tatar, Belarusian, Serbian, Macedonian, Tajik, Mongolian… */
const FOREIGN = /[әғқұһўђјљњћџѓќѕҷӣӯҳҗӂ]/gi

/** Short words that tell a language where the letters do not; each is frequent in one and absent from the others of its script. */
const WORDS: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}])(?:the|of|and|to|in|is|was|that|for|said|with|his|her|it|he|she|they|will|not|has|have|from|by|on)(?![\p{L}])/giu,
  ru: /(?<![\p{L}])(?:и|что|как|из|мы|я|вы|нет|но|с|еще|ещё|где|когда|кто|их|это|он|она|они|был|была|для|или|его|также|после|только|чтобы|если|будет|сказал|заявил)(?![\p{L}])/giu,
  uk: /(?<![\p{L}])(?:та|що|як|із|ми|ви|немає|але|з|ще|де|коли|хто|їх|це|він|вона|вони|був|була|для|або|його|також|після|тільки|щоб|якщо|буде|сказав|заявив|й|під|від)(?![\p{L}])/giu,
  ky: /(?<![\p{L}])(?:жана|менен|биз|мен|сиз|алар|ошол|жок|көп|кыл|кылып|кылган|эмне|ким|кайсы|деп|үчүн|бул|анын|бир|болгон|деди|айтты|эмес|керек|кыргыз|эле|да|дагы|ал|деген|боюнча|бар|эки)(?![\p{L}])/giu,
}

/** Small words that Russian and Ukrainian have, and Kyrgyz has not: what is short may have no others. */
const SLAVIC = /(?<![\p{L}])(?:не|на|за|до|по|про|при|над|нам|вам|нас|вас|то|тому|все)(?![\p{L}])/giu

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
  const sample = withoutAddresses(sampleOf(text))
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

/** Addresses of pages and of people, and names of accounts: in Latin letters whatever the language around them. Linear in the text. */
const ADDRESS = /(?:\p{L}{1,12}:\/\/|www\.)[^\s«»"<>]+|(?<![\w.+-])[\w.+-]*@[\w.-]+/giu

/** The sample without addresses, unless it has nothing else. */
function withoutAddresses(sample: string): string {
  const rest = sample.replace(ADDRESS, ' ')
  return /\p{L}/u.test(rest) ? rest : sample
}

/** Letters needed before trigrams may name a language that is not ours, and how near, relative to the best, ours must come to stay. */
const ENOUGH_LETTERS = 150
const NEAR_ENOUGH = 0.9
/** Letters outside names that tell a language by themselves. */
const ENOUGH_WITHOUT_NAMES = 40
/** Lead in nats over the next language at which the choice is beyond doubt. */
const SURE_LEAD = 6

const CAPITALISED = new RegExp(`\\p{Lu}[\\p{L}${APOSTROPHES}-]*`, 'gu')

function cyrillicLanguage(sample: string, letters: number): Guess {
  // Kazakh has ә ғ қ ұ і beside ң ө ү, Belarusian ў beside і and ы, Serbian ј: more than a name or two of them is another language.
  const strange = count(sample, FOREIGN)
  const mixed = Math.min(count(sample, /[іїєґ]/gi), count(sample, /[ыэъё]/gi))
  if (strange * 50 > letters || mixed * 60 > letters) return foreign(sample, letters)
  // Names bring the letters of a neighbour in: where enough is left without them, words with a capital do not count.
  const plain = sample.replace(CAPITALISED, '')
  const shown = count(plain, /\p{Script=Cyrillic}/gu) >= ENOUGH_WITHOUT_NAMES ? plain : sample
  const slavic = count(sample, SLAVIC)
  const scores = (['ru', 'uk', 'ky'] as const).map(one => ({
    lang: one,
    score: logLikelihood(shown, one) + WORD_WEIGHT * (count(sample, WORDS[one]) + (one === 'ky' ? 0 : slavic)),
  }))
  const [best, next] = scores.toSorted((a, b) => b.score - a.score)
  if (!best || !next) return { lang: 'und', sure: false }
  // Bulgarian has no letter of its own; it lacks ы and э, and ъ is a vowel in it.
  const hard = count(sample, /ъ/gi)
  if (best.lang === 'ru' && count(sample, /[ыэё]/gi) === 0 && hard >= 2 && hard * 100 > letters && letters >= 60)
    return foreign(sample, letters)
  if (letters >= ENOUGH_LETTERS) {
    const ranked = francAll(sample, { minLength: 10 })
    const own = ranked.find(([code]) => ISO3[code] === best.lang)?.[1] ?? 0
    // Trigrams know Kyrgyz from its Turkic and Mongolian neighbours; Russian they take for Bulgarian now and then.
    if (own < (best.lang === 'ky' ? 1 : NEAR_ENOUGH)) return foreign(sample, letters)
  }
  return { lang: best.lang, sure: best.score - next.score >= SURE_LEAD }
}

function logLikelihood(sample: string, lang: 'ru' | 'uk' | 'ky'): number {
  const shares = LOG_SHARES.get(lang)
  let sum = 0
  for (const letter of sample.toLowerCase()) sum += shares?.get(letter) ?? 0
  return sum
}

function foreign(sample: string, letters: number): Guess {
  const code = francAll(sample, { minLength: 10 }).find(([one]) => ISO3[one] === undefined)?.[0] ?? 'und'
  return { lang: code, sure: code !== 'und' && letters >= ENOUGH_LETTERS }
}

function latinLanguage(sample: string, letters: number): Guess {
  const words = count(sample, WORDS.en)
  const code = franc(sample, { minLength: 10 })
  const share = words / Math.max(1, letters / 5)
  if (share >= 0.15) return { lang: 'en', sure: true }
  if (code === 'eng' || (words > 0 && letters < 120 && share >= 0.08)) return { lang: 'en', sure: share >= 0.1 }
  // Trigrams of so few letters name any language of the world.
  if (letters < 60 && /^\p{ASCII}*$/u.test(sample.replace(/[\s\p{P}\p{S}]/gu, ''))) return { lang: 'en', sure: false }
  if (code === 'und') return { lang: /[^\p{ASCII}]/u.test(sample) ? 'und' : 'en', sure: false }
  // Scots and pidgins are what trigrams call short English.
  if (code === 'sco' || code === 'pcm') return { lang: 'en', sure: false }
  const ours = ISO3[code]
  return ours ? { lang: ours, sure: false } : { lang: code, sure: letters >= 120 && words === 0 }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
