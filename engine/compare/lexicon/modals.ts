import { memoised } from '../../text/memoised.ts'
import type { LanguageCode } from '../../types.ts'

/** What a speaker adds to a bare statement. */
export const MODALITIES = ['must', 'can', 'perhaps', 'hope', 'ready', 'try', 'want', 'promise', 'think'] as const
/** `can`: ability, permission or possibility; `perhaps`: doubt; `ready`: also an intent or a plan; `think`: what is only one's view. One word may say several: *may* is `can` and `perhaps`. */
export type Modality = (typeof MODALITIES)[number]

const MODALS: Readonly<Record<string, Readonly<Record<Modality, RegExp>>>> = {
  en: {
    must: /^(?:must|should|ought|need|needs|needed|obliged|required|duty|shouldn't|mustn't|needn't|supposed|due|scheduled|bound|forced|compelled|necessary|obligat\w+|requires?)$/u,
    can: /^(?:can|could|able|cannot|can't|couldn't|may|might|capable|possible|impossible|unable|permission|allow(?:s|ed)?|right|rights|entitled|permit\w*|chances?|potential\w*|risk\w*|opportunit\w+)$/u,
    perhaps:
      /^(?:may|might|perhaps|maybe|probably|possibly|likely|apparently|presumably|seemingly|seem(?:s|ed)?|appear(?:s|ed)?|supposedly|reportedly|allegedly|doubt\w*|unsure|unclear|uncertain)$/u,
    hope: /^(?:hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|wish(?:es)?)$/u,
    ready:
      /^(?:ready|prepared|willing|intend\w*|plan(?:s|ned|ning)?|going|aim(?:s|ed|ing)?|intention\w*|scheduled|due|slated|propos\w+|planners?|set)$/u,
    try: /^(?:tr(?:y|ies|ied|ying)|attempt\w*|effort\w*|seek\w*|endeavour\w*|strive\w*|struggl\w*|bid|strove|fight\w*|fought|aim\w*|sought)$/u,
    want: /^(?:want(?:s|ed|ing)?|wish(?:es)?|desire\w*)$/u,
    promise: /^(?:promis\w+|vow\w*|pledg\w+|guarantee\w*|swor\w+|swear\w*)$/u,
    think:
      /^(?:think\w*|thought|believ\w+|suppos\w+|guess\w*|reckon\w*|consider\w*|assum\w+|opinion\w*|view\w*|feel|sure|certain|convinced|confident)$/u,
  },
  ru: {
    must: /^(?:долж(?:ен|на|но|ны)|обязан\p{L}*|вынужден\p{L}*|надо|нужн\p{L}+|необходим\p{L}*|следует|придется|пришлось|приходится|обязательно|нельзя|предсто\p{L}+|призван\p{L}*|полагается|важно|треб\p{L}+|обяз\p{L}+|стоит)$/u,
    can: /^(?:мо(?:гу|жешь|жет|жем|жете|гут|г|гла|гло|гли)|смо(?:гу|жет|жем|жете|гут|г|гла|гли)|можно|нельзя|возможн\p{L}+|невозможно|способ\p{L}+|уме\p{L}+|прав[оау]|вправе|шанс\p{L}*|риск\p{L}*|потенциал\p{L}*|позвол\p{L}+|разреш\p{L}+)$/u,
    perhaps:
      /^(?:возможно|вероятн(?:о|ы\p{L}|ее|ей)|наверно|наверное|пожалуй|видимо|похоже|кажется|скорее|якобы|может|могут|вряд|предположительно)$/u,
    hope: /^(?:наде\p{L}+|ожида\p{L}+|рассчитыва\p{L}+)$/u,
    ready: /^(?:готов\p{L}*|намер\p{L}+|собира\p{L}+|план\p{L}*|цел[ьию]\p{L}*|задум\p{L}+|предлага\p{L}+)$/u,
    try: /^(?:пыта\p{L}+|попыта\p{L}+|стара(?!я$)\p{L}+|постара\p{L}+|попроб\p{L}+|стрем\p{L}+|попытк\p{L}+|усили\p{L}+|добива\p{L}+|боро\p{L}+|пробова\p{L}+|пробу\p{L}+|силил\p{L}+)$/u,
    want: /^(?:хо(?:чу|чет|тим|тите|тят|тел\p{L}*|чется|телось)|жела\p{L}+)$/u,
    promise: /^(?:обеща\p{L}+|пообеща\p{L}+|обязу\p{L}+|гарантир\p{L}+|клян\p{L}+)$/u,
    think:
      /^(?:дума\p{L}+|счита\p{L}+|счел\p{L}*|полага\p{L}+|по-моему|по-нашему|мнени\p{L}+|взгляд\p{L}*|увер\p{L}+|убежд\p{L}+|вер(?:ю|им|ит|ят)|предполага\p{L}+)$/u,
  },
  uk: {
    must: /^(?:мус\p{L}+|повин\p{L}+|треба|потрібн\p{L}+|необхідн\p{L}*|слід|доведеться|довелося|обов'язково|можна|зобов'яз\p{L}+|змушен\p{L}*|вимушен\p{L}*|ма(?:є|ю|ємо|ють|в|ла|ло|ли)|належить|варто|важливо|вимаг\p{L}+|обов'яз\p{L}+|покликан\p{L}*|потреб\p{L}+)$/u,
    can: /^(?:мож(?:у|еш|е|емо|ете|уть)|мі?г|могл\p{L}+|змож\p{L}+|зміг|змогл\p{L}+|можна|можлив\p{L}+|неможливо|здатн\p{L}+|прав[оау]|вправі|шанс\p{L}*|ризик\p{L}*|потенці\p{L}+|дозвол\p{L}+|спромож\p{L}+)$/u,
    perhaps:
      /^(?:можливо|імовірн\p{L}*|ймовірн\p{L}*|найімовірніше|скоріше?|мабуть|певно|напевно|либонь|здається|схоже|може|можуть|навряд|нібито)$/u,
    hope: /^(?:сподіва\p{L}+|очіку\p{L}+|розрахову\p{L}+)$/u,
    ready: /^(?:готов\p{L}*|намір\p{L}*|збира\p{L}+|план\p{L}*|мет[аоиуі]|задум\p{L}+|пропону\p{L}+|має|мають)$/u,
    try: /^(?:намага\p{L}+|спроб\p{L}+|пробу(?!дж)\p{L}+|стара\p{L}+|прагн\p{L}+|постара\p{L}+|зусил\p{L}+|домага\p{L}+|боро\p{L}+|силкува\p{L}+)$/u,
    want: /^(?:хоч\p{L}+|хоті\p{L}+|бажа\p{L}+)$/u,
    promise: /^(?:обіця\p{L}+|пообіця\p{L}+|зобов'язу\p{L}+|гаранту\p{L}+|присяга\p{L}+)$/u,
    think:
      /^(?:дума\p{L}+|гада\p{L}+|вважа\p{L}+|по-моєму|думк\p{L}+|погляд\p{L}*|впевнен\p{L}*|певен|певн\p{L}+|перекон\p{L}+|вір(?:ю|имо|ить|ять)|припуска\p{L}+)$/u,
  },
  ky: {
    must: /^(?:керек\p{L}*|тийиш\p{L}*|милдет\p{L}*|зарыл\p{L}*|сөзсүз|абзел|шарт|талап\p{L}*|мажбур\p{L}*|ылайык)$/u,
    can: /^(?:ала(?:(?:т|м|быз|сыз|лы|рын)\p{L}*)?|алыш(?:а|ы|п|к|м)\p{L}*|алба\p{L}+|алмак\p{L}*|болмок\p{L}*|мүмкүн(?!чүл)\p{L}*|болот|болбойт|жөндөм\p{L}+|алган|алды\p{L}*|алса|мүмкүнчүлү[кг]\p{L}*|уку[кг]\p{L}*|уруксат\p{L}*|жарайт|тобокел\p{L}*|коркунуч\p{L}*)$/u,
    perhaps: /^(?:мүмкүн(?!чүл)\p{L}*|балким|болжол\p{L}*|ыктымал\p{L}*|окшойт|сыягы|көрүнөт|кыязы|чыгар)$/u,
    hope: /^(?:үмүт\p{L}*|күтүү\p{L}*|күтүлүүдө)$/u,
    ready:
      /^(?:даяр\p{L}*|ниет\p{L}*|план\p{L}*|көздө\p{L}+|максат\p{L}*|сунуш\p{L}*|\p{L}+м[ао]кч[уы]|\p{L}+м[өе]кч[үи])$/u,
    try: /^(?:аракет\p{L}*|умтул\p{L}+|тырыш\p{L}+|далалат\p{L}*|күрөш\p{L}*|чалыш\p{L}+|көздө\p{L}+|көрүп|көрдү\p{L}*|көрүш\p{L}+|жанталаш\p{L}*|\p{L}+м[ао]кч[уы]|\p{L}+м[өе]кч[үи])$/u,
    want: /^(?:каала\p{L}+|келет|тилей\p{L}+)$/u,
    promise: /^(?:убада\p{L}*|кепилд\p{L}+|милдеттен\p{L}+)$/u,
    think:
      /^(?:ойл[оу]\p{L}*|оюмча|оюнча|оюбузча|пикир\p{L}*|эсепте\p{L}+|менимче|биздинче|билишимче|ишен\p{L}+|көз-?караш\p{L}*)$/u,
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
    ready: /^(?:готов\p{L}?|намерен\p{L}?|планиру(?:ю|ем|ет|ют))$/u,
    hope: /^наде\p{L}+$/u,
    think: /^(?:думаю|полагаю|по-моему)$/u,
  },
  uk: {
    must: /^(?:мус\p{L}+|повин\p{L}+|доведеться)$/u,
    can: /^(?:може|можуть)$/u,
    ready: /^(?:готов\p{L}{0,2}|плану(?:ю|ємо|є|ють))$/u,
    hope: /^сподіва\p{L}+$/u,
    think: /^(?:думаю|гадаю|по-моєму)$/u,
  },
  ky: {
    must: /^(?:тийиш\p{L}*|милдеттүү)$/u,
    can: /^мүмкүн$/u,
    ready: /^(?:даяр\p{L}*|ниеттен\p{L}+|ниетте|планда\p{L}+)$/u,
    hope: /^үмүт\p{L}*$/u,
    think: /^(?:менимче|билишимче|ойлойм|ойлойбуз)$/u,
  },
}

/** Whether a word that expresses the modality makes a difference by itself. */
export function isTelling(low: string, lang: LanguageCode, modality: Modality): boolean {
  if (modality === 'want' || !modalitiesOf(low, lang).includes(modality)) return false
  if (modality === 'perhaps') return !PERHAPS_ONLY_ANSWERS.test(low)
  // An attempt, a promise as a noun is a thing like another.
  if (modality === 'try') return TRIES.test(low) && !NOUN.test(low)
  if (modality === 'promise') return !NOUN.test(low)
  const listed = TELLING[lang]?.[modality]
  return listed?.test(low) ?? false
}

/** Trying that somebody says of themselves or of others; asked of whoever hears it, *try it*, it is no measure of a statement. */
const TRIES =
  /^(?:tries|tried|try|trying|attempt(?:s|ing)?|endeavour\w*|strives?|striving|(?:по)?пыта\p{L}+(?<!йте|йтесь)|(?:по)?стара(?!н|я$)\p{L}+(?<!йте|йтесь|йтеся)|попробу(?:ю|ем|ет|ют)|стрем(?:л|и)\p{L}+|намага\p{L}+(?<!йтесь|йтеся)|спробу(?:ю|ємо|є|ють|вал\p{L}|вав)|прагн\p{L}+|аракет|аракеттен\p{L}+|умтул\p{L}+|тырыш\p{L}+)$/u
const NOUN =
  /^(?:attempts?|attempted|efforts?|попытк\p{L}+|спроб\p{L}{1,3}|promises?|обещани\p{L}+|обіцянк\p{L}+|убада\p{L}*|аракети\p{L}*|аракеттер\p{L}*|кепилд\p{L}+|guarantee\w*|гаранти\p{L}+|стремлени\p{L}+|прагненн\p{L}+|намаганн\p{L}+|старанн\p{L}+|умтулуу\p{L}*)$/u
const PERHAPS_ONLY_ANSWERS =
  /^(?:может|могут|може|можуть|похоже|кажется|схоже|здається|seem(?:s|ed)?|appear(?:s|ed)?|reportedly|supposedly|allegedly|doubt\w*|unsure|unclear|uncertain|болжол\p{L}*|чыгар|may|might|певно|якобы|нібито|окшойт|көрүнөт)$/u

/** Verbs of seeming, which say nothing but doubt where commas set them off, and in Kyrgyz at the end of a clause. */
const SEEMS = /^(?:кажется|похоже|здається|схоже|seems|appears|окшойт|чыгар)$/u

/** Whether the word is a verb of seeming, which says doubt where it is set off. */
export function isSeeming(low: string): boolean {
  return SEEMS.test(low)
}

const FORWARD = /^(?:балким|кыязы|сыягы|болжолу|ыктымал|менимче|билишимче)$/u

/** Whether a Kyrgyz word of modality goes with what follows; the others stand behind their verb. */
export function goesAhead(low: string): boolean {
  return FORWARD.test(low)
}
