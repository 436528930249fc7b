/** Words of an article as somebody types them again who does not see which blank, apostrophe or soft hyphen stands there. */
import type { Span } from '../types.ts'

/** What is typed otherwise, and what: blanks of any kind and number as one, apostrophes as one, what is not seen not at all. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/u
const BLANK = /\s/u
const APOSTROPHE = /[\u2018\u2019\u02BC]/u

interface Loose {
  readonly text: string
  /** By code unit of `text`: where it stands in the article. */
  readonly at: readonly number[]
}

function loose(text: string): Loose {
  const units: string[] = []
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    if (UNSEEN.test(unit)) continue
    const seen = BLANK.test(unit) ? ' ' : APOSTROPHE.test(unit) ? "'" : unit
    if (seen === ' ' && units.at(-1) === ' ') continue
    units.push(seen)
    at.push(i)
  }
  return { text: units.join(''), at }
}

/** The words without what cannot be seen of them, accents as parts of their letters, for comparing. */
export function looseWords(words: string): string {
  return loose(words).text.trim().normalize('NFC')
}

/** Finds words in an article, however their blanks, apostrophes and soft hyphens are typed; reads the article once. */
export function looseFinder(article: string): (words: string) => Span | 'textNotFound' | 'textTwice' {
  const { text, at } = loose(article)
  return words => {
    const wanted = loose(words).text.trim()
    const start = wanted === '' ? -1 : text.indexOf(wanted)
    if (start < 0) return 'textNotFound'
    if (text.indexOf(wanted, start + 1) >= 0) return 'textTwice'
    return { start: at[start] ?? 0, end: (at[start + wanted.length - 1] ?? 0) + 1 }
  }
}
