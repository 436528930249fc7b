import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../electron/shared/messages.ts'
import { THEMES, type Theme } from './state.ts'
import { change, useWindow } from './store.ts'

const KEY = 'quoin.appearance'

interface Kept {
  readonly theme: Theme
  /** Null while the person has not chosen one: then the program's language counts. */
  readonly language: InterfaceLanguage | null
}

/** What the person chose in this browser; storage may be refused, then nothing is kept. */
export function keptAppearance(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const { theme, language } = kept as Partial<Record<string, unknown>>
    return {
      theme: THEMES.find(one => one === theme) ?? 'system',
      language: INTERFACE_LANGUAGES.find(one => one === language) ?? null,
    }
  } catch {
    return { theme: 'system', language: null }
  }
}

/** Puts theme and language on the page, now and whenever they change, and keeps the person's choice. */
export function showAppearance(): void {
  const { theme, language } = keptAppearance()
  change(state => ({ ...state, theme, language: language ?? state.language }))
  const show = () => {
    const state = useWindow.getState()
    const root = document.documentElement
    root.lang = state.language
    if (state.theme === 'light' || state.theme === 'dark') root.dataset.theme = state.theme
    else delete root.dataset.theme
    if (state.theme === 'contrast') root.dataset.contrast = 'more'
    else delete root.dataset.contrast
  }
  show()
  useWindow.subscribe((state, before) => {
    if (state.theme === before.theme && state.language === before.language) return
    show()
    // The language that the program starts in is no choice; one that differs from it later is.
    const chosen =
      before.info !== null && state.language !== before.language ? state.language : keptAppearance().language
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: state.theme, language: chosen }))
    } catch {
      // Storage is refused in some private windows; the choice then lasts as long as the window.
    }
  })
}
