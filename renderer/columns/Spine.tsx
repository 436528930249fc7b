import { memo } from 'react'
import type { Translate } from '../../electron/shared/messages.ts'
import type { ArticleId } from '../../engine/types.ts'
import { languageName } from './heading.ts'
import type { DeskItem } from './items.ts'
import type { ColumnArticle } from './types.ts'

/** A folded article, without what changes at each key: what is not in it is not drawn. */
interface FoldedProps extends Pick<ColumnArticle, 'article' | 'sigil'> {
  /** How it stands to the current group, null where there is none. */
  readonly status: ColumnArticle['status'] | null
  /** Number of the current group where the article has a member of it, else null. */
  readonly number: number | null
  readonly translate: Translate
  onOpen(article: ArticleId): void
}

interface SpineProps extends FoldedProps, Pick<DeskItem, 'place' | 'before'> {}

interface RackProps extends Pick<DeskItem, 'place' | 'before'> {
  readonly folded: readonly FoldedProps[]
}

/** How a folded article stands to the current group: its number, a circle, a dash or a dot. */
function Status({ status, number }: Pick<FoldedProps, 'status' | 'number'>) {
  if (status === null) return null
  if (number !== null) return <b className="number here" data-drawn={number} data-four={number > 999 || undefined} />
  return (
    <svg className="spine-sign" viewBox="0 0 16 16" aria-hidden="true">
      {status === 'reported' && (
        <>
          <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2.6 1.7" />
          <path d="M5 8h6" stroke="currentColor" strokeWidth="1.4" />
        </>
      )}
      {status === 'absent' && <path d="M3 8h10" stroke="currentColor" strokeWidth="1.7" />}
      {status === 'unseen' && <circle cx="8" cy="8" r="1.8" fill="currentColor" />}
    </svg>
  )
}

/** All that a folded article says, in whole words: the name of its button. */
function labelOf({ article, sigil, status, translate }: FoldedProps): string {
  const language = languageName(article.lang, translate)
  const word = status === null ? 'empty' : translate(`column.status.${status}`)
  return translate('column.open', { sigil, language, outlet: article.outlet || 'empty', word })
}

/**
 * A folded article: it keeps its place and says its sigil, its language and how it stands to the current group. The name of
 * the button says all of it in whole words; the short ones (`data-drawn`) are only drawn, by the style sheet.
 */
export const Spine = memo(function Spine(props: SpineProps) {
  const { article, sigil, status, number, translate, place, before, onOpen } = props
  const label = labelOf(props)
  return (
    <button
      type="button"
      className="spine"
      data-folded={article.id}
      data-before={before}
      style={{ order: place }}
      aria-label={label}
      title={label}
      onClick={() => onOpen(article.id)}
    >
      <span className="sigil">
        {sigil}
        <small data-drawn={article.lang} />
      </span>
      <Status status={status} number={number} />
      <span className="spine-word" data-drawn={status === null ? '' : translate(`column.status.${status}`)} />
    </button>
  )
})

/** Neighbouring folded articles that share the place of one spine, where one each would leave the columns too narrow. */
export function Rack({ folded, place, before }: RackProps) {
  return (
    <div className="rack" data-before={before} style={{ order: place }}>
      {folded.map((one, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first place stays the first: only what differs in it is drawn anew
        <RackPlace key={number} {...one} />
      ))}
    </div>
  )
}

const RackPlace = memo(function RackPlace(props: FoldedProps) {
  const { article, sigil, status, number, onOpen } = props
  const label = labelOf(props)
  return (
    <button
      type="button"
      className="rack-place"
      data-folded={article.id}
      aria-label={label}
      title={label}
      onClick={event => {
        // The next article takes this place: the focus is to go with the one that opens.
        event.currentTarget.blur()
        onOpen(article.id)
      }}
    >
      <span className="sigil">{sigil}</span>
      <Status status={status} number={number} />
    </button>
  )
})
