import { describe, expect, it } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import { LANGUAGES } from '../../../engine/types.ts'
import { handMadeCases } from '../../../scripts/handMadeCases.ts'

const isSpeech = (kind: string) => kind === 'statement' || kind === 'fragment'

describe.each(LANGUAGES)('hand-made cases in %s', lang => {
  const cases = handMadeCases(lang)

  it('are at least fifteen', () => {
    expect(cases.length).toBeGreaterThanOrEqual(15)
  })

  it.each(cases)('$name', ({ text, quotes }) => {
    const found = extract(text, { article: 'a', lang }).quotes
    const shown = (parts: readonly { start: number; end: number }[]) =>
      parts.map(({ start, end }) => text.slice(start, end)).join(' … ')
    expect(found.map(({ parts, kind }) => [shown(parts), isSpeech(kind) ? 'speech' : 'other'])).toEqual(
      quotes.map(({ parts, kind }) => [shown(parts), isSpeech(kind) ? 'speech' : 'other']),
    )
    expect(found.map(quote => quote.parts)).toEqual(quotes.map(quote => quote.parts))
    expect(
      found.map(({ flags }, at) => (quotes[at]?.flags ?? []).filter(flag => !flags.some(one => one === flag))),
    ).toEqual(quotes.map(() => []))
  })

  it('have their exact kind in nine of ten', () => {
    const told = cases.flatMap(({ text, quotes }) => {
      const found = extract(text, { article: 'a', lang }).quotes
      return quotes.map((quote, at) => found[at]?.kind === quote.kind)
    })
    expect(told.filter(right => right).length / told.length).toBeGreaterThanOrEqual(0.9)
  })
})
