import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ArticleId } from '../../engine/types.ts'
import { afterFrame } from '../afterFrame.ts'
import { arrange, columnRoom, layoutFor, type Spacing, shelfWith } from './choice.ts'
import './columns.css'
import './folded.css'
import './marks.css'
import type { Desk } from './desk.ts'
import { fontsReady } from './fonts.ts'
import { Sheet } from './Sheet.tsx'
import { Rack, Spine } from './Spine.tsx'
import type { ColumnArticle, ColumnsProps } from './types.ts'
import { useItems } from './useItems.ts'
import { deskView, labelsOf, memberArticles } from './view.ts'

const NONE: readonly ArticleId[] = []

interface DeskSize {
  readonly window: number
  readonly desk: number
  readonly roomy: Spacing
  readonly dense: Spacing
}

/** Reads the measures that decide how many columns are open: the desk's width and the tokens of both densities. */
function measureDesk(element: HTMLElement): DeskSize {
  const own = getComputedStyle(element)
  const tokens = getComputedStyle(document.documentElement)
  const px = (style: CSSStyleDeclaration, name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0
  const spacing = (end: string) => ({
    spine: px(tokens, `--spine${end}`),
    gap: px(tokens, `--gap${end}`),
    smallGap: px(tokens, `--gap-s${end}`),
  })
  return {
    window: innerWidth,
    desk: element.clientWidth - px(own, 'padding-left') - px(own, 'padding-right'),
    roomy: spacing(''),
    dense: spacing('-dense'),
  }
}

/** The desk's measures, followed; null before the first layout. */
function useDeskSize(root: RefObject<HTMLElement | null>): DeskSize | null {
  const [size, setSize] = useState<DeskSize | null>(null)
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const measure = () => {
      const next = measureDesk(element)
      setSize(old => (JSON.stringify(old) === JSON.stringify(next) ? old : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [root])
  return size
}

/** The first group is waited for so long before the texts come, ms. */
const FIRST_GROUP_MS = 1500

/** What makes the editors, once it has been loaded. */
let loaded: typeof Desk | null = null

/** @throws whatever the loading of Monaco or of a face says: without them there are no columns. */
async function load(): Promise<typeof Desk> {
  // With all faces there: an editor made before would break its lines for another one.
  const [made] = await Promise.all([import('./desk.ts'), fontsReady()])
  loaded = made.Desk
  return loaded
}

/**
 * What makes the editors; null until it has been loaded. Monaco is two thirds of the window's script. At the start, while the machine
 * looks for groups, loading it would hold up the first: it comes when that is on the screen, or none will come, or after a while.
 */
function useDesk(isDue: boolean): typeof Desk | null {
  const [made, setMade] = useState<{ readonly desk: typeof Desk } | { readonly error: unknown } | null>(
    () => loaded && { desk: loaded },
  )
  const isMade = made !== null
  useEffect(() => {
    if (isMade) return
    let here = true
    const begin = () => {
      load().then(
        desk => here && setMade({ desk }),
        (error: unknown) => here && setMade({ error }),
      )
    }
    const timer = isDue ? undefined : setTimeout(begin, FIRST_GROUP_MS)
    const stop = isDue ? afterFrame(begin) : undefined
    return () => {
      here = false
      clearTimeout(timer)
      stop?.()
    }
  }, [isMade, isDue])
  // The boundary says it.
  if (made && 'error' in made) throw made.error
  return made?.desk ?? null
}

/**
 * The articles of a story side by side: open as sheets that read like newspaper columns, or folded as spines. React makes
 * the frame; texts, numbers and bands are the desk's.
 */
export function Columns(props: ColumnsProps) {
  const { articles, current, awaited, member, pinned, translate, onOpen, onShelf, lay = NONE } = props
  const root = useRef<HTMLDivElement>(null)
  const joins = useRef<HTMLDivElement>(null)
  const desk = useRef<Desk>(null)
  const latest = useRef(props)
  const size = useDeskSize(root)
  const DeskOf = useDesk(current !== null || (articles.length > 0 && !awaited))
  const [{ shelf, from }, setShelf] = useState(() => ({ shelf: shelfWith(lay), from: lay }))

  const room = size ? { ...size, articles: articles.length, pinned: pinned.length } : null
  const wish = {
    order: articles.map(({ article }) => article.id),
    members: memberArticles(current, member),
    pinned,
    room: room ? columnRoom(room) : 0,
  }
  const before = lay === from ? shelf : shelfWith(lay)
  const next = room ? arrange(before, wish) : before
  if (next !== shelf || lay !== from) setShelf({ shelf: next, from: lay })
  const layout = room ? layoutFor(room, Math.max(1, next.open.length)) : null

  const items = useItems(articles, next, layout?.racks ?? false)

  const labels = useMemo(() => labelsOf(translate), [translate])
  const view = deskView(props, next.open, labels, layout ? `${layout.width} ${layout.density}` : '')

  useLayoutEffect(() => {
    latest.current = props
  })
  useLayoutEffect(() => {
    if (!root.current || !joins.current || !DeskOf) return
    const made = new DeskOf(root.current, joins.current, {
      pressed: mark => (mark.current ? latest.current.onMember(mark.id) : latest.current.onMark(mark.id)),
      selected: selection => latest.current.onSelection?.(selection),
      pointed: at => latest.current.onPoint?.(at),
    })
    desk.current = made
    return () => {
      desk.current = null
      made.dispose()
    }
  }, [DeskOf])
  useLayoutEffect(() => {
    desk.current?.update(view)
  })
  const { open } = next
  useEffect(() => onShelf?.(open), [open, onShelf])

  const active = current?.members.find(one => one.id === member)?.article
  const number = current?.number ?? null
  // Sheets stand before folded articles in the page, so Tab goes over the open ones first; the style sheet's order puts all at their
  // places. No sheet is moved in the page then when others open and fold, and laid out anew for it, and the first rack stays
  // the first, whoever is in it: made anew with each key, as the 17 places of a story of 20 were, they took an eighth of its frame.
  const folded = ({ article, sigil, status }: ColumnArticle) => {
    const standing = current ? status : null
    return { article, sigil, status: standing, number: standing === 'member' ? number : null, translate, onOpen }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups sections
    <div
      ref={root}
      className="columns"
      role="group"
      aria-label={translate('column.region')}
      data-density={layout?.density ?? 'roomy'}
      style={{ '--sheet-width': `${layout?.width ?? 0}px` } as CSSProperties}
    >
      {items.map(({ kind, columns: [first], parked, place, before }) => {
        if (kind !== 'sheet' || !first) return null
        const { article, sigil, status, counts } = first
        const { id } = article
        return (
          <Sheet
            key={id}
            article={article}
            sigil={sigil}
            status={status}
            counts={counts}
            active={id === active}
            asked={current !== null}
            parked={parked}
            pinned={pinned.includes(id)}
            place={place}
            before={before}
            translate={translate}
            onOpen={onOpen}
          />
        )
      })}
      {items.map(({ kind, columns, place, before }) => {
        const [first] = columns
        if (kind !== 'spine' || !first) return null
        return <Spine key={first.article.id} {...folded(first)} place={place} before={before} />
      })}
      {items
        .filter(({ kind }) => kind === 'rack')
        .map(({ columns, place, before }, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Rack key={number} folded={columns.map(folded)} place={place} before={before} />
        ))}
      <div ref={joins} className="joins" aria-hidden="true" />
    </div>
  )
}
