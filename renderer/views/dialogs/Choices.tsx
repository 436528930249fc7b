import { type ReactNode, useState } from 'react'
import { askedNumber, folded, foldedWords } from '../../state/queue.ts'
import { useTranslate } from '../../state/translate.ts'
import { Caps } from '../parts/Kbd.tsx'
import { ListBox } from '../parts/ListBox.tsx'
import { AskField, useListCursor } from './AskField.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogProblem } from './DialogProblem.tsx'
import { closeDialog } from './Dialogs.tsx'

/** One of the things to choose from. */
export interface Choosable {
  readonly key: string
  readonly tag?: ReactNode
  readonly text: string
  readonly lang?: string | undefined
  readonly note: string
  /** Found by `#5` and `№5` too. */
  readonly number?: number
}

/**
 * A list to choose one line from: typed words narrow it (without `ask` digits choose), arrows walk, Enter chooses; with
 * `all` Shift+Enter chooses for all.
 */
export function Choices(props: {
  title: string
  ask?: string
  /** The lines for what was typed; they are narrowed by it where `isNarrowed`. */
  rows: (typed: string) => readonly Choosable[]
  about: string
  doing: string
  all?: string
  /** Why a line cannot be chosen, in a sentence: the dialog stays then, with what was typed; null where it can. */
  refusal?: (key: string, all: boolean) => string | null
  onChoose: (key: string, all: boolean) => void
}) {
  const { title, ask, rows: rowsFor, onChoose } = props
  const translate = useTranslate()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const rows = rowsFor(typed.trim())
  const { list, current, setAt, step } = useListCursor(rows.length, 'choice')
  const choose = (row: Choosable | undefined, all: boolean) => {
    if (!row) return
    const refusal = props.refusal?.(row.key, all) ?? null
    setProblem(refusal)
    if (refusal === null) onChoose(row.key, all)
  }
  const onKey = (event: KeyboardEvent) => {
    const { code } = event
    const digit = ask === undefined ? /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] : undefined
    const isEnter = code === 'Enter' || code === 'NumpadEnter'
    if (step(code)) return true
    if (isEnter && !(event.target instanceof HTMLButtonElement))
      choose(rows[current], event.shiftKey && props.all !== undefined)
    else if (digit !== undefined) choose(rows[Number(digit) - 1], false)
    else return false
    return true
  }
  return (
    <Dialog className="palette choices" label={title} onKey={onKey}>
      <div className="dlgtitle">{title}</div>
      {ask !== undefined && (
        <AskField
          list="choices"
          active={rows.length === 0 ? undefined : `choice-${current}`}
          label={ask}
          value={typed}
          onAsk={value => {
            setTyped(value)
            setAt(0)
            setProblem(null)
          }}
        >
          <small>{translate('ui.choose.count', { count: rows.length })}</small>
        </AskField>
      )}
      <ListBox id="choices" className="rows" count={rows.length} aria-label={title} ref={list} tabIndex={-1}>
        {rows.map((row, n) => (
          <div
            key={row.key}
            id={`choice-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === current}
            className={`cmd${n === current ? ' on' : ''}`}
            onMouseDown={event => {
              event.preventDefault()
              choose(row, false)
            }}
          >
            <span>{row.tag ?? (ask === undefined ? <Caps caps={[String(n + 1)]} /> : null)}</span>
            <span className="kept words" lang={row.lang}>
              {row.text}
            </span>
            <span className="hint mut">{row.note}</span>
          </div>
        ))}
        {rows.length === 0 && <p className="nothing">{translate('ui.palette.none', { ask: typed })}</p>}
      </ListBox>
      <DialogProblem problem={problem} />
      <div className="dlgfoot">
        <span className="mut">{props.about}</span>
        {props.all !== undefined && (
          <button type="button" className="btn" onClick={() => choose(rows[current], true)}>
            <Caps caps={['Shift', 'Enter']} />
            {props.all}
          </button>
        )}
        <button type="button" className="btn" onClick={closeDialog}>
          <Caps caps={['Esc']} />
          {translate('ui.close')}
        </button>
        <button type="button" className="btn go" onClick={() => choose(rows[current], false)}>
          <Caps caps={['Enter']} />
          {props.doing}
        </button>
      </div>
    </Dialog>
  )
}

/** The lines in which every typed word occurs, or the one with the typed number (`#5`, `№5`). */
export function narrowed(rows: readonly Choosable[], typed: string): readonly Choosable[] {
  const number = askedNumber(typed)
  if (number !== null) return rows.filter(row => row.number === number)
  const words = foldedWords(typed)
  return rows.filter(row => words.every(word => folded(`${row.text} ${row.note}`).includes(word)))
}
