import { speakerSimilarity } from '../features/names.ts'
import { roleOf } from '../text/lexicon/roles.ts'
import { isParticle } from '../text/names.ts'
import { wordsOf } from '../text/words.ts'
import type { LanguageCode } from '../types.ts'
import { besides } from './candidate.ts'
import type { JudgedFlag } from './judge.ts'
import { areNamesakes } from './speakerNames.ts'

/** What is known of who says something. */
export interface Spoken {
  readonly lang: LanguageCode
  /** As named in the article; null where nobody is. */
  readonly speaker: string | null
  /** The same for one speaker across scripts, where that is known. */
  readonly speakerId: string | null
}

/** That one utterance is put into two mouths is seldom true and seldom missed. */
const SURE = 0.8

/** Above this likeness two names may be one. */
const ALIKE = 0.7

/** Who is quoted differs: two persons, each named in full, also where they share a first name; a role or a surname alone may be either's. */
export function speakerFlags(a: Spoken, b: Spoken): readonly JudgedFlag[] {
  if (a.speaker === null || b.speaker === null) return []
  if (a.speakerId !== null && a.speakerId === b.speakerId) return []
  const namesakes = areNamesakes({ text: a.speaker, lang: a.lang }, { text: b.speaker, lang: b.lang })
  if (!namesakes && speakerSimilarity(a.speaker, b.speaker) >= ALIKE) return []
  if (!isPerson(a.speaker, a.lang) || !isPerson(b.speaker, b.lang)) return []
  return [{ kind: 'agent', words: besides(a.speaker, b.speaker), p: SURE, at: { a: null, b: null } }]
}

/** First name and surname, and no word for a role. */
function isPerson(name: string, lang: LanguageCode): boolean {
  const words = wordsOf(name)
  const capital = words.filter(word => word.capital)
  return (
    capital.length > 1 &&
    words.every(word => (word.capital || isParticle(word.low)) && roleOf(word.low, lang) === null && word.low !== 'the')
  )
}
