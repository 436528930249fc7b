import { useLayoutEffect, useRef } from 'react'
import type { Member } from '../../../engine/types.ts'
import { lackingArticles } from '../../state/lacking.ts'
import { useLater } from '../../state/later.ts'
import { currentEntry } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { currentPieces } from '../../state/versions.ts'
import { Version } from './Version.tsx'

/** Versions beside the reference that are seen at once. */
const IN_SIGHT = 3

/** The reference on top, pinned; the other versions below, scrolling by whole versions from the fourth on. */
export function Versions() {
  const entry = useWindow(currentEntry)
  const member = useWindow(state => state.member)
  const pieces = useWindow(currentPieces)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = entry?.id
  // Versions out of sight come a frame later. Nothing is left out of a group that the window stands on already.
  const stands = useLater(state => state.cursor) === shown
  // They stand below and take room from the versions, a frame later.
  const lacking = useLater(state => lackingArticles(state).length)
  // Three versions are seen at once. In the frame to come: in the key's event the page would be laid out once more.
  const scrolls = entry?.kind === 'group' && entry.group.members.length > 2
  // biome-ignore lint/correctness/useExhaustiveDependencies: with fewer or more lines below, the version is brought into sight again
  useLayoutEffect(() => {
    if (shown === undefined || member === null || !scrolls) return
    const frame = requestAnimationFrame(() =>
      scroller.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [shown, member, scrolls, lacking])
  if (!entry) return null
  const alone: Member = { id: entry.id, type: 'quote', p: 1, verdict: null, flags: [] }
  const members = entry.kind === 'group' ? entry.group.members : [alone]
  const referenceId = entry.kind === 'group' ? entry.group.reference : entry.id
  const reference = members.find(one => one.id === referenceId)
  const others = members.filter(one => one.id !== referenceId)
  const here = others.findIndex(one => one.id === member)
  const drawn = stands ? others.length : Math.max(0, here) + IN_SIGHT
  return (
    <>
      {reference && (
        <Version member={reference} isReference={entry.kind === 'group'} pieces={pieces.get(reference.id)} />
      )}
      <div className="scroller" ref={scroller}>
        {others.slice(0, drawn).map(one => (
          <Version key={one.id} member={one} isReference={false} pieces={pieces.get(one.id)} />
        ))}
      </div>
    </>
  )
}
