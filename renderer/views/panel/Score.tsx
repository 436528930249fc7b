import type { MouseEvent } from 'react'
import type { Piece } from '../../../engine/compare/linkedPieces.ts'
import type { Span } from '../../../engine/types.ts'
import type { Words } from '../../state/lookup.ts'
import { currentHot, point, pointAtMember } from '../../state/pointed.ts'
import { change, useWindow } from '../../state/store.ts'

/**
 * The words of a version; with links, numbers stand under them and words without a partner are dashed and red. The word
 * under the mouse and its partners are framed, here and in the other versions.
 */
export function Score(props: { words: Words; pieces: readonly Piece[] | undefined; lang: string | undefined }) {
  const { words, pieces, lang } = props
  const hot = useWindow(state => currentHot(state).get(words.id))
  const said = words.type === 'passage' ? 'sc said' : 'sc'
  if (!pieces) {
    return (
      <p className={`${said} plain`} lang={lang}>
        {words.text}
      </p>
    )
  }
  return (
    <p
      className={said}
      lang={lang}
      onMouseMove={event => follow(event, words)}
      onMouseLeave={() => change(state => point(state, 'mouse', null))}
    >
      {pieces.map(piece => (
        <span
          key={piece.span.start}
          className={LOOKS[piece.kind]}
          data-at={piece.span.start}
          data-n={piece.label || undefined}
        >
          {framed(piece, hot)}
        </span>
      ))}
    </p>
  )
}

const LOOKS = { plain: undefined, linked: 'w', unlinked: 'u' } as const

/** The text of a piece with what of `hot` lies in it in frames. */
function framed({ text, span }: Piece, hot: readonly Span[] | undefined) {
  const parts = (hot ?? [])
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(part => part.start < part.end)
  if (parts.length === 0) return text
  const at = (from: number, to: number) => text.slice(from - span.start, to - span.start)
  return parts.flatMap(({ start, end }, n) => [
    at(parts[n - 1]?.end ?? span.start, start),
    <mark key={start} className="hot" data-at={start}>
      {at(start, end)}
    </mark>,
    n === parts.length - 1 ? at(end, span.end) : '',
  ])
}

function follow(event: MouseEvent<HTMLElement>, words: Words): void {
  const offset = offsetAt(event.currentTarget, event.clientX, event.clientY)
  change(state => (offset === null ? point(state, 'mouse', null) : pointAtMember(state, 'mouse', words.id, offset)))
}

/** The place of the text of `score` under a point of the page; null where no word is under it. */
function offsetAt(score: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  const node = caret?.offsetNode
  if (!caret || !(node instanceof Text) || !score.contains(node)) return null
  const range = document.createRange()
  range.selectNodeContents(node)
  // Beside a line the nearest place of it is given: only what the mouse is over counts.
  const isOver = [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  )
  if (!isOver) return null
  const piece = node.parentElement?.closest<HTMLElement>('span[data-at]')
  if (!piece) return null
  let before = 0
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text && text !== node; text = walker.nextNode())
    before += text.nodeValue?.length ?? 0
  return Number(piece.dataset.at) + before + caret.offset
}
