import type { Translate } from '../../../electron/shared/messages.ts'
import { isNarrow, type Narrowing, NO_NARROWING } from '../../state/narrowing.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'

/** What the queue is narrowed to, and the way back; nothing where all of it is shown. */
export function Narrowed() {
  const translate = useTranslate()
  const narrowing = useWindow(state => state.narrowing)
  if (!isNarrow(narrowing)) return null
  return (
    <div className="narrowed" role="status">
      <span>{translate('ui.narrowed', { parts: partsOf(narrowing, translate).join(', ') })}</span>
      <button
        type="button"
        onClick={() => change(state => ({ ...state, narrowing: { ...NO_NARROWING, sort: state.narrowing.sort } }))}
      >
        {translate('ui.narrowed.clear')}
      </button>
    </div>
  )
}

function partsOf({ doubt }: Narrowing, translate: Translate): readonly string[] {
  return doubt === null ? [] : [translate('ui.narrowed.doubt', { from: doubt.from * 10, to: doubt.to * 10 + 10 })]
}
