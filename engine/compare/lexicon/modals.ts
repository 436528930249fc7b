import { memoised } from '../../text/memoised.ts'
import type { LanguageCode } from '../../types.ts'

/** What a speaker adds to a bare statement. */
export const MODALITIES = ['must', 'can', 'perhaps', 'hope', 'ready', 'try', 'want', 'promise'] as const
/** `can`: ability, permission or possibility; `perhaps`: doubt; `ready`: also an intent or a plan. One word may say several: *may* is `can` and `perhaps`. */
export type Modality = (typeof MODALITIES)[number]

const MODALS: Readonly<Record<string, Readonly<Record<Modality, RegExp>>>> = {
  en: {
    must: /^(?:must|should|ought|need|needs|needed|obliged|required|duty|shouldn't|mustn't|needn't)$/u,
    can: /^(?:can|could|able|cannot|can't|couldn't|may|might|capable|possible|impossible|unable|permission|allow(?:s|ed)?)$/u,
    perhaps:
      /^(?:may|might|perhaps|maybe|probably|possibly|likely|apparently|presumably|seems?|supposedly|reportedly)$/u,
    hope: /^(?:hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|wish(?:es)?)$/u,
    ready: /^(?:ready|prepared|willing|intend\w*|plan(?:s|ned|ning)?|going|aim(?:s|ed|ing)?)$/u,
    try: /^(?:tr(?:y|ies|ied|ying)|attempt\w*|effort\w*|seek\w*|endeavour\w*|strive\w*)$/u,
    want: /^(?:want(?:s|ed|ing)?|wish(?:es)?|desire\w*)$/u,
    promise: /^(?:promis\w+|vow\w*|pledg\w+|guarantee\w*|swor\w+|swear\w*)$/u,
  },
  ru: {
    must: /^(?:долж(?:ен|на|но|ны)|обязан\p{L}*|вынужден\p{L}*|надо|нужн\p{L}+|необходим\p{L}*|следует|придется|пришлось|приходится|обязательно|нельзя)$/u,
    can: /^(?:мо(?:гу|жешь|жет|жем|жете|гут|г|гла|гло|гли)|смо(?:гу|жет|жем|жете|гут|г|гла|гли)|можно|нельзя|возможн\p{L}+|невозможно|способ\p{L}+|уме\p{L}+)$/u,
    perhaps:
      /^(?:возможно|вероятн(?:о|ы\p{L}|ее|ей)|наверно|наверное|пожалуй|видимо|похоже|кажется|скорее|якобы|может|могут|вряд|предположительно)$/u,
    hope: /^(?:наде\p{L}+|ожида\p{L}+|рассчитыва\p{L}+)$/u,
    ready: /^(?:готов\p{L}*|намер\p{L}+|планиру\p{L}+|собира\p{L}+)$/u,
    try: /^(?:пыта\p{L}+|попыта\p{L}+|стара\p{L}+|постара\p{L}+|попроб\p{L}+|стрем\p{L}+|попытк\p{L}+)$/u,
    want: /^(?:хо(?:чу|чет|тим|тите|тят|тел\p{L}*|чется|телось)|жела\p{L}+)$/u,
    promise: /^(?:обеща\p{L}+|пообеща\p{L}+|обязу\p{L}+|гарантир\p{L}+|клян\p{L}+)$/u,
  },
  uk: {
    must: /^(?:мус\p{L}+|повин\p{L}+|треба|потрібн\p{L}+|необхідн\p{L}*|слід|доведеться|довелося|обов'язково|можна|зобов'яз\p{L}+|змушен\p{L}*|вимушен\p{L}*|ма(?:є|ю|ємо|ють|в|ла|ло|ли))$/u,
    can: /^(?:мож(?:у|еш|е|емо|ете|уть)|мі?г|могл\p{L}+|змож\p{L}+|зміг|змогл\p{L}+|можна|можлив\p{L}+|неможливо|здатн\p{L}+)$/u,
    perhaps:
      /^(?:можливо|імовірн\p{L}*|ймовірн\p{L}*|найімовірніше|скоріше?|мабуть|певно|напевно|либонь|здається|схоже|може|можуть|навряд|нібито)$/u,
    hope: /^(?:сподіва\p{L}+|очіку\p{L}+|розрахову\p{L}+)$/u,
    ready: /^(?:готов\p{L}*|наміря?\p{L}*|плану\p{L}+|збира\p{L}+)$/u,
    try: /^(?:намага\p{L}+|спроб\p{L}+|пробу(?!дж)\p{L}+|стара\p{L}+|прагн\p{L}+|постара\p{L}+)$/u,
    want: /^(?:хоч\p{L}+|хоті\p{L}+|бажа\p{L}+)$/u,
    promise: /^(?:обіця\p{L}+|пообіця\p{L}+|зобов'язу\p{L}+|гаранту\p{L}+|присяга\p{L}+)$/u,
  },
  ky: {
    must: /^(?:керек\p{L}*|тийиш\p{L}*|милдет\p{L}*|зарыл\p{L}*|сөзсүз)$/u,
    can: /^(?:ала(?:т|м|быз|сыз|лы|рын)\p{L}*|албай\p{L}*|алат\p{L}*|алба\p{L}+|мүмкүн(?!чүл)\p{L}*|болот|болбойт|жөндөм\p{L}+|алган|алды\p{L}*|алса)$/u,
    perhaps: /^(?:мүмкүн(?!чүл)\p{L}*|балким|болжол\p{L}*|ыктымал\p{L}*|окшойт|сыягы|көрүнөт|кыязы|чыгар)$/u,
    hope: /^(?:үмүт\p{L}*|күтүү\p{L}*|күтүлүүдө)$/u,
    ready: /^(?:даяр\p{L}*|ниет\p{L}*|план\p{L}*)$/u,
    try: /^(?:аракет\p{L}*|умтул\p{L}+|тырыш\p{L}+)$/u,
    want: /^(?:каала\p{L}+|келет|тилей\p{L}+)$/u,
    promise: /^(?:убада\p{L}*|кепилд\p{L}+|милдеттен\p{L}+)$/u,
  },
}

/** The modalities a word, in lower case, may express; several where it is ambiguous. */
export const modalitiesOf = memoised((low: string, lang: LanguageCode): readonly Modality[] => {
  const modals = MODALS[lang]
  return modals ? MODALITIES.filter(modality => modals[modality].test(low)) : []
})

/**
 * Words that by themselves make a difference where the other side has nothing of their kind. The rest of the lists only answers: *can*,
 * *need*, *want* are left out of translations too often.
 */
const TELLING: Readonly<Record<string, Readonly<Partial<Record<Modality, RegExp>>>>> = {
  en: {
    must: /^(?:must|should|ought)$/u,
    can: /^(?:may|might)$/u,
    ready: /^(?:ready|prepared|willing)$/u,
    hope: /^hop\w+$/u,
  },
  ru: {
    must: /^(?:долж(?:ен|на|но|ны)|обязан(?:а|о|ы)?|придется)$/u,
    can: /^(?:может|могут)$/u,
    ready: /^готов\p{L}?$/u,
    hope: /^наде\p{L}+$/u,
  },
  uk: {
    must: /^(?:мус\p{L}+|повин\p{L}+|доведеться)$/u,
    can: /^(?:може|можуть)$/u,
    ready: /^готов\p{L}{0,2}$/u,
    hope: /^сподіва\p{L}+$/u,
  },
  ky: { must: /^(?:тийиш\p{L}*|милдеттүү)$/u, can: /^мүмкүн$/u, ready: /^даяр\p{L}*$/u, hope: /^үмүт\p{L}*$/u },
}

/** Whether a word that expresses the modality makes a difference by itself. */
export function isTelling(low: string, lang: LanguageCode, modality: Modality): boolean {
  if (modality === 'want' || !modalitiesOf(low, lang).includes(modality)) return false
  if (modality === 'perhaps') return !PERHAPS_ONLY_ANSWERS.test(low)
  // An attempt, a promise as a noun is a thing like another.
  if (modality === 'try' || modality === 'promise') return !NOUN.test(low)
  const listed = TELLING[lang]?.[modality]
  return listed?.test(low) ?? false
}

const NOUN =
  /^(?:attempts?|attempted|efforts?|попытк\p{L}+|спроб\p{L}{1,3}|promises?|обещани\p{L}+|обіцянк\p{L}+|убада\p{L}*|аракети\p{L}*|аракеттер\p{L}*|кепилд\p{L}+|guarantee\w*|гаранти\p{L}+|стремлени\p{L}+|прагненн\p{L}+|намаганн\p{L}+|старанн\p{L}+|умтулуу\p{L}*)$/u
const PERHAPS_ONLY_ANSWERS =
  /^(?:может|могут|може|можуть|похоже|кажется|схоже|здається|seems?|reportedly|supposedly|болжол\p{L}*|чыгар|may|might|певно|якобы|нібито|окшойт|көрүнөт)$/u
