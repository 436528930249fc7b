export type TagState = 'here' | 'open' | 'done' | 'rep' | 'alone'

/** The number of an utterance; its shape says its state. */
export function Tag(props: { number: number; state: TagState }) {
  return <b className={`tag ${props.state}`}>{props.number || ''}</b>
}
