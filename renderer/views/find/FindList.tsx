import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { focusArticle } from '../../commands/regions.ts'
import { type Hit, hitsOf, snippetOf, toHit } from '../../state/find.ts'
import { lookup } from '../../state/lookup.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { ListBox } from '../parts/ListBox.tsx'
import { stayPut } from '../parts/stayPut.ts'
import { isDrawn, VirtualLines } from '../parts/VirtualLines.tsx'
import { FindButtons, FindField } from './FindField.tsx'

type Line =
  | { readonly kind: 'head'; readonly article: string; readonly count: number }
  | { readonly kind: 'hit'; readonly hit: Hit; readonly at: number }

/** Heights of lines in px, as `find.css` sets them. */
const HEIGHTS = { head: 27, hit: 44 }

/** Looking for words in all articles: every place with the words around it, by article, where the queue else stands. */
export function FindList() {
  const translate = useTranslate()
  const hits = useWindow(hitsOf)
  const at = useWindow(state => state.find?.at ?? -1)
  const analysis = useWindow(state => state.analysis)
  const box = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(hits), [hits])
  const place = lines.findIndex(line => line.kind === 'hit' && line.at === at)
  const estimateSize = useCallback((n: number) => HEIGHTS[lines[n]?.kind ?? 'hit'], [lines])
  // The same function for the same lines and another one for others: where it stayed, as many lines of other kinds
  // would keep the places of those before them, and heads would cover finds.
  const getItemKey = useCallback((n: number) => keyOf(lines[n], n), [lines])
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize,
    getItemKey,
    overscan: 6,
  })
  useEffect(() => {
    if (place >= 0) list.scrollToIndex(place)
  }, [place, list])
  if (!analysis) return null
  const { articles, sigils, storyOf } = lookup(analysis)
  const manyStories = new Set(hits.map(({ article }) => storyOf.get(article)?.id)).size > 1
  return (
    <search className="queue finding" data-region="queue" aria-label={translate('ui.find.all')}>
      <div className="qhead">
        <FindField />
      </div>
      <ListBox
        ref={box}
        className="rows"
        count={lines.length}
        tabIndex={0}
        data-region-focus
        data-own-keys
        onKeyDown={event => {
          const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: hits.length - 1, Enter: at }[event.key]
          if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          const place = Math.min(Math.max(to, 0), hits.length - 1)
          change(state => toHit(state, place))
          const hit = hits[place]
          if (event.key === 'Enter' && hit) focusArticle(hit.article)
        }}
        aria-label={translate('ui.find.list')}
        aria-activedescendant={isDrawn(list, place) ? `hit-${place}` : undefined}
      >
        <VirtualLines
          list={list}
          line={n => {
            const line = lines[n]
            if (!line) return null
            const id = line.kind === 'hit' ? line.hit.article : line.article
            const article = articles.get(id)
            return line.kind === 'head' ? (
              <div className="sec" role="presentation">
                <span className="sig">{sigils.get(id)}</span>
                <span className="kept">{article?.outlet ?? article?.title}</span> <b>{line.count}</b>
                {manyStories && <span className="kept mut">{storyOf.get(id)?.title}</span>}
              </div>
            ) : (
              <HitRow
                id={`hit-${n}`}
                text={article?.text ?? ''}
                lang={article?.lang}
                {...line}
                isHere={line.at === at}
                count={hits.length}
              />
            )
          }}
        />
      </ListBox>
      <div className="findfoot">
        <FindButtons />
      </div>
    </search>
  )
}

interface HitRowProps {
  readonly id: string
  readonly text: string
  readonly lang: string | undefined
  readonly hit: Hit
  readonly at: number
  readonly count: number
  readonly isHere: boolean
}

function HitRow(props: HitRowProps) {
  const { text, hit, at, isHere } = props
  const { before, hit: words, after } = snippetOf(text, hit.span)
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={isHere}
      aria-setsize={props.count}
      aria-posinset={at + 1}
      lang={props.lang}
      className={isHere ? 'hit here' : 'hit'}
      onMouseDown={event => {
        stayPut(event)
        if (event.button === 0) change(state => toHit(state, at))
      }}
    >
      <p className="two">
        {before}
        <mark>{words}</mark>
        {after}
      </p>
    </div>
  )
}

function keyOf(line: Line | undefined, n: number): string | number {
  if (!line) return n
  return line.kind === 'head' ? `head ${line.article}` : `${line.hit.article} ${line.hit.span.start}`
}

function linesOf(hits: readonly Hit[]): readonly Line[] {
  const counts = new Map<string, number>()
  for (const { article } of hits) counts.set(article, (counts.get(article) ?? 0) + 1)
  return hits.flatMap((hit, at): Line[] => {
    const isFirst = hits[at - 1]?.article !== hit.article
    const row: Line = { kind: 'hit', hit, at }
    return isFirst ? [{ kind: 'head', article: hit.article, count: counts.get(hit.article) ?? 0 }, row] : [row]
  })
}
