import { memo } from 'react'
import { intoQueue } from '../../state/cursor.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { CommandKey } from '../parts/Kbd.tsx'

/** The filter of the queue: words, a speaker, an outlet, a language, or `#5`. Enter and Down go into the list, to what it shows. */
export const Filter = memo(function Filter(props: { count: number }) {
  const translate = useTranslate()
  const filter = useWindow(state => state.filter)
  return (
    <div className="qhead">
      <div className="box">
        <input
          data-filter
          type="text"
          value={filter}
          aria-label={translate('ui.queue.filterName')}
          placeholder={translate('ui.queue.filter', { count: props.count })}
          spellCheck={false}
          onChange={event => change(state => ({ ...state, filter: event.target.value }))}
          onKeyDown={event => {
            if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
            event.preventDefault()
            change(intoQueue)
            event.currentTarget.closest('.queue')?.querySelector<HTMLElement>('[data-region-focus]')?.focus()
          }}
        />
        {filter === '' ? (
          <CommandKey command="view.filter" />
        ) : (
          <span className="mut">{translate('ui.queue.found', { count: props.count })}</span>
        )}
      </div>
    </div>
  )
})
