import fc from 'fast-check'
import { PieceTreeTextBufferBuilder } from 'monaco-editor/editor/common/model/pieceTreeTextBuffer/pieceTreeTextBufferBuilder'
import { expect, test } from 'vitest'
import { OffsetMap } from '../../../renderer/columns/offsets.ts'

/** The lines of a text as Monaco's own buffer keeps them. */
function monacoLines(text: string): string[] {
  const builder = new PieceTreeTextBufferBuilder()
  builder.acceptChunk(text)
  const { textBuffer } = builder.finish(true).create(1)
  return textBuffer.getLinesContent()
}

const PIECES = [
  '\uFEFF',
  '\r\n',
  '\n',
  '\r',
  '\r\r\n',
  '🕯️',
  '👩‍👩‍👧',
  'и\u0306',
  'ё',
  'сло\u00ADво',
  'Өзү',
  ' ',
  '\t',
  '«а»',
  '\u2028',
  '\0',
  '\uD83D',
]
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 24 })
  .map(parts => parts.join(''))
  // Monaco's buffer doubles a lone CR or high surrogate that is the whole text
  .filter(text => text.replace(/^\uFEFF/, '').length !== 1)

test('a BOM, mixed line ends and an emoji: offsets and places by hand', () => {
  const map = new OffsetMap('\uFEFFода\r\n\rя 🕯\nк')
  expect(map.lines).toBe(4)
  expect(map.place(1)).toEqual({ lineNumber: 1, column: 1 })
  expect(map.place(3)).toEqual({ lineNumber: 1, column: 3 })
  expect(map.place(6)).toEqual({ lineNumber: 2, column: 1 })
  expect(map.place(7)).toEqual({ lineNumber: 3, column: 1 })
  expect(map.place(9)).toEqual({ lineNumber: 3, column: 3 })
  expect(map.place(12)).toEqual({ lineNumber: 4, column: 1 })
  expect(map.offset({ lineNumber: 4, column: 2 })).toBe(13)
})

test('an offset inside the BOM or a line break goes to the nearest place of the text', () => {
  const map = new OffsetMap('\uFEFFа\r\nб')
  expect(map.place(0)).toEqual({ lineNumber: 1, column: 1 })
  expect(map.place(3)).toEqual({ lineNumber: 1, column: 2 })
  expect(map.place(99)).toEqual({ lineNumber: 2, column: 2 })
})

test("law: the map has the lines of Monaco's buffer, and every line is the same words", () => {
  fc.assert(
    fc.property(texts, text => {
      const map = new OffsetMap(text)
      const lines = monacoLines(text)
      expect(map.lines).toBe(lines.length)
      lines.forEach((line, i) => {
        const start = map.offset({ lineNumber: i + 1, column: 1 })
        const end = map.offset({ lineNumber: i + 1, column: line.length + 1 })
        expect(text.slice(start, end)).toBe(line)
      })
    }),
  )
})

test('law: an offset that is no part of a BOM or a line break comes back', () => {
  fc.assert(
    fc.property(texts, text => {
      const map = new OffsetMap(text)
      for (let offset = 0; offset <= text.length; offset++) {
        const inBreak = offset > 0 && offset < text.length && text[offset - 1] === '\r' && text[offset] === '\n'
        const inBom = offset === 0 && text.startsWith('\uFEFF')
        if (!inBreak && !inBom) expect(map.offset(map.place(offset))).toBe(offset)
      }
    }),
  )
})

test('law: places never go back where offsets go on', () => {
  fc.assert(
    fc.property(texts, text => {
      const map = new OffsetMap(text)
      let before = { lineNumber: 1, column: 1 }
      for (let offset = 0; offset <= text.length; offset++) {
        const place = map.place(offset)
        const forward =
          place.lineNumber > before.lineNumber ||
          (place.lineNumber === before.lineNumber && place.column >= before.column)
        expect(forward).toBe(true)
        before = place
      }
    }),
  )
})
