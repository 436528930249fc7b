import { momentOf } from '../../state/dates.ts'
import { useTranslate } from '../../state/translate.ts'
import { Tag } from '../parts/Tag.tsx'
import type { StepWords } from './describeStep.ts'

/** A line of the history; null is the beginning. What is not in force is struck through and says so in a word. */
export function HistoryRow(props: {
  id: string
  words: StepWords | null
  isOn: boolean
  /** True for the step the review stands at. */
  isNow: boolean
  onChoose: () => void
}) {
  const { words, isOn, isNow } = props
  const translate = useTranslate()
  const standing = words?.step.standing ?? 'done'
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={isOn}
      className={`cmd step${isOn ? ' on' : ''}${standing === 'done' ? '' : ' off'}`}
      onMouseDown={event => {
        event.preventDefault()
        props.onChoose()
      }}
    >
      <span>{words !== null && words.number > 0 && <Tag number={words.number} state="done" />}</span>
      <span className="what kept">
        <b>{words === null ? translate('ui.history.beginning') : words.what}</b>
        {standing !== 'done' && <i> {translate(`ui.history.${standing}`)}</i>}
        {isNow && <i> {translate('ui.history.now')}</i>}
      </span>
      <span className="when">{words !== null && momentOf(words.step.at, translate)}</span>
      <span className="subject kept" lang={words?.lang}>
        {words?.about}
      </span>
      <span className="by kept">{words?.step.by}</span>
    </div>
  )
}
