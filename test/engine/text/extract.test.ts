import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import { LANGUAGES } from '../../../engine/types.ts'

const PIECES = [
  ...'«»„“”"\'’‘‚‹›″′—–-…,.!?:;()',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u00ad',
  '\u2009',
  '\uFEFF',
  '🙂',
  'е\u0301',
  'сказал',
  'деди',
  'деп',
  'said',
  'заявив',
  'Мы',
  'слово',
  'Word',
  'газета',
  'О’Ніл',
  "it's",
  '12"',
  'что',
  'Иванов',
  'a',
]
const noise = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(pieces => pieces.join(''))

/** What must hold of every extraction; the first broken promise, or null. */
function broken(text: string, lang: string): string | null {
  const { quotes, sentences, title, passages } = extract(text, { article: 'a', lang })
  if (title.start > title.end || title.end > text.length) return 'title'
  let end = 0
  for (const sentence of sentences) {
    if (sentence.start < end || sentence.end <= sentence.start || sentence.end > text.length) return 'sentences'
    end = sentence.end
  }
  const ids = new Set([...quotes, ...passages].map(one => one.id))
  if (ids.size !== quotes.length + passages.length) return 'ids'
  for (const quote of quotes) {
    let from = 0
    for (const part of quote.parts) {
      if (part.start < from || part.end <= part.start || part.end > text.length) return 'parts'
      if (text.slice(part.start, part.end).trim() !== text.slice(part.start, part.end)) return 'space at an end'
      from = part.end
    }
    if (quote.parts.length === 0 || quote.start !== quote.parts[0]?.start || quote.end !== quote.parts.at(-1)?.end)
      return 'span'
    if (quote.text !== quote.parts.map(part => text.slice(part.start, part.end)).join(' … ')) return 'text'
    if (!(quote.kindConfidence >= 0 && quote.kindConfidence <= 1) || quote.why.length === 0) return 'kind'
  }
  return null
}

describe('extract', () => {
  it('keeps its promises on any text of marks, dashes and words', () => {
    fc.assert(
      fc.property(noise, fc.constantFrom(...LANGUAGES, 'und'), (text, lang) => broken(text, lang) === null),
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

  it('takes a long text of nothing but marks without losing an offset', () => {
    for (const piece of ['"', '«', '»', "'a ", ', — сказал ', '"A," said X. ', '— А?\n'])
      expect(broken(piece.repeat(3000), 'ru')).toBeNull()
  })
})
