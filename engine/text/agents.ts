/** Whose words they are where the subject of the verb has not said them: the agent of a passive, or whoever is heard. */

import type { Found } from './found.ts'
import { isListener, toldIn } from './heard.ts'
import type { Reading } from './reading.ts'
import { lowAt, tokensAt } from './scene.ts'
import { mentionOf } from './shown.ts'
import type { Placed, Stretch } from './subject.ts'

/** Whose words they are where the subject of the verb only hears them; null where it is no such verb, nobody where nothing says whose. */
export function tellerOf(reading: Reading, stretch: Stretch, cue: Placed): Pick<Found, 'reference' | 'phrase'> | null {
  if (!isListener(reading, stretch.statement, cue)) return null
  return agentOf(reading, stretch, cue) ?? { reference: null, phrase: toldIn(reading, stretch, cue) }
}

/** `hailed by the fans as “…”`: whose words they are where the English verb is a passive; null for none. */
export function agentOf(reading: Reading, stretch: Stretch, cue: Placed): Pick<Found, 'reference' | 'phrase'> | null {
  if (cue.kind === 'noun' || !/(?:ed|said|told|put|written)$/.test(reading.scene.text.slice(cue.start, cue.end)))
    return null
  const tokens = tokensAt(reading.scene, stretch.statement)
  // `was described last night by the judge as`
  let at = cue.last + 1
  while (at < stretch.to && at < cue.last + BY && tokens[at]?.word && lowAt(tokens, at) !== 'by') at++
  return agentAt(reading, stretch, at)
}

/** How far behind a passive its agent may stand, in tokens. */
const BY = 6

/** The agent that an English *by* at the token opens; null where none stands there. */
export function agentAt(reading: Reading, stretch: Stretch, at: number): Pick<Found, 'reference' | 'phrase'> | null {
  if (reading.scene.lang !== 'en') return null
  const tokens = tokensAt(reading.scene, stretch.statement)
  if (lowAt(tokens, at) !== 'by') return null
  const from = at + 1
  const noun = tokens.findIndex(
    (token, at) => at >= from && (at >= stretch.to || !token.word || AGENT_ENDS.test(token.word.low)),
  )
  const to = noun < 0 ? stretch.to : noun
  const named = (reading.cast.byStatement[stretch.statement] ?? []).find(
    other => other.first >= from && other.last < to && !/'s$/.test(lowAt(tokens, other.last)),
  )
  if (named) return { reference: named, phrase: null }
  const first = tokens[from]
  const last = tokens[Math.min(to, from + LONGEST_AGENT) - 1]
  return first?.word && last?.word && last.start >= first.start
    ? { reference: null, phrase: mentionOf(reading.scene, first.start, last.end) }
    : null
}

/** Words behind which no agent goes on. */
const AGENT_ENDS = /^(?:as|to|in|on|for|at|that|who|which|when|while|after|before|last|yesterday|how)$/

/** Words of an agent at most. */
const LONGEST_AGENT = 4
