import { memo } from 'react'
import type { Translate } from '../../electron/shared/messages.ts'
import { headingOf } from './heading.ts'
import type { DeskItem } from './items.ts'
import type { ColumnArticle, ColumnsProps } from './types.ts'

interface SheetProps extends Pick<ColumnArticle, 'article' | 'sigil' | 'status' | 'counts'> {
  /** The member cursor stands in this article. */
  readonly active: boolean
  /** There is a current group, and the head says where its utterance is not in this article. */
  readonly asked: boolean
  /** Folded: kept out of sight. */
  readonly parked: boolean
  /** The editor keeps it open. */
  readonly pinned: boolean
  readonly place: DeskItem['place']
  readonly before: DeskItem['before']
  readonly translate: Translate
  readonly onOpen: ColumnsProps['onOpen']
}

/**
 * An open article: its head, and the place where the desk puts an editor. It is not given the article's marks, which change
 * with each group: its head is made anew where something in it changed.
 */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { article, sigil, status, active, asked, parked, pinned, place, before, translate, onOpen } = props
  const heading = headingOf(props, translate)
  const standing = asked && status !== 'member' ? translate(`column.status.${status}`) : ''
  const about = [heading.under, standing].filter(Boolean).join('; ')
  return (
    <section
      className={['sheet', active ? 'active' : '', parked ? 'parked' : ''].filter(Boolean).join(' ')}
      data-before={before}
      style={{ order: place }}
      aria-hidden={parked || undefined}
      aria-label={heading.name}
      lang={article.lang}
      data-article={article.id}
    >
      <header lang={document.documentElement.lang || 'en'}>
        <button
          type="button"
          className="sigil"
          aria-pressed={pinned}
          aria-label={translate('column.keep', { sigil })}
          title={translate(pinned ? 'column.release' : 'column.keep', { sigil })}
          onClick={() => onOpen(article.id)}
        >
          {sigil}
        </button>
        <div className="sheet-title" title={article.title}>
          <b>{heading.title}</b>
          <small>
            {about}
            <span className="sheet-few">
              {[about && ', ', heading.quotes, heading.passages && `, ${heading.passages}`]}
            </span>
          </small>
        </div>
        <small className="sheet-counts">
          <span>{heading.quotes}</span>
          {heading.passages && <span>{heading.passages}</span>}
        </small>
      </header>
      <div className="sheet-body" data-sheet={article.id} />
    </section>
  )
})
