import { useEffect, useRef } from 'react'
import { run } from '../../commands/run.ts'
import { ask, closeFind, hitsOf, stepHit } from '../../state/find.ts'
import { lookup } from '../../state/lookup.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { giveFocusBack } from '../parts/giveFocusBack.ts'
import { CommandKey } from '../parts/Kbd.tsx'
import { stayPut } from '../parts/stayPut.ts'

/** The field with the words that are looked for: Enter goes to the next place, with Shift to the one before. */
export function FindField() {
  const translate = useTranslate()
  const find = useWindow(state => state.find)
  const analysis = useWindow(state => state.analysis)
  const field = useRef<HTMLInputElement>(null)
  const asked = find?.asked
  useFocusBack()
  useEffect(() => {
    if (asked !== undefined) field.current?.select()
  }, [asked])
  if (!find || !analysis) return null
  const name =
    find.article === null
      ? translate('ui.find.all')
      : translate('ui.find.here', { sigil: lookup(analysis).sigils.get(find.article) ?? '' })
  return (
    <div className="box">
      <input
        ref={field}
        data-find
        type="text"
        aria-label={name}
        placeholder={name}
        value={find.query}
        spellCheck={false}
        onChange={({ target }) => change(state => ask(state, target.value))}
        onKeyDown={event => {
          const by = event.key === 'Enter' ? (event.shiftKey ? -1 : 1) : STEPS[event.key]
          if (by === undefined) return
          event.preventDefault()
          change(state => stepHit(state, by))
        }}
      />
      <Count />
    </div>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** Which of how many places is shown, and in which article. */
function Count() {
  const translate = useTranslate()
  const text = useWindow(state => {
    const { find, analysis } = state
    if (!find || !analysis) return ''
    const hits = hitsOf(state)
    const hit = hits[find.at]
    if (find.query.trim() === '') return translate('ui.find.empty')
    if (hits.length === 0) return translate('ui.find.none')
    if (!hit) {
      const articles = new Set(hits.map(({ article }) => article)).size
      return translate('ui.find.places', { count: hits.length, articles })
    }
    const sigil = lookup(analysis).sigils.get(hit.article) ?? ''
    return translate('ui.find.count', { at: find.at + 1, count: hits.length, sigil })
  })
  return (
    <span className="mut" role="status">
      {text}
    </span>
  )
}

/** To the place before, to the next one, and away; each says its key. */
export function FindButtons() {
  const translate = useTranslate()
  const hasHits = useWindow(state => hitsOf(state).length > 0)
  return (
    <>
      {(['view.findPrevious', 'view.findNext'] as const).map(id => (
        <button
          type="button"
          key={id}
          className="btn bare"
          disabled={!hasHits}
          onMouseDown={stayPut}
          onClick={() => run(id)}
        >
          <CommandKey command={id} />
          {translate(id === 'view.findNext' ? 'ui.find.next' : 'ui.find.previous')}
        </button>
      ))}
      <button type="button" className="btn bare" onClick={() => change(closeFind)}>
        <kbd>Esc</kbd>
        {translate('ui.close')}
      </button>
    </>
  )
}

/** When the field goes, the focus goes where it was before, unless a person has put it elsewhere meanwhile. */
function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => giveFocusBack(before)
  }, [])
}
