import type { LanguageCode } from '../types.ts'

const COMMON: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ө: 'o',
  ү: 'u',
  ң: 'ng',
  қ: 'q',
  ғ: 'gh',
  ұ: 'u',
  ў: 'w',
  ә: 'a',
  һ: 'h',
} // prettier-ignore

/** Where a language reads a letter in its own way: Ukrainian by the 2010 national system, Kyrgyz as in passports. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  uk: { г: 'h', и: 'y', й: 'i', ю: 'iu', я: 'ia' },
  ky: { ж: 'j', й: 'i', х: 'h', ө: 'o', ү: 'u', ң: 'ng', ы: 'y' },
}

/** The text in Latin letters, for a reader; letters that are not Cyrillic stay. `lang`: how its letters are read. */
export function transliterate(text: string, lang: LanguageCode): string {
  const own = OWN[lang] ?? {}
  let out = ''
  for (const letter of text) {
    const low = letter.toLowerCase()
    const latin = own[low] ?? COMMON[low]
    if (latin === undefined) out += letter
    else if (low === letter) out += latin
    else out += latin.charAt(0).toUpperCase() + latin.slice(1)
  }
  return out
}

/** Spellings of one sound over Cyrillic and Latin, longest first; tried at each place in turn. Capitals are sound classes. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['shch', 'S'],
  ['dzh', 'Z'],
  ['tsch', 'C'],
  ['tch', 'C'],
  ['sch', 'S'],
  ['ough', ''],
  ['augh', ''],
  ['дж', 'Z'],
  ['тс', 'C'],
  ['тц', 'C'],
  ['дз', 'Z'],
  ['кс', 'ks'],
  ['зж', 'Z'],
  ['sh', 'S'],
  ['zh', 'Z'],
  ['dj', 'Z'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['cs', 'C'],
  ['ts', 'C'],
  ['tz', 'C'],
  ['kh', 'h'],
  ['gh', 'h'],
  ['ph', 'f'],
  ['th', 't'],
  ['ck', 'k'],
  ['qu', 'kv'],
  ['wh', 'v'],
  ['wr', 'r'],
  ['kn', 'kn'],
  ['ng', 'n'],
  ['нг', 'n'],
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'h'],
  ['ґ', 'h'],
  ['ғ', 'h'],
  ['д', 'd'],
  ['ж', 'Z'],
  ['з', 's'],
  ['к', 'k'],
  ['қ', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['ң', 'n'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['ф', 'f'],
  ['х', 'h'],
  ['һ', 'h'],
  ['ц', 'C'],
  ['ч', 'C'],
  ['ш', 'S'],
  ['щ', 'S'],
  ['ў', 'v'],
  ['b', 'b'],
  ['d', 'd'],
  ['f', 'f'],
  ['g', 'h'],
  ['h', 'h'],
  ['j', 'Z'],
  ['k', 'k'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['p', 'p'],
  ['q', 'k'],
  ['r', 'r'],
  ['s', 's'],
  ['t', 't'],
  ['v', 'v'],
  ['w', 'v'],
  ['x', 'ks'],
  ['z', 's'],
] // prettier-ignore

const BY_FIRST = new Map<string, [string, string][]>()
for (const [spelling, sound] of SOUNDS) {
  const first = spelling.charAt(0)
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), [spelling, sound]])
}

/**
 * The consonants of a name as sound classes, the same for one name over languages and scripts: `Зеленський`, `Zelensky` → `slnsk`.
 * `g`, `h`, `г` and `х` are one class (Ukrainian г is English h), so are `s` and `z`, `j` and `ж`, `ts` and `ch`. Vowels, signs and doublings go.
 * Empty for a word without consonants.
 */
export function skeleton(word: string): string {
  const low = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/й/g, 'y')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    // Уэнлоу is Wenlow: у before a vowel at the start is a consonant.
    .replace(/^у(?=[аеиоэ])/, 'в')
    // Silent: Shaw, Noah, Kavanaugh; John; and the x of Xi is an s.
    .replace(/(?<=[aeiou])(?:w|h|gh)(?![a-z])/g, '')
    .replace(/(?<=o)h(?=n)/g, '')
    .replace(/^x/, 's')
    // Cesar, Francis, Cynthia, but Carl.
    .replace(/c(?=[eiy])/g, 's')
  let key = ''
  for (let at = 0; at < low.length; ) {
    const options = BY_FIRST.get(low.charAt(at))
    const found = options?.find(([spelling]) => low.startsWith(spelling, at))
    if (found) {
      if (!key.endsWith(found[1])) key += found[1]
      at += found[0].length
    } else {
      if (low.charAt(at) === 'c' && !key.endsWith('k')) key += 'k'
      at += 1
    }
  }
  return key
}
