import { stand } from '../state/cursor.ts'
import { groupsById, queueOf } from '../state/queue.ts'
import { change, useWindow } from '../state/store.ts'
import { Meter } from './parts/Meter.tsx'
import { Sign } from './parts/Sign.tsx'
import { stayPut } from './parts/stayPut.ts'

/** More wedges than this cannot be told apart: a bar then says how far the work is. */
const MOST = 20

/** A pair of wedges for each group, whatever is filtered, in the order of numbers: apart, or locked where confirmed. */
export function Ticks() {
  const queue = useWindow(queueOf)
  const view = useWindow(state => state.view)
  const numbers = useWindow(state => state.numbers.of)
  const cursor = useWindow(state => state.cursor)
  if (!view) return null
  if (queue.groups > MOST) return <Meter value={queue.confirmed / queue.groups} />
  const groups = [...groupsById(view).values()]
    .filter(group => group.state !== 'rejected')
    .sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
  return (
    <span className="ticks" aria-hidden="true">
      {groups.map(group => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the queue is the list for all
        <span
          key={group.id}
          onMouseDown={event => {
            stayPut(event)
            change(state => stand(state, group.id))
          }}
        >
          <Sign name={group.state === 'confirmed' ? 'locked' : 'apart'} here={group.id === cursor} />
        </span>
      ))}
    </span>
  )
}
