import { isNarrow, NO_NARROWING } from '../state/narrowing.ts'
import { cannot, type Handler } from './context.ts'

/** Shows all of the queue again, in the order that was chosen. */
export const showAll: Handler = ({ state, change }) => {
  if (!isNarrow(state.narrowing) && state.filter === '') return cannot('ui.cannot.notNarrow')
  return {
    run: () => change(now => ({ ...now, filter: '', narrowing: { ...NO_NARROWING, sort: now.narrowing.sort } })),
  }
}
