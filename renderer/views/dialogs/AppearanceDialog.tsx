import { SIZES, type Size, THEMES } from '../../../electron/shared/settings.ts'
import { host } from '../../bridge.ts'
import { windowZoomOf } from '../../commands/sizes.ts'
import { keepAppearance, textSizeOf } from '../../state/appearance.ts'
import { keepSettings } from '../../state/keepSettings.ts'
import { change, useWindow } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { Dialog } from './Dialog.tsx'
import { CloseButton } from './DialogFoot.tsx'
import { closeDialog } from './Dialogs.tsx'
import { Choice } from './fields.tsx'

/** Theme and sizes; each is seen at once behind the dialog, and kept. */
export function AppearanceDialog() {
  const translate = useTranslate()
  const theme = useWindow(state => state.theme)
  const text = useWindow(textSizeOf)
  const zoom = useWindow(windowZoomOf)
  const isBrowser = useWindow(state => state.info?.shell === 'browser')
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    closeDialog()
    return true
  }
  return (
    <Dialog className="stories" label={translate('ui.appearance')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.appearance')}</div>
      <div className="opts">
        <fieldset>
          <legend>{translate('ui.appearance.theme')}</legend>
          {THEMES.map(one => (
            <Choice
              key={one}
              name="theme"
              isOn={theme === one}
              note=""
              isFirst
              onChoose={() => {
                keepAppearance(host, { theme: one })
                change(state => ({ ...state, theme: one }))
              }}
            >
              {translate(`ui.appearance.theme.${one}`)}
            </Choice>
          ))}
        </fieldset>
        <Slider
          label={translate('ui.appearance.text')}
          value={text}
          onChange={textSize => keepSettings(host, { textSize })}
        />
        {isBrowser ? (
          <p className="mut">{translate('ui.cannot.browserZooms')}</p>
        ) : (
          <Slider
            label={translate('ui.appearance.window')}
            value={zoom}
            onChange={windowZoom => keepSettings(host, { windowZoom })}
          />
        )}
      </div>
      <div className="dlgfoot">
        <span className="mut">{translate('ui.appearance.about')}</span>
        <CloseButton cap="Enter" />
      </div>
    </Dialog>
  )
}

function Slider(props: { label: string; value: Size; onChange: (size: Size) => void }) {
  const { label, value, onChange } = props
  const said = percent(value / 100)
  return (
    <label className="slider">
      <span>{label}</span>
      <input
        type="range"
        aria-valuetext={said}
        min={0}
        max={SIZES.length - 1}
        value={SIZES.indexOf(value)}
        onChange={event => onChange(SIZES[Number(event.target.value)] ?? 100)}
      />
      <b>{said}</b>
    </label>
  )
}
