import { readFileSync } from 'node:fs'
import { Tokenizer } from '@huggingface/tokenizers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTokenizer } from '../../../electron/worker/tokenizer.ts'

const JSON_TEXT = readFileSync('models/tokenizer.json', 'utf8')
const file: { model: { vocab: [string, number][] } } = JSON.parse(JSON_TEXT)
const ours = openTokenizer(JSON_TEXT)
const library = new Tokenizer(JSON.parse(JSON_TEXT), {})

test('a text is cut at its likeliest pieces', () => {
  expect(ours.encode('We will rebuild the mill').tokens).toEqual([
    '<s>',
    '▁We',
    '▁will',
    '▁re',
    'build',
    '▁the',
    '▁mill',
    '</s>',
  ])
})

test('pieces, made up words and any characters are cut as the library cuts them', () => {
  const piece = fc.nat(file.model.vocab.length - 1).map(id => (file.model.vocab[id]?.[0] ?? '').replace('▁', ' '))
  const text = fc.array(fc.oneof(piece, piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
  fc.assert(
    fc.property(text, parts => {
      const joined = parts.join('')
      expect(ours.encode(joined)).toEqual(library.encode(joined))
    }),
    { numRuns: 2000 },
  )
})

test('Kyrgyz letters, soft hyphens, no-break spaces and emoji are cut as the library cuts them', () => {
  const text = 'Өлкөбүз үчүн маңыздуу\u00ad\u00a0«сөз» 🙂 не\u0301т'
  expect(ours.encode(text)).toEqual(library.encode(text))
})

test('a file with another kind of model is refused', () => {
  const other = { ...file, model: { type: 'BPE', vocab: { a: 0, b: 1, ab: 2 }, merges: ['a b'] } }
  expect(() => openTokenizer(JSON.stringify(other))).toThrow('BPE')
})
