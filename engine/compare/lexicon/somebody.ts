import type { LanguageCode } from '../../types.ts'

const SOMEBODY: Readonly<Record<string, RegExp>> = {
  en: /^(?:somebody|someone|anyone|anybody|one)$/u,
  ru: /^(?:кто-(?:то|нибудь|либо)|кого-\p{L}+|кому-\p{L}+|кем-\p{L}+|чей-\p{L}+|чья-\p{L}+|чье-\p{L}+|кто|некто)$/u,
  uk: /^(?:хтось|когось|комусь|кимось|хто-небудь|кого-небудь|хто|чийсь|чиясь|чиєсь|дехто)$/u,
  ky: /^(?:бирөө\p{L}*|кимдир|ким|кимдер\p{L}*|киши\p{L}*)$/u,
}
const TELLING: Readonly<Record<string, RegExp>> = {
  en: /^(?:somebody|someone)$/u,
  ru: /^(?:кто-(?:то|нибудь|либо)|чей-то|кого-то)$/u,
  uk: /^(?:хтось|хто-небудь|когось|чийсь)$/u,
  ky: /^(?:бирөө|кимдир)$/u,
}

/** Whether the word leaves open who somebody is; `telling`: and nothing else than that. */
export function isSomebody(low: string, lang: LanguageCode, telling: boolean): boolean {
  return (telling ? TELLING : SOMEBODY)[lang]?.test(low) ?? false
}
