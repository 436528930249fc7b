import type { Translate } from '../../../electron/shared/messages.ts'
import { run } from '../../commands/run.ts'
import { isNarrow, type Narrowing } from '../../state/narrowing.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'

/** What the queue is narrowed to, and the way back; nothing where all of it is shown. */
export function Narrowed() {
  const translate = useTranslate()
  const narrowing = useWindow(state => state.narrowing)
  if (!isNarrow(narrowing)) return null
  return (
    <div className="narrowed" role="status">
      <span>{translate('ui.narrowed', { parts: partsOf(narrowing, translate).join(', ') })}</span>
      <button type="button" onClick={() => run('queue.all')}>
        {translate('ui.narrowed.clear')}
      </button>
    </div>
  )
}

function partsOf(narrowing: Narrowing, translate: Translate): readonly string[] {
  const { state, verdict, flag, language, speaker, below, doubt } = narrowing
  return [
    ...(state === null ? [] : [translate(`ui.narrow.state.${state}`)]),
    ...(verdict === null ? [] : [translate(`ui.verdict.${verdict}`)]),
    ...(flag === null ? [] : [translate(`ui.narrow.flag.${flag}`)]),
    ...(language === null ? [] : [language]),
    ...(speaker === null ? [] : [speaker]),
    ...(below === null ? [] : [translate('ui.narrowed.below', { percent: Math.round(below * 100) })]),
    ...(doubt === null ? [] : [translate('ui.narrowed.doubt', { from: doubt.from * 10, to: doubt.to * 10 + 10 })]),
  ]
}
