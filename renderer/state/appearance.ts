import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../electron/shared/messages.ts'
import { THEMES } from '../../electron/shared/settings.ts'
import type { Host } from '../bridge.ts'
import type { Theme } from './state.ts'
import { change, useWindow } from './store.ts'

const KEY = 'quoin.appearance'

/** A language the person chose in the window, and the one the program had started in then. */
interface Choice {
  readonly language: InterfaceLanguage
  readonly over: InterfaceLanguage
}

interface Kept {
  readonly theme: Theme
  readonly choice: Choice | null
}

/**
 * The language to show where the program starts in `program`: the person's choice, unless the program has been told
 * another language since (`--language`, the system's), which then counts.
 */
export function languageFor(program: InterfaceLanguage): InterfaceLanguage {
  const { choice } = kept()
  return choice?.over === program ? choice.language : program
}

/** Puts theme and language on the page, now and whenever they change. */
export function showAppearance(): void {
  change(state => ({ ...state, theme: kept().theme }))
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
    if (state.theme !== before.theme || state.language !== before.language) show()
  })
}

/**
 * Keeps what the person has just chosen; `program` is the language the program started in. The services keep it for good; the page
 * remembers it for the next time it is loaded, so that it does not show another theme first.
 */
export function keepAppearance(
  host: Pick<Host, 'app'>,
  theme: Theme,
  language: InterfaceLanguage,
  program: InterfaceLanguage,
): void {
  // Where they cannot be reached the choice lasts as long as the page.
  host.app.keep({ theme, language }).catch(() => undefined)
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, choice: { language, over: program } }))
  } catch {
    // Storage is refused in some private windows; the choice then lasts as long as the window.
  }
}

function kept(): Kept {
  try {
    const { theme, choice } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<string, unknown>>
    const { language, over } = (choice ?? {}) as Partial<Record<string, unknown>>
    const known = (code: unknown) => INTERFACE_LANGUAGES.find(one => one === code)
    const [chosen, program] = [known(language), known(over)]
    return {
      theme: THEMES.find(one => one === theme) ?? 'system',
      choice: chosen && program ? { language: chosen, over: program } : null,
    }
  } catch {
    return { theme: 'system', choice: null }
  }
}
