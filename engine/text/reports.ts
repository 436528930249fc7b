import { isPreposition, isSomebody } from './lexicon/grammar.ts'
import type { Reading } from './reading.ts'
import { clauseEnd, commaAfter, commaBefore, FEWEST, isOwn, low, type Report } from './reportClause.ts'
import type { Statement, Token } from './scene.ts'
import { saidByNobody } from './somebody.ts'
import { orderOf, type Placed, subjectOf } from './subject.ts'
import type { Word } from './words.ts'

/** How far behind its verb a joiner may stand: `said on Wednesday in Kyiv that`. */
const JOINER_REACH = 12

const JOINERS: Readonly<Record<string, RegExp>> = {
  en: /^that$/,
  ru: /^(?:что|чтобы|якобы|будто)$/,
  uk: /^(?:що|щоб|нібито|буцімто|мовляв)$/,
}
const AS: Readonly<Record<string, RegExp>> = { en: /^as$/, ru: /^как$/, uk: /^як$/ }
/** What may open an English clause that follows its verb of saying without `that`. */
const ENGLISH_OPENER =
  /^(?:the|a|an|this|that|these|those|there|it|he|she|they|we|i|you|his|her|its|their|our|my|no|nobody|none|nothing|some|all|every|each|both|many|most|more|few|only|if|when|while|people|\d.*)$/
/** Verbs whose clause may open with any word. */
const PLAIN_SAY = /^(?:said|says|saying|claimed|claims|added|adds|insisted|insists|believes|believed|thinks|thought)$/
/** What a verb of saying is where its subject said something else before: *adding*, *добавив*, *пояснюючи*. */
const PARTICIPLE: Readonly<Record<string, RegExp>> = {
  en: /ing$/,
  ru: /(?:[аиыяу]в|вши|[ая]я|вшись|[ая]ясь)$/,
  uk: /(?:вши|чи|вшись|чись)$/,
}
/** Verbs that have somebody told: what follows them is the hearer, not the clause. */
const TELLING = /^(?:told|tells|assured|assures|reminded|reminds|informed|informs)$/
/** Hearers of one word; others are not told apart from what is said. */
const HEARER = /^(?:reporters|journalists|him|her|them|me|us|viewers|listeners|readers|residents|voters|lawmakers)$/
const NO_OPENER =
  /^(?:so|yes|nothing|something|reporters|journalists|goodbye|hello|sorry|afterwards|later|earlier|today|yesterday|again|too|also|him|her|them|me|us|it|and|or|but)$/
const NAMING =
  /^(?:назвал|назвала|назвали|назвав|називає|называет|called|calls|described|describes|обвинил|обвинила|звинуватив|звинуватила|accused|denied|denies|dismissed)$/
/** Kyrgyz participles in the accusative that make a clause the object of a verb of saying. */
const KYRGYZ_OBJECT =
  /(?:[гк][аеоө]н[ыиуү]н|[аеоө]р[ыиуү]н|й?т[ауү]рын|экен[иүы]н|экендигин|эместигин|[гк][аеоө]ндыгын|[гк][аеоө]ндигин|боло[рт]ун|керектигин|мүмкүндүгүн)$/
const INFINITIVE: Readonly<Record<string, RegExp>> = {
  ru: /(?:[аеиоуыяю]ть|ться|ти|чь)$/,
  uk: /(?:[аеиіоуюя]ти|тися|ти)$/,
}

/** What a source phrase or an inserted `he added` attributes: the part after it, before it, or the longer one where it stands between. */
function around(reading: Reading, statement: Statement, from: number, to: number): { from: number; to: number } {
  const end = clauseEnd(reading, statement, to)
  return from > end - to ? { from: 0, to: from } : { from: to, to: end }
}

/** Reports of a phrase like `по словам X` or `as X said`: it stands before, after or inside the clause. */
function bySource(reading: Reading, index: number, cue: Placed, start: number): Report | null {
  const statement = reading.scene.statements[index] as Statement
  const head = start === 0 || (start <= 2 && statement.tokens[start - 1]?.kind === 'mark')
  if (head) {
    const comma = commaAfter(statement, cue.last + 1, 26)
    if (comma < 0) {
      // `По его словам` may do without a comma after a name.
      return cue.kind === 'before' && statement.tokens.length - cue.last > 4
        ? {
            from: cue.last + 1,
            to: clauseEnd(reading, statement, cue.last + 1),
            cue,
            seek: { from: 0, to: statement.tokens.length },
          }
        : null
    }
    const subject = subjectOf(
      reading.cast,
      { statement: index, from: 0, to: comma },
      cue,
      orderOf(reading.scene.lang, cue),
    )
    // An apposition after the name has commas of its own; the clause begins after the last of them.
    let from = comma + 1
    if (subject) {
      const next = commaAfter(statement, comma + 1, 10)
      const role = (reading.cast.byStatement[index] ?? []).find(
        other => other.twin === subject.reference && other.first > comma,
      )
      if (role && next > 0 && role.first < next) from = next + 1
    }
    return { from, to: clauseEnd(reading, statement, from), cue, seek: { from: 0, to: comma } }
  }
  const opens = commaBefore(statement, start, 3)
  if (opens < 0 && cue.kind !== 'before') return null
  const closes = commaAfter(statement, cue.last + 1, 10)
  const to = closes < 0 ? statement.tokens.length : closes
  return { ...around(reading, statement, opens < 0 ? start : opens, to), cue, seek: { from: start, to: to } }
}

/** What begins at the token and goes on to the end of its clause; who says it is sought before the token `behind`. */
function clauseFrom(reading: Reading, statement: Statement, cue: Placed, from: number, behind: number): Report {
  return { from, to: clauseEnd(reading, statement, from), cue, seek: { from: 0, to: behind } }
}

/** Reports of a verb of saying in English, Russian and Ukrainian. */
function byVerb(reading: Reading, index: number, cue: Placed, next: Placed | undefined): Report | null {
  const { lang } = reading.scene
  const statement = reading.scene.statements[index] as Statement
  const { tokens } = statement
  if (AS[lang]?.test(low(tokens[cue.first - 1]))) return bySource(reading, index, cue, cue.first - 1)
  const joined = behindJoiner(reading, statement, cue, next)
  if (joined) return joined
  const subject = subjectOf(reading.cast, { statement: index, from: 0, to: tokens.length }, cue, orderOf(lang, cue))
  // `…, she said`, `…, попередив він`: the attribution closes the sentence or stands inside it.
  const edge = subject ? Math.min(cue.first, subject.reference.first) : cue.first
  const opens = commaBefore(statement, edge, lang === 'en' ? 2 : 3)
  // `«A, — сказал X, глава района. — B»`: the words between attribute what is quoted before them.
  if (opens > 0 && isOwn(reading, lastQuoted(tokens, opens))) return null
  if (opens > 0 && cue.first - edge < 8) {
    const closes = commaAfter(statement, Math.max(cue.last, subject?.reference.last ?? 0) + 1, 8)
    // `A, she said, adding that B`: B is a report of its own.
    if (next && next.first === closes + 1 && addsAnother(statement, next, lang))
      return { from: 0, to: opens, cue, seek: { from: opens, to: closes } }
    const inserted = closes > 0 && closes < tokens.length - 2
    if (inserted && (subject || lang !== 'en'))
      return { ...around(reading, statement, opens, closes), cue, seek: { from: opens, to: closes } }
    const rest = tokens.length - cue.last
    const wasQuote = tokens.slice(0, opens).some(token => isOwn(reading, token))
    if (rest < 14 && !wasQuote && (subject || lang !== 'en'))
      return { from: 0, to: opens, cue, seek: { from: opens, to: tokens.length } }
  }
  const after = tokens[cue.last + 1]?.word
  if (!after) return null
  if (lang === 'en') return unjoined(reading, statement, cue, after, !!subject && subject.reference.last < cue.first)
  return INFINITIVE[lang]?.test(after.low) && !isPreposition(after.low, lang)
    ? clauseFrom(reading, statement, cue, cue.last + 1, cue.last + 1)
    : null
}

/** `said that A`, `рассказал «Голосу», что A`, `said: A`: what a word that joins clauses or a colon opens behind the verb; null for none. */
function behindJoiner(reading: Reading, statement: Statement, cue: Placed, next: Placed | undefined): Report | null {
  const { lang, quotes } = reading.scene
  const { tokens } = statement
  const end = next?.kind === 'verb' ? next.first : tokens.length
  const limit = Math.min(tokens.length, cue.last + JOINER_REACH, end)
  for (let at = cue.last + 1; at < limit; at++) {
    const token = tokens[at] as Token
    // A name in marks is the hearer's.
    const named = quotes[token.quote]?.kind === 'name'
    if ((token.kind === 'quote' && !named) || token.mark === ';') return null
    const joins = JOINERS[lang]?.test(low(token)) && (lang === 'en' || tokens[at - 1]?.mark === ',')
    if (joins || token.mark === ':') return clauseFrom(reading, statement, cue, at + 1, at)
  }
  return null
}

/** English `she said the bridge would close`, `told reporters it would`: what follows the verb without a joiner; `led`: its subject stands before it. */
function unjoined(reading: Reading, statement: Statement, cue: Placed, after: Word, led: boolean): Report | null {
  if (!led) return null
  const verb = low(statement.tokens[cue.first])
  if (TELLING.test(verb)) {
    const from = behindHearer(statement.tokens, cue.last + 1)
    return from < 0 ? null : clauseFrom(reading, statement, cue, from, cue.first)
  }
  const opens =
    ENGLISH_OPENER.test(after.low) ||
    after.capital ||
    (PLAIN_SAY.test(verb) && !isPreposition(after.low, 'en') && !NO_OPENER.test(after.low))
  return opens ? clauseFrom(reading, statement, cue, cue.last + 1, cue.first) : null
}

/** `…, adding that B`, `…, добавив:`: a participle with what it says, up to the end of the sentence. */
function addsAnother(statement: Statement, cue: Placed, lang: string): boolean {
  const { tokens } = statement
  if (!PARTICIPLE[lang]?.test(low(tokens[cue.first]))) return false
  const comma = commaAfter(statement, cue.last + 1, 8)
  return comma < 0 || JOINERS[lang]?.test(low(tokens[lang === 'en' ? cue.last + 1 : comma + 1])) === true
}

/** `told reporters the bridge would close`: where the clause begins behind the hearer, one word or a name; -1 where that is not plain. */
function behindHearer(tokens: readonly Token[], at: number): number {
  let from = at
  if (HEARER.test(low(tokens[at]))) from++
  else while (from < at + 3 && tokens[from]?.word?.capital) from++
  return from > at && ENGLISH_OPENER.test(low(tokens[from])) ? from : -1
}

/** The quoted token that ends before `at` with only marks between; undefined where words stand there. */
function lastQuoted(tokens: readonly Token[], at: number): Token | undefined {
  let before = at - 1
  while (tokens[before]?.kind === 'mark') before--
  return tokens[before]
}

/** `назвала его опасным`: the naming itself is what is reported. */
function byNaming(reading: Reading, index: number, cue: Placed): Report | null {
  const statement = reading.scene.statements[index] as Statement
  const to = clauseEnd(reading, statement, cue.first)
  if (!NAMING.test(low(statement.tokens[cue.first])) || to - cue.first < 3) return null
  if (statement.tokens.slice(cue.first, to).some(token => token.kind === 'quote')) return null
  return { from: cue.first, to, cue, seek: { from: 0, to: cue.first } }
}

/** Kyrgyz: `X …ганын айтты`, `… деп X билдирди`, `X-тын айтымында, …`. */
function kyrgyzReport(reading: Reading, index: number, cue: Placed): Report | null {
  const statement = reading.scene.statements[index] as Statement
  const { tokens } = statement
  if (cue.kind === 'after') {
    const comma = commaAfter(statement, cue.last + 1, 2)
    const from = comma >= 0 ? comma + 1 : cue.last + 1
    if (tokens.length - from >= FEWEST)
      return { from, to: clauseEnd(reading, statement, from), cue, seek: { from: 0, to: cue.last + 1 } }
    const opens = commaBefore(statement, cue.first, 8)
    return opens > 0 ? { from: 0, to: opens, cue, seek: { from: opens, to: cue.last + 1 } } : null
  }
  if (tokens[cue.last + 1]?.mark === ':')
    return {
      from: cue.last + 2,
      to: clauseEnd(reading, statement, cue.last + 2),
      cue,
      seek: { from: 0, to: cue.last + 1 },
    }
  for (let at = cue.first; at > 0 && at >= cue.first - 10; at--) {
    const word = low(tokens[at])
    const joins =
      word === 'деп' || word === 'дешип' || (at === cue.first && /^(?:деди|дейт|дешти|дешет|деген)$/.test(word))
    const object = at < cue.first && cue.first - at <= 3 && KYRGYZ_OBJECT.test(word)
    if (!joins && !object) continue
    const to = object ? at + 1 : at
    const before = tokens[to - 1]
    if (isOwn(reading, before)) return null
    // The subject opens the sentence; what follows it is the clause.
    const subject = subjectOf(
      reading.cast,
      { statement: index, from: 0, to: Math.min(to, 8) },
      { ...cue, first: to, last: to },
      { afterFirst: false, genitive: false },
    )
    const behind = subjectOf(reading.cast, { statement: index, from: at, to: tokens.length }, cue, orderOf('ky', cue))
    let from = subject && subject.reference.first <= 3 && !behind ? subject.reference.last + 1 : 0
    while (isSomebody(low(tokens[from]), 'ky')) from++
    return { from, to, cue, seek: behind ? { from: at, to: tokens.length } : { from: 0, to: Math.max(from, 1) } }
  }
  return null
}

/** Headlines: `The dam stays shut — minister`, `Director to minister: give me two more people`. */
function headlineReport(reading: Reading, index: number): Report | null {
  const statement = reading.scene.statements[index] as Statement
  if (!statement.title) return null
  const { tokens } = statement
  const references = reading.cast.byStatement[index] ?? []
  for (let at = tokens.length - 1; at > 0; at--) {
    const token = tokens[at] as Token
    const first = references[0]
    if (token.mark === ':' && first && at < 9 && leadsToColon(statement, first.last, at, reading.scene.lang))
      return { from: at + 1, to: clauseEnd(reading, statement, at + 1), cue: null, seek: { from: 0, to: at } }
    const last = references.find(reference => reference.first > at)
    if (/[—–-]/.test(token.mark) && last && tokens.length - at <= 6 && at >= FEWEST && last.first <= at + 3)
      return { from: 0, to: at, cue: null, seek: { from: at, to: tokens.length } }
  }
  return null
}

/** `Мэр о трубе:`, `Director to minister:`, but not `Прорыв теплотрассы в городе:`: whether who stands before the colon is who speaks behind it. */
function leadsToColon({ tokens }: Statement, last: number, colon: number, lang: string): boolean {
  return last === colon - 1 || (last < colon && (lang === 'en' || ABOUT.test(low(tokens[last + 1]))))
}

/** Words by which a headline says of what somebody speaks. */
const ABOUT = /^(?:о|об|обо|про|щодо)$/

/** The reports of one statement (by index), in no order; they may overlap. */
export function reportsIn(reading: Reading, index: number): Report[] {
  const { lang } = reading.scene
  const cues = (reading.cues[index] ?? []).filter(cue => cue.kind !== 'noun' && !saidByNobody(reading, index, cue))
  const found: Report[] = []
  const add = (report: Report | null) => {
    if (report) found.push(report)
  }
  cues.forEach((cue, k) => {
    if (lang === 'ky') add(kyrgyzReport(reading, index, cue))
    else if (cue.kind === 'before') add(bySource(reading, index, cue, cue.first))
    else {
      const report =
        cue.kind === 'verb' || JOINERS[lang]?.test(low(reading.scene.statements[index]?.tokens[cue.last + 2]))
          ? byVerb(reading, index, cue, cues[k + 1])
          : null
      add(report ?? byNaming(reading, index, cue))
    }
  })
  add(headlineReport(reading, index))
  return found
}
