import { skeleton, transliterate } from '../transliterate.ts'

const FEMALE = new Set(
  (
    'alla antonina valeriya vasilisa veronika evgeniya elizaveta zinaida zoya inna kira klavdiya lidiya margarita milana nelli raisa regina rimma serafima stefaniya taisiya ulyana elvira emiliya yana dasha masha katya natasha olya anya tanya ' +
    'bohdana daryna zoriana ivanna lesia myroslava olesia orysia roksolana solomiia sofiia stefaniia uliana khrystyna iuliia iaryna iaroslava lidiia marharyta aijan aigerim gulnaz nazira nurzat chynara gulsun burulkan saikal gulbara ' +
    'agnes agatha beatrix bea hester winifred enid elsie maud mildred prudence pru rosalind rowena sybil moira maeve niamh sinead siobhan aoife orla priscilla muriel mavis norma delia thelma zara leah hazel phyllis ' +
    'mary anna anne ann maria marie elena olena olga olha irina iryna natalia nataliya natalya svetlana svitlana tatiana tatyana tetiana tetyana ekaterina kateryna katerina oksana oxana yulia yuliia julia galina halyna ' +
    'ludmila liudmyla lyudmila valentina nina vera vira lubov nadezhda nadiia larisa larysa marina maryna victoria viktoria anastasia anastasiia daria darya sofia sophia sophie polina alina alisa alice eva eve ksenia ' +
    'helen helena elizabeth elisabeth jane janet judy judith susan suzanne sarah sara rebecca rachel ruth emma emily amy amanda jennifer jessica lisa linda laura lauren karen karine kate katie katherine catherine kathleen ' +
    'karin christine christina kristina claire clare charlotte caroline carol carolyn diana diane dorothy deborah debbie donna barbara betty beth brenda bridget fiona frances gail georgia gloria grace hannah harriet heather hillary hilary ' +
    'ingrid isabel isabelle jacqueline jill josephine joyce julie june lucy louise margaret marge martha michelle megan meghan melanie melissa melania monica nancy naomi natalie nicole nora olivia pamela patricia paula ' +
    'penny philippa phoebe priya priti rosa rose rosemary sally samantha sandra sharon sheila shirley sonia stella stephanie tara teresa theresa tina tracy ursula vanessa veronica virginia wendy yvonne zoe angela angelina ' +
    'ariana beatrice bella camilla celia chloe cynthia daphne edith eileen eleanor ella ellen erica esther florence freya gemma greta ida ines irene iris ivanka jana jasmine joanna joanne kamala kirsty leila liz lorraine lydia ' +
    'mabel madeleine maggie maya mia mila molly nicola oprah petra rita ruby sabrina selena serena shannon simone tamara uma valerie venus violet yasmin ' +
    'gulnara gulnura gulzat gulmira aigul ainagul ainura aida aisuluu aiperi aizada asel cholpon dinara elmira jamila jyldyz kanykei kunduz mahabat meerim nazgul nargiza nurgul perizat roza saltanat saule umut zamira zarina zhanna zhibek begimai bermet burul'
  ).split(' '),
)

const MALE = new Set(
  (
    'vadim arkadiy anatoliy valentin vitaliy vyacheslav gennadiy georgiy gleb grigoriy egor zakhar innokentiy leonid makar matvey platon prokhor rodion saveliy svyatoslav semen timofey trofim fedor filipp eduard yakov vsevolod arseniy demid efim lavrentiy miron rostislav ' +
    'vadym valerii hennadii hryhorii ievhen kazymyr levko liubomyr markiian myroslav orest rostyslav sviatoslav iukhym iakiv hlib fedir tymofii matvii taalaibek kanybek esenbek sagynbek jumabek akmatbek bektur jyrgalbek kadyrbek myktybek toktogul ' +
    'gareth alf alfred edgar edwin emrys fergus gavin gilbert giles gordon hamish herbert horace jasper jerome joel leonard lionel norman percy quentin rory silas sidney stanley theodore tobias toby wilfred lewis callum declan desmond dominic eamonn ' +
    'john james jim jimmy robert bob rob bobby michael mike mick william bill will billy david dave richard rick dick joseph joe thomas tom tommy charles charlie christopher chris daniel dan danny matthew matt mathew anthony tony mark marc ' +
    'donald don steven stephen steve paul andrew andy joshua josh kenneth ken kevin brian bryan george edward ed eddie ronald ron timothy tim jason jeffrey jeff geoffrey ryan jacob jake gary nicholas nick eric jonathan jon larry justin scott ' +
    'brandon benjamin ben samuel sam gregory greg frank alexander alex patrick pat raymond ray jack dennis jerry tyler aaron jose adam henry harry nathan douglas doug zachary peter pete kyle walter ethan jeremy harold keith christian roger noah ' +
    'gerald terry sean shawn shaun austin carl arthur lawrence dylan jesse jordan albert bruce gabriel logan alan allan allen juan wayne roy ralph randy eugene vincent russell louis luis philip phil johnny bradley brad ' +
    'simon martin neil nigel graham stuart stewart colin ian craig duncan hugh howard hugo oliver oscar owen rupert trevor victor viktor barack boris vladimir volodymyr emmanuel angelo antonio carlos diego fernando francisco giovanni ' +
    'grant guy hans heinz ivan jan janis jens juri karl kanye klaus kurt lars leo leon liam luke marco mario max miguel mohammed mohamed muhammad ahmed ali hassan hussein omar pablo pedro pep pierre rafael raul recep rod rodney roman ' +
    'sergei sergey serhiy serhii andrei andrey andriy andrii alexei aleksei oleksiy oleksii dmitry dmitri dmytro mikhail mykhailo nikolai mykola pavel pavlo oleg oleh yuri yuriy vasily vasyl igor ihor maxim maksym denis denys konstantin kostiantyn ' +
    'kirill kyrylo artem anton stepan taras bohdan ostap petro yevhen evgeny stanislav vitaly vitalii yaroslav sadyr kamchybek almazbek sooronbai sooronbay kurmanbek askar akylbek ulan ulukbek nurlan nurbek azamat bakyt daniyar ' +
    'erlan kanat marat maksat mirlan rustam ruslan samat talant temir timur tilek urmat zamir adilet aibek almaz bolot chyngyz emil eldar ermek kubanychbek kairat omurbek sultan iskender janybek jenish melis stu'
  ).split(' '),
)

/** Male names in -а and -я, in Russian and Ukrainian. */
const MALE_IN_A =
  /^(?:никит|иль|фом|лук|саш|кузьм|данил|сав|микол|ілл|микит|хом|сашк|юр|грицьк|ген|вов|дім|дим|леш|миш|кол|петь|вас|фед|жен|валер|мустаф|абдулл|муса|иса|иис)[аяо]$/
const MALE_ENDINGS = /(?:бек|жан|хан|мат|тай|бай|уулу|алы|дин|мбет|[йнрлмкдтвсгзшчхпбф])$/
const FEMALE_KYRGYZ =
  /(?:гүл|гул|бүбү|кан|ай|нур[аы]|зат|гыз|кыз|сулуу|перим|мээрим|бермет|чолпон|жылдыз|айым|бегимай|каныкей|асел|асель|жибек|бурул|үмүт|эрмек)$/
const FEMALE_CONSONANT = new Set([
  'любовь',
  'любов',
  'нинель',
  'рахиль',
  'эстер',
  'айнагуль',
  'асель',
  'гузель',
  'нигуль',
  'назгуль',
  'карин',
  'кристин',
  'жаклин',
  'катрін',
  'карін',
  'крістін',
  'хелен',
  'гелен',
  'элен',
  'олен',
  'кейт',
  'джейн',
  'энн',
  'ингрид',
  'рут',
  'дженнифер',
  'элизабет',
  'маргарет',
  'джоан',
  'сьюзен',
  'сьюзан',
  'карен',
  'кэрол',
  'мишель',
  'мішель',
  'николь',
  'ніколь',
  'шарон',
  'мэри',
  'мері',
  'эмили',
  'емілі',
  'люси',
  'люсі',
  'натали',
  'наталі',
  'софи',
  'софі',
  'салли',
  'саллі',
  'хиллари',
  'гілларі',
  'тереза',
  'пенни',
  'бетти',
  'нэнси',
  'ненсі',
  'венди',
  'келли',
  'меган',
  'элис',
  'еліс',
  'грейс',
  'луиз',
  'рейчел',
  'джиллиан',
  'вивиан',
  'гвен',
  'эллен',
  'еллен',
  'лорен',
  'гретхен',
  'айгуль',
  'гульнур',
  'нургуль',
  'жибек',
  'бермет',
  'мээрим',
  'перизат',
  'адель',
  'ізабель',
  'изабель',
  'моника',
  'урсула',
  'камила',
  'эшли',
  'кетрин',
  'кэтрин',
  'катерин',
]) // prettier-ignore

/**
 * The gender a first name shows, in any of the four languages and both scripts; null where it shows none.
 * `word` in lower case. A surname in -ова, -ская shows it too. Oblique forms of male names look female: ask of nominatives only.
 */
function genderOfName(word: string, lang: string): 'male' | 'female' | null {
  if (/[a-z]/.test(word)) {
    if (FEMALE.has(word)) return 'female'
    if (MALE.has(word)) return 'male'
    if (/(?:[eo]va|ska|skaya|ina|gul|kyzy)$/.test(word)) return 'female'
    if (/(?:[eo]v|skyi?|skiy|uulu|bek)$/.test(word)) return 'male'
    return /(?:a|ette|elle|ine)$/.test(word) ? 'female' : null
  }
  if (FEMALE_CONSONANT.has(word)) return 'female'
  if (/(?:[оеє]ва|[иы]на|[іїи]на|ская|ська|цкая|цька|зька|ая)$/.test(word)) return 'female'
  if (MALE_IN_A.test(word)) return 'male'
  if (lang === 'ky') {
    if (/(?:[оеё]в|ин|ын|ский|бек|уулу|мат|тай|бай|алы)$/.test(word)) return 'male'
    if (FEMALE_KYRGYZ.test(word)) return 'female'
    return /[ая]$/.test(word) ? 'female' : null
  }
  if (/[ая]$/.test(word)) return 'female'
  if (/(?:[оеё]в|ин|ын|[сц]к[иі]й|ський)$/.test(word)) return 'male'
  return MALE_ENDINGS.test(word) ? 'male' : null
}

const GIVEN_KEYS = new Set([...FEMALE, ...MALE].map(skeleton).filter(key => key.length >= 3))

/** Whether the word sounds like a common first name in any spelling: `Питер`, `Майкл`. Other words may, too. */
export function soundsGiven(word: string): boolean {
  return GIVEN_KEYS.has(skeleton(word))
}

/** Whether the word, in lower case, is a common first name (in Latin letters) or ends like a Slavic or Kyrgyz one that is sure. */
export function isFirstName(word: string): boolean {
  // `Соломия`, `Соломія`: one name in Russian and Ukrainian letters.
  const isFemale = FEMALE.has(word) || FEMALE.has(word.replace(/iya$/, 'iia')) || FEMALE_CONSONANT.has(word)
  return isFemale || MALE.has(word) || MALE_IN_A.test(word)
}

const FEMALE_SURNAME = /(?:[оеє]в|[иыії]н|ц?ск|ськ|цьк|зьк)(?:а|ая|ой|ою|ій|ую|у)$/
/** Surnames of women in the nominative; those in -ина may be a man's. */
const FEMALE_NOMINATIVE = /(?:...[оеє]ва|..[сц]кая|..[сц]ька)$/
const FEMALE_OBLIQUE = /(?:[оеє]во[йю]|[оеє]вою|[оеє]вій|[иыії]ной|[иыії]ною|[сц]кой|[сц]кою|ською|ській)$/

/** Patronymics in any case; *-ович* may be a surname too, so it counts only before another word. */
const DAUGHTER_OF = /(?:[оеё]вн|[иі]чн|[іїи]нічн|[іїє]вн)(?:[аыеуиі]|ой|ою)$/
const SON_OF = /(?:[оеє]вич|йович|ьич)(?:а|у|[еє]м|[еє]ві|і)?$/

/**
 * The gender that a name of several words in lower case shows, in whatever case it stands; null where it shows none. A male name in the
 * genitive (`Таланта Бекмуратова`) looks like a female one, so a first name that loses its ending must be no known male name.
 */
export function genderOfMention(words: readonly string[], lang: string): 'male' | 'female' | null {
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return null
  if (lang === 'en') {
    const given = words.length > 1 || FEMALE.has(first) || MALE.has(first) ? genderOfName(first, lang) : null
    return given ?? (words.length > 1 && /(?:[eo]va|skaya|ska)$/.test(last) ? 'female' : null)
  }
  // `Денис Маковій`: the surname ends like a woman's in an oblique case.
  if (lang !== 'ky' && words.length > 1 && MALE.has(latin(first, lang))) return 'male'
  if (FEMALE_OBLIQUE.test(last) || words.some(word => DAUGHTER_OF.test(word))) return 'female'
  if (words.slice(1, -1).some(word => SON_OF.test(word))) return 'male'
  if (words.length === 1)
    return FEMALE_CONSONANT.has(first) || FEMALE.has(latin(first, lang))
      ? 'female'
      : MALE.has(latin(first, lang))
        ? 'male'
        : null
  if (lang === 'ky') return genderOfName(last, lang) ?? genderOfName(first, lang)
  const bare = first.replace(/[аяуюоеиіыє]$/, '')
  if (FEMALE_CONSONANT.has(first) || MALE_IN_A.test(first)) return genderOfName(first, lang)
  // `Богдана`, `Валентина`: a woman, or a man in the genitive.
  const her = FEMALE.has(latin(first, lang)) || (bare !== first && FEMALE.has(`${latin(bare, lang)}a`))
  const his = bare !== first && MALE.has(latin(bare, lang))
  if (MALE.has(latin(first, lang))) return 'male'
  if (her) return his ? null : 'female'
  // `Ивана Бойко`: a man in the genitive or a woman, for a surname in another vowel shows no case.
  const declined = /(?:[аяуюыиії]|ого|ому|[оеє]м|[оеє]ві|им)$/.test(last)
  if (bare !== first && (his || MALE.has(latin(`${bare}й`, lang)))) return declined ? 'male' : null
  // `Айдай Осмонова`: a man's first name would stand in the genitive as well.
  if (bare === first) return FEMALE_NOMINATIVE.test(last) ? 'female' : MALE_ENDINGS.test(first) ? 'male' : null
  // Both words end in a vowel: a woman in the nominative or a man in the genitive.
  return FEMALE_SURNAME.test(last) || /[аяуюі]$/.test(last) ? null : genderOfName(first, lang)
}

function latin(word: string, lang: string): string {
  return transliterate(word, lang).replace(/yy$/, 'y')
}
