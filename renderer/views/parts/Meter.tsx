/** A bar on a rule of 100 %; the number beside it is what is read out. */
export function Meter(props: { value: number }) {
  return (
    <span className="meter" aria-hidden="true">
      <i style={{ width: `${Math.round(props.value * 100)}%` }} />
    </span>
  )
}
