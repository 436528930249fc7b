import type { SignName } from './Signs.tsx'

/** A 16 px sign; `proposed` draws it in pencil, `differs` in red. It is for the eye: the word beside it is read out. */
export function Sign(props: {
  name: SignName
  proposed?: boolean
  differs?: boolean
  small?: boolean
  here?: boolean
}) {
  const { name, proposed, differs, small, here } = props
  const marks = [proposed && 'p', differs && 'red', small && 'sm', here && 'here'].filter(Boolean).join(' ')
  return (
    <svg className={`sign ${marks}`} aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  )
}
