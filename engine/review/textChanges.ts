/** What differs between two versions of an article, in few words. */
import { diffArrays } from 'diff'
import { tokensOf, type WordChange } from './reanchor.ts'

/** Tokens, blanks among them, that are shown before and after what has changed. */
const CONTEXT = 8
/** Changed places that are shown; the others are counted. */
const SHOWN = 8
/** Of two texts that differ in more tokens nothing is shown place by place: it would take long, and nobody would read it. */
const MOST_EDITS = 2000

/** Places in which two texts differ, in their order, each with some words around it. */
export interface TextChanges {
  readonly places: readonly (readonly WordChange[])[]
  /** How many more there are. */
  readonly more: number
}

/** The places in which `after` differs from `before`; null where they have little in common. */
export function textChanges(before: string, after: string): TextChanges | null {
  const parts = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS })
  if (parts === undefined) return null
  const places: WordChange[][] = []
  let place: WordChange[] | null = null
  let lead = ''
  for (const { added, removed, value } of parts) {
    const text = value.join('')
    const isChange = added || removed
    if (isChange && text.trim() === '' && place === null) continue
    if (isChange) {
      place ??= lead === '' ? [] : [{ kind: 'same', text: lead }]
      place.push({ kind: added ? 'added' : 'removed', text })
      continue
    }
    // What stands close together is one place.
    if (place && value.length <= 2 * CONTEXT) {
      place.push({ kind: 'same', text })
      continue
    }
    if (place) places.push([...place, { kind: 'same', text: value.slice(0, CONTEXT).join('') }])
    place = null
    lead = value.slice(-CONTEXT).join('')
  }
  if (place) places.push(place)
  return { places: places.slice(0, SHOWN), more: Math.max(0, places.length - SHOWN) }
}
