import type { Language } from '../../types.ts'
import { en } from './en.ts'
import { ky } from './ky.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'

/** What a verb form shows about its subject. */
export interface Agreement {
  readonly gender?: 'male' | 'female' | 'neuter'
  readonly plural?: boolean
}

/**
 * Stems and their endings, each a list with spaces; every stem goes with every ending. `-` is the empty ending.
 * An ending may show who acts: `л:m ла:f ли:p ло:n`, `:s` for a singular of unknown gender.
 */
export type Forms = readonly (readonly [stems: string, endings: string])[]

/** The words of one language by which speech is found. All in lower case, `ё` as `е`, apostrophes as `'`. */
export interface Lexicon {
  /** Verbs that report speech wherever they stand. */
  readonly say: Forms
  /** Verbs that do so only beside the words themselves (*smiled*, *cut in*) or that have other uses as well. */
  readonly saySoftly: Forms
  /** Nouns of speaking: `statement`, `words`, `opinion`, which take the place of a verb before a colon or a quotation. */
  readonly sayNouns: Forms
  /** Phrases before the speaker: `according to`, `по словам`. */
  readonly sourceBefore: readonly string[]
  /** Phrases after the speaker: `айтымында`. */
  readonly sourceAfter: readonly string[]
}

const LEXICONS: Readonly<Record<Language, Lexicon>> = { en, ru, uk, ky }

/** The lexicon of the language; English where the language is not one of ours. */
export function lexiconOf(lang: string): Lexicon {
  return Object.hasOwn(LEXICONS, lang) ? LEXICONS[lang as Language] : en
}
