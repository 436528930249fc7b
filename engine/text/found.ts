import type { Mention } from '../types.ts'
import type { Person, Reference } from './person.ts'
import type { Reading } from './reading.ts'
import type { Placed, Stretch } from './subject.ts'

/** Who says a quotation, by which words, and by which rule that is known. */
export interface Attribution {
  readonly speaker: Mention | null
  readonly cue: Mention | null
  /** A key of the message catalogues: `speaker.inside`, `speaker.after`, `speaker.before`, `speaker.colon`, `speaker.source`, … */
  readonly rule: string
  readonly person: Person | null
}

/** What attributes a quotation: the cue, who it names, and the rule (`speaker.…`) by which that is known. */
export interface Found {
  readonly cue: Placed | null
  readonly reference: Reference | null
  /** For a subject that is no reference: a noun phrase as it stands. */
  readonly phrase: Mention | null
  readonly rule: string
}

/** The cues of the stretch, in order. */
export function inStretch(reading: Reading, stretch: Stretch): Placed[] {
  return (reading.cues[stretch.statement] ?? []).filter(cue => cue.first >= stretch.from && cue.last < stretch.to)
}
