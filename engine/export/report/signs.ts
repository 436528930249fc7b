/** The signs of the window as symbols of the page: filled where a person decided, dashed where the machine proposes. */
import type { Verdict } from '../../types.ts'

/**
 * How an article stands to an utterance. `unjudged`: it has a version that nobody has given a verdict; `reportedDiffers`: it reports it with
 * other facts.
 */
export type Standing = 'reference' | Verdict | 'unjudged' | 'reported' | 'reportedDiffers' | 'absent' | 'unseen'

/** All of them, in the order of the legend. */
export const STANDINGS: readonly Standing[] = [
  ...(['reference', 'same', 'shortened', 'paraphrase', 'differs', 'contradicts'] as const),
  ...(['unjudged', 'reported', 'reportedDiffers', 'absent', 'unseen'] as const),
]

/** Whether it says that the facts differ: drawn in red. */
export function isOfOtherFacts(standing: Standing): boolean {
  return standing === 'differs' || standing === 'contradicts' || standing === 'reportedDiffers'
}

/** Lines over the square or circle of each sign; `w` draws them in the colour of the paper on a filled one. */
const LINES: Readonly<Record<Standing, string>> = {
  reference: '<path class="f" d="M4.8 4.8h6.4v6.4z"/>',
  same: '<path class="l" d="M4.3 6.2h7.4M4.3 9.8h7.4"/>',
  shortened: '<path class="h" d="M1 1h7v14H1z"/>',
  paraphrase: '<path class="l" d="M4 7c1.4-1.8 2.6-1.2 4-.4s2.6 1.2 4-.6M4 10.5c1.4-1.8 2.6-1.2 4-.4s2.6 1.2 4-.6"/>',
  differs: '<path class="l" d="M4.3 6.2h7.4M4.3 9.8h7.4M10.1 3.4 5.9 12.6"/>',
  contradicts: '<path class="l" d="M4.7 4.7l6.6 6.6M11.3 4.7l-6.6 6.6"/>',
  unjudged: '<path class="f" d="M6.2 6.2h3.6v3.6H6.2z"/>',
  reported: '<path class="l" d="M4.7 8h6.6"/>',
  reportedDiffers: '<path class="l" d="M4.9 6.4h6.2M4.9 9.6h6.2M9.8 4 6.2 12"/>',
  absent: '<path class="m" d="M3 8h10"/>',
  unseen: '<circle class="m f" cx="8" cy="8" r="1.6"/>',
}

/** The symbols that `sign` and the map's picture refer to, drawn once a page. */
export function signSymbols(): string {
  const symbol = (id: string, inside: string) => `<symbol id="${id}" viewBox="0 0 16 16">${inside}</symbol>`
  const shape = (standing: Standing, name: 'd' | 'p') => {
    if (standing === 'absent' || standing === 'unseen') return ''
    if (standing === 'reported' || standing === 'reportedDiffers')
      return `<circle class="${name}" cx="8" cy="8" r="6.6"/>`
    // A shortened version fills half of its square, decided or not.
    return `<path class="${name === 'd' && standing === 'shortened' ? 'o' : name}" d="M1.4 1.4h13.2v13.2H1.4z"/>`
  }
  const symbols = STANDINGS.flatMap(standing =>
    (['d', 'p'] as const).map(name =>
      symbol(`${name}-${standing}`, `<g class="${name}s">${shape(standing, name)}${LINES[standing]}</g>`),
    ),
  )
  return `<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false">${symbols.join('')}</svg>`
}

/** The sign of a standing; for the eye, the word beside it is read out. */
export function sign(standing: Standing, isDecided: boolean): string {
  const red = isOfOtherFacts(standing) ? ' red' : ''
  const name = isDecided || standing === 'absent' || standing === 'unseen' ? 'd' : 'p'
  return `<svg class="sign${red}" width="16" height="16" aria-hidden="true" focusable="false"><use href="#${name}-${standing}"/></svg>`
}
