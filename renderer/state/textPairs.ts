/** Texts in one language that can be laid beside each other word by word. */
import type { ArticleId, MemberId } from '../../engine/types.ts'
import { findWords, lookup } from './lookup.ts'
import { currentStory } from './marks.ts'
import { currentGroup } from './queue.ts'
import type { TextPair, WindowState } from './state.ts'

/** The versions of the current group that are in one language, two by two; those with the one under the cursor first. */
export function versionPairs(state: WindowState): readonly TextPair[] {
  const { analysis, view } = state
  if (!analysis) return []
  const { articles, sigils } = lookup(analysis)
  const texts = (currentGroup(state)?.members ?? []).flatMap(({ id }) => {
    const words = findWords(analysis, view, id)
    const lang = words && articles.get(words.article)?.lang
    return words && lang ? [{ id, lang, sigil: sigils.get(words.article) ?? '', text: words.text }] : []
  })
  return pairsOf(texts, state.member)
}

/** The articles of the current story that are in one language, two by two; those with the one under the cursor first. */
export function articlePairs(state: WindowState): readonly TextPair[] {
  const { analysis, view, member } = state
  if (!analysis) return []
  const { articles, sigils } = lookup(analysis)
  const texts = (currentStory(state)?.articles ?? []).flatMap(id => {
    const article = articles.get(id)
    return article ? [{ id, lang: article.lang, sigil: sigils.get(id) ?? '', text: article.text }] : []
  })
  return pairsOf(texts, member === null ? null : (findWords(analysis, view, member)?.article ?? null))
}

/** Whether two versions of the current group are in one language. */
export function hasTwoOfOneLanguage(state: WindowState): boolean {
  const { analysis, view } = state
  if (!analysis) return false
  const { articles } = lookup(analysis)
  const languages = (currentGroup(state)?.members ?? []).map(
    ({ id }) => articles.get(findWords(analysis, view, id)?.article ?? '')?.lang,
  )
  return new Set(languages).size < languages.length
}

interface SigilText {
  readonly id: MemberId | ArticleId
  readonly lang: string
  readonly sigil: string
  readonly text: string
}

function pairsOf(texts: readonly SigilText[], first: string | null): readonly TextPair[] {
  const pairs = texts.flatMap((a, n) =>
    texts.slice(n + 1).flatMap(b => (a.lang === b.lang ? [{ a, b, isHere: a.id === first || b.id === first }] : [])),
  )
  return pairs
    .sort((x, y) => Number(y.isHere) - Number(x.isHere))
    .map(({ a, b }) => ({ lang: a.lang, a: { sigil: a.sigil, text: a.text }, b: { sigil: b.sigil, text: b.text } }))
}
