import { isOurs } from '../../languageCode.ts'
import type { Language } from '../../types.ts'
import { memoised } from '../memoised.ts'

/** Who a pronoun may stand for. */
export interface Pronoun {
  readonly gender: 'male' | 'female' | null
  readonly plural: boolean
  readonly subject: boolean
}

const HE: Pronoun = { gender: 'male', plural: false, subject: true }
const SHE: Pronoun = { gender: 'female', plural: false, subject: true }
const THEY: Pronoun = { gender: null, plural: true, subject: true }
const ONE: Pronoun = { gender: null, plural: false, subject: true }
const aside = (pronoun: Pronoun): Pronoun => ({ ...pronoun, subject: false })

const PRONOUNS: Readonly<Record<Language, Readonly<Record<string, Pronoun>>>> = {
  en: {
    he: HE,
    she: SHE,
    they: THEY,
    his: aside(HE),
    him: aside(HE),
    her: aside(SHE),
    their: aside(THEY),
    them: aside(THEY),
  },
  ru: {
    он: HE,
    она: SHE,
    они: THEY,
    его: aside(HE),
    него: aside(HE),
    ему: aside(HE),
    ее: aside(SHE),
    нее: aside(SHE),
    ей: aside(SHE),
    их: aside(THEY),
    них: aside(THEY),
    ним: aside(HE),
  },
  uk: {
    він: HE,
    вона: SHE,
    вони: THEY,
    його: aside(HE),
    нього: aside(HE),
    йому: aside(HE),
    її: aside(SHE),
    неї: aside(SHE),
    їй: aside(SHE),
    їх: aside(THEY),
    їхні: aside(THEY),
    їхніми: aside(THEY),
    їхнім: aside(THEY),
    їхню: aside(THEY),
    них: aside(THEY),
  },
  ky: {
    ал: ONE,
    алар: THEY,
    өзү: ONE,
    өздөрү: THEY,
    анын: aside(ONE),
    алардын: aside(THEY),
    ага: aside(ONE),
    аны: aside(ONE),
  },
} // prettier-ignore

const PREPOSITIONS: Readonly<Record<Language, string>> = {
  en: 'of in at on to for from with by about against near under over after before during between among into through without within towards toward since until via like as than behind beyond including despite outside inside across around',
  ru: 'в во на с со к ко о об обо от ото из изо у за под над по при про для без до между через перед против после вокруг около среди вместо кроме ради возле внутри вне мимо сквозь благодаря согласно вопреки насчет включая из-за из-под',
  uk: 'в у на з із зі зо до к від од за під над по при про для без між через перед проти після навколо біля серед замість крім окрім заради всередині поза повз крізь завдяки згідно всупереч щодо стосовно о об',
  ky: '',
}

/** Words after which a new clause begins. */
const BREAKS: Readonly<Record<Language, string>> = {
  en: 'who which that whose when where while because although though but if',
  ru: 'который которая которое которые которого которой которых которому которым которыми которую что чтобы когда где пока потому хотя но если а чей чья чье чьи чьего чьей чьих',
  uk: 'який яка яке які якого якої яких якому яким якою якими яку що щоб коли де поки тому хоча але якщо а та чий чия чиє чиї чийого чиєї чиїх',
  ky: 'бирок анткени эгер себеби',
}

/** Words that open sentences with a capital letter and are no names. */
const OPENERS: Readonly<Record<Language, string>> = {
  en:
    'the a an this that these those it its he she they we i you his her their our my your there here what when where why how who which while if as at in on of to for from with by about after before ' +
    'during since until under over between among against and but or nor so yet not no yes all any some many most few each every both either neither other another one two three four five six seven eight nine ten first second third last next ' +
    'then now today yesterday tomorrow later earlier still also even only just never always often once again perhaps maybe however meanwhile moreover instead asked according because although though unless despite without within through ' +
    'than like speaking told born raised reached contacted questioned challenged giving adding citing turning announcing responding answering pressed such more less much president everyone nobody somebody someone anybody nothing something everything let do does did is are was were be been has have had will would can could may might must should ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december photo read follow share subscribe live video news world sport politics business culture economy society',
  ru:
    'в во на с со к ко о об от из у за под над по при про для без до между через перед против после вокруг около среди вместо кроме и а но или да же ли бы не ни что как так это этот эта эти тот та те то он она они оно мы вы я ты его ее их наш ваш мой свой ' +
    'кто где когда куда почему зачем если хотя пока чтобы потому поэтому также тоже еще уже только даже лишь вот ведь все всё весь вся всех всего сам сама сами один одна одно одни два две три четыре пять шесть семь первый первая второй ' +
    'теперь сегодня вчера завтра накануне ранее раньше позже потом затем тогда здесь там тут снова опять впрочем однако тем временем кстати например наконец напомним отметим впервые именно почти более менее больше меньше многие некоторые другие другой каждый никто ничто ' +
    'говоря отвечая комментируя обращаясь выступая рассказывая поясняя согласно фото читайте поделиться видео новости главная политика экономика общество культура спорт мир регионы понедельник вторник среду четверг пятницу субботу воскресенье январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре ' +
    'отдельно особенно пусть может нет спустя самым самый самая вслед рядом утром вечером днем ночью весной летом осенью зимой прежде несмотря по-прежнему оттуда откуда прощаясь завершая заканчивая начиная напротив зато новый новая новые прежний прежняя бывший бывшая нынешний нынешняя год отсюда туда сюда',
  uk:
    'в у на з із зі до від за під над по при про для без між через перед проти після навколо біля серед замість крім і й та а але або чи же б би не ні що як так це цей ця ці той те ті він вона вони воно ми ви я ти його її їх їхній наш ваш мій свій ' +
    'хто де коли куди чому навіщо якщо хоча поки щоб тому також теж ще вже тільки навіть лише ось адже все усе весь вся всі усі всіх сам сама самі один одна одне одні два дві три чотири пять шість сім перший перша другий ' +
    'тепер сьогодні вчора завтра напередодні раніше пізніше потім тоді тут там знову знов втім утім однак тим часом речі наприклад нарешті нагадаємо зазначимо вперше уперше саме майже більше менше багато деякі інші інший кожен кожний ніхто ніщо ' +
    'говорячи відповідаючи коментуючи звертаючись виступаючи розповідаючи згідно фото читайте поширити відео новини головна політика економіка суспільство культура спорт світ понеділок вівторок середу четвер пятницю суботу неділю січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні ' +
    "окремо особливо нехай може нема спустя найбільше слідом поруч вранці ввечері вдень вночі навесні влітку восени взимку перш незважаючи прощаючись завершуючи починаючи п'ять натомість водночас тимчасом новий нова нові колишній колишня нинішній нинішня рік торік звідти звідси звідки туди сюди",
  ky:
    'бул ал ошол ушул алар өзү өздөрү биз сиз мен сен анын алардын ага аны анда андан мында бирок жана же да дагы эми азыр бүгүн кечээ эртең мурда кийин ошондо ошентип ошентсе ошондуктан анткени себеби эгер эле андыктан мисалы акыры ' +
    'эртеси эки үч төрт беш алты жети сегиз тогуз он бир биринчи экинчи бардык баары бүт көп көптөгөн айрым кээ ар эч эмне ким кайда качан кантип кандай үчүн деле жок ооба болсо окуяга буга мындан мунун муну кийинки акыркы быйыл былтыр жалпысынан айтмакчы ' +
    'дүйшөмбү шейшемби шаршемби бейшемби жума ишемби жекшемби январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь сүрөт видео жаңылыктар башкы саясат экономика коом маданият спорт дүйнө эскерте учурда быйылкы анан туура акыр-аягы ушунча ошончо мынча анча ошончолук ушунчалык мынчалык анчалык албетте балким демек кыскасы негизи чынында тескерисинче эгерде мурунку бүгүнкү айрыкча деги деле-да',
}

/** Lands and cities in English that are often in the news. */
const ENGLISH_LANDS =
  /^(?:kyrgyzstan|kazakhstan|uzbekistan|tajikistan|turkmenistan|ukraine|russia|belarus|moldova|georgia|armenia|azerbaijan|poland|germany|france|italy|spain|britain|england|scotland|wales|ireland|america|europe|asia|africa|china|japan|korea|india|pakistan|iran|iraq|syria|israel|palestine|turkey|egypt|canada|mexico|brazil|argentina|australia|greece|hungary|romania|bulgaria|serbia|croatia|czechia|slovakia|austria|switzerland|sweden|norway|finland|denmark|lithuania|latvia|estonia|netherlands|belgium|portugal|moscow|kyiv|kiev|bishkek|astana|almaty|london|paris|berlin|washington|brussels|beijing|warsaw|vienna|rome|madrid|tokyo|delhi|istanbul|ankara|minsk|riga|vilnius|tallinn|lviv|kharkiv|odesa|osh|kremlin|nordic)(?:'s)?$/

/** Words that are capitalised in the midst of a sentence and name nobody: days, months, peoples. */
const CAPITALISED =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|i|american|british|english|french|german|russian|ukrainian|kyrgyz|kazakh|chinese|european|western|eastern|northern|southern|twitter|facebook|telegram|instagram|youtube|tiktok|internet|covid|covid-19|god|christmas|easter|olympic|olympics)s?$/

/** Countries and lands that run into a name without a comma: `президент Франции Эммануэль Макрон`. Stems. */
const LANDS =
  /^(?:(?:росси|украин|україн|беларус|білорус|казах?стан|казакстан|кыргызстан|киргизстан|киргизи|узбекистан|өзбекстан|таджикистан|тажикстан|туркменистан|түркмөнстан|грузи|армени|вірмені|азербайджан|франци|франці|германи|німеччин|итали|італі|испани|іспані|польш|польщ|турци|туреччин|түркия|кита|кытай|япони|японі|инди|індіі|великобритани|британи|британі|англи|англі|америк|европ|європ|росі|росії|орусия|румыни|румуні|венгри|угорщин|чехи|чехі|литв|латви|латві|эстони|естоні|молдов|израил|ізраїл|иран|іран|сири|евросоюз|євросоюз|кремл|германия|польша|украина|коре|вьетнам|в'єтнам|монголи|монголі|таиланд|індонезі|индонези|пакистан|афганистан|афганістан|ливан|ліван|египет|єгип|норвеги|норвегі|швеци|швеці|финлянди|фінлянді|дани|дані|австри|австрі|швейцари|швейцарі|голланди|нидерланд|нідерланд|бельги|бельгі|португали|португалі|греци|греці|болгари|болгарі|серби|сербі|хорвати|хорваті|словаки|словач|канад|мексик|бразили|бразилі|аргентин|австрали|австралі|бишкек|киев|київ|києв|москв|петербург|харьков|харків|одесс|одес|львов|львів|пхеньян|пхен'ян|сеул|пекин|пекін|токио|токіо|лондон|париж|берлин|берлін|брюссел|вашингтон|минск|мінськ|стамбул|анкар|астан|алматы|ташкент|душанб)(?:[аяыуюеиіїєйоьө]{0,3}(?:м|х)?|(?:н|д|т)[ыиуү]н|[дтгк][аеоө]н?|[дт][аеоө]г[ыи])|сша|оаэ|ес|єс|рф|кр|снг|оон|нато|кндр|кхдр|кнр|фрг|юар|мид|мвд|мчс|фсб|снбо|рнбо|мзс|акш|usa|uk|us|eu|un|nato)(?:-?(?:да|дан|дагы|дын|нын|га|ка|ге|не|ны|нин))?$/

// Long lists, asked of the same words again and again.
const capitalisedWord = memoised(low => CAPITALISED.test(low))
const landWord = memoised(low => LANDS.test(low) || ENGLISH_LANDS.test(low))

function sets(lists: Readonly<Record<Language, string>>): Readonly<Record<Language, ReadonlySet<string>>> {
  const of = (list: string) => new Set(list.split(' ').filter(Boolean))
  return { en: of(lists.en), ru: of(lists.ru), uk: of(lists.uk), ky: of(lists.ky) }
}

const PREPOSITION_SETS = sets(PREPOSITIONS)
const BREAK_SETS = sets(BREAKS)
const OPENER_SETS = sets(OPENERS)

const PRONOUN_MAPS: Readonly<Record<Language, ReadonlyMap<string, Pronoun>>> = {
  en: new Map(Object.entries(PRONOUNS.en)),
  ru: new Map(Object.entries(PRONOUNS.ru)),
  uk: new Map(Object.entries(PRONOUNS.uk)),
  ky: new Map(Object.entries(PRONOUNS.ky)),
}

/** The language whose lists are asked: English for one that has none. */
export function listedAs(lang: string): Language {
  return isOurs(lang) ? lang : 'en'
}

/** Whether the language is Russian or Ukrainian, which many rules are alike for. */
export function isSlavic(lang: string): boolean {
  return lang === 'ru' || lang === 'uk'
}

/** The pronoun of the third person that the word (lower case) is, with what it shows; null for other words. */
export function pronounOf(low: string, lang: string): Pronoun | null {
  return PRONOUN_MAPS[listedAs(lang)].get(low) ?? null
}

/** Whether the word (lower case) governs what stands after it; Kyrgyz postpositions are asked of `isPostposition`. */
export function isPreposition(low: string, lang: string): boolean {
  return PREPOSITION_SETS[listedAs(lang)].has(low)
}

const POSTPOSITIONS = new Set(
  'менен үчүн тууралуу жөнүндө боюнча сыяктуу кийин чейин карата караганда жана-бир сайын аркылуу туура байланыштуу ылайык каршы бирге кошо сымал учурунда убагында маалында мезгилинде'.split(
    ' ',
  ),
)

/** Kyrgyz postpositions that govern a case; behind a nominative they are adverbs: *Асанов кийин айтты*, *депутат каршы чыкты*. */
const GOVERNED: readonly (readonly [after: RegExp, noun: RegExp])[] = [
  [/^кийин$/, /[дтн][аеоө]н$/],
  [/^(?:чейин|карата|караганда|ылайык|каршы|туура|байланыштуу)$/, /(?:[гк][аеоө]|н[аеоө])$/],
]

/** Whether the Kyrgyz word `low` governs the noun right before it (lower case): *менен*, *үчүн*. */
export function isPostposition(low: string, noun: string): boolean {
  if (!POSTPOSITIONS.has(low)) return false
  const governed = GOVERNED.find(([after]) => after.test(low))
  return governed === undefined || governed[1].test(noun)
}

const DETERMINER =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|one|another|some|any|no|each|every|all)$/

/** Whether the English word (lower case) stands first in a noun phrase, whatever else is before the noun: *the*, *her*, *another*. */
export function isDeterminer(low: string): boolean {
  return DETERMINER.test(low)
}

/** Whether it may be the first: a determiner or, without one, a number. */
export function mayOpenNoun(low: string): boolean {
  return isDeterminer(low) || /^(?:two|three|several)$/.test(low)
}

/** Whether a new clause begins with the word: *who*, *который*. */
export function breaksClause(low: string, lang: string): boolean {
  return BREAK_SETS[listedAs(lang)].has(low)
}

/** Whether the word may stand with a capital letter at the start of a sentence without being a name. */
export function isOpener(low: string, lang: string): boolean {
  return OPENER_SETS[listedAs(lang)].has(low)
}

/** Whether the word has its capital by spelling rules and names neither a person nor a body. */
export function isNoName(low: string): boolean {
  return capitalisedWord(low, '')
}

/** Whether the word (lower case) names a land or a body of states. */
export function isLand(low: string): boolean {
  return landWord(low, '')
}

/** Words for somebody whom the text does not tell, as subjects. */
const SOMEBODY: Readonly<Record<Language, string>> = {
  en: 'someone somebody anyone anybody everyone everybody nobody many some others',
  ru: 'кто-то кто-нибудь кое-кто некто никто многие некоторые иные другие',
  uk: 'хтось хто-небудь дехто ніхто деякі інші',
  ky: 'кимдир бирөө бирөөлөр көпчүлүк айрымдар',
}
const SOMEBODY_SETS = sets(SOMEBODY)

/** Whether the word (lower case) stands for somebody who is not told: *someone*, *кто-то*. */
export function isSomebody(low: string, lang: string): boolean {
  return SOMEBODY_SETS[listedAs(lang)].has(low)
}

/** Words for one of several, told from who was named before. */
const ANOTHER: Readonly<Record<Language, string>> = {
  en: 'another one',
  ru: 'другой другая третий третья второй вторая',
  uk: 'інший інша третій третя другий друга',
  ky: 'башкасы экинчиси үчүнчүсү',
}
const ANOTHER_SETS = sets(ANOTHER)

/** Whether the word (lower case) may stand alone for another one than was named: *another*, *другой*. */
export function isAnother(low: string, lang: string): boolean {
  return ANOTHER_SETS[listedAs(lang)].has(low)
}
