import { useLayoutEffect, useRef } from 'react'
import type { Member } from '../../../engine/types.ts'
import { currentEntry } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { currentPieces } from '../../state/versions.ts'
import { Version } from './Version.tsx'

/** The reference on top, pinned; the other versions below, scrolling by whole versions from the fourth on. */
export function Versions() {
  const entry = useWindow(currentEntry)
  const member = useWindow(state => state.member)
  const pieces = useWindow(currentPieces)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = entry?.id
  // Three versions are seen at once. In the frame to come: in the key's event the page would be laid out once more.
  const scrolls = entry?.kind === 'group' && entry.group.members.length > 2
  useLayoutEffect(() => {
    if (shown === undefined || member === null || !scrolls) return
    const frame = requestAnimationFrame(() =>
      scroller.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [shown, member, scrolls])
  if (!entry) return null
  const alone: Member = { id: entry.id, type: 'quote', p: 1, verdict: null, flags: [] }
  const members = entry.kind === 'group' ? entry.group.members : [alone]
  const referenceId = entry.kind === 'group' ? entry.group.reference : entry.id
  const reference = members.find(one => one.id === referenceId)
  const others = members.filter(one => one.id !== referenceId)
  return (
    <>
      {reference && (
        <Version member={reference} isReference={entry.kind === 'group'} pieces={pieces.get(reference.id)} />
      )}
      <div className="scroller" ref={scroller}>
        {others.map(one => (
          <Version key={one.id} member={one} isReference={false} pieces={pieces.get(one.id)} />
        ))}
      </div>
    </>
  )
}
