import { LEAST_FLAG, MOST_FLAG } from '../../../electron/shared/settings.ts'
import { FLAG_SETTINGS } from '../../../engine/compare/relations.ts'
import { host } from '../../bridge.ts'
import { keepSettings } from '../../state/keepSettings.ts'
import { useWindow } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { Dialog } from './Dialog.tsx'
import { CloseButton } from './DialogFoot.tsx'
import { closeDialog } from './Dialogs.tsx'

/** From which probability on flags are shown: a slider whose every step is seen at once behind it. */
export function FlagsDialog() {
  const translate = useTranslate()
  const from = useWindow(state => state.info?.settings.flagsFrom ?? FLAG_SETTINGS.least)
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    closeDialog()
    return true
  }
  return (
    <Dialog className="stories" label={translate('ui.flags.title')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.flags.title')}</div>
      <div className="opts">
        <p>
          {translate('ui.flags.from')} <b>{percent(from)}</b>
        </p>
        <div className="slider">
          <span>{translate('ui.flags.more')}</span>
          <input
            type="range"
            data-autofocus
            aria-label={translate('ui.flags.title')}
            aria-valuetext={translate('ui.flags.value', { p: percent(from) })}
            min={LEAST_FLAG * 100}
            max={MOST_FLAG * 100}
            step={5}
            value={Math.round(from * 100)}
            onChange={event => keep(Number(event.target.value) / 100)}
          />
          <span>{translate('ui.flags.fewer')}</span>
        </div>
      </div>
      <div className="dlgfoot">
        <span className="mut">{translate('ui.flags.about')}</span>
        <button
          type="button"
          className="btn"
          disabled={from === FLAG_SETTINGS.least}
          onClick={() => keep(FLAG_SETTINGS.least)}
        >
          {translate('ui.flags.shipped')}
        </button>
        <CloseButton cap="Enter" />
      </div>
    </Dialog>
  )
}

/** Shows flags from `flagsFrom` on, now and the next time; where the services cannot be reached nothing changes on screen. */
function keep(flagsFrom: number): void {
  keepSettings(host, { flagsFrom })
}
