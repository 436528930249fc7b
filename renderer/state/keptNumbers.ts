/** Numbers of utterances from one opening of a project to the next, and from one window to another. */
import { type KeptNumbers, MOST_NUMBERS } from '../../electron/shared/settings.ts'
import type { Host } from '../bridge.ts'
import { keepSettings } from './keepSettings.ts'
import { NO_NUMBERS, type Numbers, numberEntries } from './numbers.ts'
import { isAtRest, type WindowState } from './state.ts'
import { useWindow } from './store.ts'

/** A decision and the machine's second look at it come shortly after each other. */
const REST_MS = 300

/** The numbers that the project at `path` was left with; none where counting its entries through gives them. */
export function numbersAsLeft({ info }: Pick<WindowState, 'info'>, path: string | undefined): Numbers {
  const left = info?.settings.numbers?.find(one => one.project === path)
  return left ? { of: new Map(left.of), next: left.next } : NO_NUMBERS
}

/** What is to be kept of a state's numbers for the next opening; null where that would give them by itself, or they are too many. */
export function numbersNow({ project, view, analysis, numbers }: WindowState): KeptNumbers | null {
  if (!project || !view || !analysis) return null
  const entries = [...view.groups.map(group => group.id), ...view.alone]
  const counted = numberEntries(NO_NUMBERS, null, view, analysis, true)
  const isCounted = counted.next === numbers.next && entries.every(id => counted.of.get(id) === numbers.of.get(id))
  if (isCounted || numbers.of.size > MOST_NUMBERS) return null
  // Those of entries that are gone too: undone, they come back under the number they had.
  return { project: project.path, of: [...numbers.of].map(([id, number]) => [id, number]), next: numbers.next }
}

/** Keeps the numbers whenever they are others and nothing is on its way. A window that only reads may not know the latest: it keeps none. */
export function keepNumbers(host: Pick<Host, 'app'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept: Numbers = NO_NUMBERS
  const isToKeep = (state: WindowState) =>
    state.project?.readOnly === false && state.numbers !== kept && isAtRest(state)
  const keepNow = () => {
    const state = useWindow.getState()
    const { project, numbers, info } = state
    if (!project || !info || !isToKeep(state)) return
    kept = numbers
    const now = numbersNow(state)
    const isKept = info.settings.numbers?.some(one => one.project === project.path) ?? false
    // Without entries it is taken out of what is kept.
    if (now || isKept) keepSettings(host, { numbers: [now ?? { project: project.path, of: [], next: 1 }] })
  }
  useWindow.subscribe(state => {
    if (!isToKeep(state)) return
    clearTimeout(timer)
    timer = setTimeout(keepNow, REST_MS)
  })
}
