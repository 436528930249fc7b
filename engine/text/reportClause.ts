import type { Reading } from './reading.ts'
import type { Statement, Token } from './scene.ts'
import type { Placed } from './subject.ts'

/** Tokens `[from, to)` that report, with the cue and the tokens where its subject is looked for. */
export interface Report {
  readonly from: number
  readonly to: number
  readonly cue: Placed | null
  readonly seek: { readonly from: number; readonly to: number }
}

/** Words that a report must have at least: shorter ones carry no utterance that could be compared. */
export const FEWEST = 3

/** The word of the token in lower case; empty for a mark, a quotation or none. */
export function low(token: Token | undefined): string {
  return token?.word?.low ?? ''
}

/** Quoted words of this length are an utterance of their own, in UTF-16 code units; shorter ones belong to the clause. */
const OWN = 45

/** Whether the token is a quotation of its own: a long one, a whole sentence, or a part of one that an attribution parts. */
export function isOwn({ scene }: Reading, token: Token | undefined): boolean {
  if (token?.kind !== 'quote') return false
  const quote = scene.quotes[token.quote]
  return token.end - token.start > OWN || quote?.kind === 'statement' || (quote?.parts.length ?? 0) > 1
}

/** The end of the clause that begins at `from`: a quotation of its own or the end of the sentence. */
export function clauseEnd(reading: Reading, statement: Statement, from: number): number {
  for (let at = from; at < statement.tokens.length; at++) if (isOwn(reading, statement.tokens[at])) return at
  return statement.tokens.length
}

/** The first comma or dash among so many tokens from `from` on; -1 where there is none. */
export function commaAfter(statement: Statement, from: number, reach: number): number {
  for (let at = from; at < Math.min(statement.tokens.length, from + reach); at++)
    if (statement.tokens[at]?.mark === ',' || statement.tokens[at]?.mark === '—') return at
  return -1
}

/** The last comma or dash among so many tokens before `before`; -1 where there is none. */
export function commaBefore(statement: Statement, before: number, reach: number): number {
  for (let at = before - 1; at >= Math.max(0, before - reach); at--)
    if (statement.tokens[at]?.mark === ',' || statement.tokens[at]?.mark === '—') return at
  return -1
}
