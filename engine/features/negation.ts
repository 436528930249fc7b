import type { LanguageCode } from '../types.ts'

const NEGATIONS: Readonly<Record<string, RegExp>> = {
  en: /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)$|n['’]t$/u,
  ru: /^(?:не|ни|нет|нельзя|никогда|никто|никого|никому|ничего|ничто|без|невозможно)$/u,
  uk: /^(?:не|ні|ані|немає|нема|ніколи|ніхто|нікого|нікому|нічого|ніщо|без|неможливо)$/u,
  // The suffix -ба- and its harmonies after a verb's stem, before an ending: унутпайбыз, билбедик, келбесе.
  ky: /^(?:эмес.*|жок.*|эч)$|^\p{L}{2,}[бп](?:а|е|о|ө)(?:й|с|ган|ген|гон|гөн|ды|ди|ду|дү|т|гыл|ңыз)/u,
}

/** How many words of the text deny; 0 for a language without a list. */
export function negations(text: string, lang: LanguageCode): number {
  const pattern = NEGATIONS[lang]
  if (pattern === undefined) return 0
  let count = 0
  for (const match of text.toLowerCase().matchAll(/[\p{L}'’]+/gu)) if (pattern.test(match[0])) count++
  return count
}
