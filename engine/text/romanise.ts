import { isLetter } from './characters.ts'
/**
 * Latin letters for people who read Russian, Ukrainian or Kyrgyz words without knowing the script, by the tables of the
 * BGN/PCGN, which English-language press and maps use:
 * Russian 1947 (with `ë` written `yo`, as the press does), Ukrainian 2019 (the national table of 2010), Kyrgyz 1979.
 * Signs without a sound of their own (ь, ъ, the apostrophe) are left out. And the way back for names.
 */

import type { LanguageCode } from '../types.ts'
import { APOSTROPHES, isApostrophe } from './apostrophe.ts'

type Table = Readonly<Record<string, string>>

const SHARED: Table = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm' },
  ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ё: 'yo' },
}

const TABLES: Readonly<Record<string, Table>> = {
  ru: SHARED,
  uk: {
    ...SHARED,
    ...{ г: 'h', ґ: 'g', є: 'ie', и: 'y', і: 'i', ї: 'i', й: 'i', ю: 'iu', я: 'ia' },
    ...Object.fromEntries([...APOSTROPHES].map(sign => [sign, ''])),
  },
  ky: { ...SHARED, ж: 'j', ң: 'ng', ө: 'ö', ү: 'ü' },
}

/** At the start of a word; in Russian `е` after a vowel or a sign too. */
const FIRST: Readonly<Record<string, Table>> = {
  ru: { е: 'ye' },
  uk: { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' },
  ky: { е: 'e' },
}

const OPENS_YE = new Set('аеёиоуыэюяйъь')

/** Whether a language has a table: else its words are left as they are. */
export function canRomanise(lang: LanguageCode): boolean {
  return lang in TABLES
}

/** The text in Latin letters; what is not Cyrillic stays. A language without a table is left as it is. */
export function romanise(text: string, lang: LanguageCode): string {
  const table = TABLES[lang]
  if (!table) return text
  const letters = [...text.normalize('NFC')]
  let out = ''
  for (const [i, letter] of letters.entries()) {
    const low = letter.toLowerCase()
    const before = letters[i - 1]?.toLowerCase() ?? ''
    const isFirst = !isLetter(before) && !(isApostrophe(before) && isLetter(letters[i - 2] ?? ''))
    const isYe = lang === 'ru' && low === 'е' && OPENS_YE.has(before)
    let latin = isFirst || isYe ? (FIRST[lang]?.[low] ?? table[low]) : table[low]
    // зг is zgh in Ukrainian, since zh is ж.
    if (lang === 'uk' && low === 'г' && before === 'з') latin = 'gh'
    // An apostrophe is left out inside a word only: elsewhere it is a quotation mark.
    if (isApostrophe(letter) && !(isLetter(before) && isLetter(letters[i + 1] ?? ''))) latin = undefined
    if (latin === undefined) out += letter
    else if (low === letter) out += latin
    else out += isCapital(letters[i + 1]) || isCapital(letters[i - 1]) ? latin.toUpperCase() : capitalised(latin)
  }
  return out
}

function isCapital(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toLowerCase()
}

function capitalised(latin: string): string {
  return latin.charAt(0).toUpperCase() + latin.slice(1)
}

type Spellings = readonly (readonly [RegExp, string])[]

/** One letter for one, where no longer spelling fits. */
const LETTERS: Table = {
  ...{
    a: 'а',
    b: 'б',
    c: 'к',
    d: 'д',
    e: 'е',
    f: 'ф',
    g: 'г',
    h: 'х',
    i: 'и',
    j: 'дж',
    k: 'к',
    l: 'л',
    m: 'м',
    n: 'н',
  },
  ...{
    o: 'о',
    p: 'п',
    q: 'к',
    r: 'р',
    s: 'с',
    t: 'т',
    u: 'у',
    v: 'в',
    w: 'в',
    x: 'кс',
    y: 'ы',
    z: 'з',
    ö: 'ө',
    ü: 'ү',
  },
}

/** Spellings of more letters, or of one in its place in the word; tried in this order at each letter. */
const SPELLINGS: Spellings = [
  [/shch/y, 'щ'],
  [/zh/y, 'ж'],
  [/kh/y, 'х'],
  [/ts|tz/y, 'ц'],
  [/ch|tch/y, 'ч'],
  [/sh/y, 'ш'],
  [/ck/y, 'к'],
  [/ph/y, 'ф'],
  [/th/y, 'т'],
  [/qu/y, 'кв'],
  [/yo/y, 'ё'],
  [/yu/y, 'ю'],
  [/ya/y, 'я'],
  [/ye/y, 'е'],
  [/(?<=[aeiou])y/y, 'й'],
]

const OWN: Readonly<Record<string, { readonly letters: Table; readonly spellings: Spellings }>> = {
  ru: {
    letters: {},
    spellings: [
      [/(?<=[a-z])(?:skyi|skiy|skyy|ski|sky)$/y, 'ский'],
      [/(?:iy|yi|(?<=[^aeiou])y)$/y, 'ий'],
      [/yy$/y, 'ый'],
      [/i(?=a$)/y, 'и'],
      [/(?<=i)a$/y, 'я'],
      [/^e/y, 'э'],
    ],
  },
  uk: {
    letters: { h: 'г', g: 'ґ', i: 'і', y: 'и' },
    spellings: [
      [/(?<=[a-z])(?:skyi|skyy|skiy|ski|sky)$/y, 'ський'],
      [/(?:yi|iy|yy|(?<=[^aeiou])y)$/y, 'ий'],
      [/zgh/y, 'зг'],
      [/^ye/y, 'є'],
      [/^yi/y, 'ї'],
      [/(?<=i)a$/y, 'я'],
      [/i(?=a$)/y, 'і'],
      [/ie(?=.)/y, 'є'],
      [/iu/y, 'ю'],
      [/ia/y, 'я'],
      [/(?<=[aeiou])i/y, 'й'],
    ],
  },
  ky: {
    letters: { j: 'ж' },
    spellings: [
      [/ng/y, 'ң'],
      [/^e/y, 'э'],
    ],
  },
}

/**
 * A name in Latin letters as `lang` (ru, uk or ky) would write it, for a reader who knows its script: a guess by spelling
 * alone, right for names that came from these languages. Another language gets the name as it is.
 */
export function cyrillicName(name: string, lang: LanguageCode): string {
  const own = OWN[lang]
  if (!own) return name
  return name.replace(/[a-zöü]+/giu, word => {
    const low = word.toLowerCase()
    let out = ''
    for (let at = 0; at < low.length; ) {
      const found = match(own.spellings, low, at) ?? match(SPELLINGS, low, at)
      const letter = low.charAt(at)
      const cyrillic = found?.[1] ?? own.letters[letter] ?? LETTERS[letter] ?? letter
      const isUpper = isCapital(word.charAt(at))
      out += isUpper ? capitalised(cyrillic) : cyrillic
      at += found?.[0] ?? 1
    }
    return word.length > 1 && word === word.toUpperCase() ? out.toUpperCase() : out
  })
}

/** The first spelling that stands at `at`: its length and what it becomes. */
function match(spellings: Spellings, word: string, at: number): readonly [number, string] | null {
  for (const [spelling, cyrillic] of spellings) {
    spelling.lastIndex = at
    const found = spelling.exec(word)
    if (found) return [found[0].length, cyrillic]
  }
  return null
}
