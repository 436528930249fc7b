import { describe, expect, it } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import { LANGUAGES } from '../../../engine/types.ts'
import { handMadeCases } from '../../../scripts/handMadeCases.ts'

/** Beginnings of the words, for names stand in many cases. */
function stems(words: string): readonly string[] {
  return (words.match(/[^\W\d_]{2,}|\p{L}{2,}/gu) ?? []).map(word => word.toLowerCase().slice(0, 4))
}

const isSpeech = (kind: string) => kind === 'statement' || kind === 'fragment'

describe.each(LANGUAGES)('hand-made cases in %s', lang => {
  const cases = handMadeCases(lang)

  it('are at least fifteen', () => {
    expect(cases.length).toBeGreaterThanOrEqual(15)
  })

  it.each(cases)('$name', ({ text, quotes, hard }) => {
    const found = extract(text, { article: 'a', lang }).quotes
    const shown = (parts: readonly { start: number; end: number }[]) =>
      parts.map(({ start, end }) => text.slice(start, end)).join(' … ')
    const told = (kind: string) => (hard ? null : isSpeech(kind) ? 'speech' : 'other')
    expect(found.map(({ parts, kind }) => [shown(parts), told(kind)])).toEqual(
      quotes.map(({ parts, kind }) => [shown(parts), told(kind)]),
    )
    expect(found.map(quote => quote.parts)).toEqual(quotes.map(quote => quote.parts))
    expect(
      found.map(({ flags }, at) => (quotes[at]?.flags ?? []).filter(flag => !flags.some(one => one === flag))),
    ).toEqual(quotes.map(() => []))
  })

  const found = cases.map(({ text }) => extract(text, { article: 'a', lang }).quotes)

  it('have their exact kind in nine of ten', () => {
    const told = cases.flatMap(({ quotes }, k) => quotes.map((quote, at) => found[k]?.[at]?.kind === quote.kind))
    expect(told.filter(right => right).length / told.length).toBeGreaterThanOrEqual(0.9)
  })

  it('have a speaker who shares a word with the one marked in nine of ten', () => {
    const told = cases.flatMap(({ text, quotes }, k) =>
      quotes.flatMap(({ speakers }, at) => {
        const named = stems(found[k]?.[at]?.speaker?.text ?? '')
        const right = speakers.some(({ start, end }) =>
          stems(text.slice(start, end)).some(stem => named.includes(stem)),
        )
        return speakers.length === 0 ? [] : [right]
      }),
    )
    expect(told.filter(right => right).length / told.length).toBeGreaterThanOrEqual(0.9)
  })
})
