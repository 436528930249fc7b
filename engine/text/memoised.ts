/** Answers kept before all are dropped: more distinct words than this are no vocabulary. */
const LIMIT = 60_000

/** The pure function with its answers remembered by its arguments; the second argument is a language. Memory is bounded. */
export function memoised<T>(of: (word: string, lang: string) => T): (word: string, lang: string) => T {
  const known = new Map<string, Map<string, T>>()
  let size = 0
  let lastLang: string | undefined
  let own: Map<string, T> | undefined
  return (word, lang) => {
    if (lang !== lastLang) {
      own = known.get(lang)
      lastLang = lang
    }
    const found = own?.get(word)
    if (found !== undefined) return found
    if (size >= LIMIT) {
      known.clear()
      own = undefined
      size = 0
    }
    if (!own) {
      own = new Map()
      known.set(lang, own)
    }
    const answer = of(word, lang)
    own.set(word, answer)
    size++
    return answer
  }
}
