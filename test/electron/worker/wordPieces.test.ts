import { expect, test } from 'vitest'
import { wordPieces } from '../../../electron/worker/wordPieces.ts'

const none = () => []

test('each stretch between white space takes the pieces up to the next that starts a word', () => {
  expect(wordPieces('the bridge, again', ['▁the', '▁brid', 'ge', ',', '▁again'], 4, none)).toEqual([
    { span: { start: 0, end: 3 }, pieces: [4] },
    { span: { start: 4, end: 10 }, pieces: [5, 6] },
    { span: { start: 12, end: 17 }, pieces: [8] },
  ])
})

test('a dash between spaces is no word, and its piece belongs to none', () => {
  expect(wordPieces('so — he', ['▁so', '▁—', '▁he'], 0, none)).toEqual([
    { span: { start: 0, end: 2 }, pieces: [0] },
    { span: { start: 5, end: 7 }, pieces: [2] },
  ])
})

test('where the normaliser ate a stretch, each is asked for its pieces alone', () => {
  const text = 'one \u00ad two'
  const alone = (stretch: string) => (stretch === '\u00ad' ? [] : [`▁${stretch}`])
  expect(wordPieces(text, ['▁one', '▁two'], 0, alone).map(word => word.pieces)).toEqual([[0], [1]])
})

test('words whose pieces were cut off are left out', () => {
  expect(wordPieces('one two three', ['▁one', '▁two'], 0, stretch => [`▁${stretch}`])).toHaveLength(2)
})
