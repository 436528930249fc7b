import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Piece } from '../../../../engine/compare/linkedPieces.ts'
import { clusters } from '../../../../renderer/views/panel/clusters.ts'

/** Pieces of these texts, one after another; a word is linked, all else plain. */
function piecesOf(texts: readonly string[]): readonly Piece[] {
  let at = 0
  return texts.map(text => {
    const span = { start: at, end: at + text.length }
    at = span.end
    return { text, span, kind: /^\p{L}+$/u.test(text) ? 'linked' : 'plain', label: '' } as const
  })
}
const shown = (texts: readonly string[]) => clusters(piecesOf(texts)).map(run => run.map(({ text }) => text).join('|'))

test('marks go with the word that they touch, on either side', () => {
  expect(shown(['families', ' ', 'made', ', the “', 'rescuers', '”'])).toEqual([
    'families',
    ' ',
    'made|,',
    ' the ',
    '“|rescuers|”',
  ])
  expect(shown(['well', '-', 'known', '.'])).toEqual(['well|-|known|.'])
  expect(shown(['we', ' will '])).toEqual(['we', ' will '])
})

test('nothing is lost or moved, and no run has a gap inside', () => {
  const texts = fc.array(fc.constantFrom('word', 'слово', ' ', ', ', '. — ', '“', '”, a “', '-', ' of the '))
  fc.assert(
    fc.property(texts, given => {
      const runs = clusters(piecesOf(given))
      const parts = runs.flat()
      expect(parts.map(({ text }) => text).join('')).toBe(given.join(''))
      expect(parts.every(({ span }, n) => span.start === (parts[n - 1]?.span.end ?? 0))).toBe(true)
      for (const run of runs) if (run.length > 1) expect(run.map(({ text }) => text).join('')).not.toMatch(/\s/u)
    }),
  )
})
