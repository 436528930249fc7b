import { type Link, linkWords, type WordedText } from '../features/wordLinks.ts'
import { linkOneLanguage } from './sameWords.ts'

/** The links of two versions: by vectors, in one language by the words that they share first. In the order of a's words. */
export function linkTexts(a: WordedText, b: WordedText): readonly Link[] {
  const links = linkWords(a, b)
  return a.lang === b.lang ? linkOneLanguage(a.text, b.text, links) : links
}
