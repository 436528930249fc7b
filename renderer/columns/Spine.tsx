import type { Translate } from '../../electron/shared/messages.ts'
import type { ArticleId } from '../../engine/types.ts'
import { languageName } from './heading.ts'
import type { DeskItem } from './items.ts'
import type { ColumnArticle } from './types.ts'

interface SpineProps {
  readonly column: ColumnArticle
  /** Number of the current group, null where there is none. */
  readonly number: number | null
  readonly translate: Translate
  readonly before: DeskItem['before']
  onOpen(article: ArticleId): void
}

/** How a folded article stands to the current group: its number, a circle, a dash or a dot. */
function Status({ column, number }: Pick<SpineProps, 'column' | 'number'>) {
  if (number === null) return null
  if (column.status === 'member')
    return <b className="number here" data-drawn={number} data-four={number > 999 || undefined} />
  return (
    <svg className="spine-sign" viewBox="0 0 16 16" aria-hidden="true">
      {column.status === 'reported' && (
        <>
          <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2.6 1.7" />
          <path d="M5 8h6" stroke="currentColor" strokeWidth="1.4" />
        </>
      )}
      {column.status === 'absent' && <path d="M3 8h10" stroke="currentColor" strokeWidth="1.7" />}
      {column.status === 'unseen' && <circle cx="8" cy="8" r="1.8" fill="currentColor" />}
    </svg>
  )
}

/**
 * A folded article: it keeps its place and says its sigil, its language and how it stands to the current group. The name of
 * the button says all of it in whole words; the short ones (`data-drawn`) are only drawn, by the style sheet.
 */
export function Spine({ column, number, translate, before, onOpen }: SpineProps) {
  const { article, sigil, status } = column
  const word = number === null ? null : translate(`column.status.${status}`)
  const language = languageName(article.lang, translate)
  const label = translate('column.open', { sigil, language, outlet: article.outlet || 'empty', word: word ?? 'empty' })
  return (
    <button
      type="button"
      className="spine"
      data-spine={article.id}
      data-before={before}
      aria-label={label}
      title={label}
      onClick={() => onOpen(article.id)}
    >
      <span className="sigil">
        {sigil}
        <small data-drawn={article.lang} />
      </span>
      <Status column={column} number={number} />
      <span className="spine-word" data-drawn={word ?? ''} />
    </button>
  )
}

interface RackProps extends Omit<SpineProps, 'column'> {
  readonly columns: readonly ColumnArticle[]
}

/** Neighbouring folded articles that share the place of one spine where each of its own would leave the columns too narrow. */
export function Rack({ columns, number, translate, before, onOpen }: RackProps) {
  return (
    <div className="rack" data-before={before}>
      {columns.map(column => {
        const { article, sigil, status } = column
        const word = number === null ? null : translate(`column.status.${status}`)
        const language = languageName(article.lang, translate)
        const label = translate('column.open', {
          sigil,
          language,
          outlet: article.outlet || 'empty',
          word: word ?? 'empty',
        })
        return (
          <button
            type="button"
            key={article.id}
            className="rack-place"
            aria-label={label}
            title={label}
            onClick={() => onOpen(article.id)}
          >
            <span className="sigil">{sigil}</span>
            <Status column={column} number={number} />
          </button>
        )
      })}
    </div>
  )
}
