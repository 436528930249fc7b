import type { Quote } from '../types.ts'
import type { Attribution } from './found.ts'
import { reportedBelow } from './headlineSpeakers.ts'
import type { Reading } from './reading.ts'
import { shown } from './shown.ts'
import { type Word, within } from './words.ts'

/** Word stems for the comparison of a headline or a lead with the words it repeats. */
function stemsOf(quote: Quote, words: readonly Word[]): Set<string> {
  const stems = new Set<string>()
  for (const part of quote.parts) for (const word of within(words, part.start, part.end)) stems.add(stemOf(word.low))
  stems.delete('')
  return stems
}

/** What a word is compared by; empty for a short one. */
function stemOf(low: string): string {
  return low.length > 3 ? low.slice(0, 5) : ''
}

/** Share of the words of a quotation that must stand in another for it to be a repeat. */
const REPEATED = 0.75

/** A word stem in more quotations than this tells nothing. */
const COMMON = 60

/** Fewer words than this are no repeat where no marks show one. */
const FEW = 3

/** Gives quotations without a speaker that of the quotation they repeat: headlines, leads, catchwords. */
export function fromRepeats(reading: Reading, words: readonly Word[], found: (Attribution | null)[]): void {
  const { scene } = reading
  const stems = scene.quotes.map(quote => stemsOf(quote, words))
  const holders = new Map<string, number[]>()
  stems.forEach((own, index) => {
    if (!found[index]?.speaker) return
    for (const stem of own) {
      const list = holders.get(stem)
      if (!list) holders.set(stem, [index])
      else if (list.length < COMMON) list.push(index)
    }
  })
  scene.quotes.forEach((quote, index) => {
    const current = found[index]
    const title = scene.statements[scene.places[index]?.[0]?.statement ?? -1]?.title ?? false
    if (
      current?.rule === 'speaker.asks' ||
      !(title || !current?.speaker) ||
      quote.kind === 'name' ||
      quote.kind === 'term'
    )
      return
    const own = stems[index] as Set<string>
    const shared = new Map<number, number>()
    for (const stem of own)
      for (const other of holders.get(stem) ?? []) if (other !== index) shared.set(other, (shared.get(other) ?? 0) + 1)
    let best = -1
    let most = REPEATED * own.size - 1e-9
    for (const [other, count] of shared)
      if (count > most) {
        best = other
        most = count
      }
    const source = found[best]
    // `«…»: Jane Roe gives evidence`: whoever has no name below is she.
    const named = title && current?.speaker && (current.person?.keys.size ?? 0) > 0 && source?.person?.keys.size === 0
    // `Депутаты: «…»`: one of many is named below.
    // `Токой-Булак: «…»`: nobody whom the article knows, and the words of somebody with a name below.
    const where = !current?.person && (source?.person?.keys.size ?? 0) > 0
    const said = title && current?.rule === 'speaker.colon' && current.person?.plural !== true && !where
    if (source && !named && !said) found[index] = { ...source, cue: current?.cue ?? null, rule: 'speaker.repeated' }
    else if (title && !current?.speaker && own.size >= FEW) {
      const below = reportedBelow(reading, own, REPEATED * own.size, stemOf)
      const speaker = below && shown(scene, below.person, below)
      if (speaker) found[index] = { speaker, cue: current?.cue ?? null, rule: 'speaker.repeated', person: below.person }
    }
  })
}
