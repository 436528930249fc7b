import { Fragment, type MouseEvent } from 'react'
import { type Piece, wordSpans } from '../../../engine/compare/linkedPieces.ts'
import type { Span } from '../../../engine/types.ts'
import type { Words } from '../../state/lookup.ts'
import { currentHot, point, pointAtMember } from '../../state/pointed.ts'
import { type WordReadings, wordReadings } from '../../state/readings.ts'
import { change } from '../../state/store.ts'
import { clusters } from './clusters.ts'
import { useStack } from './stack.ts'

/**
 * The words of a version; with links, numbers stand under them and words without a partner are dashed and red. The word
 * under the mouse and its partners are framed, here and in the other versions. Where the language is hard to read its
 * words have a reading under them.
 */
export function Score(props: { words: Words; pieces: readonly Piece[] | undefined; lang: string | undefined }) {
  const { words, lang } = props
  const hot = useStack(state => currentHot(state).get(words.id))
  const readings = useStack(state => wordReadings(state, words.id))
  const said = words.type === 'passage' ? 'sc said' : 'sc'
  if (!props.pieces && readings.size === 0) {
    return (
      <p className={`${said} plain`} lang={lang}>
        {words.text}
      </p>
    )
  }
  const whole = { text: words.text, span: { start: 0, end: words.text.length }, kind: 'plain', label: '' } as const
  const linked = props.pieces ?? [whole]
  const pieces =
    readings.size === 0 ? linked : linked.flatMap(piece => (piece.kind === 'plain' ? wordsOf(piece) : [piece]))
  return (
    <p
      className={readings.size > 0 ? `${said} tr` : said}
      lang={lang}
      onMouseMove={event => follow(event, words)}
      onMouseLeave={() => change(state => point(state, 'mouse', null))}
    >
      {clusters(pieces).map(run => {
        const spans = run.map(piece => (
          <PieceSpan key={piece.span.start} piece={piece} hot={hot} reading={readingOf(piece, readings)} />
        ))
        const [first] = run
        // A mark never stands on a line without the word it belongs to.
        return run.length < 2 ? (
          spans
        ) : (
          <span key={`${first?.span.start} whole`} className="whole">
            {spans}
          </span>
        )
      })}
    </p>
  )
}

const LOOKS = { plain: '', linked: 'w', unlinked: 'u' } as const

function PieceSpan(props: { piece: Piece; hot: readonly Span[] | undefined; reading: string }) {
  const { piece, hot, reading } = props
  const look = LOOKS[piece.kind]
  if (reading === '') {
    return (
      <span className={look || undefined} data-at={piece.span.start} data-n={piece.label || undefined}>
        {framed(piece, hot)}
      </span>
    )
  }
  return (
    <span className={`rd ${look}`} data-n={piece.label || undefined}>
      <span className="wt" data-at={piece.span.start}>
        {framed(piece, hot)}
      </span>
      <i lang="">{reading}</i>
    </span>
  )
}

/** A plain piece word by word, with what stands between. */
function wordsOf(piece: Piece): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const add = (end: number) => {
    if (end <= at) return
    const span = { start: piece.span.start + at, end: piece.span.start + end }
    pieces.push({ ...piece, text: piece.text.slice(at, end), span })
    at = end
  }
  for (const word of wordSpans(piece.text)) {
    add(word.start)
    add(word.end)
  }
  add(piece.text.length)
  return pieces
}

/** The readings of the words of a piece, each once. */
function readingOf({ span }: Piece, readings: WordReadings): string {
  const own = [...readings].filter(([start]) => span.start <= start && start < span.end).map(([, reading]) => reading)
  return [...new Set(own)].join(' ')
}

/** The text of a piece with what of `hot` lies in it in frames. */
function framed({ text, span }: Piece, hot: readonly Span[] | undefined) {
  const parts = (hot ?? [])
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(part => part.start < part.end)
  if (parts.length === 0) return text
  const at = (from: number, to: number) => text.slice(from - span.start, to - span.start)
  return parts.map(({ start, end }, n) => (
    <Fragment key={start}>
      {at(parts[n - 1]?.end ?? span.start, start)}
      <mark className="hot">{at(start, end)}</mark>
      {n === parts.length - 1 && at(end, span.end)}
    </Fragment>
  ))
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
  const piece = isOver ? node.parentElement?.closest<HTMLElement>('[data-at]') : null
  if (!piece) return null
  let before = 0
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text && text !== node; text = walker.nextNode())
    before += text.nodeValue?.length ?? 0
  return Number(piece.dataset.at) + before + caret.offset
}
