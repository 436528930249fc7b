import { breaksClause, isPostposition } from './lexicon/grammar.ts'
import { roleOf, titleOf } from './lexicon/roles.ts'
import { isPlaceNoun } from './nameRuns.ts'
import { bareName } from './names.ts'
import type { Reference } from './person.ts'
import { lowAt, type Statement } from './scene.ts'

/** Words by which a relative clause begins. */
const RELATIVE =
  /^(?:котор\S+|чь[яеи]\S*|чей|як(?:ий|а|е|і|ого|ої|их|им|ими|ому|у|ою|ій)|чи[йяєї]\S*|who|whom|whose|which|where|где|куда|откуда|де|куди|звідки)$/
/** Words before the relative at the beginning of its clause: `в котором`, `один из которых`. */
const BEFORE_RELATIVE = 2

/** What a name loses as a subject of the verb by standing in a clause that the verb does not belong to. */
const IN_RELATIVE = 1.3
const IN_CLAUSE = 0.5

/** Kyrgyz participles, which stand before the noun that they describe. */
const PARTICIPLE = /...(?:[гк][аеоө]н|[үуыи]ч[үуыи])$/
/** What is said, as the object of a Kyrgyz verb of saying: `келгенин`, `экенин`, `болорун`. */
const OBJECT_CLAUSE =
  /(?:[гк][аеоө]н(?:дыгы|диги|дугу|дүгү)?[ыиуү]н|экен(?:диг)?ин|ар[ыи]н|ер[и]н|ор[у]н|өр[ү]н|[ыиуү]ш[ыиуү]н|м[аеоө]й[ыиуү]н)$/

/** What may end a Kyrgyz clause before `деп`: `мындай деп` and `«…» деп` lead to words in marks. */
const CLAUSE_END = /^(?!мындай$|мындайча$|минтип$|ушинтип$)./

/** Kyrgyz words with the ending of a possessed noun that are none: pronouns, days, ordinals, `залдагы`, `кечки`. */
const NO_HEAD = new RegExp(
  '^(?:өз\\S*|анын|алардын|мунун|ошонун|биздин|сиздин|менин|сенин|\\S*ш[еө]мб[иү]|жума|\\S+нч[ыиуү]|\\S*[дт][аеоө]г[ыи]|эми|акыры|' +
    'азыркы|акыркы|кийинки|мурунку|алгачкы|кечки|эртеңки|бүгүнкү|кечээки|быйылкы|былтыркы)$',
)

/** Whether the Kyrgyz noun only describes the next one: `министрлик өкүлүнүн`, `Комиссия мүчөлөрү`. */
export function isAttribute(statement: Statement, reference: Reference): boolean {
  const next = statement.tokens[reference.last + 1]?.word
  if (next && reference.kind === 'name' && isPlaceNoun(next.low, 'ky')) return true
  if (!next || next.capital || titleOf(next.low, 'ky') !== null) return false
  // `клуб өзүнүн сайтында`, `министр бейшемби күнү`: a pronoun, a day.
  if (NO_HEAD.test(next.low)) return false
  // `жетекчиси акын «…» деп атады`: in the nominative and nobody's.
  if (/[^ыиуү]$/.test(next.low) && roleOf(next.low, 'ky')?.oblique === false) return false
  // `муну`, `атышууну`, `көргөнүн`: an object, and no noun with a possessor.
  if (/[аеиоуыөү]н[ыиуү]$/.test(next.low) || /[гк][аеоө]н[ыиуү]н$/.test(next.low)) return false
  return (
    /(?:[^дт][ыиуү]|с[ыиуү])(?:н[ыиуү]н|на|не|но|нө|н|нда|нде|нан|нен|менен)?$/.test(next.low) &&
    !/(?:п|т|йт)$/.test(next.low)
  )
}

/** How much the reference, which stands before the verb at the token, loses because its clause is another: `X, которого Y вывел, написал`. */
export function embedding(
  lang: string,
  statement: Statement,
  reference: Reference,
  verb: number,
  all: readonly Reference[],
): number {
  if (reference.first >= verb) return 0
  return lang === 'ky' ? kyrgyz(statement, reference, verb, all) : relative(lang, statement, reference, verb)
}

function relative(lang: string, { tokens }: Statement, reference: Reference, verb: number): number {
  let from = reference.first
  while (from > 0 && tokens[from - 1]?.mark !== ',' && tokens[from - 1]?.kind !== 'quote') from--
  if (from === 0 && !breaksClause(lowAt(tokens, 0), lang)) return 0
  const closes = tokens.slice(reference.last + 1, verb).some(token => token.mark === ',')
  if (!closes) return 0
  for (let at = from; at <= from + BEFORE_RELATIVE && at < reference.first; at++)
    if (RELATIVE.test(lowAt(tokens, at))) return from > 0 ? IN_RELATIVE : 0
  return breaksClause(lowAt(tokens, from), lang) ? IN_CLAUSE : 0
}

/** Whether the Kyrgyz reference can be the subject of the sentence. */
function isNominative({ tokens }: Statement, reference: Reference): boolean {
  if (reference.kind === 'pronoun' || !reference.subject) return false
  const low = lowAt(tokens, reference.last)
  if (isPostposition(lowAt(tokens, reference.last + 1), low)) return false
  return reference.kind === 'role' ? reference.role?.oblique !== true : bareName(low, 'ky') === low
}

/** Kyrgyz endings of what stands in a case of its own between a participle and a noun, so that it describes something else. */
const OWN_CASE = /(?:[дт][аеоө]н?|[гк][аеоө]|н[аеоө]|[^н][ыиуү]|[нд][ыиуү]|менен|кийин|соң)$/

/** `Руланд чыгарып салган чабуулчу Жоэль Абанда`: whether the first is the subject of a participle that describes the other. */
function describes({ tokens }: Statement, first: Reference, other: Reference): boolean {
  if (other.kind === 'pronoun' || other.first <= first.last + 1) return false
  if (tokens.slice(first.last + 1, other.first).some(token => token.kind === 'mark')) return false
  for (let at = other.first - 1; at > first.last; at--) {
    const low = tokens[at]?.word?.low
    if (low === undefined) return false
    if (PARTICIPLE.test(low)) return true
    if (OWN_CASE.test(low)) return false
  }
  return false
}

function kyrgyz(statement: Statement, reference: Reference, verb: number, all: readonly Reference[]): number {
  const { tokens } = statement
  // Who wrote the letter in which it is said is the subject of both: the noun described must be one that can be it.
  if (all.some(other => other.first < verb && other.role?.oblique !== true && describes(statement, reference, other)))
    return IN_RELATIVE
  // `Адвокат анын кардары келгенин айтты`: the first nominative says it.
  const led = all.some(
    other =>
      other.last < reference.first &&
      !other.weak &&
      isNominative(statement, other) &&
      !all.some(next => next.first <= reference.first && describes(statement, other, next)) &&
      !isAttribute(statement, other),
  )
  if (!led) return 0
  // `Жетекчиси акын жашаган үйдү музей деп атады`: whose house it is lived in it.
  const next = lowAt(tokens, reference.last + 1)
  if (PARTICIPLE.test(next) && tokens[reference.last + 2]?.word) return IN_RELATIVE
  for (let at = reference.last + 1; at < tokens.length; at++) {
    const low = lowAt(tokens, at)
    // `X үй-бүлө күттү деп айтты`: what is said without marks.
    if (OBJECT_CLAUSE.test(low) || (low === 'деп' && CLAUSE_END.test(lowAt(tokens, at - 1)))) return IN_RELATIVE
  }
  return 0
}
