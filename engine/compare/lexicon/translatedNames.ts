import { beginsAs } from '../../text/beginsAs.ts'
import { memoised } from '../../text/memoised.ts'
import type { LanguageCode } from '../../types.ts'

/** Beginnings of one name in en, ru, uk, ky; `=` ends a whole word. These are translated, not spelled alike. */
const PLACES: readonly (readonly [string, string, string, string])[] = [
  ['us= usa= u.s america', 'сша= америк', 'сша= америк', 'акш америка'],
  ['china chinese', 'кита', 'кита китай', 'кытай'],
  ["britain british uk= uk's", 'британ великобритан', 'британ великобритан', 'британ улуубритания'],
  ['germany german', 'герман немец немк', 'німе', 'герман немис'],
  ['georgia', 'грузи', 'грузи', 'грузия'],
  ['greece greek', 'грец греч', 'грец грек', 'греция грек'],
  ['hungar', 'венгр венгер', 'угор', 'венгр'],
  ['austria', 'австри', 'австрі', 'австрия'],
  ['egypt', 'египет египт', 'єгип', 'египет египтин'],
  ['japan', 'япон', 'япон', 'япон жапон'],
  ['switzer swiss', 'швейцар', 'швейцар', 'швейцар'],
  ['sweden swed', 'швец швед', 'швец швед', 'швец швед'],
  ['spain span', 'испан', 'іспан', 'испан'],
  ['croatia', 'хорват', 'хорват', 'хорват'],
  ['cyprus', 'кипр', 'кіпр', 'кипр'],
  ['poland pol=', 'польш поляк', 'польщ поляк', 'польша'],
  ['france french', 'франц', 'франц', 'франц'],
  ['vienna', 'вен=  вена= вене= вену= вены=', 'відень відн', 'вена='],
  ['rome=', 'рим=  рима= риме= римск', 'рим= риму= римі= риму', 'рим='],
  ['europe eu=', 'европ евросоюз ес=', 'європ євросоюз єс=', 'европа евробиримдик еб='],
  ['un=', 'оон=', 'оон=', 'буу'],
  ['hiv=', 'вич= вич-', 'віл= віл-', 'вич'],
  ['aids=', 'спид', 'снід', 'спид'],
  ['fbi=', 'фбр', 'фбр', 'фбр fbi'],
  ['cia=', 'цру', 'цру', 'бчб цру'],
  ['nato', 'нато', 'нато', 'нато'],
  ['russia', 'росси русск рф=', 'росі рф=', 'россия орус рф='],
  ['ukrain', 'украин', 'україн', 'украин'],
  ['kyrgyz', 'киргиз кыргыз', 'киргиз', 'кыргыз'],
  ['dprk=', 'кндр', 'кндр', 'кэдр'],
  ['pyongyang', 'пхеньян', 'пхеньян', 'пхеньян'],
  ['england english', 'англи', 'англі', 'англия англис'],
  ['scot', 'шотланд', 'шотланд', 'шотланд'],
  ['wales welsh', 'уэльс валли', 'уельс валлі', 'уэльс'],
  ['ireland irish', 'ирланд', 'ірланд', 'ирланд'],
  ['jerusalem', 'иерусалим', 'єрусалим', 'иерусалим'],
  ['denmark danish', 'дани= данию= дании= данией= датск датч', 'дані= данію= данії= данією= данськ данц', 'дания'],
  ['netherland dutch', 'нидерланд голланд', 'нідерланд голланд', 'нидерланд голланд'],
  ['turk', 'турци турец турк', 'туреч турец турк', 'түрк'],
  ['india', 'инди= индию= индии= индией= индийск', 'індії= індію= індія= індією= індійськ', 'индия'],
  ['norw', 'норвег норвеж', 'норвег норвез норвеж', 'норвег'],
  ['finland finnish finns=', 'финлянд финск финн', 'фінлянд фінськ фін=', 'финлянд финдер'],
  ['lithuan', 'литв литов', 'литв литов', 'литва'],
  ['czech', 'чех= чехи= чехи чеш', 'чех= чехі чесь', 'чех'],
  ['armen', 'армени армян', 'вірмен', 'армен армян'],
  ['leban', 'ливан', 'ліван', 'ливан'],
  ['roman romania', 'румын', 'румун', 'румын'],
  ['beijing peking', 'пекин', 'пекін', 'пекин бээжин'],
  ['athens athen', 'афин', 'афін', 'афина'],
  ['ethiop', 'эфиоп', 'ефіоп', 'эфиоп'],
  // Spelled alike, but their adjectives end too differently.
  ['korea', 'коре', 'коре', 'корея'],
  ['mexic', 'мексик', 'мексик', 'мексика'],
  ['italy italian', 'итали италья', 'італі', 'италия'],
  ['israel', 'израил', 'ізраїл', 'израил'],
  ['iran', 'иран', 'іран', 'иран'],
  ['syria', 'сири= сирию= сирии= сирия= сирийск', 'сирі= сирію= сирії= сирія= сирійськ', 'сирия'],
  ['indones', 'индонез', 'індонез', 'индонез'],
  ['austral', 'австрали', 'австралі', 'австралия'],
  ['serbia serbs=', 'серб', 'серб', 'серб'],
  ['belgi', 'бельги', 'бельгі', 'бельгия'],
  ['kazakh', 'казах', 'казах', 'казак'],
  ['uzbek', 'узбек', 'узбек', 'өзбек'],
  ['tajik', 'таджик', 'таджик', 'тажик'],
  ['texas texan', 'техас', 'техас', 'техас'],
  ['belarus', 'белорус беларус', 'білорус', 'беларус белорус'],
  ['africa', 'африк', 'африк', 'африка'],
  ['asia', 'азия азии азию азией азиат', 'азія азії азію азією азіат азійськ', 'азия'],
]

/** Beginnings of words that stand in names with a capital and are translated like any other word. */
const GENERIC: Readonly<Record<string, string>> = {
  en: `north south east west central upper lower new= old= great grand big little white black red green blue golden high
    department ministry minister council court supreme senate congress parliament house assembly committee commission board bureau agency
    office service force army navy guard police security defen intelligence justice judiciary judge attorney general federal national
    international state states republic kingdom union united nations people's party labour labor conservative democra republican liberal
    university school college academy institute hospital medical center centre church bank company corp inc= group foundation fund
    association federation league cup premiership championship olympic world club team city= county district region province town village
    island lake river sea ocean bay beach mountain mount desert valley salt street road square bridge park hotel airport station
    hurricane storm day= week= year month war peace act= bill= law constitution treaty award prize festival news times= post= journal
    president prime chief executive director chair secretary senator sen= rep= governor mayor captain coach doctor dr= mr= mrs= ms= sir=
    lord lady king queen prince princess saint st= god bible internet artificial science research project program human rights public
    health education children women men young women's muslim christian jewish hearts giants monday tuesday wednesday thursday friday
    saturday sunday january february march= april may= june july august september october november december i= english mother father
    brother sister tide fire order generation development joint select advanced natural live= sky= rim= pacific atlantic
    constitutional accounting chamber majesty`,
  ru: `север южн юг= юга= юге= восто восточ запад централь верхн нижн нов стар больш велик бел красн зелен чер министерств министр совет
    верховн суд= суда= суде= суду= судом= судебн сенат конгресс парламент палат ассамбле генассамбл комитет комисси бюро агентств
    департамент управлени служб сил= силы= арми флот гварди полици безопасност оборон разведк юстици прокур генераль федера национальн
    международн государств республик королевств союз объединен наци организаци парти лейборист консерватив демократ республикан
    университет школ колледж академи институт госпитал больниц медицин центр церк банк компани групп фонд ассоциаци федераци лиг куб
    чемпионат олимп мир клуб город округ район област остров озер рек море океан залив пляж гор пустын долин улиц площад мост парк отел
    аэропорт станци ураган неделя войн мир закон конституци договор преми фестивал новост президент премьер председател директор секретар
    госсекретар сенатор губернатор мэр тренер доктор господин госпож сэр корол принц свят бог библи интернет твиттер искусствен наук
    исследован проект программ прав здравоохранен образован дет женск любов счетн специальн совместн скалист тих юридическ стрит
    высш народн величеств соединенн штат`,
  uk: `північ півден схід східн захід західн централь верхн нижн нов стар велик біл червон зелен чорн міністерств міністр рад верховн суд
    сенат конгрес парламент палат асамбле комітет комісі бюро агентств агенці департамент управлінн служб сил арм флот гварді поліці
    безпек оборон розвід юстиці прокур генераль федера національн міжнародн державн республік королівств союз об'єднан наці організаці
    парті лейборист консерватив демократ республікан університет школ коледж академі інститут госпітал лікарн медичн центр церк банк
    компані груп фонд асоціаці федераці ліг куб чемпіонат олімп світ клуб міст округ район област остр озер рік море океан заток пляж гор
    пустел долин вулиц площ міст парк готел аеропорт станці ураган тиж війн мир закон конституці догов премі фестивал новин президент
    прем'єр голов директор секретар держсекретар сенатор губернатор мер= тренер доктор пан пані сер= корол принц свят бог біблі інтернет
    твітер штучн наук дослідж проект програм прав здоров освіт дит дітей жіно любов рахунков спеціальн спільн скеляст тих юридичн лейборист
    шотландськ британськ судов вищ народн величн сполучен штат`,
  ky: `түндүк түштүк чыгыш батыш борбор жогорку төмөнкү жаңы эски чоң улуу= кичи ак= кызыл жашыл кара министр кеңеш сот прокур сенат конгресс
    парламент палата ассамблея курултай комитет комиссия бюро агенттик агенттиг мекеме башкарма кызмат күч аскер арми полици коопсуздук
    коргоо коргон чалгын башкы жалпы федерал улут эл= элдик мамлекет республика падыша союз биримдик бириккен кошмо уюм партия эмгек
    консерватор демократ республика университет мектеп колледж академия институт оорукана медицина борбору чиркөө банк компания топ фонд
    ассоциация федерация лига кубог кубок чемпионат олимп дүйнө клуб шаар округ район облус арал көл дарыя деңиз океан булуң тоо чөл
    өрөөн көчө аянт көпүрө парк мейманкана аэропорт станция бороон жума дүйшөмбү шейшемби шаршемби бейшемби ишемби жекшемби апта жыл
    согуш тынч мыйзам конституция келишим сыйлык фестивал жаңылык президент премьер төрага директор катчы сенатор губернатор мэр мырза
    мистер мисс айым кызы уулу ханзада кудай библия интернет жасалма интеллект илим изилдөө долбоор программа укук саламаттык билим бала
    балдар аял сүйүү эсеп атайын биргелешкен юридика кечки газета гезит табигый муун өнүктүрүү өзгөчө баатыр штат`,
}

const GENERIC_STEMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(GENERIC).map(([lang, words]) => [lang, words.split(/\s+/)]),
)
const COLUMNS: Readonly<Record<string, number>> = { en: 0, ru: 1, uk: 2, ky: 3 }

/** Beginnings of what such a name is written out as; they are no names by themselves. */
const WRITTEN_OUT: readonly (readonly [string, string, string, string, string])[] = [
  ['us', 'united states', 'соединенн штат', 'сполучен штат', 'кошмо штат'],
  ['un', 'united nations', 'объединенн наций', "об'єднан націй", 'бириккен улуттар'],
  ['dprk', 'north', 'север', 'північн', 'түндүк'],
  ['britain', 'united kingdom', 'соединенн королевств', 'сполучен королівств', 'кошмо падышалы'],
]

/** The places that a word may help to name, besides {@link translatedPlace}. */
export function writtenOut(low: string, lang: LanguageCode): readonly string[] {
  const column = COLUMNS[lang]
  if (column === undefined) return []
  return WRITTEN_OUT.filter(row => (row[column + 1] as string).split(' ').some(stem => beginsAs(low, stem))).map(
    ([place]) => place,
  )
}

/** The place or body a word names that every language names in its own way, the same in every language; null for another word. */
export const translatedPlace = memoised((low: string, lang: LanguageCode): string | null => {
  const column = COLUMNS[lang]
  if (column === undefined) return null
  for (const row of PLACES)
    if ((row[column] as string).split(/\s+/).some(stem => beginsAs(low, stem)))
      return (row[0].split(' ')[0] as string).replace('=', '')
  return null
})

/** A beginning of so many letters may be that of any name: *Белград*, *Моренго*, *Parker*. What follows must be an ending. */
const SHORT = 5
const INFLECTED: Readonly<Record<string, RegExp>> = {
  en: /^(?:s|es|'s|ern)?$/u,
  ru: /^(?:\p{L}{0,3}|(?:ск|ов|ев|н|ьн|ян|ич|ическ)(?:ий|ый|ой|ая|яя|ое|ее|ие|ые|ого|его|ому|ему|ей|им|ым|ом|их|ых|ую|юю|ими|ыми))$/u,
  uk: /^(?:\p{L}{0,3}|(?:ськ|ов|ев|н|ьн|ян|ич|ичн)(?:ий|а|я|е|і|ого|ої|ому|ій|им|их|у|ю|ою|ими))$/u,
}

function isInflected(low: string, stem: string, lang: LanguageCode): boolean {
  return stem.length > SHORT || (INFLECTED[lang]?.test(low.slice(stem.length)) ?? true)
}

/** Whether a capitalised word is translated like any other: *Council*, *Северная*. */
export const isGeneric = memoised((low: string, lang: LanguageCode): boolean => {
  return GENERIC_STEMS.get(lang)?.some(stem => beginsAs(low, stem) && isInflected(low, stem, lang)) ?? false
})
