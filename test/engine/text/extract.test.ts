import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import { LANGUAGES } from '../../../engine/types.ts'
import { brokenPromise, NOISE_PIECES } from '../../../scripts/extractPromises.ts'

const noise = fc.array(fc.constantFrom(...NOISE_PIECES), { maxLength: 60 }).map(pieces => pieces.join(''))

describe('extract', () => {
  it('keeps its promises on any text of marks, dashes and words', () => {
    fc.assert(
      fc.property(noise, fc.constantFrom(...LANGUAGES, 'und'), (text, lang) => brokenPromise(text, lang) === null),
      { numRuns: 1500 },
    )
  })

  it('gives the same answer for the same text', () => {
    fc.assert(
      fc.property(noise, text => {
        expect(extract(text, { article: 'a' })).toEqual(extract(text, { article: 'a' }))
      }),
      { numRuns: 100 },
    )
  })

  it('finds a quotation wherever it is put between sentences without marks', () => {
    const sentences = ['Снег шёл всю ночь.', 'Дорогу закрыли к утру!', 'Автобусы не ходят.', 'Школы закрыты до среды.']
    const quotation = '«Мы справимся сами», — сказал мэр Глеб Орлов.'
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences)),
        fc.array(fc.constantFrom(...sentences)),
        fc.constantFrom(' ', '\n', '\r\n', '\n\n'),
        (before, after, space) => {
          const text = [...before, quotation, ...after].join(space)
          const at = text.indexOf('Мы справимся')
          expect(
            extract(text, { article: 'a', lang: 'ru' }).quotes.map(({ start, end, kind }) => [start, end, kind]),
          ).toEqual([[at, at + 'Мы справимся сами'.length, 'statement']])
        },
      ),
      { numRuns: 100 },
    )
  })

  it('keeps an article of another language by its marks alone and flags what it finds', () => {
    const text =
      'Der Bürgermeister sagte am Montag: „Die Brücke bleibt bis zum Frühjahr geschlossen, das ist sicher.“ Danach ging er.'
    const { lang, quotes } = extract(text, { article: 'a' })
    expect(lang).toBe('deu')
    expect(quotes.map(({ text: words, flags }) => [words, flags])).toEqual([
      ['Die Brücke bleibt bis zum Frühjahr geschlossen, das ist sicher.', ['foreign']],
    ])
  })

  it('passes over menus, dates and credits to the headline', () => {
    const text = 'Главная  Политика  Спорт\n4 июня 2031, 22:40\nМост закрыли до весны\n\nТекст.'
    const { title } = extract(text, { article: 'a', lang: 'ru' })
    expect(text.slice(title.start, title.end)).toBe('Мост закрыли до весны')
  })

  it('takes the signs of a Markdown heading for no words of the headline', () => {
    const headline = (text: string) => {
      const { title } = extract(text, { article: 'a', lang: 'en' })
      return text.slice(title.start, title.end)
    }
    expect(headline('# The bridge stays shut\n\nText.')).toBe('The bridge stays shut')
    expect(headline('\uFEFF##  The bridge stays shut ##\r\n\r\nText.')).toBe('The bridge stays shut')
    expect(headline('#bridge: what people write\n\nText.')).toBe('#bridge: what people write')
    expect(headline('What is behind C #\n\nText.')).toBe('What is behind C #')
  })

  it('takes a line end of two characters for one', () => {
    const lines = [
      'Mayor Ann Lee said: “We will pay every bill that the',
      'city owes by Friday, and nobody waits.”',
      '',
    ]
    const parts = (end: string) =>
      extract(lines.join(end), { article: 'a', lang: 'en' }).quotes.map(quote => quote.parts.length)
    expect([parts('\n'), parts('\r\n'), parts('\r')]).toEqual([[1], [1], [1]])
    expect(extract(lines.join('\r\n\r\n'), { article: 'a', lang: 'en' }).quotes[0]?.parts).toHaveLength(2)
  })

  it('takes a long text of nothing but marks without losing an offset', () => {
    for (const piece of ['"', '«', '»', "'a ", ', — сказал ', '"A," said X. ', '— А?\n'])
      expect(brokenPromise(piece.repeat(3000), 'ru')).toBeNull()
  })
})
