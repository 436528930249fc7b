import { type Drag, refusalOf, useDrag } from '../commands/dragging.ts'
import { canLeave, type Dragged, dropOf } from '../state/drag.ts'
import { findWords, firstWords } from '../state/lookup.ts'
import { groupsById } from '../state/queue.ts'
import type { WindowState } from '../state/state.ts'
import { useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'
import { sentence } from './SayLine.tsx'

/** While something is dragged: its first words at the mouse with what letting go does, the place under it, and the way out. */
export function DragLayer() {
  const drag = useDrag(state => state.drag)
  return drag && <Dragging drag={drag} />
}

function Dragging({ drag }: { drag: Drag }) {
  const state = useWindow()
  const translate = useTranslate()
  const { dragged, x, y, target, box } = drag
  const drop = target && dropOf(state, dragged, target)
  const refusal = drop && refusalOf(state, drop)
  const says = !drop
    ? translate('ui.drag.nowhere')
    : refusal
      ? sentence(refusal, state.language, translate)
      : drop.command === 'member.exclude'
        ? translate('ui.drag.out')
        : translate('ui.drag.into', { number: state.numbers.of.get(drop.entry) ?? 0 })
  const queue = canLeave(state, dragged) ? document.querySelector('.queue')?.getBoundingClientRect() : undefined
  return (
    <div className="draglayer" aria-hidden="true">
      {queue && (
        <div
          data-drop="out"
          className="dragout"
          style={{ left: queue.left, top: queue.bottom - 56, width: queue.width }}
        >
          {translate('ui.drag.out')}
        </div>
      )}
      {drop && !refusal && box && (
        <div className="dropbox" style={{ left: box.left, top: box.top, width: box.width, height: box.height }} />
      )}
      <div className={refusal ? 'dragged no' : 'dragged'} style={{ left: x + 12, top: y + 14 }}>
        <i>{wordsOf(state, dragged)}</i>
        <b>{says}</b>
      </div>
    </div>
  )
}

function wordsOf({ analysis, view }: WindowState, dragged: Dragged): string {
  const id = dragged.kind === 'group' ? view && groupsById(view).get(dragged.id)?.reference : dragged.id
  return firstWords((analysis && id && findWords(analysis, view, id)?.text) || '')
}
