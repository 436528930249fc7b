/** Whether two mentions that have a name in common name one person: a first name is many people's, and surnames are alike. */
import { foldName, nameSimilarity } from '../features/names.ts'
import { isOtherFamily, nameWords, sameName, surnameOf } from '../text/names.ts'
import type { Word } from '../text/words.ts'
import type { LanguageCode } from '../types.ts'

/** Whoever an article says to be speaking. */
export interface Named {
  readonly text: string
  readonly lang: LanguageCode
}

/** From this likeness on two spellings are one name, whatever their consonants: Graham and Грэм. */
const ONE = 0.95
/** Under this two surnames are surely two; Knight and Найт are above. */
const FAR = 0.4

/** True unless both have a surname and the two are not one name: what is alike only may be another person's. */
export function isOnePerson(a: Named, b: Named): boolean {
  const [x, y] = [nameWords(a.text, a.lang), nameWords(b.text, b.lang)]
  const [u, v] = [surnameOf(x), surnameOf(y)]
  if (!u || !v) return true
  const one = (word: Word, other: Word) =>
    !isOtherFamily(word.text, a.lang, other.text, b.lang) &&
    (sameName(word.text, a.lang, other.text, b.lang) || likeness(word, other) >= ONE)
  // The surname may stand first, or be all that one of them has.
  return one(u, v) || (y.some(other => one(u, other)) && x.some(word => one(word, v)))
}

/** True where both are named in full, by one first name and two surnames. */
export function areNamesakes(a: Named, b: Named): boolean {
  const [x, y] = [nameWords(a.text, a.lang), nameWords(b.text, b.lang)]
  const [u, v] = [surnameOf(x), surnameOf(y)]
  if (!u || !v || x.length < 2 || y.length < 2 || isOnePerson(a, b)) return false
  if (isOtherFamily(u.text, a.lang, v.text, b.lang)) return true
  // Of Kim Jong Un and Ким Чен Ын the first is the surname.
  return (
    x.length === 2 && y.length === 2 && Math.max(...y.map(w => likeness(u, w)), ...x.map(w => likeness(w, v))) < FAR
  )
}

function likeness(a: Word, b: Word): number {
  return nameSimilarity(foldName(a.text), foldName(b.text))
}
