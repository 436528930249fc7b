import { extract } from '../../../engine/text/extract.ts'
import type { Language, Passage, Quote } from '../../../engine/types.ts'

/** Somebody who was named just before and says nothing of what follows. */
export const BEFORE: Readonly<Record<Language, string>> = {
  ru: 'Мэр Денис Орлов молчал. ',
  uk: 'Мер Денис Орлюк мовчав. ',
  en: 'Mayor Anna Holt was silent. ',
  ky: 'Мэр Денис Осмонов унчукпай турду. ',
}

/** What is found in a text behind {@link BEFORE}: the quotations that are speech, and the passages. */
export function saidBehind(
  lang: Language,
  text: string,
): { readonly speech: readonly Quote[]; readonly passages: readonly Passage[] } {
  const { quotes, passages } = extract(`${BEFORE[lang]}${text}`, { article: 'a', lang })
  return { speech: quotes.filter(({ kind }) => kind === 'statement' || kind === 'fragment'), passages }
}

/** Speakers of the quotations that are speech, in order. */
export function speakersBehind(lang: Language, text: string): (string | null)[] {
  return saidBehind(lang, text).speech.map(({ speaker }) => speaker?.text ?? null)
}
