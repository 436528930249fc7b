import type { Quote } from '../types.ts'

/** Whose turn a line of an interview is, and the quotation that opens the interview (index). */
export interface Turn {
  readonly asks: boolean
  readonly opening: number
}

/** Turns that make an interview; two lines may be any talk. */
const FEWEST = 3

/**
 * The turns of interviews: runs of lines that dashes open, nothing told between, of which the first asks and every second one mostly does.
 * By index of the quotation; quotations that stand in no interview are not in it.
 */
export function turnsOf(text: string, quotes: readonly Quote[]): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>()
  for (let from = 0; from < quotes.length; ) {
    let to = from + 1
    if (isLine(quotes[from]))
      while (isLine(quotes[to]) && adjoins(text, quotes[to - 1] as Quote, quotes[to] as Quote)) to++
    const run = quotes.slice(from, to)
    const asking = run.filter((quote, k) => k % 2 === 0 && isQuestion(quote)).length
    const answering = run.filter((quote, k) => k % 2 === 1 && !isQuestion(quote)).length
    const isInterview = run.length >= FEWEST && isQuestion(run[0]) && 2 * (asking + answering) > 1.3 * run.length
    if (isInterview) for (let k = 0; k < run.length; k++) turns.set(from + k, { asks: k % 2 === 0, opening: from })
    from = to
  }
  return turns
}

/** Whether the quotation is a line that a dash opens. */
export function isLine(quote: Quote | undefined): boolean {
  return quote?.why.some(rule => rule === 'found.dash' || rule === 'found.dashAttributed') === true
}

/** Whether the quotation ends in a question mark. */
export function isQuestion(quote: Quote | undefined): boolean {
  return quote !== undefined && /\?[»”"’)]*$/.test(quote.text)
}

/** Whether nothing but an attribution of the line before, dashes and space stand between. */
function adjoins(text: string, before: Quote, next: Quote): boolean {
  const between = text.slice(before.end, next.start)
  return between.length < 200 && /^[^\r\n]*[\r\n]\s*[—–-]\s*[«„“"']?$/u.test(between)
}
