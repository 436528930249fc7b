import type { Analysis, Quote } from '../types.ts'

/** An analysis without what the machine made of it: all that stands still while groups change with every decision. */
export type Texts = Pick<Analysis, 'articles' | 'stories' | 'quotes' | 'passages'>

/** `make`, called once for all analyses that differ only in their groups; nothing of an analysis is ever changed. */
export function onceByTexts<T>(make: (texts: Texts) => T): (texts: Texts) => T {
  const known = new WeakMap<readonly Quote[], { readonly texts: Texts; readonly made: T }>()
  return texts => {
    const before = known.get(texts.quotes)
    if (before && isSame(before.texts, texts)) return before.made
    const made = make(texts)
    const { articles, stories, quotes, passages } = texts
    known.set(quotes, { texts: { articles, stories, quotes, passages }, made })
    return made
  }
}

function isSame(a: Texts, b: Texts): boolean {
  return a.articles === b.articles && a.stories === b.stories && a.passages === b.passages
}
