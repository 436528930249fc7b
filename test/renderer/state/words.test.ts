import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkedPieces, toArticle, wordSpans } from '../../../renderer/state/words.ts'

const REFERENCE = 'We count every fallen rescuer'
const WHOLE = 'Мы считаем каждого спасателя поимённо'

function link(a: string, b: string) {
  const from = REFERENCE.indexOf(a)
  const to = WHOLE.indexOf(b)
  return { a: { start: from, end: from + a.length }, b: { start: to, end: to + b.length }, strength: 0.9 }
}

const LINKS = [link('We', 'Мы'), link('count', 'считаем'), link('every', 'каждого'), link('rescuer', 'спасателя')]

test('linked words bear the number of the word in the reference, words without a partner are told', () => {
  const pieces = linkedPieces({ id: 'r', text: REFERENCE }, [{ id: 'v', sigil: 'B', text: WHOLE, links: LINKS }])
  const told = (id: string) => pieces.get(id)?.flatMap(piece => (piece.label ? [`${piece.text} ${piece.label}`] : []))
  expect(told('r')).toEqual(['count 1', 'every 2', 'fallen −', 'rescuer 3'])
  expect(told('v')).toEqual(['считаем 1', 'каждого 2', 'спасателя 3', 'поимённо +'])
})

test('a cut version does not turn the whole reference red', () => {
  const cut = {
    id: 'v',
    sigil: 'B',
    text: 'спасателя',
    links: [{ ...link('rescuer', 'спасателя'), b: { start: 0, end: 9 } }],
  }
  const pieces = linkedPieces({ id: 'r', text: REFERENCE }, [cut])
  expect(pieces.get('r')?.filter(piece => piece.kind === 'unlinked')).toEqual([])
})

test('the pieces of a text are the text, whatever is linked', () => {
  const text = fc
    .array(fc.constantFrom('і', 'сім’я', 'word', ' ', ', ', ' … ', '12'), { maxLength: 20 })
    .map(all => all.join(''))
  const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30)), { maxLength: 8 })
  fc.assert(
    fc.property(text, text, spans, (a, b, list) => {
      const links = list.map(([x, y, u, v]) => ({
        a: { start: x, end: x + y },
        b: { start: u, end: u + v },
        strength: 0.5,
      }))
      const pieces = linkedPieces({ id: 'a', text: a }, [{ id: 'b', sigil: 'B', text: b, links }])
      const whole = (id: string) =>
        pieces
          .get(id)
          ?.map(piece => piece.text)
          .join('')
      expect([whole('a'), whole('b')]).toEqual([a, b])
    }),
  )
})

test('a span of a quotation in parts is found in the article, without the attribution between', () => {
  const article = '«One two», she said, «three».'
  const parts = [
    { start: 1, end: 8 },
    { start: 22, end: 27 },
  ]
  const text = parts.map(part => article.slice(part.start, part.end)).join(' … ')
  const words = wordSpans(text).flatMap(span => toArticle(parts, span).map(one => article.slice(one.start, one.end)))
  expect(words).toEqual(['One', 'two', 'three'])
})
