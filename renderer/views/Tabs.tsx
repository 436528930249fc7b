import { change, useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'

/** In a narrow window queue and articles take turns; shown by `narrow.css` only there. */
export function Tabs() {
  const translate = useTranslate()
  const tab = useWindow(state => state.tab)
  return (
    <nav className="tabs" aria-label={translate('ui.region.parts')}>
      <div role="tablist" aria-label={translate('ui.region.parts')}>
        {(['articles', 'queue'] as const).map(name => (
          <button
            type="button"
            role="tab"
            key={name}
            aria-selected={tab === name}
            onClick={() => change(state => ({ ...state, tab: name }))}
          >
            {translate(`ui.tab.${name}`)}
          </button>
        ))}
      </div>
    </nav>
  )
}
