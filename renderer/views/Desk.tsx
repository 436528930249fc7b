import type { ArticleId, MemberId } from '../../engine/types.ts'
import { Columns } from '../columns/Columns.tsx'
import type { ColumnPlace, ColumnSelection } from '../columns/types.ts'
import { stand, toMember } from '../state/cursor.ts'
import { foundOf } from '../state/find.ts'
import { shelfShown } from '../state/layout.ts'
import { columnArticles, columnGroup } from '../state/marks.ts'
import { currentHotInArticles, point, pointAtArticle } from '../state/pointed.ts'
import { entryOf } from '../state/queue.ts'
import { isWorking, type WindowState } from '../state/state.ts'
import { change, useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'
import { currentUnlinked } from '../state/versions.ts'
import { FindBar } from './find/FindBar.tsx'

/** The desk: the articles of the current story, as the columns draw them. */
export function Desk() {
  const translate = useTranslate()
  const articles = useKept(columnArticles)
  const current = useKept(columnGroup)
  const member = useWindow(state => state.member)
  const awaited = useWindow(isWorking)
  const pinned = useWindow(state => state.pinned)
  const lay = useWindow(state => state.lay)
  const unlinked = useWindow(currentUnlinked)
  const found = useWindow(foundOf)
  const selected = useWindow(state => state.selection)
  const hot = useWindow(currentHotInArticles)
  return (
    <main className="desk" data-region="columns" tabIndex={-1} aria-label={translate('ui.region.columns')}>
      <Columns
        articles={articles}
        current={current}
        awaited={awaited}
        member={member}
        pinned={pinned}
        lay={lay}
        unlinked={unlinked}
        hot={hot}
        found={found}
        selected={selected}
        translate={translate}
        onMark={toMark}
        onMember={toVersion}
        onOpen={pin}
        onShelf={shelfShown}
        onSelection={toCaret}
        onPoint={toMouse}
      />
      <FindBar />
    </main>
  )
}

function toMark(id: MemberId): void {
  change(state => ({ ...stand(state, (state.view && entryOf(state.view, id)) ?? id, id), touched: true }))
}

function toVersion(id: MemberId): void {
  change(state => toMember(state, id))
}

/** The words at the caret are followed in the other versions; not those of a selection. */
function toCaret({ article, span }: ColumnSelection): void {
  change(state => ({
    ...(span.start === span.end ? pointAtArticle(state, 'caret', article, span.start) : point(state, 'caret', null)),
    selection: { article, span, isFresh: true },
    held: null,
  }))
}

function toMouse(at: ColumnPlace | null): void {
  change(state => (at ? pointAtArticle(state, 'mouse', at.article, at.offset) : point(state, 'mouse', null)))
}

/** A pressed spine opens; pressed again it folds. */
function pin(article: ArticleId): void {
  change(state => ({
    ...state,
    pinned: state.pinned.includes(article)
      ? state.pinned.filter(one => one !== article)
      : [...state.pinned, article].slice(-2),
  }))
}

const kept = new Map<unknown, { parts: readonly unknown[]; value: unknown }>()

/** A derived value that is made again only when what the columns depend on has changed. */
function useKept<T>(derive: (state: WindowState) => T): T {
  return useWindow(state => {
    const parts = [state.analysis, state.view, state.numbers, state.cursor, state.story, state.member]
    const old = kept.get(derive)
    // The value under this key was made by the same function.
    if (old?.parts.every((part, n) => part === parts[n])) return old.value as T
    const value = derive(state)
    kept.set(derive, { parts, value })
    return value
  })
}
