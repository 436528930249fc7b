import type { Span } from '../types.ts'
import { type Agreement, type Forms, type Lexicon, lexiconOf } from './lexicon/lexicon.ts'
import { memoised } from './memoised.ts'
import { type Word, wordsOf } from './words.ts'

/** Words that say that something is said. */
export interface Cue extends Span, Agreement {
  /** `verb`; `soft`: only beside the words said; `noun`; `before` and `after`: phrases that stand before or after the speaker. */
  readonly kind: 'verb' | 'soft' | 'noun' | 'before' | 'after'
}

interface Table {
  readonly longest: number
  readonly endings: ReadonlyMap<string, ReadonlyMap<string, Agreement>>
}

const SHOWN: Readonly<Record<string, Agreement>> = {
  m: { gender: 'male', plural: false },
  f: { gender: 'female', plural: false },
  n: { gender: 'neuter', plural: false },
  s: { plural: false },
  p: { plural: true },
}

function tableOf(forms: Forms): Table {
  const endings = new Map<string, Map<string, Agreement>>()
  let longest = 0
  for (const [stems, list] of forms) {
    const shown = list.split(' ').map((ending): [string, Agreement] => {
      const [letters = '', mark = ''] = ending.split(':')
      longest = Math.max(longest, letters.length)
      return [letters === '-' ? '' : letters, SHOWN[mark] ?? {}]
    })
    for (const stem of stems.split(' ').filter(Boolean)) {
      const known = endings.get(stem) ?? new Map<string, Agreement>()
      for (const [letters, agreement] of shown) if (!known.has(letters)) known.set(letters, agreement)
      endings.set(stem, known)
    }
  }
  return { longest, endings }
}

/** What the form shows of its subject; null where the table lacks it. Tries every split, so costs the longest ending at most. */
function lookUp(table: Table, low: string): Agreement | null {
  for (let cut = low.length; cut >= 1 && low.length - cut <= table.longest; cut--) {
    const found = table.endings.get(low.slice(0, cut))?.get(low.slice(cut))
    if (found) return found
  }
  return null
}

interface Tables {
  readonly say: Table
  readonly soft: Table
  readonly nouns: Table
  /** First word of a phrase to the phrases that begin with it, longest first. */
  readonly before: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly after: ReadonlyMap<string, readonly (readonly string[])[]>
}

function phrases(list: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of list) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    )
  }
  return byFirst
}

const built = new Map<Lexicon, Tables>()

function tablesOf(lang: string): Tables {
  const lexicon = lexiconOf(lang)
  let tables = built.get(lexicon)
  if (!tables) {
    tables = {
      say: tableOf(lexicon.say),
      soft: tableOf(lexicon.saySoftly),
      nouns: tableOf(lexicon.sayNouns),
      before: phrases(lexicon.sourceBefore),
      after: phrases(lexicon.sourceAfter),
    }
    built.set(lexicon, tables)
  }
  return tables
}

function phraseAt(words: readonly Word[], at: number, known: Tables['before']): number {
  const first = words[at]
  for (const phrase of (first && known.get(first.low)) ?? [])
    if (phrase.every((low, k) => words[at + k]?.low === low)) return phrase.length
  return 0
}

/** Whether the word (lower case, as `Word.low`) is a form of a verb of saying, also of one that is so only beside the words said. */
export function isCue(low: string, lang: string): boolean {
  const kind = kindOf(low, lang)?.kind
  return kind === 'verb' || kind === 'soft'
}

/** What cue the word alone is; null for none. */
const kindOf = memoised((low, lang): { readonly kind: Cue['kind']; readonly agreement: Agreement } | null => {
  const tables = tablesOf(lang)
  for (const [kind, table] of [
    ['verb', tables.say],
    ['soft', tables.soft],
    ['noun', tables.nouns],
  ] as const) {
    const agreement = lookUp(table, low)
    if (agreement) return { kind, agreement }
  }
  return null
})

/** The cues among the words, in order of the text; phrases win over the verbs inside them. */
export function cuesAmong(words: readonly Word[], lang: string): Cue[] {
  const tables = tablesOf(lang)
  const cues: Cue[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const before = phraseAt(words, i, tables.before)
    const after = before ? 0 : phraseAt(words, i, tables.after)
    if (before || after) {
      const length = before || after
      cues.push({ start: word.start, end: (words[i + length - 1] as Word).end, kind: before ? 'before' : 'after' })
      i += length - 1
      continue
    }
    const known = kindOf(word.low, lang)
    if (known) cues.push({ ...known.agreement, start: word.start, end: word.end, kind: known.kind })
  }
  return cues
}

/** The cues in the stretch, in order. */
export function cuesIn(text: string, at: Span, lang: string): Cue[] {
  return cuesAmong(wordsOf(text, at), lang)
}

/** Whether the stretch holds a cue: a verb of saying or a phrase that names a source; soft ones count too. */
export function hasCue(text: string, at: Span, lang: string): boolean {
  return cuesIn(text, at, lang).some(cue => cue.kind !== 'noun')
}

/** An attribution is a clause: longer stretches are narration. In UTF-16 code units; the longest seen in news are near 230. */
const LONGEST_ATTRIBUTION = 260

/**
 * How the stretch between two quoted spans attributes both to one speaker: `comma` where the sentence runs on after it,
 * `stop` where it ends in a full stop (`"A," said X. "B"`), null where it is no attribution: it has no verb of saying,
 * goes on with another sentence, or introduces the second span by a colon. The stretch may hold the marks. `acts`: it attributes by what
 * somebody does, without a verb of saying.
 */
export function attributionBetween(text: string, at: Span, lang: string, acts = false): 'comma' | 'stop' | null {
  if (at.end - at.start > LONGEST_ATTRIBUTION) return null
  const between = text
    .slice(at.start, at.end)
    .replace(/[«»„“”"'’‚‘‹›″]+$/u, '')
    .replace(/^[«»„“”"'’‚‘‹›″]+/u, '')
    .trim()
  if (between.endsWith(':')) return null
  // A full stop, question or exclamation mark before the end: a sentence of narration follows, unless it is an initial or an abbreviation.
  const inner = /[\p{Ll}\p{N})»”"][.!?…]+\s+[«„“"‘']?\p{Lu}/u.test(between)
  if (inner || !/\p{L}/u.test(between)) return null
  if (!acts && !hasCue(between, { start: 0, end: between.length }, lang)) return null
  return /[.!?…][,—–-]?$/.test(between) && !/[—–-]$/.test(between) ? 'stop' : 'comma'
}
