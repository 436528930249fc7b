import { SHOWN_LANGUAGES, type WrittenLanguage } from '../../electron/shared/languages.ts'
import { type Size, THEMES } from '../../electron/shared/settings.ts'
import type { Host } from '../bridge.ts'
import type { Theme, WindowState } from './state.ts'
import { change, useWindow } from './store.ts'

const KEY = 'quoin.appearance'

/** Puts theme and language on the page, now and whenever they change. */
export function showAppearance(): void {
  change(state => ({ ...state, ...kept() }))
  const show = () => {
    const state = useWindow.getState()
    const root = document.documentElement
    root.lang = state.language
    if (state.theme === 'light' || state.theme === 'dark') root.dataset.theme = state.theme
    else delete root.dataset.theme
    if (state.theme === 'contrast') root.dataset.contrast = 'more'
    else delete root.dataset.contrast
    const size = textSizeOf(state)
    root.style.setProperty('--text-scale', String(size / 100))
    // Columns measure themselves anew when this changes.
    root.dataset.textSize = String(size)
  }
  show()
  useWindow.subscribe((state, before) => {
    if (textSizeOf(state) !== textSizeOf(before)) show()
    if (state.theme === before.theme && state.language === before.language) return
    show()
    remember()
  })
}

/** Size of articles and versions, in percent. */
export function textSizeOf({ info }: Pick<WindowState, 'info'>): Size {
  return info?.settings.textSize ?? 100
}

/** Keeps what the person has just chosen: the services for good, where they cannot be reached as long as the page. */
export function keepAppearance(
  host: Pick<Host, 'app'>,
  choice: { theme: Theme } | { language: WrittenLanguage },
): void {
  host.app.keep(choice).catch(() => undefined)
}

/** What the page shows first the next time it is loaded, until the services have said what counts. */
function remember(): void {
  const { theme, language } = useWindow.getState()
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, language }))
  } catch {
    // Storage is refused in some private windows: they show their first moment as shipped.
  }
}

function kept() {
  try {
    const { theme, language } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<string, unknown>>
    return {
      theme: THEMES.find(one => one === theme) ?? 'system',
      language: SHOWN_LANGUAGES.find(one => one === language) ?? 'en',
    }
  } catch {
    return { theme: 'system', language: 'en' } as const
  }
}
