/**
 * Names across scripts. A name is folded to plain Latin letters in which the spellings of the four languages fall together
 * (Путин, Путін, Putin → putin), and two folded names are compared by an edit distance in which vowels are cheap, since
 * they differ most between transcriptions and in case endings.
 */
import { APOSTROPHES, POSSESSIVE } from '../text/apostrophe.ts'

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'h', д: 'd', е: 'e', ё: 'o', є: 'e', ж: 'j', з: 'z', и: 'i', і: 'i', ї: 'i' },
  ...{
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    ң: 'nh',
    о: 'o',
    ө: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ү: 'u',
  },
  ...{ ф: 'f', х: 'h', ц: 's', ч: 'c', ш: 'c', щ: 'c', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a' },
}

/** English spellings of one sound, longest first; what they become is one letter of the folded alphabet. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch|tch|sch|sh|ch/g, 'c'],
  [/zh/g, 'j'],
  // Silent before a consonant, and in Graham: John, Johnson.
  [/(?<=[aeiou])h(?=[bdlmnrt]|am$)/g, ''],
  [/(?:au|ou)gh/g, 'o'],
  [/kh|gh/g, 'h'],
  [/th/g, 't'],
  [/ts|tz/g, 's'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/g/g, 'h'],
  [/[wu]/g, 'u'],
  [/y/g, 'i'],
  [/j/g, 'j'],
]

/** Marks the letter c of our own alphabet (the sounds ш, ч, щ) while English c is still being rewritten. */
const HUSH = '\u0001'

/** A name in the folded alphabet: lower case, one letter a sound, double letters once. Empty for a word without letters. */
export function foldName(name: string): string {
  const parts = name.normalize('NFC').toLowerCase().match(SCRIPTS)
  return once(
    (parts ?? []).map(part => (/\p{Script=Latin}/u.test(part) ? foldLatin(part) : foldCyrillic(part))).join(''),
  )
}

/** Stretches of one script: *Brexitтин* is a Latin name with a Kyrgyz ending. */
const SCRIPTS = new RegExp(
  `[\\p{Script=Latin}\\p{M}]+(?:[${APOSTROPHES}]\\p{Script=Latin}+)*|[^\\p{Script=Latin}]+`,
  'gu',
)

function foldCyrillic(lower: string): string {
  let cyrillic = ''
  for (const c of lower) cyrillic += CYRILLIC[c] ?? ''
  // Дж, тс and тч are one sound each, as they are where Latin letters spell them.
  return cyrillic.replaceAll('dj', 'j').replaceAll('ts', 's').replaceAll('tc', 'c')
}

function foldLatin(lower: string): string {
  let latin = lower
    .replace(POSSESSIVE, '')
    .normalize('NFKD')
    .replace(/[^a-z]/g, '')
  for (const [pattern, letter] of LATIN) latin = latin.replace(pattern, letter === 'c' ? HUSH : letter)
  return latin.replaceAll(HUSH, 'c')
}

function once(word: string): string {
  return word.replace(/(.)\1+/g, '$1')
}

const VOWELS = new Set('aeiou')
const NEAR = new Set([
  'sz',
  'zs',
  'vu',
  'uv',
  'cj',
  'jc',
  'sc',
  'cs',
  'zj',
  'jz',
  'dt',
  'td',
  'bp',
  'pb',
  'kh',
  'hk',
  'fv',
  'vf',
  'hj',
  'jh',
  'sj',
  'js',
])
const VOWEL_COST = 0.3
const NEAR_COST = 0.5
const TAIL_COST = 0.15
/** Letters of a case ending that may be left over at the end of the longer name. */
const TAIL = 4

/** How alike two folded names are, 0…1; 1 for equal ones. Case endings and transcription cost little. */
export function nameSimilarity(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const width = b.length + 1
  if (rows.length < 2 * width) rows = new Float64Array(4 * width)
  let row = 0
  rows[0] = 0
  for (let j = 1; j <= b.length; j++) rows[j] = (rows[j - 1] as number) + dropCost(b.charCodeAt(j - 1))
  let best = Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    const next = row === 0 ? width : 0
    const x = a.charCodeAt(i - 1)
    const drop = dropCost(x)
    rows[next] = (rows[row] as number) + drop
    for (let j = 1; j <= b.length; j++) {
      const y = b.charCodeAt(j - 1)
      rows[next + j] = Math.min(
        (rows[row + j] as number) + drop,
        (rows[next + j - 1] as number) + dropCost(y),
        (rows[row + j - 1] as number) + (x === y ? 0 : swapCost(x, y)),
      )
    }
    row = next
    const left = a.length - i
    if (left <= TAIL && i >= 3) best = Math.min(best, (rows[row + b.length] as number) + left * TAIL_COST)
  }
  for (let j = Math.max(3, b.length - TAIL); j <= b.length; j++)
    best = Math.min(best, (rows[row + j] as number) + (b.length - j) * TAIL_COST)
  return Math.max(0, 1 - (2 * best) / (a.length + b.length))
}

/** Two rows of the edit distance, kept from one comparison to the next. */
let rows = new Float64Array(0)

/** Costs by code, a table of the folded alphabet: looking letters up in sets takes most of a comparison. */
const CODES = 128
const DROP = Float64Array.from({ length: CODES }, (_, x) => (VOWELS.has(String.fromCharCode(x)) ? VOWEL_COST : 1))
const SWAP = Float64Array.from({ length: CODES * CODES }, (_, at) => {
  const [x, y] = [String.fromCharCode(Math.floor(at / CODES)), String.fromCharCode(at % CODES)]
  if (VOWELS.has(x) && VOWELS.has(y)) return VOWEL_COST
  return NEAR.has(x + y) ? NEAR_COST : 1
})

function dropCost(letter: number): number {
  return DROP[letter] ?? 1
}

function swapCost(x: number, y: number): number {
  return x < CODES && y < CODES ? (SWAP[x * CODES + y] as number) : 1
}

/** Above this two folded names are taken for one: Palahniuk and Палагнюк, Bekmuratov and Бекмуратовтун. */
export const SAME_NAME = 0.78

const CAPITALISED = new RegExp(`\\p{Lu}[\\p{L}${APOSTROPHES}-]*`, 'gu')

/** A capitalised word as it stands, and in the form by which names are compared. */
export interface FoldedName {
  readonly words: string
  readonly folded: string
}

/** Shortest folded name that tells one from another. */
const SHORTEST = 3

/** The capitalised words of a text that begin no sentence, where every word has a capital; in order, each once, at most `most`. */
export function namesIn(text: string, most = Number.POSITIVE_INFINITY): readonly FoldedName[] {
  const found = new Map<string, FoldedName>()
  for (const { 0: words, index } of text.matchAll(CAPITALISED)) {
    if (found.size === most) break
    if (isFirst(text, index)) continue
    const folded = foldName(words)
    if (folded.length >= SHORTEST && !found.has(folded)) found.set(folded, { words, folded })
  }
  return [...found.values()]
}

function isFirst(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /\s/u.test(text[before] as string)) before--
  return before < 0 || /[.!?…:–—«„“"(]/u.test(text[before] as string)
}

/**
 * Whether two mentions name one speaker: the best likeness of a word of one with a word of the other, 0…1.
 * Short words (de, von, initials) do not count.
 */
export function speakerSimilarity(a: string, b: string): number {
  let best = 0
  for (const x of wordsOfName(a)) for (const y of wordsOfName(b)) best = Math.max(best, nameSimilarity(x, y))
  return best
}

/** The folded words of a name, without those too short to tell anything (de, von, initials). */
export function wordsOfName(name: string): readonly string[] {
  return name
    .split(/[\s\u00a0-]+/u)
    .map(foldName)
    .filter(word => word.length >= 3)
}
