import type { LanguageCode } from '../../types.ts'
import { MODALITIES, type Modality } from './modals.ts'

type Phrases = Readonly<Record<string, Readonly<Partial<Record<Modality, RegExp>>>>>

/** What several words say together; matched against the words from one on, in lower case, each followed by a blank. */
const PHRASES: Phrases = {
  en: {
    must: /^(?:have|has|had|having) to /u,
    perhaps: /^(?:it|there) (?:seems?|appears?) |^(?:seem|appear)(?:s|ed)? to |^(?:not|hardly) (?:sure|certain) /u,
    think:
      /^as far as (?:i|we) |^to my knowledge |^in (?:my|our) (?:view|opinion) |^to my mind |^if (?:i|we) (?:am|are) not mistaken /u,
  },
  ru: {
    perhaps: /^не (?:уверен|знаю) |^не уверен[аы] /u,
    think:
      /^насколько (?:мне|нам|я|мы) |^на (?:мой|наш) взгляд |^по (?:моему|нашему) мнению |^(?:мне|нам) (?:кажется|думается) |^если (?:я )?не ошибаюсь /u,
  },
  uk: {
    perhaps: /^не (?:впевнен\p{L}*|певен|певна|певні|знаю) /u,
    think:
      /^наскільки (?:мені|нам|я|ми) |^на (?:мою|нашу) думку |^на (?:мій|наш) погляд |^(?:мені|нам) (?:здається|видається) |^якщо (?:я )?не помиляюся /u,
  },
  ky: {
    perhaps: /^так (?:билбейм|билбейбиз|айта) |^ишене албай\p{L}+ /u,
    think:
      /^(?:менин|биздин) (?:оюмча|оюбузча|пикиримче|пикиримде|билишимче|билишибизче|көз) |^деп (?:ойлойм|ойлойбуз|эсептейм|эсептейбиз) |^жаңылбасам /u,
  },
}

/** Of these those that are no other thing: *could have been* is what was not. */
const TELLING: Phrases = {
  en: {
    can: /^could (?:well |easily |still )?have /u,
    ready: /^(?:plan|plans|planning|planned|intend|intends|intending|intended) to /u,
  },
  ru: { can: /^мог(?:ла|ло|ли)? бы /u },
  uk: { can: /^(?:міг|могл[аои]) би? /u },
  ky: { can: /^(?:ала|алышы|алышмак|алмак) (?:эле|беле) /u },
}

/** Words from one on that a phrase may have. */
const LONGEST = 5

/** What the words from `at` on say together. */
export function phrasesAt(words: Words, at: number, lang: LanguageCode): readonly Modality[] {
  const [answering, telling] = [PHRASES[lang], TELLING[lang]]
  if (!answering && !telling) return []
  const ahead = aheadOf(words, at)
  return MODALITIES.filter(modality => answering?.[modality]?.test(ahead) || telling?.[modality]?.test(ahead))
}

/** Whether what they say together makes a difference by itself. What one only thinks always does. */
export function tellsPhrase(words: Words, at: number, lang: LanguageCode, modality: Modality): boolean {
  const telling = modality === 'think' ? PHRASES : TELLING
  return telling[lang]?.[modality]?.test(aheadOf(words, at)) ?? false
}

type Words = readonly { readonly low: string }[]

function aheadOf(words: Words, at: number): string {
  let ahead = ''
  for (let i = at; i < Math.min(words.length, at + LONGEST); i++) ahead += `${words[i]?.low} `
  return ahead
}
