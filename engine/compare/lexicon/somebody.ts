import type { LanguageCode } from '../../types.ts'

const MAYBE: Readonly<Record<string, RegExp>> = {
  en: /^(?:somebody|someone|anyone|anybody|one)$/u,
  ru: /^(?:кто-(?:то|нибудь|либо)|кого-\p{L}+|кому-\p{L}+|кем-\p{L}+|чей-\p{L}+|чья-\p{L}+|чье-\p{L}+|кто|некто)$/u,
  uk: /^(?:хтось|когось|комусь|кимось|хто-небудь|кого-небудь|хто|чийсь|чиясь|чиєсь|дехто)$/u,
  ky: /^(?:бирөө\p{L}*|кимдир|ким|кимдер\p{L}*|киши\p{L}*)$/u,
}
const SURELY: Readonly<Record<string, RegExp>> = {
  en: /^(?:somebody|someone)$/u,
  ru: /^(?:кто-(?:то|нибудь|либо)|чей-то|кого-то)$/u,
  uk: /^(?:хтось|хто-небудь|когось|чийсь)$/u,
  ky: /^(?:бирөө|кимдир)$/u,
}

/** Whether the word says of somebody only that it is left open who: *somebody*, *кто-то*. */
export function leavesOpenWho(low: string, lang: LanguageCode): boolean {
  return SURELY[lang]?.test(low) ?? false
}

/** Whether the word may leave it open, also where it says something else besides: *one*, *кто*. */
export function mayLeaveOpenWho(low: string, lang: LanguageCode): boolean {
  return MAYBE[lang]?.test(low) ?? false
}
