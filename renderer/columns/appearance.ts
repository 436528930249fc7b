import { editor } from './monaco.ts'

/** What Monaco must be told in figures, as the tokens give it at this size of the window. */
export interface Appearance {
  readonly fontFamily: string
  /** All in px. */
  readonly fontSize: number
  readonly line: number
  readonly tag: number
  readonly margin: number
  /** Lines the band of a member may cover. */
  readonly bandMax: number
  readonly still: boolean
}

const STILL = '(prefers-reduced-motion: reduce)'

/** The measures that apply to `element`. Lengths in the tokens are px. */
export function appearanceOf(element: HTMLElement): Appearance {
  const style = getComputedStyle(element)
  const number = (token: string) => Number.parseFloat(style.getPropertyValue(token))
  return {
    fontFamily: style.getPropertyValue('--read').trim(),
    fontSize: number('--text'),
    line: number('--line'),
    tag: number('--tag'),
    margin: number('--margin'),
    bandMax: number('--band-max'),
    still: matchMedia(STILL).matches,
  }
}

/** The resolved value of a colour token as `#rrggbb` or `#rrggbbaa`; `alpha` in 0…1 multiplies it. */
function colour(probe: HTMLElement, token: string, alpha = 1): string {
  probe.style.color = `var(${token})`
  const [r = 0, g = 0, b = 0, a = 1] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number)
  return `#${[r, g, b, a * alpha * 255].map(value => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

/** Gives Monaco the colours that the tokens have now: a custom property would only say `light-dark(…)`, so a probe is asked. */
export function applyTheme(): void {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const dark = getComputedStyle(document.documentElement).colorScheme.startsWith('dark')
  const night = dark || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches)
  const ink = colour(probe, '--ink')
  editor.defineTheme('quoin', {
    base: night ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [{ token: '', foreground: ink.slice(1, 7) }],
    colors: {
      // the sheet and the band lie under the text; without its alpha it must differ from the text, or Monaco has one colour
      'editor.background': ink.startsWith('#ffffff') ? '#00000000' : '#ffffff00',
      'editor.foreground': ink,
      'editorCursor.foreground': ink,
      'editor.selectionBackground': colour(probe, '--blue', 0.28),
      'editor.inactiveSelectionBackground': colour(probe, '--blue', 0.16),
      focusBorder: colour(probe, '--blue'),
    },
  })
  editor.setTheme('quoin')
  probe.remove()
}

/** Calls back when colours, sizes or motion change; returns how to stop. */
export function onAppearance(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)', STILL].map(
    query => matchMedia(query),
  )
  for (const query of queries) query.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-contrast', 'data-text-size'],
  })
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
    observer.disconnect()
  }
}
