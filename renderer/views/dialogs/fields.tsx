import type { ReactNode } from 'react'

/** One choice of several: a round tick, its name, a note at the end of the line. */
export function Choice(props: {
  name: string
  isOn: boolean
  note: string
  isFirst?: boolean
  onChoose: () => void
  children: ReactNode
}) {
  return (
    <label className="opt2">
      <input
        type="radio"
        className="tick round"
        name={props.name}
        checked={props.isOn}
        data-autofocus={props.isFirst && props.isOn ? '' : undefined}
        onChange={props.onChoose}
      />
      {props.children}
      <small>{props.note}</small>
    </label>
  )
}

/** A square tick that is on or off. */
export function Tick(props: {
  isOn: boolean
  isOff: boolean
  note: string
  onChange: (isOn: boolean) => void
  children: ReactNode
}) {
  return (
    <label className="opt2">
      <input
        type="checkbox"
        className="tick"
        checked={props.isOn}
        disabled={props.isOff}
        onChange={event => props.onChange(event.target.checked)}
      />
      {props.children}
      <small>{props.note}</small>
    </label>
  )
}
