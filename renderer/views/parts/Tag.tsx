/**
 * `here`: the current entry; `open`: undecided; `done`: confirmed; `rep`: reported without marks, in the legend of the key sheet
 * alone; `alone`: in no group, or dissolved.
 */
export type TagState = 'here' | 'open' | 'done' | 'rep' | 'alone'

/** The number of an utterance, dots until it has one; its shape says its state. */
export function Tag(props: { number: number; state: TagState }) {
  // Three digits fit by being smaller; the square stays a square. Four make it wider: smaller still they could not be read.
  const size = props.number > 999 ? ' long four' : props.number > 99 ? ' long' : ''
  return <b className={`tag ${props.state}${size}`}>{props.number || '…'}</b>
}
