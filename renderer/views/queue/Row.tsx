import { memo, useEffect } from 'react'
import { doubtOf, shownState } from '../../../engine/review/queue.ts'
import type { Analysis } from '../../../engine/types.ts'
import { host } from '../../bridge.ts'
import { useTakes } from '../../commands/dragging.ts'
import { askForRow } from '../../state/answers.ts'
import { timeOf } from '../../state/dates.ts'
import { findWords, firstWords, lookup, sigilOf, type Words } from '../../state/lookup.ts'
import { type Entry, stateName } from '../../state/queue.ts'
import { speakerOf } from '../../state/speaker.ts'
import { isProvisional } from '../../state/state.ts'
import { useWindow } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { Meter } from '../parts/Meter.tsx'
import { Tag, type TagState } from '../parts/Tag.tsx'
import { Languages } from './Languages.tsx'

interface RowProps {
  readonly id: string
  readonly entry: Entry
  readonly current: boolean
  readonly changed: boolean
  readonly place: number
  readonly count: number
  onChoose(entry: Entry): void
}

/** A row of the queue: two lines of the reference's words, then languages, doubt and its rule; before them its state in a word where the head of its section says another. */
export const Row = memo(function Row(props: RowProps) {
  const { entry, current, changed } = props
  const translate = useTranslate()
  const analysis = useWindow(state => state.analysis)
  const view = useWindow(state => state.view)
  const shown = entry.kind === 'group' ? entry.group.reference : entry.id
  const words = analysis ? findWords(analysis, view, shown) : undefined
  const state = entry.kind === 'group' ? shownState(entry.group) : 'alone'
  const isOpen = entry.kind === 'group' && state === 'undecided'
  const decidedAt = entry.kind === 'group' ? entry.group.decidedAt : null
  const doubt = entry.kind === 'group' ? entry.group.doubt : undefined
  const early = useWindow(isProvisional)
  const said = translate(`ui.state.${stateName(entry.kind === 'group' ? entry.group : null, early)}`)
  // Its section's head says so already.
  const isPlain = said === translate(`ui.state.${state}`)
  const isChanged = changed && !current
  const takes = useTakes({ kind: 'entry', id: entry.id })
  const look = entry.kind === 'alone' ? 'one' : state === 'undecided' ? 'open' : 'done'
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      aria-setsize={props.count}
      aria-posinset={props.place + 1}
      data-entry={entry.number}
      className={`row ${look}${current ? ' cur' : ''}${isChanged ? ' changed' : ''}${takes ? ' takes' : ''}`}
      onMouseDown={event => {
        event.preventDefault()
        if (event.button === 0) props.onChoose(entry)
      }}
    >
      <span className="heard">{translate(entry.kind === 'group' ? 'ui.row.group' : 'ui.row.alone')} </span>
      <Tag number={entry.number} state={current ? 'here' : tagOf(state)} />
      {isChanged && <span className="heard">{translate('ui.row.changed')}, </span>}
      <div
        className={entry.kind === 'alone' ? 't kept' : 't two'}
        title={isChanged ? translate('ui.row.changed') : undefined}
        lang={langOf(words, analysis)}
      >
        {words?.text ?? ''}
      </div>
      {entry.kind === 'alone' ? (
        <div className="w kept">
          {placeOf(words, analysis, translate('ui.speakerUnknown'))}
          <Best quote={entry.id} />
        </div>
      ) : (
        <>
          <div className="m">
            <span className={isPlain ? 'heard' : undefined} title={said}>
              {said}
            </span>
            <span className="heard">, {translate('ui.versions', { count: entry.group.members.length })}, </span>
            <Languages group={entry.group} />
            {isOpen ? (
              <span className="d">
                <span className="heard">{translate('ui.doubt')}</span> {percent(doubtOf(entry.group))}
              </span>
            ) : (
              <span className="d" title={decidedAt === null ? undefined : timeOf(decidedAt)}>
                {doubt === undefined ? decidedAt !== null && timeOf(decidedAt) : <Before doubt={doubt} />}
              </span>
            )}
          </div>
          {isOpen && <Meter value={doubtOf(entry.group)} />}
        </>
      )}
    </div>
  )
})

/** The best candidate of a lone quotation. */
function Best(props: { quote: string }) {
  const translate = useTranslate()
  const best = useWindow(state => state.answers.candidates.get(props.quote)?.[0])
  const words = useWindow(state =>
    best && state.analysis ? findWords(state.analysis, state.view, best.id)?.text : undefined,
  )
  const sigil = useWindow(state => (best ? sigilOf(state, best.id) : ''))
  useEffect(() => askForRow(host, props.quote), [props.quote])
  if (!best || words === undefined) return null
  return (
    <span className="best">
      {' · '}
      {translate('ui.row.best', { percent: Math.round(best.p * 100), sigil, words: firstWords(words) })}
    </span>
  )
}

/** The doubt that there was before a group was confirmed. */
function Before(props: { doubt: number }) {
  const translate = useTranslate()
  return (
    <>
      <span className="heard">{translate('ui.doubt.before')}</span> {percent(props.doubt)}
    </>
  )
}

function tagOf(state: 'undecided' | 'confirmed' | 'rejected' | 'alone'): TagState {
  return state === 'undecided' ? 'open' : state === 'confirmed' ? 'done' : 'alone'
}

function langOf(words: Words | undefined, analysis: Analysis | null): string | undefined {
  return words && analysis ? lookup(analysis).articles.get(words.article)?.lang : undefined
}

function placeOf(words: Words | undefined, analysis: Analysis | null, unknown: string): string {
  if (!words || !analysis) return ''
  return `${lookup(analysis).sigils.get(words.article) ?? ''}; ${speakerOf(words, analysis) ?? unknown}`
}
