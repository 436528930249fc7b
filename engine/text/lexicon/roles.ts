import { LANGUAGES, type Language } from '../../types.ts'
import { memoised } from '../memoised.ts'
import { listedAs } from './grammar.ts'
import { BODIES, EPITHETS, OFFICES, TITLES } from './roleTables.ts'

/** Rows whose words are no synonyms: a chairman is no director. */
const MIXED = new Set(
  'king pope envoy deputy head founder general police player driver rescuer employee architect scientist doctor teacher student journalist writer artist farmer worker activist adviser candidate family witness company ministry medium party interlocutor'.split(
    ' ',
  ),
)

/** `office`: what somebody is by work or rank; `epithet`: a word that takes up somebody named; `body`: what speaks as one. */
export type RoleKind = 'office' | 'epithet' | 'body'

/** A word for somebody or something that can speak, with what its form shows. */
export interface Role {
  /** The word in lower case. */
  readonly low: string
  /** Name of the row, the same in every language. */
  readonly notion: string
  /** What makes two role words one role inside an article: the row where its words are synonyms, else row and stem. */
  readonly sense: string
  readonly kind: RoleKind
  readonly gender: 'male' | 'female' | null
  readonly plural: boolean
  /** In an oblique case, where the form shows it. */
  readonly oblique: boolean
}

const ENDINGS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:s|es|'s|s'|women|woman)?$/,
  ru: /^(?:ь?н?иц|к|ш|есс)?(?:а|у|ом|е|ы|и|ов|ам|ами|ах|ь|я|ю|ем|ей|ям|ями|ях|ой|ою|ью|ий|его|ему|им|ими|их|ая|ый|ого|ому|ым|ые|ых|ыми|ия|ию|ии|ие|ием|иям|иях|иями)?$/,
  uk: /^(?:ь?н?иц|к|ин|ес|чин)?(?:а|у|ом|ем|ові|еві|єві|і|и|ів|їв|ам|ами|ах|ь|я|ю|єм|ям|ями|ях|ою|ею|єю|ї|ей|ий|ого|ому|им|ими|их|е|є|ія|ії|ію|ією|ець|ця|цю|цем|ці|ців|кою|ок|ку|ня|ні|ню)?$/,
  ky: /^(?:лар|лер|лор|лөр|дар|дер|дор|дөр|тар|тер|тор|төр)?(?:ы|и|у|ү|сы|си|су|сү|бүз|быз)?(?:нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн|га|ге|го|гө|ка|ке|ко|кө|на|не|но|нө|ны|ни|ну|нү|ды|ди|ду|дү|ты|ти|ту|тү|н|да|де|до|дө|та|те|то|тө|нда|нде|ндо|ндө|дан|ден|дон|дөн|тан|тен|тон|төн|нан|нен|нон|нөн)?$/,
}

const OBLIQUE: Readonly<Record<Language, RegExp>> = {
  en: /(?:'s|s')$/,
  ru: /(?:ом|ем|ого|ему|ому|ым|им|ами|ями|ах|ях|ам|ям|ов|ев|у|ю|ой|ей|ью|их|ых|(?:[^иыоен]|[^ая]н)е)$/,
  uk: /(?:ом|ем|єм|ового|ові|еві|єві|ого|ому|им|ами|ями|ах|ях|ам|ям|ів|їв|у|ю|ою|ею|єю|их|(?:нт|ст|[аоеяи]р|ат|ач)ці)$/,
  ky: /(?:[нд][ыиуү]н|т[ыиуү]н|[гк][аеоө]|[ыиуү]на|[ыиуү]не|[ыиуү]н[оө]|[нд][ыиуү]|[ыиуү]н|[дт][аеоө]|[дт][аеоө]н)$/,
}

const FEMALE: Readonly<Record<Language, RegExp>> = {
  en: /(?:woman|women|(?<!tn|in|pr)ess|mother|wife|widow|sister|daughter|aunt|girl|actress|queen|mum|mom|lady|nun|schoolgirl|headmistress|grandmother)$/,
  ru: /(?:ниц[аыуе]|ницей|тк[аиуе]|ткой|иц[аыуе]|есс[аыуе]|ш[аиу]|мать|матери|жен[аыуе]|вдов[аыуе]|сестр[аыуе]|дочь|дочери|дочк[аиуе]|бабушк[аиуе]|девушк[аиуе]|девочк[аиуе]|женщин[аыуе]|актрис[аыуе]|мама|тетя|королев[аыуе]|внучк[аиуе]|внучкой|тещ[аиуе]|свекров[ьи]|невестк[аиуе]|мачех[аиуе]|супруг[аиуе]|хозяйк[аиуе]|соседк[аиуе]|кухарк[аиуе]|старушк[аиуе]|медсестр[аыуе])$/,
  uk: /(?:иц[яіюе]|ицею|[рнтжлсчвк]к[аиу]|[рнтжлсчвк]кою|ин[яіюе]|инею|мати|матері|дружин[аиу]|вдов[аиу]|удов[аиу]|сестр[аиу]|доньк[аиу]|дочк[аиу]|бабус[яію]|дівчин[аиу]|жінк[аиу]|жінці|мама|тітк[аиу]|королев[аиу]|пані|вчена|(?:нт|ст|[аоеяи]р|ат|ач)ці)$/,
  ky: /^(?:аял|айым|кемпир|келин|байбиче|кыз(?!мат)|эже|карындаш|сиңди|апа|эне|актриса|ханыша|медайым|төрайым|чоң_эне)/,
}

/** Words whose ending looks female and is not, and role words that are male by their meaning. */
const MALE: Readonly<Record<Language, RegExp>> = {
  en: /(?:(?<!wo)man|(?<!wo)men|father|husband|widower|brother|uncle|boy|king|prince|dad|son|duke|monk|priest|schoolboy|bishop|pope|gentleman|grandfather|grandson)$/,
  ru: /^(?:отец|отц|муж(?!е)|мужа|мужчин|вдовец|вдовц|сын|брат|дяд|дедушк|старик|мужик|мальчик|юнош|парен|парн|корол[ьяюе]|священник|принц(?!есс)|герцог$)/,
  uk: /^(?:батьк|чоловік|син(?!опт)|брат|дядьк|дід|старий|хлопец|хлопц|хлопчик|юнак|корол[ья]|священник)/,
  ky: /^(?:эркек|карыя|жигит|аксакал|абышка|чал|уулу|ата(?!ндаш)|күйөө|ага|ини|падыша)/,
}

const PLURAL: Readonly<Record<Exclude<Language, 'ky'>, RegExp>> = {
  en: /(?:[^s]s|men|women)$/,
  ru: /(?:[^с]ы|и|ие|ые|ов|ев|ей|ам|ям|ами|ями|ах|ях)$/,
  uk: /(?:и|(?<!ов|ев|єв)і|ів|ам|ям|ами|ями|ах|ях)$/,
}

interface Entry {
  readonly notion: string
  readonly sense: string
  readonly kind: RoleKind
}

function indexOf(language: Language): { stems: Map<string, Entry>; whole: Map<string, Entry>; longest: number } {
  const column = LANGUAGES.indexOf(language) + 1
  const stems = new Map<string, Entry>()
  const whole = new Map<string, Entry>()
  let longest = 0
  for (const [kind, rows] of [
    ['office', OFFICES],
    ['epithet', EPITHETS],
    ['body', BODIES],
  ] as const)
    for (const row of rows)
      for (const stem of (row[column] ?? '').split(' ')) {
        if (!stem || stem.includes('_')) continue
        const entry = { notion: row[0], sense: MIXED.has(row[0]) ? `${row[0]}:${stem.slice(0, 6)}` : row[0], kind }
        if (stem.startsWith('=')) whole.set(stem.slice(1), entry)
        else if (!stems.has(stem)) stems.set(stem, entry)
        // к and п are voiced before an ending that begins with a vowel: министрлиги, мектеби.
        const voiced = language === 'ky' ? stem.replace(/к$/, 'г').replace(/п$/, 'б') : stem
        if (voiced !== stem && !stems.has(voiced)) stems.set(voiced, entry)
        longest = Math.max(longest, stem.length)
      }
  return { stems, whole, longest }
}

const INDEX = new Map(LANGUAGES.map(language => [language, indexOf(language)]))

/** Endings of the Kyrgyz nominative: none, the plural, the possessor's. */
const KYRGYZ_NOMINATIVE = /^(?:[лдт][аеоө]р)?(?:с?[ыиуү])?$/

const KYRGYZ_PLURAL = /^[лдт][аеоө]р/

/** What a word is a form of; `ending`: what it has behind the stem. */
interface Form extends Entry {
  readonly ending: string
}

function entryOf(low: string, language: Language): Form | null {
  const index = INDEX.get(language)
  const whole = index?.whole.get(low)
  if (!index || whole) return whole ? { ...whole, ending: '' } : null
  for (let cut = Math.min(low.length, index.longest); cut >= 2; cut--) {
    const found = index.stems.get(low.slice(0, cut))
    const ending = low.slice(cut)
    if (found && ENDINGS[language].test(ending)) return { ...found, ending }
  }
  return null
}

/** Kyrgyz makes nouns of participles: `нааразы болгондор`, `чогулгандар`: those who protested, who came. Nominative, and the genitive of a source. */
const THOSE_WHO = /...[гк][аеоө]нд[аеоө]р(?:д[ыиуү]н)?$/
const THOSE = {
  notion: 'people',
  sense: 'people',
  kind: 'epithet',
  gender: null,
  plural: true,
} as const

/** What is put before a role to say whose deputy it is, or that it is over: `вице-мэр`, `ex-minister`. */
const RANK = /^(?:вице|віце|экс|екс|ex|vice|зам|замест|обер|лейб|co|топ)-/

/** What a body is of: `горсовет`, `облпрокуратура`, `держагентство`. */
const OF_PLACE = /^(?:гор|обл|рай|край|сель|гос|нац|міськ|сіль|держ)(?=.{3})/
/** A compound whose last word says what it is: `телеграм-канал`, `інженер-будівельник`. */
const COMPOUND = /^[\p{L}\p{N}]+-(?=\p{L}{4})/u

/** The role of a word that the tables have not, by the noun that it is made of. */
function madeOf(low: string, language: Language): Form | null {
  if (language === 'en') return null
  // `агентство` of `агентства`
  const own = low.replace(/ство$/, 'ства')
  const entry = entryOf(own.replace(COMPOUND, ''), language)
  if (entry && (own !== low || low.includes('-'))) return entry
  const body = entryOf(own.replace(OF_PLACE, ''), language)
  return body?.kind === 'body' ? body : null
}

/** The role that the word (lower case, as `Word.low`) names, with what its form shows; null for other words. */
export const roleOf = memoised((low: string, lang: string): Role | null => {
  const language = listedAs(lang)
  // The female form of a word in -ник: очільниця of очільник.
  const entry =
    entryOf(low, language) ??
    entryOf(low.replace(RANK, ''), language) ??
    // Nouns in -ец alone: очевидцев of очевидец. Секретарёв is a surname.
    (/цев$/.test(low) ? entryOf(low.replace(/ев$/, 'ов'), language) : null) ??
    (/ниц/.test(low) ? entryOf(low.replace('ниц', 'ник'), language) : null) ??
    madeOf(low, language)
  if (!entry) return language === 'ky' && THOSE_WHO.test(low) ? { ...THOSE, low, oblique: /н$/.test(low) } : null
  const male = MALE[language].test(low)
  const { notion, sense, kind, ending } = entry
  return {
    notion,
    sense,
    kind,
    low,
    gender: kind === 'body' ? null : male ? 'male' : FEMALE[language].test(low) ? 'female' : null,
    // By the ending alone: `инспектор` ends like a plural.
    plural:
      language === 'ky'
        ? KYRGYZ_PLURAL.test(ending)
        : PLURAL[language].test(low) && !FEMALE[language].test(low) && !MALE[language].test(low),
    // `капитан`, `келин`, `акыны` end like cases; Slavic stems in the table may have lost their last letters.
    oblique: OBLIQUE[language].test(low) && !(language === 'ky' && KYRGYZ_NOMINATIVE.test(ending)),
  }
})

const TITLE_MAPS: Readonly<Record<Language, ReadonlyMap<string, 'male' | 'female' | ''>>> = {
  en: new Map(Object.entries(TITLES.en)),
  ru: new Map(Object.entries(TITLES.ru)),
  uk: new Map(Object.entries(TITLES.uk)),
  ky: new Map(Object.entries(TITLES.ky)),
}

/** The gender a title gives (`Mrs`, `пані`), `''` for one that gives none; null for a word that is no title. */
export function titleOf(low: string, lang: string): 'male' | 'female' | '' | null {
  return TITLE_MAPS[listedAs(lang)].get(low) ?? null
}
