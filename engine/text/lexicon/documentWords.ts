import type { Language } from '../../types.ts'

/** Stems of what is written to be read, with the endings of the nominative and those of the other cases; `-` is the empty ending. */
type Paradigm = readonly (readonly [stems: string, nominative: string, others: string])[]

const RUSSIAN: Paradigm = [
  [
    'слайд плакат баннер транспарант приказ указ закон законопроект пункт параграф раздел устав кодекс договор контракт меморандум акт протокол ' +
      'отчет доклад документ регламент релиз пресс-релиз приговор иск твит текст манифест билборд ценник вердикт отзыв пост постер циркуляр ответ аудит',
    '- ы',
    'а у ом е ов ам ами ах',
  ],
  ['дневник чек', '- и', 'а у ом е ов ам ами ах'],
  ['бюллетен', 'ь и', 'я ю ем е ей ям ями ях'],
  [
    'страниц табличк дощечк вывеск справк сводк записк листовк открытк этикетк анкет брошюр наклейк памятк телеграмм жалоб грамот',
    'а ы и',
    'у е ой - ам ами ах',
  ],
  ['надпис рукопис переписк', 'ь и а', 'ью ей ям ями ях у е ой'],
  [
    'стать резолюци конституци инструкци деклараци рецензи аннотаци квитанци харти концепци стратеги публикаци',
    'я и',
    'ю ей е ям ями ях',
  ],
  ['стат', '', 'ей'],
  ['письм правил', 'о а', 'у ом е ам ами ах'],
  ['правил писем', '', '-'],
  [
    'постановлени распоряжени соглашени заключени объявлени послани обращени завещани решени определени сообщени заявлени предписани',
    'е я',
    'ю ем и ий ям ями ях',
  ],
  ['табло меню граффити', '-', ''],
]

const UKRAINIAN: Paradigm = [
  [
    'слайд плакат банер транспарант наказ указ закон законопроєкт законопроект пункт параграф розділ статут кодекс контракт меморандум акт протокол ' +
      'звіт документ регламент реліз пресреліз прес-реліз вирок позов твіт текст маніфест білборд цінник вердикт напис лист допис відгук пост постер циркуляр',
    '- и',
    'а у ом і ові ів ам ами ах',
  ],
  ['щоденник чек', '- и', 'а у ом ові ів ам ами ах'],
  ['договір', '-', ''],
  ['договор', 'и', 'у ом і ів ам ами ах'],
  ['доповід відповід', 'ь', 'і ю ей ям ями ях'],
  ['висновок', '-', ''],
  ['висновк', 'и', 'у ом ові ів ам ами ах'],
  ['припис', '- и', 'у ом і ів ам ами ах'],
  [
    "сторінк табличк дощечк вивіск довідк записк листівк анкет етикетк брошур наліпк телеграм скарг постанов ухвал угод заяв нот пам'ятк грамот",
    'а и',
    'у і ою ам ами ах -',
  ],
  ['сторінц табличц дощечц вивісц довідц записц листівц етикетц наліпц', '', 'і'],
  [
    'статт резолюці конституці інструкці деклараці рецензі анотаці квитанці хартії концепці стратегі публікаці',
    'я ї',
    'ю ею єю ям ями ях і',
  ],
  ['зведенн оголошенн розпорядженн рішенн повідомленн зверненн посланн положенн', 'я', 'ю і ям ями ях'],
  ['правил', 'а', 'ам ами ах'],
  ['табло меню графіті', '-', ''],
]

const ENGLISH: Paradigm = [
  [
    'page letter email e-mail slide poster policy order act article report diary sign scoreboard note notice banner placard sticker inscription ' +
      'plaque contract agreement resolution decree law bill constitution indictment complaint lawsuit transcript document memo memorandum leaflet ' +
      'flyer brochure pamphlet manual rule regulation clause paragraph section protocol ruling verdict judgment judgement statute charter treaty pact ' +
      'caption billboard tattoo review epitaph gravestone guideline label petition telegram tweet advert advertisement manifesto communique affidavit ' +
      'audit survey bulletin summary dossier logbook timetable receipt ' +
      'questionnaire message post entry declaration directive circular subtitle obituary',
    '- s',
    '',
  ],
  ['graffiti policies diaries entries', '-', ''],
]

const KYRGYZ_LOCATIVE = 'да де до дө та те то тө нда нде ндо ндө ында инде унда үндө сында синде сунда сүндө'
const KYRGYZ: Paradigm = [
  [
    'барак бараг баракча кат буйрук буйруг берене макала баяндама отчет документ мыйзам токтом жарлык жарлыг чечим протокол акт күндөлүк күндөлүг плакат ' +
      'жарыя билдирүү маалымат келишим эреже устав конституция кодекс корутунду арыз пост слайд табло китепче маалымкат кулактандыруу эскертме ' +
      'долбоор меморандум декларация резолюция өкүм доо нускама бет чакырык кайрылуу көрнөк баннер релиз пресс-релиз ' +
      'жооп жооб түшүндүрмө маалымдама жазма',
    '- ы и у ү сы си су сү',
    KYRGYZ_LOCATIVE,
  ],
]

function formsOf(paradigm: Paradigm): ReadonlyMap<string, 'nominative' | 'other'> {
  const forms = new Map<string, 'nominative' | 'other'>()
  for (const [stems, nominative, others] of paradigm)
    for (const stem of stems.split(' '))
      for (const [endings, form] of [
        [nominative, 'nominative'],
        [others, 'other'],
      ] as const)
        for (const ending of endings.split(' ')) {
          if (endings === '') continue
          const low = stem + (ending === '-' ? '' : ending)
          if (!forms.has(low)) forms.set(low, form)
        }
  return forms
}

const FORMS: Readonly<Record<Language, ReadonlyMap<string, 'nominative' | 'other'>>> = {
  en: formsOf(ENGLISH),
  ru: formsOf(RUSSIAN),
  uk: formsOf(UKRAINIAN),
  ky: formsOf(KYRGYZ),
}

/** Whether the word (lower case) is one for something written to be read, and in which case; null for other words. */
export function documentForm(low: string, lang: string): 'nominative' | 'other' | null {
  return (Object.hasOwn(FORMS, lang) ? FORMS[lang as Language].get(low.replace(/^\d+-/, '')) : undefined) ?? null
}
