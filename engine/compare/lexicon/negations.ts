import type { LanguageCode } from '../../types.ts'

/** How a word denies. */
export type Denial =
  /** Denies what follows: *not*, *не*, *without*. */
  | 'next'
  /** Denies what stands before: *эмес*, *жок*. */
  | 'previous'
  /** Is the denied word itself: *won't*, *нельзя*, *унутпайбыз*. */
  | 'self'
  /** Denies only where its clause has no other denial: *никто*, *ever*, *эч*. */
  | 'concord'

interface Denials {
  readonly next: RegExp | null
  readonly previous: RegExp | null
  readonly self: Pick<RegExp, 'test'>
  readonly concord: RegExp
  /** Words that deny by what they mean: they may stand for a denial on the other side, and are none by themselves. */
  readonly meaning: RegExp
}

/**
 * Kyrgyz verbs deny by a suffix between stem and ending, in vowel harmony, п after a voiceless sound: унут-па-йбыз, бил-бе-дик,
 * кел-бе-й, кой-бо-гон, көр-бө-сө, айт-пас; a command not to ends with it: бар-ба.
 */
const KYRGYZ_ENDING =
  '(?:$|й|с|ган|ген|гон|гөн|д[ыиуү]|т|п[тк]|гыла|гиле|гула|гүлө|гыдай|гидей|ң[ыиуү]з|ч[уү]|м[аеоө]к|лы|ли|ш|о|ө)'
const KYRGYZ_VERB = new RegExp(
  `^\\p{L}+(?:(?:[аыяуоюиеэөүё]й?|[лрмнңйзгдв])б|[кпстшчхфц]п)[аеоө]${KYRGYZ_ENDING}\\p{L}*$`,
  'u',
)
/** Words that only look so. */
const KYRGYZ_NOT_VERB =
  /^(?:көбөй|баба|табо|боло|жөнө|дароо|обо|собо|тоба|жаба|кыймыл|тынчсыз|коопт|убай|сабай|арбай|жабыр|тобо|чабан|кабар|бербе?г|ылайык|жумша|башка|дайындал|апта|капт|чапт|тапт|сапт|актап|сактап|баштап|иштеп|таштап|күтпө?г|албетте|чарба|торба|чорба|арба|бомба|дамба|шайба|колба(?:$|с)|долбоор|жобо|төбө|кубат|кымбат|кабат|робот|тубаса|ооба|жамбаш|себет|жебе(?:$|с)|тибет|пломба|клумба|тумба|тромба|проба(?:$|с|л)|служба|учеба|жалоба)/u
/** Denials by their form that say *despite* and *very*. */
const KYRGYZ_EMPTY = /^(?:карабай|карабастан|аябай)$/u

/** Whether a Kyrgyz word is a verb that denies; what only looks so may be a verb's beginning: *кымбаттабайт*. */
function deniesInKyrgyz(low: string): boolean {
  if (KYRGYZ_EMPTY.test(low) || !KYRGYZ_VERB.test(low)) return false
  const beginning = KYRGYZ_NOT_VERB.exec(low)?.[0]
  return beginning === undefined || KYRGYZ_VERB.test(low.slice(beginning.length - 1))
}

/** The stem of a Kyrgyz verb that denies, of which a shorter one is like too many words. */
const KYRGYZ_STEM = new RegExp(`^(\\p{L}{3,})[бп][аеоө]${KYRGYZ_ENDING}\\p{L}*$`, 'u')
/** What makes a verb of a stem; *-уу* makes a noun. */
const KYRGYZ_VERB_ENDING = /^(?![уү](?![пш]))\p{L}{1,6}$/u

/** Whether a word says undenied what a Kyrgyz verb denies by its suffix, both in lower case: *башталат* what *башталбайт* denies. */
export function isAffirmed(low: string, denying: string): boolean {
  const stem = deniesInKyrgyz(denying) ? KYRGYZ_STEM.exec(denying)?.[1] : undefined
  return stem !== undefined && low.startsWith(stem) && KYRGYZ_VERB_ENDING.test(low.slice(stem.length))
}

const DENIALS: Readonly<Record<string, Denials>> = {
  en: {
    next: /^(?:not|no|without|neither|nor|unlike|cannot|unable)$|n't$/u,
    previous: null,
    self: /^(?:none|nobody|no-one|nothing|nowhere)$/u,
    concord: /^(?:never|hardly|scarcely|barely|ever|any|anyone|anything)$/u,
    meaning:
      /^(?:fail\w*|refus\w*|deny|den(?:ied|ies|ying)|lack\w*|reject\w*|prevent\w*|avoid\w*|stop\w*|unless|against|except\w*|absen\w+|miss\w*|few|little|rarely|instead|rather|than|short|despite|un\w{4,}|in(?:ab|ac|cap|com|cor|cred|def|dep|dir|eff|eligib|ex|fin|form|just|val|vis)\w+|im(?:poss|pat|perf|prob)\w+|ir\w{4,}|dis\w{3,}|non\w*|\w+less\w*|only|until|impossible|oppos\w+|ban\w*|forbid\w*|declin\w+|free|end\w*|lost|los\w+|forget\w*|forgot\w*)$/u,
  },
  ru: {
    next: /^(?:не|без|нет|нельзя|невозможно)$/u,
    previous: null,
    self: /^(?:нечего|некому|негде|неверно)$/u,
    concord: /^(?:никогда|никто|никого|никому|ничего|ничто|никак\p{L}*|никуда|нигде|ничей|ни)$/u,
    meaning:
      /^(?:ни|нежели|не(?!дел|мец|мк|рв|бо|бе|фт|пал|йтр|сколько|которы|обход)\p{L}{3,}|отказ\p{L}*|отриц\p{L}*|опроверг\p{L}*|отсутств\p{L}*|лиш\p{L}+|против\p{L}*|запре\p{L}+|избе\p{L}+|кроме|вместо|чем|только|пока|едва|мало|вряд|прекрат\p{L}*|предотврат\p{L}*|бес\p{L}{4,}|без\p{L}{4,}|забы\p{L}+|ис?чез\p{L}+|потер\p{L}+)$/u,
  },
  uk: {
    next: /^(?:не|без|немає|нема|неможливо)$/u,
    previous: null,
    self: /^(?:нічого|ніде|невірно)$/u,
    concord: /^(?:ніколи|ніхто|нікого|нікому|ніщо|ніяк\p{L}*|нікуди|жод(?:ен|н\p{L}+)|ані)$/u,
    meaning:
      /^(?:ні|аніж|не(?!діл|мов|рв|бо|бе|фт|обхід)\p{L}{3,}|відмов\p{L}*|запереч\p{L}*|спрост\p{L}*|відсутн\p{L}*|позбав\p{L}+|проти\p{L}*|заборон\p{L}+|уник\p{L}+|крім|замість|ніж|лише|тільки|поки|доки|ледь|мало|навряд|припин\p{L}*|запобіг\p{L}*|без\p{L}{4,}|забу\p{L}+|зник\p{L}+|втра\p{L}+)$/u,
  },
  ky: {
    next: null,
    previous: /^(?:эмес(?!пи$)\p{L}*|элек(?:мин|пиз|сиң|сиз)?|жок(?:ту[кг]\p{L}*|тур|пуз|пун|мун|буз)?)$/u,
    self: { test: deniesInKyrgyz },
    concord: /^(?:эч|эчким\p{L}*|эчтеке\p{L}*|эчкачан)$/u,
    meaning:
      /^(?:карабай|карабастан|жокко|эмеспи$|\p{L}{3,}[гк][ыиуү]с(?:тай|тей|той|төй)?$|\p{L}{3,}(?:сыз|сиз|суз|сүз)(?:дык|дик|дук|дүк)?\p{L}*|баш|тартты|каршы|тыюу|алдын|токтот\p{L}*|башка|тышкары|ордуна|гана|чейин|кыйын|унут\p{L}+|жогот\p{L}*|чыккан|четке|арасынан)$/u,
  },
}

/** How a word, in lower case, denies; null for one that does not. */
export function denialOf(low: string, lang: LanguageCode): Denial | null {
  const denials = DENIALS[lang]
  if (!denials) return null
  if (denials.next?.test(low)) return 'next'
  if (denials.previous?.test(low)) return 'previous'
  if (denials.self.test(low)) return 'self'
  return denials.concord.test(low) ? 'concord' : null
}

/** Words that deny although another denial goes with them: *never*, *никто*; *ever* and *any* do not. */
const DENYING = /^(?:never|hardly|scarcely|barely)$|^(?:ні|ни|жод|эч)/u

/** Whether a word, in lower case, denies by itself. */
export function isDenial(low: string, lang: LanguageCode): boolean {
  const denial = denialOf(low, lang)
  return denial !== null && (denial !== 'concord' || DENYING.test(low))
}

/** Words that deny what their whole clause says, from far in it: *nobody on our site was told*, *никто из нас не знал*. */
const OF_CLAUSE = /^(?:nobody|no-one|none|nothing|never|no|neither|ни\p{L}{2,}|ні\p{L}{2,}|жод\p{L}+|эч\p{L}*)$/u

/** Whether a word that denies may stand far from the verb of its clause, as its subject or object. */
export function deniesItsClause(low: string): boolean {
  return OF_CLAUSE.test(low)
}

/** Whether a word denies by what it means. */
export function deniesByMeaning(low: string, lang: LanguageCode): boolean {
  return DENIALS[lang]?.meaning.test(low) ?? false
}

const FORGETTING: Readonly<Record<string, RegExp>> = {
  en: /^(?:forg[eo]t\w*)$/u,
  ru: /^забы[лвт]?\p{L}*$|^забуд\p{L}+$/u,
  uk: /^забу\p{L}+$/u,
  ky: /^унут\p{L}+$/u,
}
const REMEMBERING: Readonly<Record<string, RegExp>> = {
  en: /^(?:remember\w*|memor\w+)$/u,
  ru: /^(?:за|вс)?по[мн]н\p{L}+$|^памят\p{L}+$/u,
  uk: /^(?:за|при)?пам['’]?ят\p{L}+$/u,
  ky: /^эс(?:те|имде|ибизде|инде|ке)\p{L}*$/u,
}

/** Whether a word says that something is forgotten; denied it says that it is remembered. */
export function isForgetting(low: string, lang: LanguageCode): boolean {
  return FORGETTING[lang]?.test(low) ?? false
}

/** Whether a word says that something is remembered. */
export function isRemembering(low: string, lang: LanguageCode): boolean {
  return REMEMBERING[lang]?.test(low) ?? false
}

/** *Не меньше пяти*, *не пізніше травня* set a bound: what compares and is denied is a measure. */
const BOUND =
  'меньше|меньш|менее|менше|менш|больше|более|більше|більш|раньше|ранее|раніше|позже|позднее|пізніше|выше|вище|ниже|нижче|дольше|довше|дальше|далі|ближе|ближче|чаще|частіше|реже|рідше|старше|старш|младше|молодше'
/** The same before *than*: *no fewer than five*, *not later than May*. */
const BOUND_BEFORE_THAN =
  'less|fewer|more|later|earlier|sooner|longer|shorter|higher|lower|larger|bigger|smaller|greater|older|younger|further|farther'
/** The same before *эмес* and *болбогон*: *жүздөн кем эмес*, *ондон ашык эмес*; *аз эмес* is many. */
const KYRGYZ_BOUND = 'кем|ашык|артык|аз|эрте|кеч|узун|жогору|төмөн'

/** Denials that deny nothing: the denying word in `<>` among those of its clause before it and the two after it, with blanks between. */
const EMPTY: readonly RegExp[] = [
  // *Не так давно* is recently, *не только* is also, *не говоря* is besides.
  /<не> так (?:давно|далеко)$/u,
  new RegExp(`<не> (?:${BOUND}) `, 'u'),
  /<не> (?:только|лише|тільки|просто|раз|говоря|кажучи|считая|рахуючи) /u,
  / (?:чуть|едва|ледь|разве|хіба) <не>/u,
  // *Почему бы не прийти* invites, *пока не* is until.
  / (?:почему|чому) .*<не> \S*(?:ть|ться|ти|тися) /u,
  / (?:пока|покуда|поки|доки) .*<не>/u,
  // *Что бы ни*, *как ни* concede.
  / (?:бы|как|какой|какая|какие|кто|что|где|куда|сколько|когда) .*<ни>/u,
  // *Есть договор или нет*, as *whether or not*.
  / (?:или|либо|чи|або) <(?:нет|немає|нема)>/u,
  /<без> (?:сомнени|сумнів)/u,
  // *Жок кылуу* destroys, *жок дегенде* is at least, *же болбосо* is or.
  /<жок> (?:кыл|дегенде |этүү|эти)/u,
  / же <болбосо>/u,
  // *Ал эмес* is even, *гана эмес* is not only.
  / (?:ал|гана) <эмес>/u,
  new RegExp(` (?:${KYRGYZ_BOUND}) <(?:болбо(?!со>)|эмес)`, 'u'),
  /<without> (?:fail|doubt|question) | with or <without>/u,
  // *Nothing less than* is all of it.
  /<nothing> (?:less|short) /u,
  new RegExp(`<(?:no|not)> (?:${BOUND_BEFORE_THAN}) than$`, 'u'),
  /<no> (?:\d|(?:doubt|matter) )/u,
  /<not> (?:only|least|just) | (?:why|or) <not>/u,
]

/** Whether a word that denies by its form denies nothing where it stands: *не только*, *not least*, *No. 1*, *no fewer than*, *кем эмес*. */
export function isEmptyDenial(before: readonly string[], word: string, after: string, next: string): boolean {
  const around = ['', ...before, `<${word}>`, after, next].join(' ')
  return EMPTY.some(form => form.test(around))
}
