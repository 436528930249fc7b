import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import { typedDashes } from '../../../engine/text/typedDashes.ts'

test('two hyphens for a dash part a quotation and lead to its speaker as the dash does', () => {
  const written = '«Мы успели вовремя, — сказал пожарный Пётр Иванов. — Никто не пострадал».\n'
  const typed = written.replaceAll('—', '--')
  const parts = (text: string) =>
    extract(text, { article: 'a', lang: 'ru' }).quotes.map(quote => [
      quote.parts.map(({ start, end }) => text.slice(start, end)),
      quote.text,
      quote.speaker?.text,
    ])
  expect(parts(typed)).toEqual(parts(written))
  expect(parts(typed)[0]?.[0]).toEqual(['Мы успели вовремя', 'Никто не пострадал'])
})

test('what a passage says is told as it was typed', () => {
  const text = 'Глава района Ада Бренн сообщила, что мост -- последний в долине -- откроют осенью.\n'
  const { passages } = extract(text, { article: 'a', lang: 'ru' })
  expect(passages.length).toBeGreaterThan(0)
  for (const { start, end, text: told } of passages) expect(told).toBe(text.slice(start, end))
  expect(passages.some(({ text: told }) => told.includes('--'))).toBe(true)
})

test('places stay, and rules across the page, options and words joined by two hyphens are left', () => {
  for (const text of ['----', '--- ', 'node --test', 'word--word', '--x', 'a-- b']) expect(typedDashes(text)).toBe(text)
  fc.assert(
    fc.property(fc.array(fc.constantFrom('-', '--', ' ', 'a', '«', '\n', '—', '🙂'), { maxLength: 20 }), bits => {
      const text = bits.join('')
      const seen = typedDashes(text)
      expect(seen.length).toBe(text.length)
      for (let at = 0; at < text.length; at++)
        if (seen[at] !== text[at]) expect([text[at], ['—', ' ']]).toEqual(['-', expect.arrayContaining([seen[at]])])
    }),
  )
})
