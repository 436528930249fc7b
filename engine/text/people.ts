import type { Span } from '../types.ts'
import { isCue } from './cues.ts'
import { genderOfMention, isFirstName, soundsGiven } from './lexicon/firstNames.ts'
import { breaksClause, isLand, isNoName, isOpener, isPreposition, pronounOf } from './lexicon/grammar.ts'
import { type Role, roleOf, titleOf } from './lexicon/roles.ts'
import { bareName, isParticle, nameKey } from './names.ts'
import type { Scene, Statement, Token } from './scene.ts'
import { transliterate } from './transliterate.ts'
import type { Word } from './words.ts'

export type Gender = 'male' | 'female' | null

/** Somebody, or a body that speaks, as the article names them. */
export interface Person {
  /** Keys of the words of their names. */
  readonly keys: Set<string>
  gender: Gender
  plural: boolean
  /** How much speaks for a person or a body that can speak; under 0 for places and things. */
  weight: number
  /** What speaks for or against a person; `SIGNS` has their weights. */
  readonly signs: Set<Sign>
  /** A body, a place or a thing by its name: no he or she. */
  body: boolean
  /** Named as the subject of a verb of saying. */
  spoke: boolean
  readonly notions: Set<string>
  /** Whose each of the roles is, where the text says so. */
  readonly of: Map<string, string>
  /** How often they are named or taken up. */
  mentions: number
  firstStatement: number
  /** Statement of the latest mention read so far, -1 before the first. */
  lastStatement: number
  /** The first names by which they go, at most `SEVERAL`. */
  readonly names: Reference[]
  /** The mention that shows them best: the fullest name in the nominative. */
  best: Reference | null
}

/** How many mentions of one person are compared with each other. */
const SEVERAL = 12

/** What a name may show of its bearer, and how much that speaks for a person who can speak (or against). By judgement, not fitted. */
const SIGNS = {
  title: 1,
  role: 1,
  bodyRole: 0.3,
  given: 0.65,
  givenSound: 0.4,
  full: 0.15,
  opens: 0.15,
  surname: 0.5,
  body: -0.8,
  land: -1.5,
  latin: -0.7,
  place: -0.5,
  in: -0.5,
  inAgain: -0.5,
} as const
export type Sign = keyof typeof SIGNS

/** Words of the narration that refer to somebody. */
export interface Reference extends Span {
  readonly kind: 'name' | 'role' | 'pronoun'
  readonly statement: number
  /** First and last token in the statement, the role before a name included. */
  readonly first: number
  readonly last: number
  /** Where the name proper begins (for a name after its role), else `start`. */
  readonly nameStart: number
  readonly role: Role | null
  readonly gender: Gender
  readonly plural: boolean
  readonly subject: boolean
  /** In an oblique case by its ending. */
  readonly oblique: boolean
  /** Brought in as new: `a driver`. */
  readonly isNew: boolean
  /** Key of the name that says whose the role is: `of Belmara`, `Белмары`; null where the text says nothing. */
  readonly of: string | null
  /** Capitalised at the start of a sentence only: perhaps no name. */
  readonly weak: boolean
  /** The reference that this role describes in apposition: `Viktor Palahniuk, the engineer`. */
  readonly twin: Reference | null
  /** Set for names, and for roles and pronouns once resolved. */
  person: Person | null
}

const LATIN = /^[A-Za-z]/

/** How the article uses capitals, by keys of words. */
interface Capitals {
  /** Seen with a capital where no sentence starts. */
  readonly inside: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, number>
  /** Two capitalised words next to each other: `first second`. */
  readonly pairs: ReadonlyMap<string, number>
}

function capitalsOf(scene: Scene): Capitals {
  const inside = new Set<string>()
  const counts = new Map<string, number>()
  const pairs = new Map<string, number>()
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
          if (before) pairs.set(`${before} ${key}`, (pairs.get(`${before} ${key}`) ?? 0) + 1)
        }
        initial = false
      } else if (token.kind === 'quote' || /[:.!?]/.test(token.mark)) initial = token.mark !== '.'
      before = key
    }
  }
  return { inside, counts, pairs }
}

/** From this count on a word of a name is known to stand alone. */
const OFTEN = 3

/** Whether two capitalised words are two names: each is often seen, together only here. `Ким Путину`, `Трамп Кавано`. */
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

/** How surely the word begins or continues a name: 2 sure, 1 perhaps, 0 no. */
function nameness(scene: Scene, statement: Statement, k: number, capitals: Capitals): number {
  const word = statement.tokens[k]?.word
  if (!word?.capital || isNoName(word.low) || pronounOf(word.low, scene.lang)) return 0
  if (/^\p{N}/u.test(word.text)) return 0
  const role = roleAt(scene, statement.tokens, k)
  const initial = isInitial(statement.tokens, k)
  if (!initial) return role ? 0 : 2
  if (isOpener(word.low, scene.lang) || isPreposition(word.low, scene.lang)) return 0
  if (role) return 0
  if (capitals.inside.has(nameKey(word.text, scene.lang)) || isFirstName(word.low) || isUpper(word)) return 2
  const next = statement.tokens[k + 1]
  if (next?.word?.capital && next.start === word.end + 1 && !isNoName(next.word.low))
    return isNounBeforeName(word, next.word, scene.lang) ? 0 : 2
  return 1
}

/** `Послание Путина`: a common noun that opens the sentence and a name in the genitive. */
function isNounBeforeName(first: Word, second: Word, lang: string): boolean {
  if ((lang !== 'ru' && lang !== 'uk') || isGiven(first, lang)) return false
  return (
    /(?:[бвгґджзйклмнпрстфхцчшщьо]|[иі]е|ие|[нт]я)$/.test(first.low) &&
    /(?:[оеє]ва|[иіїы]на|ого|[оеє]ву|[иії]ну|ому|[ую]|ым|им)$/.test(second.low)
  )
}

/** Words before a land that belong to its name: *North*, *Северная*. */
function isQuarter(low: string): boolean {
  return /^(?:north|south|east|west|northern|southern|eastern|western|new|great|united|север|юж|восточ|запад|нов|велик|соединен|півден|півн|східн|захід|нов|велик|сполучен|түндүк|түштүк|чыгыш|батыш|улуу|жаңы)/.test(
    low,
  )
}

function isUpper(word: Word): boolean {
  return word.text.length > 1 && word.text === word.text.toUpperCase() && /\p{L}/u.test(word.text)
}

interface Run {
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

function isGiven(word: Word | null, lang: string): boolean {
  return word?.capital === true && (isFirstName(word.low) || isFirstName(transliterate(word.low, lang)))
}

/** The name that begins at token `k`: index after its last token, or `k` where there is none. */
function runFrom(scene: Scene, statement: Statement, k: number, capitals: Capitals): Run {
  const tokens = statement.tokens
  const sure = nameness(scene, statement, k, capitals)
  const first = tokens[k]?.word
  if (!sure || !first) return { end: k, weak: false, complement: false }
  let end = k + 1
  // A land is no first name: `президент Франции Эммануэль Макрон`.
  if (isLand(first.low)) return { end, weak: false, complement: false }
  let weak = sure === 1
  // `премьер Нордалии Йорген Хальдвик`: the genitive says whose premier.
  const follows = tokens[end]?.word
  if (
    (scene.lang === 'ru' || scene.lang === 'uk') &&
    follows?.capital &&
    tokens[end + 1]?.word?.capital &&
    !isGiven(first, scene.lang) &&
    isGenitiveBefore(first.low, follows.low) &&
    nominativeRoleBefore(scene, tokens, k)
  )
    return { end, weak: false, complement: true }
  // `у Коломиї Тарас Завірюха`: the preposition governs the place only.
  const governed = isPreposition(tokens[k - 1]?.word?.low ?? '', scene.lang)
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
    const gap = next.start - here.end
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
      if (!after?.word?.capital || after.start !== next.end + 1) break
      end += 2
      continue
    }
    if (!next.word.capital || isNoName(next.word.low)) break
    // `Северной Кореи` is one land; `президент Франции Эммануэль` ends before it.
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
    if (here.word && /['’]s$/.test(here.word.text)) break
    // `Мелроустан Робин Кристи`: from Melrose.
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
  // `айтты Трамп Вест Виржиниядагы…`: the name, then a place that describes what follows.
  if (scene.lang === 'ky' && end - k >= 3 && /[дт][аеоө]г[ыи]$/.test(tokens[end - 1]?.word?.low ?? '')) end = k + 1
  return { end, weak, complement: false }
}

/** How far left of a name its role may stand, in tokens: `глава ассоциации водопользователей «…» Данияр Есжанов`. */
const ROLE_REACH = 9

/** Locative and ablative: places more often than people. */
const KYRGYZ_PLACE = /(?:[дт][аеоө]г[ыи]|[дт][аеоө]н?)$/

/** Whether what ends before the token may be an apposition: a comma or the sentence's end follows. */
function closesApposition(statement: Statement, end: number): boolean {
  const next = statement.tokens[end]
  return !next || next.mark === ',' || next.mark === '.'
}

/** The role that stands before the name at token `k` in one noun phrase; its token, or -1. */
function roleBefore(scene: Scene, statement: Statement, own: readonly Reference[], k: number, end: number): number {
  let found = -1
  const name = statement.tokens[end - 1]?.word?.low ?? ''
  if (scene.lang === 'ky' && end === k + 1 && KYRGYZ_PLACE.test(name)) return -1
  for (let at = k - 1, steps = 0; at >= 0 && steps < ROLE_REACH; at--, steps++) {
    const token = statement.tokens[at] as Token
    if (token.kind === 'quote') {
      if (token.end - token.start > 45 || /[.!?…]/.test(scene.text.charAt(token.end - 1))) break
      continue
    }
    if (token.kind === 'mark') {
      if (/[-‑№.]/.test(token.mark) && steps > 0) continue
      // `its chief executive, Gregory Stroud`
      if (token.mark === ',' && steps === 0 && closesApposition(statement, end)) continue
      break
    }
    const low = token.word?.low ?? ''
    if (pronounOf(low, scene.lang)?.subject) break
    const role = roleAt(scene, statement.tokens, at)
    if (role && role.kind !== 'body') {
      // A role that already has its name is not shared.
      if (own.some(other => other.kind === 'name' && other.first <= at && other.last >= at)) return found
      found = at
      // Roles pile up: `главный тренер`, `former prime minister`; the first of those next to each other counts.
      if (at > 0 && roleOf(statement.tokens[at - 1]?.word?.low ?? '', scene.lang)?.kind === 'office') continue
      break
    }
    if (
      scene.lang === 'en' &&
      found < 0 &&
      steps > (statement.tokens[k - 1]?.mark === ',' ? 1 : 0) &&
      !roleOf(low, 'en')
    )
      break
    if (isPreposition(low, scene.lang) && (steps === 0 || (scene.lang === 'en' && low !== 'of'))) break
    if (isCue(low, scene.lang, true)) break
  }
  return found
}

/** The role that follows the name in apposition, `Viktor Palahniuk, the engineer who…`: its token, or -1. */
function roleAfter(scene: Scene, statement: Statement, end: number): number {
  const tokens = statement.tokens
  if (tokens[end]?.mark !== ',' && tokens[end]?.mark !== '(') return -1
  for (let at = end + 1; at < Math.min(tokens.length, end + 8); at++) {
    const token = tokens[at] as Token
    if (token.kind === 'mark' && token.mark !== '-') return -1
    const low = token.word?.low ?? ''
    if (isPreposition(low, scene.lang) || pronounOf(low, scene.lang)) return -1
    if (token.word?.capital && scene.lang !== 'en') return -1
    const role = roleAt(scene, tokens, at)
    if (role && role.kind !== 'body') return at
  }
  return -1
}

/** The role that the word at the token names, with the word before it where both make one: `prime minister`, `press secretary`. */
function roleAt(scene: Scene, tokens: readonly Token[], at: number): Role | null {
  const low = tokens[at]?.word?.low
  if (low === undefined) return null
  const before = tokens[at - 1]?.word?.low
  return (before && roleOf(`${before}-${low}`, scene.lang)) || roleOf(low, scene.lang)
}

const BODY_WORDS =
  /^(?:inc|ltd|llc|corp|company|university|college|school|news|times|post|telegraph|guardian|party|ministry|department|agency|council|committee|senate|congress|parliament|house|court|police|union|club|group|bank|church|league|association|institute|center|centre|hospital|society|service|army|navy|board|commission|office|united|city|infrastructure|challenge|systems|energy|media|motors|airlines|industries|holdings|capital|partners|technologies|labs|international|republican|democrat|republicans|democrats|the|street|bridge|lake|river|district|state|county|province|region|republic|park|airport|station|cup)$/

/** All references of the narration to somebody, in order, and the people the names make. */
export function readPeople(scene: Scene): { references: Reference[]; people: Person[] } {
  const capitals = capitalsOf(scene)
  const people: Person[] = []
  const references: Reference[] = []
  const byKey = new Map<string, Person>()
  scene.statements.forEach((statement, index) => {
    const own: Reference[] = []
    for (let k = 0; k < statement.tokens.length; k++) {
      const word = statement.tokens[k]?.word
      if (!word) continue
      const run = runFrom(scene, statement, k, capitals)
      if (run.end > k && !(titleOf(word.low, scene.lang) !== null && run.end === k + 1)) {
        const reference = nameAt(scene, statement, own, index, k, run)
        while (own.at(-1)?.kind === 'role' && (own.at(-1)?.first ?? -1) >= reference.first) own.pop()
        admit(scene, statement, reference, k, people, byKey)
        const described = describedBy(scene, statement, own, reference)
        if (described >= 0) own[described] = { ...(own[described] as Reference), twin: reference }
        own.push(reference)
        k = run.end - 1
        continue
      }
      const plain = {
        isNew: false,
        oblique: false,
        of: null,
        statement: index,
        first: k,
        last: k,
        start: word.start,
        end: word.end,
        nameStart: word.start,
        weak: false,
        person: null,
      }
      const pronoun = pronounOf(word.low, scene.lang)
      const role = roleAt(scene, statement.tokens, k)
      if (pronoun) own.push({ ...plain, ...pronoun, kind: 'pronoun', role: null, twin: null })
      else if (role && titleOf(word.low, scene.lang) === null)
        own.push({
          ...plain,
          kind: 'role',
          role,
          gender: role.gender ?? possessed(scene, statement, k),
          plural: role.plural,
          subject: !role.oblique,
          of: complementOf(scene, statement, k, statement.tokens.length),
          isNew: /^(?:a|an|another|один|одна|один|бир)$/.test(newness(scene, statement, k)),
          twin: twinOf(scene, statement, own, k),
        })
    }
    references.push(...own)
  })
  for (const person of people) settle(scene, person)
  return { references, people }
}

/** Whose the role at token `k` is: the key of a name in its noun phrase, before the token `limit`; null for none. */
function complementOf(scene: Scene, statement: Statement, k: number, limit: number): string | null {
  const { lang } = scene
  const { tokens } = statement
  if (lang === 'ky' || lang === 'en')
    for (let at = k - 1; at >= 0 && at >= k - 4; at--) {
      const word = tokens[at]?.word
      if (!word) break
      if (word.capital && (lang === 'en' ? /['’]s$/ : /(?:[нд][ыиуү]н|т[ыиуү]н)$/).test(word.low))
        return nameKey(word.text, lang)
    }
  if (lang === 'ky') return null
  for (let at = k + 1; at < Math.min(limit, k + 5); at++) {
    const word = tokens[at]?.word
    if (!word) return null
    if (lang === 'en' && at === k + 1 && word.low !== 'of') return null
    if (word.capital && !isNoName(word.low)) return nameKey(word.text, lang)
    if (lang !== 'en' && (isPreposition(word.low, lang) || isCue(word.low, lang, true))) return null
  }
  return null
}

/** The gender that an English possessive after a role at the sentence's start shows: `The guest had done his sums`. */
function possessed(scene: Scene, statement: Statement, k: number): Gender {
  if (scene.lang !== 'en' || k > 2) return null
  for (let at = k + 1; at <= k + 5; at++) {
    const low = statement.tokens[at]?.word?.low
    if (low === undefined || breaksClause(low, 'en')) return null
    if (low === 'his') return 'male'
    if (low === 'her') return 'female'
  }
  return null
}

/** The article that opens the noun phrase of the role at token `k`, or an empty string. */
function newness(scene: Scene, statement: Statement, k: number): string {
  for (let at = k - 1; at >= 0 && at >= k - 4; at--) {
    const low = statement.tokens[at]?.word?.low ?? ''
    if (/^(?:a|an|another|один|одна|бир|the|his|her|its|their)$/.test(low)) return low
    if (!low || isPreposition(low, scene.lang)) return ''
  }
  return ''
}

/** The name at token `k` with the role that stands before it. */
function nameAt(
  scene: Scene,
  statement: Statement,
  own: readonly Reference[],
  index: number,
  k: number,
  run: Run,
): Reference {
  const tokens = statement.tokens
  const shaped = tokens.slice(k, run.end).flatMap(token => (token.word?.capital ? [token.word] : []))
  // `очільниця МОН`: the body only says whose head she is.
  const at =
    run.complement || isBodyShaped(shaped) || shaped.every(word => isLand(word.low))
      ? -1
      : roleBefore(scene, statement, own, k, run.end)
  // `years after Torven, a prime minister…` is no apposition.
  const adverbial = run.end === k + 1 && isPreposition(tokens[k - 1]?.word?.low ?? '', scene.lang)
  const apposed = at >= 0 || adverbial ? -1 : roleAfter(scene, statement, run.end)
  const role = roleAt(scene, tokens, at >= 0 ? at : apposed)
  const first = at >= 0 ? at : k
  const titled = titleOf(tokens[k - 1]?.word?.low ?? '', scene.lang) !== null
  return {
    kind: 'name',
    statement: index,
    first,
    last: run.end - 1,
    start: (tokens[first] as Token).start,
    end: (tokens[run.end - 1] as Token).end,
    nameStart: (tokens[titled ? k - 1 : k] as Token).start,
    role,
    gender: null,
    plural: false,
    subject: !(at >= 0 && role?.oblique),
    weak: run.weak,
    isNew: false,
    oblique: OBLIQUE_NAME[scene.lang]?.test(tokens[run.end - 1]?.word?.low ?? '') ?? false,
    of:
      at >= 0
        ? complementOf(scene, statement, at, k)
        : apposed >= 0
          ? complementOf(scene, statement, apposed, tokens.length)
          : null,
    twin: null,
    person: null,
  }
}

/** What the role at token `k` describes in apposition: the reference that ends at a comma just before it. */
function twinOf(scene: Scene, statement: Statement, before: readonly Reference[], k: number): Reference | null {
  const last = before.at(-1)
  if (!last || last.kind === 'pronoun' || k - last.last > 7) return null
  if (last.first === last.last && isPreposition(statement.tokens[last.first - 1]?.word?.low ?? '', scene.lang))
    return null
  for (let at = last.last + 1; at < k; at++) {
    const token = statement.tokens[at] as Token
    const opens = at === last.last + 1
    if (opens !== (token.mark === ',' || token.mark === '(')) return null
    if (
      token.word &&
      (isPreposition(token.word.low, scene.lang) ||
        breaksClause(token.word.low, scene.lang) ||
        pronounOf(token.word.low, scene.lang)?.subject)
    )
      return null
  }
  return k > last.last + 1 ? last : null
}

/** `34 жаштагы айдоочу, ошлук Талант Бекмуратов`: index of the role just before a comma that the name after it explains; -1 for none. */
function describedBy(scene: Scene, statement: Statement, before: readonly Reference[], name: Reference): number {
  const last = before.at(-1)
  if (
    name.oblique ||
    name.person?.body ||
    scene.lang === 'en' ||
    last?.kind !== 'role' ||
    !last.subject ||
    last.role?.kind === 'body' ||
    last.plural
  )
    return -1
  if (statement.tokens[last.last + 1]?.mark !== ',' || name.first - last.last > 4 || name.weak) return -1
  for (let at = last.last + 2; at < name.first; at++) {
    const word = statement.tokens[at]?.word
    if (
      !word ||
      isPreposition(word.low, scene.lang) ||
      breaksClause(word.low, scene.lang) ||
      isCue(word.low, scene.lang, true)
    )
      return -1
  }
  return before.length - 1
}

function isBodyShaped(words: readonly Word[]): boolean {
  return words.some(word => BODY_WORDS.test(word.low)) || (words.length > 0 && words.every(isUpper))
}

/** Gives the name its person, new or known, and the person what the mention shows. */
function admit(
  scene: Scene,
  statement: Statement,
  reference: Reference,
  k: number,
  people: Person[],
  byKey: Map<string, Person>,
): void {
  const lang = scene.lang
  const words = statement.tokens.slice(k, reference.last + 1).flatMap(token => (token.word ? [token.word] : []))
  const own = words.filter(word => word.capital && titleOf(word.low, lang) === null && word.text.length > 1)
  const keys = own.map(word => nameKey(word.text, lang)).filter(Boolean)
  const surname = keys.at(-1)
  let person = surname === undefined ? undefined : byKey.get(surname)
  // Two first names, one surname: two people.
  if (person && keys.length > 1 && person.keys.size > 1 && !keys.slice(0, -1).some(key => person?.keys.has(key)))
    person = undefined
  if (!person) {
    person = {
      keys: new Set(),
      gender: null,
      plural: false,
      weight: 0,
      signs: new Set(),
      body: false,
      spoke: false,
      notions: new Set(),
      of: new Map(),
      mentions: 0,
      firstStatement: reference.statement,
      lastStatement: -1,
      names: [],
      best: null,
    }
    people.push(person)
  }
  for (const key of keys) {
    person.keys.add(key)
    byKey.set(key, person)
  }
  reference.person = person
  person.mentions++
  if (person.names.length < SEVERAL) person.names.push(reference)
  if (reference.role) {
    person.notions.add(reference.role.sense)
    if (reference.of) person.of.set(reference.role.sense, reference.of)
  }
  const before = statement.tokens[k - 1]?.word?.low ?? ''
  const title = [before, ...words.map(word => word.low)].map(low => titleOf(low, lang)).find(found => found !== null)
  const { signs } = person
  if (title !== undefined) signs.add('title')
  if (title) person.gender = title
  if (reference.role && !isBodyShaped(own)) signs.add(reference.role.kind === 'body' ? 'bodyRole' : 'role')
  if (own.length > 1) signs.add('full')
  if (own.length > 1 && isGiven(own[0] ?? null, lang)) signs.add('given')
  if (own.length > 1 && soundsGiven(own[0]?.low ?? '')) signs.add('givenSound')
  if (own.length > 1 && (k <= 1 || /[—–]/.test(statement.tokens[k - 1]?.mark ?? ''))) signs.add('opens')
  if (SURNAME.test(own.at(-1)?.low ?? '')) signs.add('surname')
  const headed = before === 'of' && roleOf(statement.tokens[k - 2]?.word?.low ?? '', lang) !== null
  if (isBodyShaped(own) || headed) signs.add('body')
  if (own.some(word => isLand(word.low))) signs.add('land')
  if (lang !== 'en' && own.every(word => LATIN.test(word.text)) && !isFirstName(own[0]?.low ?? '')) signs.add('latin')
  if (lang === 'ky' && KYRGYZ_PLACE.test(own.at(-1)?.low ?? '') && own.length === 1) signs.add('place')
  if (own.length === 1 && PLACE_PREPOSITION.test(before)) signs.add(signs.has('in') ? 'inAgain' : 'in')
}

/** Endings that only surnames have. */
const SURNAME =
  /(?:[оеє]в|[оеё]ва|енко|ський|ская|ська|евич|ович|швили|швілі|дзе|янц|ук|юк|чук|ян|уулу|бек(?:ов|ова)?|[a-z](?:ov|ova|ev|eva|enko|sky|skyi|skaya|vych|vich|shvili|son))$/

/** Endings that only oblique cases of names have. */
const OBLIQUE_NAME: Readonly<Record<string, RegExp>> = {
  ru: /(?:ого|ему|ому|ым|ими|ую|ою|[оеё]ву|[оеё]ва|[ил]ну|[уюы])$/,
  uk: /(?:ого|ому|ові|еві|єві|им|ими|ою|ею|ої|[ую])$/,
  ky: /(?:[нд][ыиуү]н|т[ыиуү]н|[гк][аеоө]|[нд][ыиуү]|[дт][аеоө]н?)$/,
  en: /['’]s$/,
}

const DATIVE: Readonly<Record<string, RegExp>> = {
  ru: /[уюе]$/,
  uk: /(?:[ую]|ові|еві|єві)$/,
  ky: /(?:[гк][аеоө]|[нд][ыиуү]|[дт][аеоө]н?)$/,
}

const PLACE_PREPOSITION = /^(?:in|at|near|в|во|на|у|під|под|із|из)$/

/** The fullest of the names; nominative before oblique, the earlier of equals. */
function bestOf(names: readonly Reference[]): Reference | null {
  let best: Reference | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const mention of names) {
    const score =
      Math.min(4, mention.last - mention.first + 1) -
      (mention.subject ? 0 : 0.5) -
      (mention.weak ? 2 : 0) -
      (mention.oblique ? 0.8 : 0)
    if (score > bestScore) {
      best = mention
      bestScore = score
    }
  }
  return best
}

/** What all mentions of a person show together: a capital at the start of sentences only makes no person, names show a gender. */
function settle(scene: Scene, person: Person): void {
  for (const sign of person.signs) person.weight += SIGNS[sign]
  person.body = ['body', 'land', 'latin'].some(sign => person.signs.has(sign as Sign)) && !person.signs.has('given')
  if (person.names.every(mention => mention.weak)) person.weight -= 0.7
  person.best = bestOf(person.names)
  for (const mention of person.names) person.gender ??= mention.role?.gender ?? null
  if (person.gender) return
  const named = person.names
  let male = 0
  let female = 0
  for (const mention of named) {
    const words = (scene.statements[mention.statement]?.tokens ?? [])
      .slice(mention.first, mention.last + 1)
      .flatMap(token =>
        token.word?.capital && token.start >= mention.nameStart
          ? [scene.lang === 'ky' ? bareName(token.word.text, 'ky') : token.word.low]
          : [],
      )
    const shown = genderOfMention(words, scene.lang)
    if (shown === 'male') male++
    if (shown === 'female') female++
  }
  if (male !== female) person.gender = male > female ? 'male' : 'female'
}
