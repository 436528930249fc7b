import { isCue } from './cues.ts'
import { finiteVerb } from './finiteVerb.ts'
import { genderOfMention } from './lexicon/firstNames.ts'
import { breaksClause, isOpener, isPreposition, isSlavic } from './lexicon/grammar.ts'
import { roleOf } from './lexicon/roles.ts'
import { bareName } from './names.ts'
import type { Gender, Person, Reference } from './person.ts'
import { lowAt, type Scene, type Statement, type Token, tokensAt } from './scene.ts'

/** What the verb beside a name shows: `sure` where the form of the name alone would show another gender, or none. */
export interface Acting {
  readonly gender: 'male' | 'female'
  readonly sure: boolean
}

const FEMALE_END = /[ая]$/
/** Ends of names that stand in an oblique case more often than not. */
const OBLIQUE_END = /(?:[ыуюиії]|ого|ему|ому|[оеё]м|[оеє]ві|[иы]м|ими|ою|ею|єю|ей|ой|ої)$/

/** Endings of adjectives that show gender and case at once; those of another case as well are left out. */
const DESCRIBED: Readonly<Record<string, RegExp>> = {
  ru: /..(?:ая|яя|ый|ий)$/,
  uk: /..(?:ий|річна)$/,
}

/** Whether a role stands with the name, which shows more. */
function isRoleName(name: Reference): boolean {
  return name.role?.gender != null
}

function past(token: Token | undefined, lang: string): 'male' | 'female' | null {
  const word = token?.word
  if (!word || word.capital) return null
  const gender = finiteVerb(word.low, lang)?.gender
  return gender === 'male' || gender === 'female' ? gender : null
}

/** Whether nothing before the token can be the noun whose the name is: `канцелярия Дреско назвала`. */
function beginsClause(tokens: readonly Token[], at: number, lang: string): boolean {
  const word = tokens[at - 1]?.word
  return !word || (isOpener(word.low, lang) && !isPreposition(word.low, lang)) || breaksClause(word.low, lang)
}

/**
 * What a Russian or Ukrainian verb in the past beside the name shows of who bears it, where the name is its subject: `Туле пожала плечами`,
 * `виступила Кравчишин`; null where no verb stands there or the name may be its object.
 */
export function actsAs({ lang }: Scene, { tokens }: Statement, name: Reference): Acting | null {
  if (!isSlavic(lang)) return null
  const low = lowAt(tokens, name.last)
  if (OBLIQUE_END.test(low)) return null
  const isFull = name.last > name.first && (name.role === null || tokens[name.last - 1]?.mark === '.')
  const next = tokens[name.last + 1]
  // `Кравчишин одразу зажадала`, `Туле не стала`
  const verb = [next, next?.word && !isPreposition(next.word.low, lang) ? tokens[name.last + 2] : undefined].find(
    token => past(token, lang),
  )
  const after = past(verb, lang)
  if (after && (isFull || name.role !== null || beginsClause(tokens, name.first, lang)))
    // `Нордалія відповіла`: a land or a woman.
    return FEMALE_END.test(low) && after === 'female'
      ? null
      : { gender: after, sure: FEMALE_END.test(low) === (after === 'male') }
  const verbBefore = tokens[name.first - 1]
  const described = verbBefore?.word?.capital === false ? DESCRIBED[lang]?.exec(verbBefore.word.low) : null
  // `34-летняя Туле`, `колишній Савчук`: both in the nominative.
  if (described && !isRoleName(name)) return { gender: /[ая]$/.test(described[0]) ? 'female' : 'male', sure: false }
  const before = past(verbBefore, lang)
  if (!before) return null
  // `обвинил Вадима`, `обвинила Иванова`: an object as likely.
  // `привітав Олену Гай`: the first name is in another case.
  const given = tokens[name.last - 1]
  const isObject =
    isFull && given?.word?.capital === true && given.start >= name.nameStart && /[ую]$/.test(given.word.low)
  if (FEMALE_END.test(low) || isObject) return null
  return before === 'female' ? { gender: before, sure: true } : heard(verbBefore, lang, before)
}

/** What a verb of saying shows; others take things for their subjects too. */
function heard(verb: Token | undefined, lang: string, gender: 'male' | 'female'): Acting | null {
  return isCue(verb?.word?.low ?? '', lang) ? { gender, sure: false } : null
}

/** `генерала Дамьяна Ворчака`: a role for a man in the genitive and a name that ends alike, which would be a woman's beside another form. */
function genderByRole({ role, nameStart, start }: Reference, words: readonly string[], lang: string): Gender {
  if (!isSlavic(lang) || !role || role.gender || role.kind === 'body' || nameStart === start) return null
  const isGenitive =
    /[бвгджзйклмнпрстфхцчшщ]а$/.test(role.low) && roleOf(role.low.slice(0, -1), lang)?.sense === role.sense
  return isGenitive && words.length > 1 && words.every(low => /[ая]$/.test(low)) ? 'male' : null
}

/** The gender that most of the person's names show by their own form; null where none does or they are at odds. */
export function genderOfNames(scene: Scene, person: Person): Gender {
  let male = 0
  let female = 0
  for (const mention of person.names) {
    const words = tokensAt(scene, mention.statement)
      .slice(mention.first, mention.last + 1)
      .flatMap(token =>
        token.word?.capital && token.start >= mention.nameStart && token.word.text.length > 1
          ? [scene.lang === 'ky' ? bareName(token.word.text, 'ky') : token.word.low]
          : [],
      )
    const shown = genderOfMention(words, scene.lang) ?? genderByRole(mention, words, scene.lang)
    if (shown === 'male') male++
    if (shown === 'female') female++
  }
  return male === female ? null : male > female ? 'male' : 'female'
}

/** How many times as often the one gender must have been shown as the other. */
const CLEARLY = 2

/** The gender that was shown clearly more often than the other; null where neither was. */
export function shownBy({ male, female }: Person['acts']): Gender {
  return male > CLEARLY * female ? 'male' : female > CLEARLY * male ? 'female' : null
}

/** Gives the person the gender that titles, roles, verbs and names show; a known first name shows more than a verb, a name's ending less. */
export function settleGender(scene: Scene, person: Person): void {
  for (const mention of person.names) person.gender ??= mention.role?.gender ?? null
  if (person.gender) return
  const named = genderOfNames(scene, person)
  const acted = shownBy(person.acts)
  person.gender = person.signs.has('given') ? (named ?? acted) : (acted ?? named)
}
