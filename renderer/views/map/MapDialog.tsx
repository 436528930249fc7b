import { useEffect, useMemo, useRef, useState } from 'react'
import type { CommandId } from '../../../electron/shared/commands.ts'
import { isOfOtherFacts, STANDINGS } from '../../../engine/export/report/signs.ts'
import { pressed } from '../../commands/pressed.ts'
import { run } from '../../commands/run.ts'
import { currentStory } from '../../state/marks.ts'
import { NO_NARROWING } from '../../state/narrowing.ts'
import { change, useWindow } from '../../state/store.ts'
import { MAP_SORTS, type MapSort, storyMap, toCell } from '../../state/storyMap.ts'
import { useTranslate } from '../../state/translate.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { DialogFoot } from '../dialogs/DialogFoot.tsx'
import { closeDialog } from '../dialogs/Dialogs.tsx'
import { Sign } from '../parts/Sign.tsx'
import { Doubts } from './Doubts.tsx'
import { cellId, MapTable } from './MapTable.tsx'
import { standingName, standingSign } from './standingSign.ts'

/** Rows that Page Up and Page Down go. */
const PAGE = 8

/** The keys that walk in the window walk here too, as the arrows do. */
const WALKS: Readonly<Partial<Record<CommandId, string>>> = {
  'group.next': 'ArrowDown',
  'group.previous': 'ArrowUp',
  'member.next': 'ArrowRight',
  'member.previous': 'ArrowLeft',
}

/** The story map: arrows go from cell to cell, Enter or a press goes to the place; beside it the doubts and the signs. */
export function MapDialog() {
  const translate = useTranslate()
  const state = useWindow()
  const { analysis, view, numbers, cursor, narrowing } = state
  // The story that was on the desk when the map was opened.
  const [story] = useState(() => currentStory(state))
  const [sort, setSort] = useState<MapSort>('place')
  const map = useMemo(
    () => storyMap({ analysis, view, numbers, cursor }, story, sort, narrowing.doubt),
    [analysis, view, numbers, cursor, story, sort, narrowing.doubt],
  )
  const [at, setAt] = useState<{ group: string | null; article: number }>(() => ({ group: cursor, article: startOf() }))
  const grid = useRef<HTMLTableElement>(null)
  const rows = map?.rows ?? []
  const row = Math.max(
    0,
    rows.findIndex(({ group }) => group.id === at.group),
  )
  const article = Math.min(at.article, Math.max(0, (map?.columns.length ?? 1) - 1))
  useEffect(() => {
    document.getElementById(cellId(row, article))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [row, article])
  const go = (y: number, x: number) => {
    const found = rows[y]
    const cell = found?.cells[x]
    if (!found || !cell) return
    closeDialog()
    change(now => toCell(now, found.group.id, cell))
  }
  const move = (y: number, x: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, y))]
    if (next) setAt({ group: next.group.id, article: Math.max(0, Math.min((map?.columns.length ?? 1) - 1, x)) })
  }
  const onKey = (event: KeyboardEvent) => {
    const command = pressed(event)
    if (command === 'view.map') {
      closeDialog()
      return true
    }
    if (command === 'view.palette') {
      run(command)
      return true
    }
    if (event.target !== grid.current) return false
    const places: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [row + 1, article],
      ArrowUp: [row - 1, article],
      ArrowRight: [row, article + 1],
      ArrowLeft: [row, article - 1],
      PageDown: [row + PAGE, article],
      PageUp: [row - PAGE, article],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? rows.length : row, map?.columns.length ?? 0],
    }
    const place = places[(command && WALKS[command]) ?? event.code]
    if (place) move(...place)
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') go(row, article)
    else return false
    return true
  }
  if (!map) return null
  return (
    <Dialog className="storymap" label={translate('ui.map.title')} onKey={onKey}>
      <div className="dlgtitle">
        {translate('ui.map.title')}
        <span>
          {map.story.title};{' '}
          {translate('ui.map.extent', { shown: rows.length, all: map.all, articles: map.columns.length })}
        </span>
      </div>
      <div className="mapbody">
        <aside className="mapside">
          <Doubts story={map.story.id} />
          <ul className="mapsigns" aria-label={translate('ui.map.signs')}>
            {STANDINGS.map(standing => (
              <li key={standing}>
                <Sign name={standingSign(standing, true)} differs={isOfOtherFacts(standing)} />
                <b>{translate(`report.letter.${standing}`)}</b>
                {standingName(standing, translate)}
              </li>
            ))}
            <li>
              <Sign name="p-same" proposed />
              <b>?</b>
              {translate('report.dashed')}
            </li>
          </ul>
        </aside>
        <div className="mapgrid" data-wide>
          <MapTable grid={grid} map={map} row={row} column={article} here={cursor} onGo={go} />
          {rows.length === 0 && <p className="nothing">{translate('ui.map.none')}</p>}
        </div>
      </div>
      <DialogFoot
        act={() => go(row, article)}
        label={translate('ui.map.go', { number: rows[row]?.number ?? 0, sigil: map.columns[article]?.sigil ?? '' })}
        disabled={rows.length === 0}
      >
        <label className="sortby">
          <span>{translate('ui.sort')}</span>
          <select
            value={sort}
            onChange={({ target }) => setSort(MAP_SORTS.find(one => one === target.value) ?? 'place')}
          >
            {MAP_SORTS.map(one => (
              <option key={one} value={one}>
                {translate(`ui.sort.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {narrowing.doubt !== null && (
          <button
            type="button"
            className="btn bare"
            onClick={() => change(now => ({ ...now, narrowing: { ...now.narrowing, doubt: NO_NARROWING.doubt } }))}
          >
            {translate('ui.doubt.all')}
          </button>
        )}
        <button
          type="button"
          className="btn bare"
          onClick={() => change(now => ({ ...now, dialog: { kind: 'export', format: 'svg', story: map.story.id } }))}
        >
          {translate('ui.map.export')}
        </button>
      </DialogFoot>
    </Dialog>
  )

  /** The article of the version under the cursor. */
  function startOf(): number {
    if (!map || state.member === null) return 0
    const found = map.rows.find(({ group }) => group.id === cursor)
    return Math.max(0, found?.cells.findIndex(({ member }) => member === state.member) ?? 0)
  }
}
