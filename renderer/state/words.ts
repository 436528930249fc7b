/** Word links as the panel shows them; the report shows the same. */
export {
  type LinkedVersion,
  linkedPieces,
  type Piece,
  toArticle,
  wordSpans,
} from '../../engine/compare/linkedPieces.ts'
