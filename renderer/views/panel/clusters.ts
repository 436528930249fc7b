import type { Piece } from '../../../engine/compare/linkedPieces.ts'

/**
 * The pieces in runs that no line may break within: a word with the marks that touch it. A plain piece is parted where its marks end
 * or begin. What stands in the runs, one after another, is what stood in the pieces.
 */
export function clusters(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = []
  let isOpen = false
  for (const part of pieces.flatMap(parted)) {
    const run = runs.at(-1)
    if (run && isOpen && !/^\s/u.test(part.text)) run.push(part)
    else runs.push([part])
    isOpen = !/\s$/u.test(part.text)
  }
  return runs
}

/** A plain piece as what touches the word before it, what stands free, and what touches the word after it. */
function parted(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'plain') return [piece]
  const before = /^\S*/u.exec(piece.text)?.[0].length ?? 0
  const after = piece.text.length - (/\S*$/u.exec(piece.text)?.[0].length ?? 0)
  const cuts = [...new Set([0, before, Math.max(before, after), piece.text.length])]
  return cuts.slice(1).map((end, n) => {
    const start = cuts[n] ?? 0
    const span = { start: piece.span.start + start, end: piece.span.start + end }
    return { ...piece, text: piece.text.slice(start, end), span }
  })
}
