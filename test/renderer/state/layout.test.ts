import { expect, test } from 'vitest'
import type { AppInfo, ProjectEvent } from '../../../electron/shared/contract.ts'
import { type KeptLayout, keptSettings } from '../../../electron/shared/settings.ts'
import { asLeft, layoutNow } from '../../../renderer/state/layout.ts'
import { queueOf } from '../../../renderer/state/queue.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

const SAMPLE = sampleAnalysis()
const GROUP = SAMPLE.groups.toSorted((a, b) => b.margin - a.margin)[0]
const MEMBER = GROUP?.members.at(-1)?.id ?? ''
const LAST = SAMPLE.articles.at(-1)?.id ?? ''

const left: KeptLayout = {
  ...{ project: '/a.quoin', cursor: GROUP?.id ?? '', member: MEMBER, open: [LAST, 'gone'], pinned: [LAST, 'gone'] },
  ...{ tab: 'queue', panelTab: 'candidates', links: false, map: false },
}

function opened(layouts: readonly KeptLayout[], before: Partial<WindowState> = {}): WindowState {
  const info = { run: 'this', settings: { layouts: [...layouts] } } as unknown as AppInfo
  const event = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis: SAMPLE }
  return receive({ ...INITIAL, info, ...before }, event as unknown as ProjectEvent)
}

test('a project opens as it was left: cursor, version, articles, tabs and word links; what is gone is left out', () => {
  const state = opened([{ ...left, project: '/b.quoin', tab: 'articles' }, left])
  expect([state.cursor, state.member, state.pinned, state.lay]).toEqual([left.cursor, MEMBER, [LAST], [LAST]])
  expect([state.tab, state.panelTab, state.links, state.dialog]).toEqual(['queue', 'candidates', false, null])
  expect(layoutNow(state, [LAST])).toEqual({ ...left, open: [LAST], pinned: [LAST], run: 'this' })
})

test('the story map lies open again, unless another dialog is open', () => {
  expect(opened([{ ...left, map: true }]).dialog).toEqual({ kind: 'map' })
  expect(opened([{ ...left, map: true }], { dialog: { kind: 'about' } }).dialog).toEqual({ kind: 'about' })
})

test('where the group is no more, and in another project, the window stands where most is to be decided', () => {
  const usual = opened([])
  expect([usual.cursor, usual.laid]).toEqual([queueOf(usual).entries[0]?.id, true])
  for (const one of [
    { ...left, cursor: 'gone' },
    { ...left, project: '/b.quoin' },
  ])
    expect([opened([one]).cursor, opened([one]).pinned, opened([one]).touched]).toEqual([usual.cursor, [], false])
})

test('what is decided is gone back to within one run of the program alone, as after a crash of the page', () => {
  const confirmed = structuredClone(SAMPLE)
  const group = confirmed.groups.find(({ id }) => id === GROUP?.id)
  const cursorAfter = (run: string) => {
    const made = opened([{ ...left, run }])
    // As it stands before it is laid out, with the group decided.
    const groups = (made.view?.groups ?? []).map(one =>
      one.id === group?.id ? { ...one, state: 'confirmed' as const } : one,
    )
    const view = made.view && { ...made.view, groups }
    return asLeft({ ...made, view, laid: false, touched: false, cursor: null }).cursor
  }
  expect([cursorAfter('this'), cursorAfter('another')]).toEqual([GROUP?.id, null])
})

test('in a finished project the place is gone back to, since nothing else is to be decided', () => {
  const made = opened([{ ...left, run: 'another' }])
  const view = made.view && {
    ...made.view,
    groups: made.view.groups.map(one => ({ ...one, state: 'confirmed' as const })),
  }
  expect(asLeft({ ...made, view, laid: false, touched: false, cursor: null }).cursor).toBe(GROUP?.id)
})

test('it is laid out once, and not where the person has done anything meanwhile', () => {
  const state = opened([left])
  const moved: WindowState = { ...state, links: true, cursor: null }
  expect(asLeft(moved)).toBe(moved)
  const usual = opened([])
  const touched = asLeft({ ...usual, info: state.info, laid: false, touched: true })
  expect([touched.cursor, touched.links, touched.laid]).toEqual([usual.cursor, true, true])
})

test('what is kept is what the settings can hold; before it is laid out nothing is kept', () => {
  const many = Array.from({ length: 20 }, (_, n) => `a${n}`)
  const now = layoutNow({ ...opened([]), pinned: many }, many)
  expect(now && keptSettings.safeParse({ layouts: [now] }).success).toBe(true)
  expect(layoutNow({ ...opened([]), laid: false }, [])).toBe(null)
})
