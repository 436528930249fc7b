import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkedPieces, toArticle, wordSpans } from '../../../engine/compare/linkedPieces.ts'

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

test('a word that the other text splits has all of its numbers, and neighbours with one number are one piece', () => {
  const text = 'каждого погибшего спасателя считаем поимённо'
  const split = (a: string, b: string) => ({
    ...link(a, 'Мы'),
    b: { start: text.indexOf(b), end: text.indexOf(b) + b.length },
  })
  const links = [
    split('every', 'каждого'),
    split('fallen', 'погибшего'),
    split('rescuer', 'спасателя'),
    split('count', 'считаем'),
  ]
  const both = linkedPieces({ id: 'r', text: REFERENCE }, [
    { id: 'v', sigil: 'B', text, links: [...links, split('count', 'поимённо'), split('fallen', 'спасателя')] },
  ])
  const told = (id: string) => both.get(id)?.flatMap(piece => (piece.label ? [`${piece.text} ${piece.label}`] : []))
  expect(told('v')).toEqual(['каждого 2', 'погибшего 3', 'спасателя 4 3', 'считаем поимённо 1'])
})

test('what two versions share beside the reference bears a number with a plus', () => {
  const other = 'Мы, повторяю, считаем каждого'
  const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })
  const again = 'Повторю: каждого спасателя считаем'
  const linksTo = (text: string) =>
    LINKS.flatMap(one => {
      const word = WHOLE.slice(one.b.start, one.b.end)
      return text.includes(word) ? [{ ...one, b: at(text, word) }] : []
    })
  const pieces = linkedPieces(
    { id: 'r', text: REFERENCE },
    [
      { id: 'v', sigil: 'B', text: other, links: linksTo(other) },
      { id: 'w', sigil: 'C', text: again, links: linksTo(again) },
    ],
    [{ a: 'v', b: 'w', links: [{ a: at(other, 'повторяю'), b: at(again, 'Повторю'), strength: 0.8 }] }],
  )
  const added = (id: string) =>
    pieces
      .get(id)
      ?.filter(piece => piece.kind === 'unlinked')
      .map(piece => piece.text + piece.label)
  expect([added('v'), added('w')]).toEqual([['повторяю+4'], ['Повторю+4']])
})

test('a small word goes with its neighbour of the same number, else it is plain; a grammatical word is not missed', () => {
  const text = 'эч качан унутпайбыз'
  const reference = 'We will never forget'
  const at = (whole: string, word: string) => ({ start: whole.indexOf(word), end: whole.indexOf(word) + word.length })
  const links = ['эч', 'качан'].map(word => ({ a: at(reference, 'never'), b: at(text, word), strength: 0.8 }))
  const told = (lang: 'en' | undefined, also: typeof links) => {
    const pieces = linkedPieces({ id: 'r', text: reference, ...(lang && { lang }) }, [
      { id: 'v', sigil: 'C', lang: 'ky', text, links: [...links, ...also] },
    ])
    return ['r', 'v'].map(id => pieces.get(id)?.flatMap(piece => (piece.label ? [`${piece.text} ${piece.label}`] : [])))
  }
  const forget = [{ a: at(reference, 'forget'), b: at(text, 'унутпайбыз'), strength: 0.6 }]
  expect(told('en', forget)).toEqual([
    ['never 1', 'forget 2'],
    ['эч качан 1', 'унутпайбыз 2'],
  ])
  expect(told(undefined, forget)[0]).toEqual(['will −', 'never 1', 'forget 2'])
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

test('a number whose digits are grouped is one word: no part of it is without a partner where another is linked', () => {
  const text = 'We fed 12,000 people'
  const other = 'Мы накормили 12 тысяч человек'
  const to = (a: string, b: string) => ({
    a: { start: text.indexOf(a), end: text.indexOf(a) + a.length },
    b: { start: other.indexOf(b), end: other.indexOf(b) + b.length },
    strength: 0.9,
  })
  const links = [to('12', '12'), to('12', 'тысяч'), to('people', 'человек')]
  const pieces = linkedPieces({ id: 'r', text: other }, [
    { id: 'v', sigil: 'B', text, links: links.map(({ a, b, strength }) => ({ a: b, b: a, strength })) },
  ])
  expect(pieces.get('v')?.flatMap(piece => (piece.label ? [`${piece.text} ${piece.label}`] : []))).toEqual([
    '12,000 1 2',
    'people 3',
  ])
  const words = (given: string) => wordSpans(given).map(({ start, end }) => given.slice(start, end))
  expect(words('In 2011, 1\u00a0200 or 3.5, then 7.')).toEqual(['In', '2011', '1\u00a0200', 'or', '3.5', 'then', '7'])
})
