/** What stands under the words of a language that the person reads with difficulty: their letters, or what they mean. */
import { READINGS, type Reading } from '../../electron/shared/settings.ts'
import { type GlossText, glossesOf } from '../../engine/compare/gloss.ts'
import { wordSpans } from '../../engine/compare/linkedPieces.ts'
import type { WordAt } from '../../engine/compare/linkedWords.ts'
import { canRomanise, cyrillicName, romanise } from '../../engine/text/romanise.ts'
import type { LanguageCode, MemberId } from '../../engine/types.ts'
import type { Host } from '../bridge.ts'
import { keepSettings } from './keepSettings.ts'
import { Latest } from './latest.ts'
import { findWords, lookup } from './lookup.ts'
import { currentGroup } from './queue.ts'
import { pairKey, type WindowState } from './state.ts'
import { useWindow } from './store.ts'

/** Readings by the place in the member's text where the word begins. */
export type WordReadings = ReadonlyMap<number, string>

const NONE: WordReadings = new Map()

/** How the words of a language are read; null: as they stand. */
export function readingOf(state: WindowState, lang: LanguageCode): Reading | null {
  return state.info?.settings.readings?.[lang] ?? null
}

/** The reading after the one that is set: letters, meanings, none. English has letters only where names can have others. */
export function nextReading(state: WindowState, lang: LanguageCode): Reading | null {
  const now = readingOf(state, lang)
  const all = READINGS.filter(one => one !== 'letters' || canRomanise(lang) || hasOtherLetters(state))
  return now === null ? (all[0] ?? null) : (all[all.indexOf(now) + 1] ?? null)
}

/** Sets how a language is read, here and for the next time. */
export function keepReading(host: Pick<Host, 'app'>, lang: LanguageCode, reading: Reading | null): void {
  const { info } = useWindow.getState()
  if (!info) return
  const { [lang]: _, ...others } = info.settings.readings ?? {}
  keepSettings(host, { readings: reading === null ? others : { ...others, [lang]: reading } })
}

interface Made {
  readonly parts: readonly unknown[]
  readonly readings: WordReadings
}

/** By group, or for a lone quotation by view. */
const made = new Latest<object, Map<MemberId, Made>>()

/** What stands under each word of a member of the current group, or of a lone quotation. */
export function wordReadings(state: WindowState, id: MemberId): WordReadings {
  const { analysis, view, answers, language, info } = state
  const own = textOf(state, id)
  const reading = own && readingOf(state, own.lang)
  const key = currentGroup(state) ?? view
  if (!own || !reading || !key) return NONE
  const parts = [analysis, view, answers.links, language, info?.settings.readings]
  const known = made.get(key) ?? new Map<MemberId, Made>()
  made.set(key, known)
  const old = known.get(id)
  if (old?.parts.every((part, n) => part === parts[n])) return old.readings
  const readings = makeReadings(state, own, reading)
  known.set(id, { parts, readings })
  return readings
}

function makeReadings(state: WindowState, own: GlossText, reading: Reading): WordReadings {
  const readings = new Map<number, string>()
  for (const span of wordSpans(own.text)) {
    const word = own.text.slice(span.start, span.end)
    const said = reading === 'letters' ? inLetters(state, word, own.lang) : meaning(state, { member: own.id, span })[0]
    if (said !== undefined && said !== word) readings.set(span.start, said)
  }
  return readings
}

/** What a word of the current group means by the other versions, those in the reader's languages first. */
export function meaning(state: WindowState, at: WordAt): readonly string[] {
  const group = currentGroup(state)
  if (!group) return []
  const texts = group.members.flatMap(member => textOf(state, member.id) ?? [])
  // First the window's language, then those that need no help.
  const easy = texts.map(text => text.lang).filter(lang => readingOf(state, lang) === null)
  const prefer = [...new Set([...easy.filter(lang => lang === state.language), ...easy])]
  const links = (a: MemberId, b: MemberId) => state.answers.links.get(pairKey(a, b))
  return glossesOf(at, texts, group.reference, links, prefer).map(gloss => gloss.words)
}

function textOf({ analysis, view }: WindowState, id: MemberId): GlossText | null {
  const words = analysis ? findWords(analysis, view, id) : undefined
  if (!analysis || !words) return null
  return { id, text: words.text, lang: lookup(analysis).articles.get(words.article)?.lang ?? 'und' }
}

function inLetters(state: WindowState, word: string, lang: LanguageCode): string | undefined {
  if (canRomanise(lang)) return romanise(word, lang)
  // Of a language in Latin letters only names are given in others.
  return hasOtherLetters(state) && /^\p{Lu}\p{Ll}/u.test(word) ? cyrillicName(word, state.language) : undefined
}

function hasOtherLetters(state: WindowState): boolean {
  return canRomanise(state.language)
}
