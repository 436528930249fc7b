import { type ReactNode, useEffect, useRef, useState } from 'react'

/** The line at the head of a dialog whose typed words narrow the list below; the list keeps the cursor. */
export function AskField(props: {
  /** Id of the list. */
  list: string
  /** Id of the line that the cursor is at. */
  active: string | undefined
  label: string
  /** What stands there while nothing is typed; the label where it is left out. */
  hint?: string
  value: string
  onAsk: (value: string) => void
  children: ReactNode
}) {
  return (
    <div className="ask">
      <input
        data-autofocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={props.list}
        aria-activedescendant={props.active}
        aria-label={props.label}
        placeholder={props.hint ?? props.label}
        spellCheck={false}
        value={props.value}
        onChange={event => props.onAsk(event.target.value)}
      />
      {props.children}
    </div>
  )
}

/** The cursor of a list of `count` lines with the ids `prefix-0`, `prefix-1`…: arrows walk around, and the line is brought into view. */
export function useListCursor(count: number, prefix: string) {
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const current = Math.min(at, count - 1)
  useEffect(() => {
    list.current?.querySelector(`#${prefix}-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [prefix, current])
  /** Takes the key where it is one that walks. */
  const step = (code: string): boolean => {
    if (code !== 'ArrowDown' && code !== 'ArrowUp') return false
    const by = code === 'ArrowDown' ? 1 : count - 1
    setAt(count === 0 ? 0 : (current + by) % count)
    return true
  }
  return { list, current, setAt, step }
}
