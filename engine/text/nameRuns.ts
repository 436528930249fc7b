import { POSSESSIVE } from './apostrophe.ts'
import { isCue } from './cues.ts'
import { finiteVerb } from './finiteVerb.ts'
import { isFirstName } from './lexicon/firstNames.ts'
import { isLand, isNoName, isOpener, isPreposition, isSlavic, isSomebody, pronounOf } from './lexicon/grammar.ts'
import { roleOf, titleOf } from './lexicon/roles.ts'
import { memoised } from './memoised.ts'
import { bareName, isParticle, nameKey } from './names.ts'
import { KYRGYZ_PLACE, roleAt } from './roleNear.ts'
import { lowAt, type Scene, type Statement, type Token } from './scene.ts'
import { transliterate } from './transliterate.ts'
import type { Word } from './words.ts'

/** A word that begins with a Latin letter. */
export const LATIN = /^[A-Za-z]/

/** `Минфина`, `Міноборони`: ministries by their short names. */
export const MINISTRY =
  /^(?:мин|мін)(?:фин|фін|обор|здрав|юст|осв|обр|культ|екон|экон|енерг|энерг|транс|пром|природ|цифр|спорт|соц|сельхоз|агро|строй)/

/** How the article uses capitals, by keys of words. */
export interface Capitals {
  /** Seen with a capital where no sentence starts. */
  readonly inside: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, number>
  /** Two capitalised words next to each other: `first second`. */
  readonly pairs: ReadonlyMap<string, number>
  /** The first words of such pairs, by the second. */
  readonly firsts: ReadonlyMap<string, ReadonlySet<string>>
}

/** How the article’s words are written where no sentence begins: what tells a name from a word that only opens one. */
export function capitalsOf(scene: Scene): Capitals {
  const inside = new Set<string>()
  const counts = new Map<string, number>()
  const pairs = new Map<string, number>()
  const firsts = new Map<string, Set<string>>()
  for (const statement of scene.statements) {
    let initial = true
    let before = ''
    for (const token of statement.tokens) {
      let key = ''
      if (token.word) {
        if (token.word.capital) {
          key = nameKey(token.word.text, scene.lang)
          if (!initial && !statement.title) inside.add(key)
          counts.set(key, (counts.get(key) ?? 0) + 1)
          if (before) {
            pairs.set(`${before} ${key}`, (pairs.get(`${before} ${key}`) ?? 0) + 1)
            firsts.set(key, (firsts.get(key) ?? new Set()).add(before))
          }
        }
        initial = false
      } else if (token.kind === 'quote' || /[:.!?]/.test(token.mark)) initial = token.mark !== '.'
      before = key
    }
  }
  return { inside, counts, pairs, firsts }
}

/** From this count on a word of a name is known to stand alone. */
const OFTEN = 3

/** Whether two capitalised words are two names: each is often seen, together only here. `Сольден Монтель`, `Молин Ардову`. */
function areApart(scene: Scene, capitals: Capitals, first: Word, second: Word): boolean {
  const x = nameKey(first.text, scene.lang)
  const y = nameKey(second.text, scene.lang)
  if ((capitals.pairs.get(`${x} ${y}`) ?? 0) > 1) return false
  return (capitals.counts.get(x) ?? 0) >= OFTEN && (capitals.counts.get(y) ?? 0) >= OFTEN
}

function isInitial(tokens: readonly Token[], k: number): boolean {
  for (let at = k - 1; at >= 0; at--) {
    const token = tokens[at] as Token
    if (token.kind === 'word') return false
    if (token.kind === 'quote') return /[.!?…]/.test((tokens[at + 1] as Token).mark)
    if (/[:.!?…—–-]/.test(token.mark)) return true
  }
  return true
}

/** Characters between the token and what ends at the offset before it; a line end inside a sentence, with all its white space, is one. */
function gapBefore(scene: Scene, token: Token, end: number): number {
  const gap = token.start - end
  return gap > 1 && /^\s*\n\s*$/.test(scene.text.slice(end, token.start)) ? 1 : gap
}

/** Words that begin titles and speech, and no name: `«Не спеши»`. */
const FUNCTION =
  /^(?:не|ни|ні|как|як|что|що|это|це|этот|эта|эти|ця|ці|цей|где|когда|коли|почему|чому|если|якщо|мы|ты|вы|мой|моя|мої|мій|наш|наша|ваш|всё|всі|усі)$/

/** How surely the word begins or continues a name: 2 sure, 1 perhaps, 0 no. */
function nameness(scene: Scene, statement: Statement, k: number, capitals: Capitals): number {
  const word = statement.tokens[k]?.word
  if (!word?.capital || isNoName(word.low) || FUNCTION.test(word.low) || pronounOf(word.low, scene.lang)) return 0
  if (/^\p{N}/u.test(word.text) || isSomebody(word.low, scene.lang)) return 0
  const role = roleAt(scene, statement.tokens, k)
  const initial = isInitial(statement.tokens, k)
  if (!initial) return role ? 0 : 2
  if (isOpener(word.low, scene.lang) || isPreposition(word.low, scene.lang)) return 0
  if (role || (scene.lang === 'ky' && KYRGYZ_ADJECTIVE.test(word.low))) return 0
  if (capitals.inside.has(nameKey(word.text, scene.lang)) || isFirstName(word.low) || isUpper(word)) return 2
  const next = statement.tokens[k + 1]
  if (next?.word?.capital && isCasedNoun(scene, capitals, word, next.word)) return 0
  if (next?.word?.capital && gapBefore(scene, next, word.end) === 1 && !isNoName(next.word.low))
    return isNounBeforeName(word, next.word, scene.lang) || VERB.test(word.low) ? 0 : 2
  return isOpeningVerb(statement.tokens, k, scene.lang) ? 0 : 1
}

/** Kyrgyz cases that first names rarely end like. */
const CASED = /..(?:[ндт][ыиуү]н?|[гк][аеоө])$/

/** `Жолду Орозова сүрөттөдү`: whether the Kyrgyz word that opens the sentence is a noun in a case of its own, for whoever is named behind it has another first name. */
function isCasedNoun({ lang }: Scene, { pairs, firsts }: Capitals, word: Word, next: Word): boolean {
  if (lang !== 'ky' || !CASED.test(word.low) || isGiven(word, lang)) return false
  const [own, named] = [nameKey(word.text, lang), nameKey(next.text, lang)]
  if ((pairs.get(`${own} ${named}`) ?? 0) > 1) return false
  const others = firsts.get(named)
  return others !== undefined && others.size > (others.has(own) ? 1 : 0)
}

/** Neuters of the past, and words behind which the subject of a verb that opens a Slavic sentence comes. */
const NEUTER = /..(?:[аеиоуыяі]ло|лося?|лось)$/
const AND_ALSO = /^(?:и|й|і|та|также|тоже|також|теж|тогда|тоді|же|ж)$/

/** `Прозвучало и предупреждение: «…»`, `Были и просьбы`: whether the word that opens a Slavic sentence is its verb, for no other follows it. */
export function isOpeningVerb(tokens: readonly Token[], k: number, lang: string): boolean {
  const low = lowAt(tokens, k)
  const next = lowAt(tokens, k + 1)
  if (!isSlavic(lang) || !next || finiteVerb(next, lang) || isCue(next, lang)) return false
  const shown = finiteVerb(low, lang)
  return NEUTER.test(low) || shown?.plural === true || (shown !== null && AND_ALSO.test(next))
}

/** `Президенттик`, `Айылдык`: where they open a sentence they are no names. */
const KYRGYZ_ADJECTIVE = /..[лдт][ыиуү]к$/

/** Endings of verbs that no name has: `Просыпается Клавдия Егоровна`. */
const VERB =
  /(?:(?:[аяуюеи]е|[аяоуыие]|и|ь)тся|[аиеяуі](?:лся|лась|лись|вся|лася|лися)|[аяеую]ет|[ую]ют|[ауюя]є|[ую]ють)$/

/** What one does, which no name looks like at such a length. */
const INFINITIVE = /...(?:[аеиоуыя]ть(?:ся)?|[аиіуоя]ти(?:ся)?)$/

/** `Романа`, `Анны`: whether the word is the genitive of a known first name and no first name itself. */
function isGenitiveOfGiven(low: string, lang: string): boolean {
  if (isGivenWord(low, lang) || !/..[аяыиії]$/.test(low)) return false
  const stem = low.slice(0, -1)
  return /[ая]$/.test(low) ? isGivenWord(stem, lang) : isGivenWord(`${stem}а`, lang) || isGivenWord(`${stem}я`, lang)
}

/** `Письмо Сольдена`: a common noun that opens the sentence and a name in the genitive. */
function isNounBeforeName(first: Word, second: Word, lang: string): boolean {
  if (!isSlavic(lang) || isGiven(first, lang)) return false
  // `Спешить Иван Ким не хочет`, `Думка Романа Кима`
  if (INFINITIVE.test(first.low) || isGenitiveOfGiven(second.low, lang)) return true
  return (
    /(?:[бвгґджзйклмнпрстфхцчшщьо]|[иі]е|ие|[нт]я)$/.test(first.low) &&
    /(?:[оеє]ва|[иіїы]на|ого|[оеє]ву|[иії]ну|ому|[ую]|ым|им)$/.test(second.low)
  )
}

/** Words before a land that belong to its name: *North*, *Северная*. */
function isQuarter(low: string): boolean {
  return /^(?:north|south|east|west|northern|southern|eastern|western|new|great|united|север|юж|восточ|запад|нов|велик|соединен|півден|півн|східн|захід|сполучен|түндүк|түштүк|чыгыш|батыш|улуу|жаңы)/.test(
    low,
  )
}

/** Whether the word is all capitals, as an acronym is. */
export function isUpper(word: Word): boolean {
  return word.text.length > 1 && word.text === word.text.toUpperCase() && /\p{L}/u.test(word.text)
}

/** `певица BELA`: whether capitals alone right behind what an artist does are the name under which they do it. */
export function isStaged(scene: Scene, tokens: readonly Token[], k: number, end: number): boolean {
  const word = tokens[k]?.word
  const role = roleAt(scene, tokens, k - 1)
  return (
    end === k + 1 && word !== null && word !== undefined && isUpper(word) && role?.notion === 'artist' && !role.plural
  )
}

/** The words of one name, from the token it was asked at. */
export interface Run {
  /** Index after its last token; the start itself where there is no name. */
  readonly end: number
  readonly weak: boolean
  /** It only says whose the role is or where: the name proper comes next. */
  readonly complement: boolean
}

/** Whether the first of two capitalised words is a place in the genitive and the second a name in the nominative. */
function isGenitiveBefore(first: string, second: string): boolean {
  return (
    /(?:ии|ії|иї)$/.test(first) ||
    (/[иіїы]$/.test(first) && /[^оуюеиіыєї]$/.test(second)) ||
    (/[ая]$/.test(first) && /[^аяоуюеиіыєї]$/.test(second))
  )
}

/** Adjectives of places in the genitive. */
const OF_PLACE = /(?:[сцз]кой|[сцз]кого|[сцз]ької|[сцз]ького)$/

/** `губернатор Сольденской области Иван Белов`: whether the word at the token is an adjective that says of which place the noun behind it is. */
function isRegional({ lang }: Scene, tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1]?.word
  if (!isSlavic(lang) || !OF_PLACE.test(lowAt(tokens, k)) || !next || next.capital) return false
  return (
    /(?:[иыіїаяу]|ой|ого|ої)$/.test(next.low) &&
    !isPreposition(next.low, lang) &&
    !isOpener(next.low, lang) &&
    !isCue(next.low, lang) &&
    !finiteVerb(next.low, lang)
  )
}

/** Whether a role in the nominative stands up to three words before the token. */
function nominativeRoleBefore(scene: Scene, tokens: readonly Token[], k: number): boolean {
  for (let at = k - 1; at >= 0 && at >= k - 3; at--) {
    const low = tokens[at]?.word?.low
    if (low === undefined || isPreposition(low, scene.lang)) return false
    const role = roleOf(low, scene.lang)
    if (role && role.kind !== 'body') return true
  }
  return false
}

// Kyrgyz papers write Russian names as Russian ones do: `Надежда`, `Жанна`.
const isGivenWord = memoised(
  (low, lang) =>
    isFirstName(low) ||
    isFirstName(transliterate(low, lang)) ||
    (lang === 'ky' && isFirstName(transliterate(low, 'ru'))),
)

/** Whether the word is a known first name, in whatever case; false for null. */
export function isGiven(word: Word | null, lang: string): boolean {
  return word?.capital === true && isGivenWord(word.low, lang)
}

/** The name that begins at token `k`: index after its last token, or `k` where there is none. */
export function runFrom(scene: Scene, statement: Statement, k: number, capitals: Capitals): Run {
  const tokens = statement.tokens
  const sure = nameness(scene, statement, k, capitals)
  const first = tokens[k]?.word
  if (!sure || !first) return { end: k, weak: false, complement: false }
  let end = k + 1
  // A land is no first name: `президент Франции Эммануэль Макрон`.
  if (isLand(first.low) || MINISTRY.test(first.low)) return { end, weak: false, complement: false }
  // `Орозов келди`: no Kyrgyz word ends so.
  let weak = sure === 1 && !(scene.lang === 'ky' && KYRGYZ_SURNAME.test(bareName(first.text, 'ky')))
  if (isRegional(scene, tokens, k)) return { end, weak: false, complement: true }
  // `премьер Нордалии Йорген Хальдвик`: the genitive says whose premier.
  const follows = tokens[end]?.word
  if (
    isSlavic(scene.lang) &&
    follows?.capital &&
    tokens[end + 1]?.word?.capital &&
    !isGiven(first, scene.lang) &&
    isGenitiveBefore(first.low, follows.low) &&
    nominativeRoleBefore(scene, tokens, k)
  )
    return { end, weak: false, complement: true }
  // `у Коломиї Тарас Завірюха`: the preposition governs the place only.
  const governed = isPreposition(lowAt(tokens, k - 1), scene.lang)
  if (
    governed &&
    !isGiven(first, scene.lang) &&
    isGiven(tokens[end]?.word ?? null, scene.lang) &&
    tokens[end + 1]?.word?.capital
  )
    return { end, weak: false, complement: true }
  while (end < tokens.length) {
    const here = tokens[end - 1] as Token
    const next = tokens[end] as Token
    const gap = gapBefore(scene, next, here.end)
    if (next.mark === '.' && here.word && here.word.text.length === 1 && here.word.capital && gap === 0) {
      end++
      continue
    }
    if (here.mark === '.' ? gap > 1 : gap !== 1) break
    if (!next.word) break
    if (isParticle(next.word.low) && !next.word.capital) {
      const after = tokens[end + 1]
      const closes = next.word.low === 'уулу' || next.word.low === 'кызы' || next.word.low === 'оглы'
      if (closes) {
        end++
        continue
      }
      if (!after?.word?.capital || gapBefore(scene, after, next.end) !== 1) break
      end += 2
      continue
    }
    if (!next.word.capital || isNoName(next.word.low)) break
    // `Северной Нордалии` is one land; `министр Нордалии Эдда` ends before it.
    if (isLand(next.word.low)) {
      if (here.word && isQuarter(here.word.low)) return { end: end + 1, weak: false, complement: false }
      break
    }
    // `Energy Minister Ainagul Seitalieva`: the name comes after its role; but Stephen King is a name.
    if (roleOf(next.word.low, scene.lang) && !(isFirstName(here.word?.low ?? '') && !tokens[end + 1]?.word?.capital))
      break
    if (here.word && LATIN.test(here.word.text) !== LATIN.test(next.word.text) && scene.lang !== 'en') break
    if (here.word && isUpper(here.word) && !isUpper(next.word)) break
    if (/(?:нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн)$/.test(here.word?.low ?? '') && scene.lang === 'ky') break
    if (here.word && POSSESSIVE.test(here.word.text)) break
    // `Торвендан Эрик Сольден`: from Torven.
    if (here.word && scene.lang === 'ky' && KYRGYZ_PLACE.test(here.word.low) && !isGiven(here.word, 'ky')) break
    if (here.word && areApart(scene, capitals, here.word, next.word)) break
    // `сказал Ардов Этану`, `деди Ардов Этанга`: a surname, then somebody spoken to.
    if (here.word && SURNAME.test(here.word.low) && DATIVE[scene.lang]?.test(next.word.low)) break
    if (titleOf(next.word.low, scene.lang) && scene.lang === 'ky') {
      end++
      break
    }
    weak = false
    end++
  }
  // `айтты Сольден Жогорку Торвендеги…`: the name, then a place that describes what follows.
  if (scene.lang === 'ky' && end - k >= 3 && /[дт][аеоө]г[ыи]$/.test(lowAt(tokens, end - 1))) end = k + 1
  return { end, weak, complement: false }
}

/** Endings of surnames that no word of Kyrgyz has at such a length. */
const KYRGYZ_SURNAME = /....[оеё]ва?$/

/** Endings that only surnames have. */
export const SURNAME =
  /(?:[оеє]в|[оеё]ва|енко|ський|ская|ська|евич|ович|швили|швілі|дзе|янц|ук|юк|чук|ян|уулу|бек(?:ов|ова)?|[a-z](?:ov|ova|ev|eva|enko|sky|skyi|skaya|vych|vich|shvili|son))$/

const DATIVE: Readonly<Record<string, RegExp>> = {
  ru: /[уюе]$/,
  uk: /(?:[ую]|ові|еві|єві)$/,
  ky: /(?:[гк][аеоө]|[нд][ыиуү]|[дт][аеоө]н?)$/,
}

/** Prepositions behind which a lone name is more likely a place. */
export const PLACE_PREPOSITION = /^(?:in|at|near|в|во|на|у|під|под|із|из)$/

/** Nouns that a place's name stands beside, before it or, in Kyrgyz, behind it. */
const PLACE_NOUN: Readonly<Record<string, RegExp>> = {
  en: /^(?:village|town|city|river|lake|district|county|port|island|street|suburb|hamlet)$/,
  ru: /^(?:сел[оаеу]|селом|деревн\S+|пос[её]л\S+|город(?:а|е|у|ом)?|рек[аеиу]|рекой|район[аеу]?|област\S+|улиц\S+|станиц\S+|хутор\S*|остров\S*|озер\S+)$/,
  uk: /^(?:сел[оаіу]|селом|місто|міст[аіу]|містом|селищ\S+|річ[кц]\S+|район[іу]?|област\S+|вулиц\S+|хутор\S*|острів|остров\S*|озер\S+)$/,
  // `Орозов айылга барды` names no place: it would have its possessor's ending, or describe what follows.
  ky: /^(?:(?:айыл|шаар|район|облус)(?:д[ыу]к|т[уү]к)?$|(?:айылы|шаары|району|кичирайону|облусу|кыштагы|өрөөнү|дарыясы|көлү|аймагы|көчөсү|конушу|капчыгайы|ашуусу|жайлоосу|проспекти))/,
}

/** Whether the word (lower case) says what kind of place the name beside it is. */
export function isPlaceNoun(low: string, lang: string): boolean {
  return PLACE_NOUN[lang]?.test(low) ?? false
}

/** Whether the name is that of a place by the noun beside it: `село Затон`, `the village of Arden`, `Кара-Суу айылы`. */
export function isPlaced({ lang }: Scene, { tokens }: Statement, name: { first: number; last: number }): boolean {
  if (lang === 'ky') return isPlaceNoun(lowAt(tokens, name.last + 1), lang)
  const before = lowAt(tokens, name.first - 1)
  return isPlaceNoun(before === 'of' ? lowAt(tokens, name.first - 2) : before, lang)
}
