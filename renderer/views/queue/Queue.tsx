import { useMemo, useRef } from 'react'
import { focusQueue } from '../../commands/regions.ts'
import { stand } from '../../state/cursor.ts'
import { isNarrow } from '../../state/narrowing.ts'
import { type Entry, patternOf, type Queue as QueueValue, queueOf, type SectionKind } from '../../state/queue.ts'
import { isWorking } from '../../state/state.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { ListBox } from '../parts/ListBox.tsx'
import { isDrawn, VirtualLines } from '../parts/VirtualLines.tsx'
import { Filter } from './Filter.tsx'
import { Narrowed } from './Narrowed.tsx'
import { Row } from './Row.tsx'
import { SectionHead } from './SectionHead.tsx'
import { useLines } from './useLines.ts'

type Line =
  | { readonly kind: 'head'; readonly section: SectionKind; readonly count: number }
  | { readonly kind: 'row'; readonly entry: Entry }

/** Heights of lines in px, as `queue.css` sets them: known beforehand, none has to be measured. */
const HEIGHTS = { head: 27, group: 72, alone: 42 }

/** What is left to decide, most doubtful first, then what is confirmed and what is alone: one list box. */
export function Queue() {
  const translate = useTranslate()
  const queue = useWindow(queueOf)
  const cursor = useWindow(state => state.cursor)
  const changed = useWindow(state => state.changed)
  const box = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(queue), [queue])
  const place = lines.findIndex(line => line.kind === 'row' && line.entry.id === cursor)
  const list = useLines(box, { lines, heightOf, keyOf, place, cursor, head: HEIGHTS.head })
  return (
    <aside className="queue" data-region="queue" aria-label={translate('ui.region.queue')}>
      <Filter count={queue.entries.length} />
      <Narrowed />
      <ListBox
        ref={box}
        className="rows"
        count={lines.length}
        tabIndex={0}
        data-region-focus
        aria-label={translate('ui.region.queue')}
        aria-activedescendant={isDrawn(list, place) ? `entry-${place}` : undefined}
        onScroll={list.onScroll}
      >
        <VirtualLines
          list={list}
          line={n => {
            const line = lines[n]
            if (!line) return null
            if (line.kind === 'head') return <SectionHead section={line.section} count={line.count} />
            return (
              <Row
                id={`entry-${n}`}
                entry={line.entry}
                current={line.entry.id === cursor}
                changed={changed.has(line.entry.id)}
                place={queue.places.get(line.entry.id) ?? 0}
                count={queue.entries.length}
                onChoose={choose}
              />
            )
          }}
        />
        {lines.length === 0 && <Nothing />}
      </ListBox>
    </aside>
  )
}

function Nothing() {
  const translate = useTranslate()
  const filter = useWindow(state => state.filter)
  const works = useWindow(isWorking)
  const progress = useWindow(state => state.progress)
  const isBad = useWindow(state => patternOf(state.filter) === undefined)
  const isNarrowed = useWindow(state => isNarrow(state.narrowing))
  const none = isBad ? 'ui.queue.badPattern' : filter !== '' ? 'ui.queue.noneFits' : 'ui.queue.noneNarrow'
  const key = works ? 'ui.queue.soon' : filter !== '' || isNarrowed ? none : 'ui.queue.empty'
  return (
    <div className="nothing">
      {works && (
        <p>
          {progress ? translate(`ui.progress.${progress.stage}`, { ...progress }) : translate('ui.candidates.asked')}
        </p>
      )}
      <p>{translate(key, { filter })}</p>
    </div>
  )
}

/** Goes to the entry, and on in the list: a caret left in an article would keep the arrows. */
function choose(entry: Entry): void {
  focusQueue()
  change(state => ({ ...stand(state, entry.id), touched: true, tab: 'articles' }))
}

function linesOf(queue: QueueValue): readonly Line[] {
  return queue.sections.flatMap(({ kind, entries }): Line[] => [
    { kind: 'head', section: kind, count: entries.length },
    ...entries.map((entry): Line => ({ kind: 'row', entry })),
  ])
}

function heightOf(line: Line): number {
  return line.kind === 'row' ? HEIGHTS[line.entry.kind] : HEIGHTS.head
}

function keyOf(line: Line): string {
  return line.kind === 'row' ? line.entry.id : `head ${line.section}`
}
