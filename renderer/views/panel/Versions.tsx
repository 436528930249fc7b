import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Member } from '../../../engine/types.ts'
import { afterFrame } from '../../afterFrame.ts'
import { afterLayout } from '../../afterLayout.ts'
import { lackingArticles } from '../../state/lacking.ts'
import { useLater } from '../../state/later.ts'
import { currentEntry, type Entry, isMember } from '../../state/queue.ts'
import { useStacks } from '../../state/stacks.ts'
import { useWindow } from '../../state/store.ts'
import { currentPieces } from '../../state/versions.ts'
import { StackState, useStack } from './stack.ts'
import { topInSight } from './topInSight.ts'
import { VerdictChips } from './VerdictChips.tsx'
import { Version } from './Version.tsx'

/** Versions beside the reference that are seen at once. */
const IN_SIGHT = 3
/** Versions that a stack out of sight gets at once. */
const AT_ONCE = 2

/** The versions of the current entry; those of the entries that the next key may lead to wait behind them. */
export function Versions() {
  const stacks = useStacks()
  const cursor = useWindow(state => state.cursor)
  return stacks.map(({ key, id, store }) => (
    <StackState key={key} value={store}>
      <VersionStack isShown={id === cursor} />
    </StackState>
  ))
}

/** The reference on top, pinned; the other versions below, scrolling by whole versions from the fourth on. */
function VersionStack({ isShown }: { isShown: boolean }) {
  const entry = useStack(currentEntry)
  const member = useStack(state => state.member)
  const pieces = useStack(currentPieces)
  const stack = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = entry?.id
  // Versions out of sight come a frame later, and stay: a decision that gives the group another id leaves none out again.
  const stands = useLater(state => state.cursor) === shown
  const [isWhole, setWhole] = useState(false)
  if (stands && !isWhole) setWhole(true)
  // They stand below and take room from the versions, a frame later.
  const lacking = useLater(state => (isShown ? lackingArticles(state).length : 0))
  // Three versions are seen at once.
  const scrolls = entry?.kind === 'group' && entry.group.members.length > 2
  // biome-ignore lint/correctness/useExhaustiveDependencies: with fewer or more lines below, the version is brought into sight again
  useLayoutEffect(() => {
    if (!isShown || shown === undefined || member === null || !scrolls) return
    return afterLayout(() => bringIntoSight(scroller.current))
  }, [isShown, shown, member, scrolls, lacking])
  useLayoutEffect(() => {
    if (!isShown || !scrolls || !scroller.current) return
    // In a window of another size the version under the cursor may have gone out of sight.
    return onResize(scroller.current, bringIntoSight)
  }, [isShown, scrolls])
  // The focus goes with the cursor where it was on a version: what has the focus is what a screen reader reads.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current version is another with another member
  useLayoutEffect(() => {
    const current = stack.current?.querySelector<HTMLElement>('.ver[aria-current]')
    const focused = document.activeElement
    if (isShown && focused?.matches('.ver') && focused !== current) current?.focus({ preventScroll: true })
  }, [isShown, member])
  // Not by `inert`, which the versions would inherit: all of them would be styled anew with the key that shows them.
  useLayoutEffect(() => {
    const place = isShown ? 0 : -1
    for (const version of stack.current?.querySelectorAll<HTMLElement>('.ver') ?? []) version.tabIndex = place
    // A place that scrolls and has nothing to stop at would be one of Tab's itself.
    if (isShown) scroller.current?.removeAttribute('tabindex')
    else scroller.current?.setAttribute('tabindex', '-1')
  })
  const members = membersOf(entry)
  const referenceId = entry?.kind === 'group' ? entry.group.reference : entry?.id
  const reference = members.find(one => one.id === referenceId)
  const others = members.filter(one => one.id !== referenceId)
  const here = others.findIndex(one => one.id === member)
  const least = Math.max(0, here) + IN_SIGHT
  // A few at a time: a key that comes while a stack is laid out waits for what is being laid out.
  const [ready, setReady] = useState(0)
  const isMaking = !isShown && ready < Math.min(least, others.length)
  useEffect(() => {
    if (isMaking) return afterFrame(() => setReady(ready + AT_ONCE))
  }, [isMaking, ready])
  if (!entry) return null
  const judged =
    entry.kind === 'group' ? others.find(one => one.id === member && isMember(entry.group, one.id)) : undefined
  const drawn = isWhole ? others.length : isShown ? least : Math.min(ready, least)
  return (
    <div ref={stack} className={isShown ? 'stack now' : 'stack'} aria-hidden={!isShown || undefined}>
      {reference && (
        <Version member={reference} isReference={entry.kind === 'group'} pieces={pieces.get(reference.id)} />
      )}
      <div className="scroller" ref={scroller}>
        {others.slice(0, drawn).map(one => (
          <Version key={one.id} member={one} isReference={false} pieces={pieces.get(one.id)} />
        ))}
        <div className="under" />
      </div>
      {judged && <VerdictChips member={judged} />}
    </div>
  )
}

/** The members of an entry; a lone quotation is its only one. */
function membersOf(entry: Entry | null): readonly Member[] {
  if (!entry) return []
  return entry.kind === 'group'
    ? entry.group.members
    : [{ id: entry.id, type: 'quote', p: 1, verdict: null, flags: [] }]
}

/**
 * Scrolls by whole versions, as little as brings the one under the cursor into sight, or to the first one from the reference: half a version under the reference would
 * look like a line of it. Where the last ones are shorter than the view there is room left under them.
 */
function bringIntoSight(scroller: HTMLElement | null): void {
  if (!scroller) return
  const elements = [...scroller.querySelectorAll<HTMLElement>('.ver')]
  const first = elements[0]?.offsetTop ?? 0
  const versions = elements.map(({ offsetTop, offsetHeight }) => {
    const top = offsetTop - first
    return { top, bottom: top + offsetHeight }
  })
  const top = topInSight(
    versions,
    elements.findIndex(one => one.ariaCurrent === 'true'),
    scroller,
  )
  const all = versions.at(-1)?.bottom ?? 0
  // An element of its own: a measure that versions inherit had all of them styled anew in each key's frame.
  const under = scroller.querySelector<HTMLElement>('.under')
  const room = `${Math.max(0, top + scroller.clientHeight - all)}px`
  if (under && under.style.height !== room) under.style.height = room
  if (Math.abs(scroller.scrollTop - top) >= 1) scroller.scrollTop = top
  // Where the reference leaves no room all of them scroll.
  scroller.parentElement?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
}

/** Calls back when `element` has another size than now; returns what stops it. */
function onResize(element: HTMLElement, then: (element: HTMLElement) => void): () => void {
  let isFirst = true
  const observer = new ResizeObserver(() => {
    if (!isFirst) then(element)
    isFirst = false
  })
  observer.observe(element)
  return () => observer.disconnect()
}
