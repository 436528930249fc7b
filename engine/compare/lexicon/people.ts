import { memoised } from '../../text/memoised.ts'
import type { Language, LanguageCode } from '../../types.ts'
import { BODIES, TRADES } from './bodyTable.ts'
import { AGES, FAMILY, type PeopleRow, SITUATIONS } from './peopleTable.ts'

/** A kind of people or body, the same in every language. */
export interface People {
  readonly kind: string
  /** Kinds it is not told from, itself among them. */
  readonly kin: ReadonlySet<string>
  /** Whether the word says nothing else: of others it is only known that they may mean it. */
  readonly sure: boolean
  readonly group: Group
}

type Group = keyof typeof GROUPS

const GROUPS = { family: FAMILY, ages: AGES, situations: SITUATIONS, trades: TRADES, bodies: BODIES } as const

/** Groups whose words may be said of one: a passenger is a woman and somebody's mother, a driver a man. A body is made of men and women; who heads it is its kin by its row. */
const OF_ONE: Readonly<Record<Group, readonly Group[]>> = {
  family: ['situations', 'ages', 'bodies'],
  ages: ['family', 'situations', 'trades', 'bodies'],
  situations: ['family', 'ages'],
  trades: ['ages'],
  bodies: ['family', 'ages'],
}

const COLUMNS: Readonly<Record<Language, 1 | 2 | 3 | 4>> = { en: 1, ru: 2, uk: 3, ky: 4 }

/** What a noun may have behind its beginning; a word for a woman has a suffix before it. */
const ENDINGS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:s|es|'s|s')?$/u,
  ru: /^(?:ниц|к|ш)?(?:[аяуюеёыиоьй]|ом|ем|ой|ей|ью|ов|ев|ам|ям|ами|ями|ах|ях|[иы]й|ая|ую|ого|ому|ым|им|ые|ие|ых|их|ыми|ими|ия|ию|ии|ией|ий|ин|ина|ину|ином|ка|ку|ки|ке|кой|ок)?$/u,
  uk: /^(?:ниц|к)?(?:[аяуюеєиіїоьй]|ом|ем|єм|ою|ею|єю|ові|еві|єві|ів|їв|ам|ям|ами|ями|ах|ях|ий|ого|ому|им|их|ими|ія|ії|ію|ією|ій|ин|ець|ця|цю|цем|ці|ців|ок|ин[аиуі]|иною|ці)?$/u,
  ky: /^(?:[лдт][аеоө]р)?(?:с?[ыиуү]|[ыиуү]?(?:м|ң|б[ыиуү]з|ң[ыиуү]з))?(?:[нтд][ыиуү]н|[гкн]?[аеоө]|[нтд][ыиуү]|н|н?[дт][аеоө]н?|н[аеоө]н)?$/u,
}

interface Word {
  readonly begin: string
  readonly whole: boolean
  readonly people: People
}

/** The words of one column of a row. */
function wordsOfRow(row: PeopleRow, column: 1 | 2 | 3 | 4, group: Group): readonly Word[] {
  const kin = row[0].split(' ')
  return row[column].split(' ').map(word => ({
    begin: word.replace(/[=?]+$/, ''),
    whole: word.includes('='),
    people: { kind: kin[0] as string, kin: new Set(kin), sure: !word.endsWith('?'), group },
  }))
}

/** The words of a language by their first letter: hundreds of beginnings tried on each word of a project are seconds. */
function wordsByLetter(lang: Language): ReadonlyMap<string, readonly Word[]> {
  const byLetter = new Map<string, Word[]>()
  for (const group of Object.keys(GROUPS) as Group[])
    for (const row of GROUPS[group] as readonly PeopleRow[])
      for (const word of wordsOfRow(row, COLUMNS[lang], group)) {
        const letter = word.begin.charAt(0)
        byLetter.set(letter, [...(byLetter.get(letter) ?? []), word])
      }
  return byLetter
}

const WORDS = new Map((Object.keys(COLUMNS) as Language[]).map(lang => [lang, wordsByLetter(lang)]))

/** Every kind of people or body that a word (in lower case) may name. */
export const peopleOf = memoised((low: string, lang: LanguageCode): readonly People[] =>
  named(WORDS.get(lang as Language)?.get(low.charAt(0)) ?? [], low, lang),
)

/** The same for two words that name one together: *prime minister*, *чоң эне*. Not remembered: any two words may stand side by side. */
export function peopleOfTwo(first: string, second: string, lang: LanguageCode): readonly People[] {
  const words = WORDS.get(lang as Language)?.get(first.charAt(0)) ?? []
  const begun = words.filter(({ begin }) => begin.charAt(first.length) === '-' && begin.startsWith(first))
  return begun.length === 0 ? NOBODY : named(begun, `${first}-${second}`, lang)
}

function named(words: readonly Word[], low: string, lang: LanguageCode): readonly People[] {
  const found = words.filter(
    ({ begin, whole }) =>
      low === begin || (!whole && low.startsWith(begin) && ENDINGS[lang as Language].test(low.slice(begin.length))),
  )
  return found.length === 0 ? NOBODY : found.map(({ people }) => people)
}

const NOBODY: readonly People[] = []

/** Whether words for two kinds may be said of one. */
export function areKin(one: People, other: People): boolean {
  return one.kin.has(other.kind) || other.kin.has(one.kind) || OF_ONE[one.group].includes(other.group)
}
