import { memo, type RefObject } from 'react'
import { isProposed } from '../../../engine/export/report/map.ts'
import { isOfOtherFacts } from '../../../engine/export/report/signs.ts'
import { fileName } from '../../../engine/fileName.ts'
import { lookup } from '../../state/lookup.ts'
import { useWindow } from '../../state/store.ts'
import type { MapRow, StoryMap } from '../../state/storyMap.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { Sign } from '../parts/Sign.tsx'
import { Tag } from '../parts/Tag.tsx'
import { standingLetter, standingName, standingSign } from './standingSign.ts'

/** Up to so many articles each cell has its word; beyond, sign and letter. */
const WORDS_FIT = 6

/** Id of a cell in the page. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`
}

/** The table of the map: utterances down, articles across. */
export function MapTable(props: {
  grid: RefObject<HTMLTableElement | null>
  map: StoryMap
  row: number
  column: number
  here: string | null
  onGo: (row: number, column: number) => void
}) {
  const { map, row, column, here } = props
  const translate = useTranslate()
  return (
    <table
      ref={props.grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are gone to by arrows
      role="grid"
      tabIndex={0}
      data-autofocus
      aria-label={translate('ui.map.title')}
      aria-activedescendant={map.rows.length > 0 ? cellId(row, column) : undefined}
      data-dense={map.columns.length > WORDS_FIT}
      onMouseDown={event => {
        const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
        const [y, x] = cell?.dataset.cell?.split(' ').map(Number) ?? []
        if (event.button !== 0 || y === undefined || x === undefined) return
        event.preventDefault()
        props.onGo(y, x)
      }}
    >
      <thead>
        <tr>
          <th scope="col">{translate('report.utterance')}</th>
          {map.columns.map(({ article, sigil, carries }) => (
            <th scope="col" key={article.id} title={`${sigil}: ${article.title || fileName(article.file)}`}>
              <span className="sig">{sigil}</span>
              <span className="who">
                <b className="kept">{article.outlet ?? fileName(article.file)}</b>
                <small>
                  {article.lang}; {translate('ui.map.carries', { count: carries })}
                </small>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.rows.map((one, n) => (
          <Line
            key={one.group.id}
            row={one}
            place={n}
            column={n === row ? column : null}
            here={one.group.id === here}
          />
        ))}
      </tbody>
    </table>
  )
}

const Line = memo(function Line(props: { row: MapRow; place: number; column: number | null; here: boolean }) {
  const { row, place, column, here } = props
  const { group, number, words, cells, doubt } = row
  const translate = useTranslate()
  const analysis = useWindow(state => state.analysis)
  const lang = words && analysis ? lookup(analysis).articles.get(words.article)?.lang : undefined
  const isDecided = group.state === 'confirmed'
  return (
    <tr className={here ? 'cur' : undefined}>
      <th scope="row" data-cell={`${place} ${Math.max(0, referenceColumn(row))}`}>
        <span className="utter">
          <Tag number={number} state={here ? 'here' : isDecided ? 'done' : 'open'} />
          <span className="two" lang={lang}>
            {words?.text ?? ''}
          </span>
          <small>
            {translate(`ui.state.${group.dispute ? 'disputed' : group.matters ? 'reworded' : group.state}`)}
            {doubt !== null && (
              <span>
                <span className="heard">{translate('ui.doubt')}</span> {percent(doubt)}
              </span>
            )}
          </small>
        </span>
      </th>
      {cells.map(({ article, standing }, n) => {
        const name = standingName(standing, translate)
        const proposed = isProposed(standing, isDecided)
        return (
          <td
            key={article}
            id={cellId(place, n)}
            data-cell={`${place} ${n}`}
            data-standing={standing}
            className={n === column ? 'at' : undefined}
          >
            <span className="heard">{proposed ? translate('report.proposed', { name }) : name}</span>
            <span className="how" aria-hidden="true">
              <Sign name={standingSign(standing, isDecided)} proposed={proposed} differs={isOfOtherFacts(standing)} />
              <b>{standingLetter(standing, isDecided, translate)}</b>
              <span className="word">{name}</span>
            </span>
          </td>
        )
      })}
    </tr>
  )
})

function referenceColumn({ group, cells }: MapRow): number {
  return cells.findIndex(({ member }) => member === group.reference)
}
