import { displayName } from '../../engine/text/names.ts'
import type { Analysis } from '../../engine/types.ts'
import { lookup, type Words } from './lookup.ts'

/** The speaker's name as a reader would list it, case endings off where that is safe; null where nobody is known. */
export function speakerOf(words: Words | undefined, analysis: Analysis | null): string | null {
  if (!words?.speaker || !analysis) return words?.speaker?.text ?? null
  return displayName(words.speaker.text, lookup(analysis).articles.get(words.article)?.lang ?? 'und')
}
