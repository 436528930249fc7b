/** How each project was left, and how it is laid out again: what lay open, what was shown, and where the person stood. */

import { type KeptLayout, MOST_LAYOUTS } from '../../electron/shared/settings.ts'
import { isWaiting } from '../../engine/review/queue.ts'
import type { ArticleId } from '../../engine/types.ts'
import type { Host } from '../bridge.ts'
import { stand, toMember } from './cursor.ts'
import { keepSettings } from './keepSettings.ts'
import type { WindowState } from './state.ts'
import { useWindow } from './store.ts'
import { hasMap } from './storyMap.ts'

/** What a person comes to rest at is kept, not each step on the way. */
const REST_MS = 500
/** Most articles that ever lie open. */
const MOST_OPEN = 8

/**
 * The state laid out as its project was left, once, as soon as the first analysis is whole; the cursor goes back only to what
 * is still undecided, with the articles that were opened for it. Where nothing is, and within one run of the program, as after a
 * crash of the page, it goes back whatever is decided. Where the person has done anything meanwhile nothing is moved.
 */
export function asLeft(state: WindowState): WindowState {
  const { project, view, analysis, settled, touched } = state
  if (state.laid || !settled || !project || !view || !analysis) return state
  const laid: WindowState = { ...state, laid: true }
  const left = layoutsOf(state).find(one => one.project === project.path)
  if (!left || touched) return laid
  const known = new Set<ArticleId>(analysis.articles.map(({ id }) => id))
  const here = (articles: readonly ArticleId[]) => articles.filter(id => known.has(id))
  const { tab, panelTab, links } = left
  const there: WindowState = {
    ...cursorAsLeft(laid, left, here(left.pinned)),
    tab,
    panelTab,
    links,
    lay: here(left.open),
  }
  return left.map && there.dialog === null && hasMap(there) ? { ...there, dialog: { kind: 'map' } } : there
}

function cursorAsLeft(state: WindowState, left: KeptLayout, pinned: readonly ArticleId[]): WindowState {
  const { cursor, member } = left
  const { view, info } = state
  if (cursor === null || !view) return state
  const group = view.groups.find(({ id }) => id === cursor)
  const isLoadedAgain = left.run !== undefined && left.run === info?.run
  const isFinished = !view.groups.some(isWaiting)
  if (group ? !isWaiting(group) && !isLoadedAgain && !isFinished : !view.alone.includes(cursor)) return state
  const there = stand(state, cursor)
  const at = group?.members.some(({ id }) => id === member) && member !== null ? toMember(there, member) : there
  return { ...at, pinned, touched: true }
}

/** What is kept of a state whose articles `open` lie open; null before it is laid out. */
export function layoutNow(state: WindowState, open: readonly ArticleId[]): KeptLayout | null {
  const { project, cursor, member, pinned, tab, panelTab, links, dialog, laid, info } = state
  if (!project || !laid) return null
  const more = { open: open.slice(0, MOST_OPEN), pinned: pinned.slice(0, MOST_OPEN), map: dialog?.kind === 'map' }
  return { project: project.path, cursor, member, tab, panelTab, links, ...more, ...(info && { run: info.run }) }
}

/** Articles that lie open, as the columns say. */
let shown: readonly ArticleId[] = []
let later: () => void = () => undefined

/** Takes what the columns say lies open. */
export function shelfShown(open: readonly ArticleId[]): void {
  shown = open
  later()
}

/** Keeps how the project is laid out whenever that has come to rest, for the next time that it is opened. */
export function keepLayout(host: Pick<Host, 'app'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => keepNow(host), REST_MS)
  }
  useWindow.subscribe((state, before) => {
    if (state.laid && PARTS.some(part => state[part] !== before[part])) later()
  })
}

const PARTS = ['project', 'cursor', 'member', 'pinned', 'tab', 'panelTab', 'links', 'dialog', 'laid'] as const

function keepNow(host: Pick<Host, 'app'>): void {
  const state = useWindow.getState()
  const now = layoutNow(state, shown)
  if (!now || !state.info) return
  const others = layoutsOf(state)
  if (JSON.stringify(others[0]) === JSON.stringify(now)) return
  const layouts = [now, ...others.filter(({ project }) => project !== now.project)].slice(0, MOST_LAYOUTS)
  keepSettings(host, { layouts })
}

function layoutsOf({ info }: WindowState): readonly KeptLayout[] {
  return info?.settings.layouts ?? []
}
