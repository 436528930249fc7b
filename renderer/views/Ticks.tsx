import { stand } from '../state/cursor.ts'
import type { Entry } from '../state/queue.ts'
import { queueOf } from '../state/queue.ts'
import { change, useWindow } from '../state/store.ts'
import { Meter } from './parts/Meter.tsx'
import { Sign } from './parts/Sign.tsx'
import { stayPut } from './parts/stayPut.ts'

/** More wedges than this cannot be told apart: a bar then says how far the work is. */
const MOST = 20

/** A pair of wedges for each group in the order of their numbers: apart, or locked where it is confirmed. */
export function Ticks() {
  const queue = useWindow(queueOf)
  const cursor = useWindow(state => state.cursor)
  if (queue.groups > MOST) return <Meter value={queue.confirmed / queue.groups} />
  const groups = queue.entries.filter(isLive).sort((a, b) => a.number - b.number)
  return (
    <span className="ticks" aria-hidden="true">
      {groups.map(entry => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the queue is the list for all
        <span
          key={entry.id}
          onMouseDown={event => {
            stayPut(event)
            change(state => stand(state, entry.id))
          }}
        >
          <Sign name={entry.group.state === 'confirmed' ? 'locked' : 'apart'} here={entry.id === cursor} />
        </span>
      ))}
    </span>
  )
}

function isLive(entry: Entry): entry is Entry & { kind: 'group' } {
  return entry.kind === 'group' && entry.group.state !== 'rejected'
}
