import type { Language } from '../../types.ts'

/**
 * Words for what people are, one row a notion, so that *министр* and *minister* name one role: notion, then stems in English, Russian,
 * Ukrainian, Kyrgyz; stems of one language with spaces; `=word` is a whole form and takes no ending.
 */
type Row = readonly [notion: string, en: string, ru: string, uk: string, ky: string]

/** Offices and trades: somebody is *the* minister of a text. */
const OFFICES: readonly Row[] = [
  ['president', 'president', 'президент', 'президент', 'президент'],
  [
    'premier',
    'premier prime-minister',
    'премьер премьер-министр',
    "прем'єр прем'єр-міністр",
    'премьер премьер-министр',
  ],
  ['minister', 'minister', 'министр замминистра', 'міністр міністерк', 'министр'],
  ['chancellor', 'chancellor', 'канцлер', 'канцлер', 'канцлер'],
  [
    'king',
    'king queen prince princess duke duchess',
    '=король =короля =королю =королем королев принц принцесс герцог',
    '=король =короля королев принц принцес герцог',
    'падыша ханыша',
  ],
  [
    'pope',
    'pope bishop archbishop cardinal priest pastor rabbi imam mufti monk nun',
    'папа понтифик епископ архиепископ кардинал священник пастор раввин имам муфтий патриарх митрополит',
    'понтифік єпископ архієпископ кардинал священник пастор рабин імам муфтій патріарх митрополит',
    'муфтий имам епископ азирети молдо',
  ],
  ['governor', 'governor', 'губернатор', 'губернатор', 'губернатор'],
  ['mayor', 'mayor', 'мэр градоначальник =бургомистр', 'мер =міський_голова бургомістр', 'мэр'],
  ['akim', 'akim', 'аким', 'акім', 'аким'],
  [
    'envoy',
    'ambassador envoy diplomat consul',
    'посол посла послу послом послы посланник дипломат консул полпред постпред спецпредставитель',
    'посол посла послу послом посли посланець дипломат консул постпред спецпредставник',
    'элчи дипломат консул',
  ],
  [
    'deputy',
    'deputy lawmaker senator congressman congresswoman mp legislator councillor councilor',
    'депутат сенатор парламентарий конгрессмен законодател нардеп',
    'депутат сенатор парламентар конгресмен законодав нардеп',
    'депутат сенатор конгрессмен',
  ],
  ['speaker', 'speaker', 'спикер', 'спікер', 'спикер төрага торага'],
  [
    'head',
    'head chief boss leader chairman chairwoman chairperson chair director ceo executive chief-executive president-elect manager principal headteacher headmaster headmistress commissioner commander supervisor',
    '=глава =главы =главе =главу =главой =главою руководител начальник директор председател лидер шеф управляющ заведующ босс менеджер гендиректор топ-менеджер замдиректора заместител вице-президент зампред',
    'очільник керівник керівниц начальник директор =глава =глави =главі =главу =главою голова голови голову головою голові лідер шеф завідувач завідуюч бос менеджер гендиректор заступник заступниц',
    'башчы жетекчи директор начальник лидер мүдүр башкаруучу орунбасар менеджер төрайым',
  ],
  [
    'founder',
    'founder co-founder owner entrepreneur businessman businesswoman shareholder investor',
    'основател сооснователь владелец владельц владелиц предпринимател бизнесмен инвестор хозяин хозяйк',
    'засновник засновниц співзасновник власник власниц підприєм бізнесмен бізнесвумен інвестор',
    'негиздөөчү ээси ишкер бизнесмен',
  ],
  [
    'spokesperson',
    'spokesman spokeswoman spokesperson spokespeople press-secretary',
    'пресс-секретар представител представительниц спикер',
    'речник речниц прессекретар прес-секретар представник представниц',
    'өкүл басма_сөз_катчы',
  ],
  [
    'secretary',
    'secretary undersecretary',
    'секретар госсекретар генсек',
    'секретар держсекретар генсек',
    'катчы госсекретар',
  ],
  [
    'general',
    'general colonel major captain lieutenant sergeant admiral soldier officer marshal',
    'генерал полковник майор капитан лейтенант сержант адмирал солдат офицер маршал военный военнослужащ боец бойц',
    'генерал полковник майор капітан лейтенант сержант адмірал солдат офіцер маршал військовослужбов боєць бійц',
    'генерал полковник майор капитан лейтенант сержант жоокер офицер маршал',
  ],
  ['judge', 'judge justice magistrate', 'судья судьи судье судью судьей', 'суддя судді суддю суддею', 'судья сот'],
  ['prosecutor', 'prosecutor attorney-general', 'прокурор', 'прокурор', 'прокурор'],
  [
    'lawyer',
    'lawyer attorney barrister solicitor counsel notary',
    'адвокат юрист нотариус правозащитник правозащитниц',
    'адвокат юрист нотаріус правозахисник правозахисниц',
    'адвокат юрист жактоочу',
  ],
  [
    'police',
    'detective inspector sheriff constable superintendent investigator policeman policewoman',
    'следовател полицейск инспектор шериф детектив комиссар участков',
    'слідч поліцейськ інспектор шериф детектив комісар',
    'тергөөчү инспектор шериф милиционер',
  ],
  ['coach', 'coach trainer', 'тренер наставник', 'тренер наставник', 'машыктыруучу тренер'],
  ['goalkeeper', 'goalkeeper keeper goalie netminder', 'вратар голкипер', 'воротар голкіпер', 'дарбазачы голкипер'],
  [
    'player',
    'player striker midfielder defender winger forward fullback footballer athlete boxer wrestler champion swimmer runner skier cyclist racer',
    'игрок нападающ полузащитник защитник форвард футболист футболистк хоккеист спортсмен баскетболист боксер борец борца чемпион пловец пловц пловчих лыжник гонщик бомбардир',
    'гравець гравц гравчин нападник півзахисник захисник форвард футболіст хокеїст спортсмен баскетболіст боксер борець борця чемпіон плавець плавц плавчин лижник гонщик бомбардир',
    'оюнчу чабуулчу жактоочу коргоочу футболчу хоккейчи спортчу балбан чемпион мушкер',
  ],
  ['captain', 'captain skipper', 'капитан', 'капітан', 'капитан'],
  ['referee', 'referee umpire', 'арбитр рефери', 'арбітр рефері', 'калыс'],
  ['engineer', 'engineer', 'инженер', 'інженер', 'инженер'],
  [
    'architect',
    'architect designer builder contractor surveyor',
    'архитектор дизайнер строител проектировщик',
    'архітектор дизайнер будівельник проєктувальник',
    'архитектор дизайнер куруучу',
  ],
  [
    'scientist',
    'scientist researcher professor academic scholar physicist chemist biologist historian economist geologist seismologist glaciologist archaeologist psychologist sociologist astronomer lecturer ecologist climatologist meteorologist forecaster hydrologist botanist zoologist linguist philosopher mathematician curator',
    'ученый ученого ученому учеными ученых исследовател профессор академик =физик =физики =физиков химик биолог историк экономист геолог сейсмолог гляциолог археолог психолог социолог астроном лектор эколог климатолог метеоролог синоптик гидролог ботаник зоолог лингвист философ =математик куратор доцент',
    'вчений вчена вченого вченому учений науков дослідник дослідниц професор академік =фізик =фізики =фізиків хімік біолог =історик =історика =історики =істориків =історикиня економіст геолог сейсмолог гляціолог археолог психолог соціолог астроном лектор еколог кліматолог метеоролог синоптик гідролог ботанік зоолог лінгвіст філософ =математик куратор доцент викладач',
    'окумуштуу изилдөөчү профессор академик физик химик биолог тарыхчы экономист геолог сейсмолог гляциолог археолог психолог социолог астроном эколог климатолог метеоролог синоптик гидролог философ математик куратор',
  ],
  [
    'doctor',
    'doctor physician surgeon nurse midwife paramedic medic virologist epidemiologist psychiatrist pharmacist vet veterinarian dentist',
    'врач доктор хирург медсестр акушер фельдшер медик вирусолог эпидемиолог психиатр фармацевт ветеринар педиатр',
    'лікар лікарк доктор хірург медсестр акушер фельдшер медик вірусолог епідеміолог психіатр фармацевт ветеринар педіатр',
    'дарыгер доктор хирург медсестра медайым фельдшер медик вирусолог ветеринар',
  ],
  [
    'teacher',
    'teacher tutor instructor rector dean headteacher educator',
    'учител преподавател педагог воспитател ректор декан директрис инструктор',
    'вчитель вчител учитель учител викладач педагог вихователь вихователь ректор декан інструктор',
    'мугалим окутуучу педагог ректор декан тарбиячы',
  ],
  [
    'student',
    'student pupil schoolgirl schoolboy graduate',
    'студент студентк школьник школьниц ученик учениц выпускник выпускниц',
    'студент школяр школярк учень учн учениц випускник випускниц',
    'студент окуучу бүтүрүүчү',
  ],
  [
    'journalist',
    'journalist reporter correspondent editor columnist presenter anchor blogger publisher photographer host commentator vlogger youtuber',
    'журналист репортер корреспондент редактор колумнист ведущ блогер издател фотограф комментатор обозревател телеведущ',
    'журналіст репортер кореспондент редактор колумніст ведуч блогер видавець видавц фотограф коментатор оглядач',
    'журналист кабарчы редактор алып_баруучу блогер фотограф комментатор',
  ],
  [
    'writer',
    'writer author creator poet novelist playwright screenwriter biographer translator',
    'писател автор поэт поэтесс драматург сценарист романист биограф переводчик переводчиц',
    'письменник письменниц автор поет драматург сценарист біограф перекладач',
    'жазуучу автор акын драматург котормочу сценарист',
  ],
  [
    'artist',
    'artist painter sculptor actor actress singer musician rapper composer conductor dancer comedian filmmaker producer pianist violinist model star performer',
    'художник художниц скульптор актер актрис певец певц певиц музыкант рэпер рэппер композитор дирижер танцор комик режиссер продюсер пианист скрипач исполнител артист артистк',
    'художник художниц скульптор актор акторк співак співачк музикант репер композитор диригент танцюрист комік режисер продюсер піаніст скрипал виконав артист',
    'сүрөтчү скульптор актер актриса ырчы музыкант рэпер рэппер композитор дирижер бийчи режиссер продюсер артист обончу комузчу',
  ],
  [
    'driver',
    'driver pilot captain sailor trucker cyclist motorist',
    'водител пилот летчик моряк дальнобойщик машинист шофер',
    'водій водіє пілот льотчик моряк далекобійник машиніст шофер',
    'айдоочу шофер пилот учкуч машинист',
  ],
  [
    'rescuer',
    'rescuer firefighter lifeguard volunteer mountaineer climber',
    'спасател пожарн волонтер доброволец добровольц альпинист',
    'рятувальник рятівник пожежник волонтер доброволець добровольц альпініст',
    'куткаруучу өрт_өчүрүүчү ыктыярчы волонтер альпинист',
  ],
  [
    'farmer',
    'farmer shepherd herder rancher beekeeper fisherman forester ranger gardener winemaker miller miner worker driver',
    'фермер пастух чабан пчеловод рыбак лесник егер садовод винодел мельник шахтер рабоч аграр',
    'фермер пастух чабан пасічник рибалк лісник єгер садів винороб мірошник шахтар робітник аграр',
    'фермер дыйкан чабан койчу балыкчы токойчу багбан шахтер жумушчу',
  ],
  [
    'worker',
    'worker chef cook baker waiter barber cashier librarian conductor electrician plumber mechanic technician operator cleaner builder postman programmer developer shopkeeper trader vendor',
    'повар пекар официант парикмахер кассир библиотекар =электрик сантехник =механик =техник оператор программист разработчик продавец продавц торговец торговц кондитер уборщиц работник работниц кухарк',
    'кухар пекар офіціант перукар касир бібліотекар =електрик сантехнік =механік =технік оператор програміст розробник продавець продавц торгов кондитер прибиральниц працівник працівниц',
    'ашпозчу наабайчы официант кассир китепканачы электрик механик техник оператор программист сатуучу соодагер кызматкер',
  ],
  [
    'activist',
    'activist campaigner organizer organiser protester protestor demonstrator trade-unionist unionist',
    'активист активистк организатор протестующ демонстрант общественник профсоюзник',
    'активіст організатор протестувальник демонстрант профспілк',
    'активист уюштуруучу нааразы_болгондор',
  ],
  [
    'adviser',
    'adviser advisor aide consultant strategist analyst',
    'советник советниц помощник помощниц консультант =стратег =стратега аналитик политолог эксперт',
    'радник радниц помічник помічниц консультант =стратег =стратега аналітик політолог експерт',
    'кеңешчи жардамчы консультант аналитик политолог эксперт',
  ],
  [
    'candidate',
    'candidate nominee plaintiff defendant suspect complainant claimant applicant',
    'кандидат истец истц истиц подсудим подозреваем обвиняем заявител ответчик',
    'кандидат позивач підсудн підозрюван обвинувачен заявник заявниц відповідач',
    'талапкер доочу айыпталуучу шектүү арыз_ээси',
  ],
  [
    'family',
    'mother father mum mom dad wife husband widow widower son daughter brother sister uncle aunt cousin grandmother grandfather grandson partner parent',
    '=мать =матери =матерью =отец =отца =отцу =отцом папа мама жена жены жене жену женой =муж =мужа =мужу вдова вдовы вдову вдовец вдовц сын дочь дочери дочка брат сестра сестры сестру дядя тетя бабушк дедушк внук внучк супруг',
    'мати матері батько батька батьку батьком тато мама дружина дружини дружину =чоловік вдова вдови удова син донька доньк дочка брат сестра сестри сестру дядько тітка бабуся дідусь онук онучк',
    'энеси атасы апасы жубайы күйөөсү аялы уулу кызы агасы иниси карындашы эжеси сиңдиси чоң_энеси чоң_атасы таенеси',
  ],
  [
    'witness',
    'witness passenger bystander survivor victim neighbour neighbor resident villager =locals tenant passer-by eyewitness pensioner customer visitor tourist fan supporter shopper commuter',
    'свидетел очевидец очевидц пассажир пострадавш потерпевш сосед соседк жител жительниц старожил пенсионер покупател посетител турист болельщик',
    'свідок свідк очевид пасажир постраждал потерпіл сусід сусідк мешкан жител жительк старожил пенсіонер покупець покупц відвідувач турист вболівальник уболівальник',
    'күбө жүргүнчү жабырлануучу тургун пенсионер кардар турист күйөрман айылдаш',
  ],
]

/** Words that take up somebody named before (*the woman*, *the politician*) more often than they bring in somebody new. */
const EPITHETS: readonly Row[] = [
  ['man', 'man gentleman', 'мужчина мужчины мужчине мужчину', 'чоловік', 'киши эркек'],
  ['woman', 'woman lady', 'женщина женщины женщине женщину', 'жінка жінки жінку жінці', 'аял айым'],
  [
    'youth',
    'boy girl teenager youngster',
    'мальчик девочк девушк юнош парен подросток подростк',
    'хлопець хлопчик дівчин дівчинк юнак підліток підлітк',
    'бала кыз жигит өспүрүм',
  ],
  [
    'official',
    'official politician statesman bureaucrat functionary',
    'чиновник чиновниц =политик =политиком =политиков =политикам госслужащ',
    'чиновник чиновниц =політик =політиком =політиків =політикам =політикиня посадовець посадовц урядовець урядовц',
    'чиновник саясатчы аткаминер',
  ],
  [
    'expert',
    'expert specialist scholar veteran insider',
    'специалист эксперт ветеран',
    'фахівець фахівц фахівчин спеціаліст експерт ветеран',
    'адис эксперт ардагер',
  ],
  ['guest', 'guest visitor', '=гость =гостя =гостю =гостем =гостья', '=гість =гостя =гостю =гостем', 'конок'],
  ['host', 'host hostess', '=хозяин =хозяина =хозяйка =хозяйки', '=господар =господарка', ''],
  [
    'winner',
    'winner laureate hero scorer newcomer',
    '=герой лауреат победител',
    '=герой лауреат переможець переможниц',
    'жеңүүчү лауреат',
  ],
  [
    'interlocutor',
    'interviewee insider source speaker',
    'собеседник собеседниц источник докладчик',
    'співрозмовник співрозмовниц джерело доповідач',
    'маектеш',
  ],
]

/** Bodies that speak as one. */
const BODIES: readonly Row[] = [
  [
    'company',
    'company firm corporation bank studio label operator manufacturer retailer airline startup',
    'компани фирм корпораци банк студи оператор производител авиакомпани предприяти завод концерн холдинг',
    'компані фірм корпораці банк студі оператор виробник авіакомпані підприємств завод концерн холдинг',
    'компания фирма корпорация банк студия ишкана завод холдинг',
  ],
  [
    'ministry',
    'ministry department agency office bureau service authority administration government council committee commission parliament court police embassy',
    'министерств ведомств департамент агентств офис бюро служб управлени администраци правительств совет комитет комисси парламент =суд =суда =суде =судом полици посольств пресс-служб мэри прокуратур минобороны минздрав мид генпрокуратур штаб',
    'міністерств відомств департамент агентств офіс бюро служб управлінн адміністраці уряд =рада =ради =раду комітет комісі парламент =суд =суду =судом поліці посольств пресслужб прес-служб мері прокуратур мзс штаб',
    'министрлик мекеме департамент агенттик бюро кызмат башкармалык администрация өкмөт кеңеш комитет комиссия парламент сот милиция элчилик басма_сөз_кызматы мэрия прокуратура штаб',
  ],
  [
    'medium',
    'newspaper magazine website channel outlet tabloid paper broadcaster report statement brief study document letter',
    'газет журнал сайт канал издани агентств телеканал портал доклад заявлени документ отчет письмо исследовани сообщени',
    'газет журнал сайт канал видан агенці телеканал портал доповід заява заяві заяви документ звіт лист дослідженн повідомленн записк',
    'гезит журнал сайт канал басылма агенттик телеканал портал баяндама билдирүү документ кат изилдөө',
  ],
  [
    'party',
    'party union association group club team league federation foundation charity organisation organization movement alliance coalition university school museum theatre hospital',
    'партия партии партию союз ассоциаци групп клуб команд лига лиги федераци фонд организаци движени альянс коалици университет школа музей театр больниц',
    'партія партії партію спілк асоціаці груп клуб команд ліга ліги федераці фонд організаці рух альянс коаліці університет школа музей театр лікарн',
    'партия союз ассоциация топ клуб команда лига федерация фонд уюм кыймыл альянс университет мектеп музей театр оорукана бирикме',
  ],
]

/** Forms of address and titles that stand before a name or after it. */
const TITLES: Readonly<Record<Language, Readonly<Record<string, 'male' | 'female' | ''>>>> = {
  en: {
    mr: 'male',
    mrs: 'female',
    ms: 'female',
    miss: 'female',
    dame: 'female',
    lady: 'female',
    sir: 'male',
    lord: 'male',
    madam: 'female',
    dr: '',
    prof: '',
    professor: '',
    rev: '',
    gen: '',
    col: '',
    sgt: '',
    capt: '',
    sen: '',
    rep: '',
    gov: '',
    lt: '',
  },
  ru: {
    господин: 'male',
    госпожа: 'female',
    мистер: 'male',
    миссис: 'female',
    мисс: 'female',
    сэр: 'male',
    леди: 'female',
    лорд: 'male',
    'г-н': 'male',
    'г-жа': 'female',
    дон: 'male',
    мадам: 'female',
    фрау: 'female',
    герр: 'male',
    мсье: 'male',
  },
  uk: {
    пан: 'male',
    пана: 'male',
    панові: 'male',
    пані: 'female',
    містер: 'male',
    місіс: 'female',
    міс: 'female',
    сер: 'male',
    леді: 'female',
    лорд: 'male',
    мадам: 'female',
  },
  ky: {
    мырза: 'male',
    айым: 'female',
    мистер: 'male',
    миссис: 'female',
    ажы: 'male',
    байке: 'male',
    эже: 'female',
    аксакал: 'male',
    агай: 'male',
  },
} // prettier-ignore

/** Rows whose words are no synonyms: a chairman is no director. */
const MIXED = new Set(
  'king pope envoy deputy head founder general police player architect scientist doctor teacher student journalist writer artist farmer worker activist adviser candidate family witness company ministry medium party interlocutor'.split(
    ' ',
  ),
)

export type RoleKind = 'office' | 'epithet' | 'body'

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
  ru: /^(?:ь?н?иц|к|ш|есс)?(?:а|у|ом|е|ы|и|ов|ам|ами|ах|ь|я|ю|ем|ей|ям|ями|ях|ой|ою|ью|ий|ий|его|ему|им|ими|их|ая|ый|ого|ому|ым|ые|ых|ыми|ия|ию|ии|ие|ием|иям|иях|иями)?$/,
  uk: /^(?:ь?н?иц|к|ин|ес|чин)?(?:а|у|ом|ем|ові|еві|єві|і|и|ів|їв|ам|ами|ах|ь|я|ю|єм|ям|ями|ях|ою|ею|єю|ї|ей|ий|ого|ому|им|ими|их|е|є|ія|ії|ію|ією|ець|ця|цю|цем|ці|ців|кою|ці|ок|ку|ня|ні|ню)?$/,
  ky: /^(?:лар|лер|лор|лөр|дар|дер|дор|дөр|тар|тер|тор|төр)?(?:ы|и|у|ү|сы|си|су|сү|бүз|быз)?(?:нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн|га|ге|го|гө|ка|ке|ко|кө|на|не|но|нө|ны|ни|ну|нү|ды|ди|ду|дү|ты|ти|ту|тү|н|да|де|до|дө|та|те|то|тө|нда|нде|ндо|ндө|дан|ден|дон|дөн|тан|тен|тон|төн|нан|нен|нон|нөн)?$/,
}

const OBLIQUE: Readonly<Record<Language, RegExp>> = {
  en: /(?:'s|s')$/,
  ru: /(?:ом|ем|ого|ему|ому|ым|им|ами|ями|ах|ях|ам|ям|ов|у|ю|ой|ей|ью|ью|их|ых)$/,
  uk: /(?:ом|ем|єм|ового|ові|еві|єві|ого|ому|им|ами|ями|ах|ях|ам|ям|ів|їв|у|ю|ою|ею|єю|их)$/,
  ky: /(?:[нд][ыиуү]н|т[ыиуү]н|[гк][аеоө]|[ыиуү]на|[ыиуү]не|[ыиуү]н[оө]|[нд][ыиуү]|[ыиуү]н|[дт][аеоө]|[дт][аеоө]н)$/,
}

const FEMALE: Readonly<Record<Language, RegExp>> = {
  en: /(?:woman|women|ess|mother|wife|widow|sister|daughter|aunt|girl|actress|queen|mum|mom|lady|nun|schoolgirl|headmistress|grandmother)$/,
  ru: /(?:ниц[аыуе]|ницей|тк[аиуе]|ткой|иц[аыуе]|есс[аыуе]|ш[аиу]|мать|матери|жен[аыуе]|вдов[аыуе]|сестр[аыуе]|дочь|дочери|дочк[аиуе]|бабушк[аиуе]|девушк[аиуе]|девочк[аиуе]|женщин[аыуе]|актрис[аыуе]|мама|тетя|королев[аыуе]|супруг[аиуе]|хозяйк[аиуе]|соседк[аиуе]|кухарк[аиуе]|медсестр[аыуе])$/,
  uk: /(?:иц[яіюе]|ицею|[рнтжлсчвк]к[аиу]|[рнтжлсчвк]кою|ин[яіюе]|инею|мати|матері|дружин[аиу]|вдов[аиу]|удов[аиу]|сестр[аиу]|доньк[аиу]|дочк[аиу]|бабус[яію]|дівчин[аиу]|жінк[аиу]|жінці|мама|тітк[аиу]|королев[аиу]|пані|вчена)$/,
  ky: /^(?:аял|айым|кыз(?!мат)|эже|карындаш|сиңди|апа|эне|актриса|ханыша|медайым|төрайым|чоң_эне)/,
}

/** Words whose ending looks female and is not, and role words that are male by their meaning. */
const MALE: Readonly<Record<Language, RegExp>> = {
  en: /(?:(?<!wo)man|(?<!wo)men|father|husband|widower|brother|uncle|boy|king|prince|dad|son|duke|monk|priest|schoolboy|bishop|pope|gentleman|grandfather|grandson)$/,
  ru: /^(?:отец|отц|муж(?!е)|мужа|мужчин|вдовец|вдовц|сын|брат|дяд|дедушк|мальчик|юнош|парен|парн|корол[ьяюе]|священник|принц(?!есс)|герцог$)/,
  uk: /^(?:батьк|чоловік|син|брат|дядьк|дідус|хлопец|хлопц|хлопчик|юнак|корол[ья]|священник)/,
  ky: /^(?:эркек|жигит|уулу|ата|күйөө|ага|ини|падыша)/,
}

const PLURAL: Readonly<Record<Language, RegExp>> = {
  en: /(?:[^s]s|men|women)$/,
  ru: /(?:[^с]ы|и|ие|ые|ов|ей|ам|ям|ами|ями|ах|ях)$/,
  uk: /(?:и|(?<!ов|ев|єв)і|ів|ам|ям|ами|ями|ах|ях)$/,
  ky: /..(?:лар|лер|лор|лөр|дар|дер|дор|дөр|тар|тер|тор|төр)(?![а-я]{5})/,
}

interface Entry {
  readonly notion: string
  readonly sense: string
  readonly kind: RoleKind
}

const LANGUAGE_AT: readonly Language[] = ['en', 'ru', 'uk', 'ky']

function indexOf(language: Language): { stems: Map<string, Entry>; whole: Map<string, Entry>; longest: number } {
  const column = LANGUAGE_AT.indexOf(language) + 1
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
        longest = Math.max(longest, stem.length)
      }
  return { stems, whole, longest }
}

const INDEX = new Map(LANGUAGE_AT.map(language => [language, indexOf(language)]))

function known(lang: string): Language {
  return LANGUAGE_AT.includes(lang as Language) ? (lang as Language) : 'en'
}

function entryOf(low: string, language: Language): Entry | null {
  const index = INDEX.get(language)
  const whole = index?.whole.get(low)
  if (!index || whole) return whole ?? null
  for (let cut = Math.min(low.length, index.longest); cut >= 2; cut--) {
    const found = index.stems.get(low.slice(0, cut))
    if (found && ENDINGS[language].test(low.slice(cut))) return found
  }
  return null
}

/** The role that the word (lower case, as `Word.low`) names, with what its form shows; null for other words. */
export function roleOf(low: string, lang: string): Role | null {
  const language = known(lang)
  // The female form of a word in -ник: очільниця of очільник.
  const entry = entryOf(low, language) ?? (/ниц/.test(low) ? entryOf(low.replace('ниц', 'ник'), language) : null)
  if (!entry) return null
  const male = MALE[language].test(low)
  return {
    ...entry,
    low,
    gender: entry.kind === 'body' ? null : male ? 'male' : FEMALE[language].test(low) ? 'female' : null,
    plural: PLURAL[language].test(low) && !FEMALE[language].test(low) && !MALE[language].test(low),
    oblique: OBLIQUE[language].test(low),
  }
}

/** The gender a title gives (`Mrs`, `пані`), `''` for one that gives none; null for a word that is no title. */
export function titleOf(low: string, lang: string): 'male' | 'female' | '' | null {
  const titles = TITLES[known(lang)]
  return Object.hasOwn(titles, low) ? (titles[low] ?? null) : null
}
