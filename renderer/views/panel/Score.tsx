import type { Words } from '../../state/lookup.ts'
import type { Piece } from '../../state/words.ts'

/** The words of a version; with links, numbers stand under them and words without a partner are dashed and red. */
export function Score(props: { words: Words; pieces: readonly Piece[] | undefined; lang: string | undefined }) {
  const { words, pieces, lang } = props
  const said = words.type === 'passage' ? 'sc said' : 'sc'
  if (!pieces) {
    return (
      <p className={`${said} plain`} lang={lang}>
        {words.text}
      </p>
    )
  }
  return (
    <p className={said} lang={lang}>
      {pieces.map(piece =>
        piece.kind === 'plain' ? (
          piece.text
        ) : (
          <span key={piece.span.start} className={piece.kind === 'linked' ? 'w' : 'u'} data-n={piece.label}>
            {piece.text}
          </span>
        ),
      )}
    </p>
  )
}
