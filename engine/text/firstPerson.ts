import { isOurs } from '../languageCode.ts'
import type { Language } from '../types.ts'
import { straightened } from './apostrophe.ts'

const WORDS: Readonly<Record<Language, string>> = {
  en: "i i'm i'd i've i'll me my mine myself we we're we've we'd we'll us our ours ourselves",
  ru: 'я меня мне мной мною мой моя мое мои моего моей моему моим моих мы нас нам нами наш наша наше наши нашего нашей нашему нашим наших нашу',
  uk: 'я мене мені мною мій моя моє мої мого моєї моєму моїм моїх ми нас нам нами наш наша наше наші нашого нашої нашому нашим наших нашу',
  ky: 'мен менин мени мага менде менден биз биздин бизди бизге бизде бизден биздики өзүм өзүбүз',
}

/** Endings of the first person that no other word has: -быз, -мын, -айын; the -дык of the past is that of adjectives too. */
const KYRGYZ_ENDING = /\p{L}{2}(?:[бп][ыиуү]з|м[ыиуү]н|[дт][ыиуү]м|айын|ейин|ойун|өйүн)(?![\p{L}])/u

const patterns = new Map<string, RegExp>()

function patternOf(lang: string): RegExp {
  const known = patterns.get(lang)
  if (known) return known
  const words = isOurs(lang) ? WORDS[lang] : `${WORDS.en} ${WORDS.ru} ${WORDS.uk}`
  const pattern = new RegExp(`(?<![\\p{L}])(?:${words.split(' ').join('|')})(?![\\p{L}'])`, 'iu')
  patterns.set(lang, pattern)
  return pattern
}

/** True where the words speak of *me* or *us*: in news that is a sign of speech, for the narrator keeps out of it. */
export function speaksOfSelf(words: string, lang: string): boolean {
  return patternOf(lang).test(straightened(words)) || (lang === 'ky' && KYRGYZ_ENDING.test(words.toLowerCase()))
}
