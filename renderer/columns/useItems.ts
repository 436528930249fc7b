import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../engine/types.ts'
import { afterFrame } from '../afterFrame.ts'
import type { Shelf } from './choice.ts'
import { type DeskItem, isLeft, itemsOf } from './items.ts'
import type { ColumnArticle } from './types.ts'

/**
 * What lies on the desk (`itemsOf`). With the frame of a new story only its open sheets come; when that has been shown its other
 * sheets are laid out, out of sight, and those of the story before are taken away.
 */
export function useItems(articles: readonly ColumnArticle[], shelf: Shelf, racks: boolean): readonly DeskItem[] {
  const [ready, setReady] = useState<ReadonlySet<ArticleId>>(new Set())
  const laid = useRef<readonly DeskItem[]>([])
  const latest = useRef(articles)
  const items = itemsOf(articles, shelf, racks, { ready, items: laid.current })
  const isAtRest = articles.every(({ article }) => ready.has(article.id)) && !items.some(isLeft(articles))
  useLayoutEffect(() => {
    latest.current = articles
    laid.current = items
  })
  // Looked at anew with each `ready`: what made it so may be drawn with the next story already, and never be at rest between.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (isAtRest) return
    return afterFrame(() => {
      const isGone = isLeft(latest.current)
      laid.current = laid.current.filter(item => !isGone(item))
      setReady(new Set(latest.current.map(({ article }) => article.id)))
    })
  }, [isAtRest, ready])
  return items
}
