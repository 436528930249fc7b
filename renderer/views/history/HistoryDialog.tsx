import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { historyOf } from '../../../engine/review/history.ts'
import { propose } from '../../commands/review.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { toGroup } from '../../commands/stories.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { AskField } from '../dialogs/AskField.tsx'
import { Dialog } from '../dialogs/Dialog.tsx'
import { CloseButton } from '../dialogs/DialogFoot.tsx'
import { DialogProblem } from '../dialogs/DialogProblem.tsx'
import { closeDialog } from '../dialogs/Dialogs.tsx'
import { Caps } from '../parts/Kbd.tsx'
import { ListBox } from '../parts/ListBox.tsx'
import { isDrawn, VirtualLines } from '../parts/VirtualLines.tsx'
import { sentence } from '../SayLine.tsx'
import { describeStep, isFoundStep, type StepWords } from './describeStep.ts'
import { HistoryRow } from './HistoryRow.tsx'

/** Height of a row in px, as `history.css` sets it. */
const ROW = 44

/** The beginning, before any step: what "back to here" of it takes back is everything. */
const BEGINNING = 0

/** Every step of the review, the latest first: who, when, what, about which group; and the way back to any of them. */
export function HistoryDialog() {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const review = useWindow(state => state.review)
  const analysis = useWindow(state => state.analysis)
  const view = useWindow(state => state.view)
  const numbers = useWindow(state => state.numbers.of)
  const [ask, setAsk] = useState('')
  const [at, setAt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const steps = useMemo(
    () => (analysis ? historyOf(review).map(step => describeStep(step, { analysis, view, numbers }, translate)) : []),
    [review, analysis, view, numbers, translate],
  )
  const rows: readonly (StepWords | null)[] = useMemo(() => {
    const found = steps.filter(step => isFoundStep(step, ask))
    // The beginning is no step, and nothing that is looked for.
    return ask.trim() === '' ? [...found, null] : found
  }, [steps, ask])
  const current = Math.min(at, rows.length - 1)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  useEffect(() => {
    if (current >= 0) list.scrollToIndex(current)
  }, [current, list])
  const last = review.done.at(-1)?.undoGroup ?? BEGINNING
  const go = () => {
    const group = rows[current]?.step.group ?? null
    const next = group === null ? null : toGroup(contextNow().state, group)
    if (next) change(() => next)
    else setProblem(translate(rows[current]?.step.group ? 'refusal.groupUnknown' : 'ui.history.noGroup'))
  }
  const back = () => {
    const row = rows[current]
    if (row === undefined) return
    const undoGroup = row === null ? BEGINNING : row.step.undoGroup
    const outcome = propose(contextNow(), 'view.history', { kind: 'backTo', undoGroup })
    if ('refusal' in outcome) setProblem(sentence(outcome.refusal, language, translate))
    else {
      closeDialog()
      perform('view.history', outcome)
    }
  }
  const step = (by: number) => {
    setProblem(null)
    setAt(Math.max(0, Math.min(rows.length - 1, current + by)))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.code === 'ArrowDown') step(1)
    else if (event.code === 'ArrowUp') step(-1)
    else if (event.code === 'PageDown') step(10)
    else if (event.code === 'PageUp') step(-10)
    else if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    else if (event.shiftKey) back()
    else go()
    return true
  }
  return (
    <Dialog className="history" label={translate('ui.history')} onKey={onKey}>
      <AskField
        list="history-rows"
        active={isDrawn(list, current) ? `step-${current}` : undefined}
        label={translate('ui.history.filter')}
        value={ask}
        onAsk={value => {
          setAsk(value)
          setAt(0)
        }}
      >
        <small>{translate('ui.history.count', { shown: rows.filter(Boolean).length, all: steps.length })}</small>
      </AskField>
      <ListBox id="history-rows" className="rows" count={rows.length} aria-label={translate('ui.history')} ref={box}>
        <VirtualLines
          list={list}
          line={n => (
            <HistoryRow
              id={`step-${n}`}
              words={rows[n] ?? null}
              isOn={n === current}
              isNow={(rows[n]?.step.undoGroup ?? BEGINNING) === last}
              onChoose={() => setAt(n)}
            />
          )}
        />
        {rows.length === 0 && <p className="nothing">{translate('ui.history.none', { ask })}</p>}
      </ListBox>
      <DialogProblem problem={problem} />
      <div className="dlgfoot">
        <span className="mut">{translate('ui.history.about')}</span>
        <CloseButton cap="Esc" />
        <button type="button" className="btn" onClick={back}>
          <Caps caps={['Shift', 'Enter']} />
          {translate('ui.history.back')}
        </button>
        <button type="button" className="btn go" onClick={go}>
          <Caps caps={['Enter']} />
          {translate('ui.history.go')}
        </button>
      </div>
    </Dialog>
  )
}
