import { POSSESSIVE } from './apostrophe.ts'
import { compoundOf, describedBy, describesBody, oneOf, standsAlone, twinOf, unnamedOf } from './apposition.ts'
import { admit, isBodyShaped, settle } from './bearers.ts'
import { latterAt } from './latter.ts'
import { isLand, isPreposition, pronounOf } from './lexicon/grammar.ts'
import { titleOf } from './lexicon/roles.ts'
import { capitalsOf, isPlaced, isStaged, type Run, runFrom } from './nameRuns.ts'
import type { People, Person, Reference } from './person.ts'
import { complementOf, newness, possessed, roleAfter, roleAt, roleBefore } from './roleNear.ts'
import { lowAt, type Scene, type Statement, type Token } from './scene.ts'
import { isOthers, withoutRole } from './whose.ts'

/**
 * `ал эми`, `ал арада`, `ошол кезде`: words that lead over to the next clause and stand for nobody; `министрдин өзү` only stresses who is
 * named beside it.
 */
function isConnective(scene: Scene, statement: Statement, k: number): boolean {
  const low = lowAt(statement.tokens, k)
  if (/^өз(?:ү|дөрү)$/.test(low)) {
    const before = statement.tokens[k - 1]?.word?.low
    return before !== undefined && !/^(?:эми|бирок|анткени|болсо|ошондо|анда)$/.test(before)
  }
  if (scene.lang !== 'ky' || low !== 'ал') return false
  return /^(?:эми|арада|ортодо|аңгыча|жерде|жерден|жактан|жакта|кезде|убакта|учурда|мезгилде|күнү|жылы|тургай|турсун|түгүл|үчүн|туурасында|тууралуу)$/.test(
    lowAt(statement.tokens, k + 1),
  )
}

/** `An expert witness, Jane Roe`, `orchestra conductor John Doe`: whether the role belongs to the name's own noun phrase. */
function isPartOf({ lang }: Scene, role: Reference | undefined, name: Reference): boolean {
  if (role?.kind !== 'role') return false
  const leads = lang === 'en' && name.role !== null && role.last === name.first - 1
  return role.first >= name.first || (leads && role.role?.kind !== 'body' && !role.plural)
}

/** All references of the narration to somebody, in order, and the people the names make. */
export function readPeople(scene: Scene): People {
  const capitals = capitalsOf(scene)
  const people: Person[] = []
  const references: Reference[] = []
  const byKey = new Map<string, Person[]>()
  scene.statements.forEach((statement, index) => {
    const own: Reference[] = []
    for (let k = 0; k < statement.tokens.length; k++) {
      const word = statement.tokens[k]?.word
      if (!word) continue
      const run = runFrom(scene, statement, k, capitals)
      if (run.end > k && !(titleOf(word.low, scene.lang) !== null && run.end === k + 1)) {
        const whole = nameAt(scene, statement, own, index, k, run)
        const isWhose = isOthers(scene, statement, whole, k, byKey)
        const reference = isWhose ? { ...whole, ...withoutRole(statement, k) } : whole
        while (isPartOf(scene, own.at(-1), reference)) own.pop()
        admit(scene, statement, reference, k, people, byKey)
        const described = describedBy(scene, statement, own, reference)
        if (described >= 0) {
          own[described] = { ...(own[described] as Reference), twin: reference }
          reference.person?.signs.add('role')
        }
        own.push(reference)
        k = run.end - 1
        continue
      }
      const latter = latterAt(scene, statement, k)
      const pronoun = latter ?? (isConnective(scene, statement, k) ? null : pronounOf(word.low, scene.lang))
      const role = roleAt(scene, statement.tokens, k)
      if (!pronoun && (!role || describesBody(scene, statement, k, role))) continue
      const plain = {
        isNew: false,
        oblique: false,
        obliqueness: null,
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
      const partitive = pronoun || !role ? null : oneOf(scene, statement, k, role)
      if (partitive) own.push({ ...plain, ...partitive })
      else if (pronoun)
        own.push({ ...plain, ...pronoun, kind: 'pronoun', role: null, twin: null, latter: latter !== null })
      // `a rep`, `the professor`: with a small letter no title.
      else if (
        role &&
        (titleOf(word.low, scene.lang) === null || (scene.lang === 'en' && !word.capital) || standsAlone(scene, own, k))
      ) {
        const compound = compoundOf(scene, own, k, role)
        if (compound) own.pop()
        own.push({
          ...plain,
          kind: 'role',
          role,
          gender: role.gender ?? possessed(scene, statement, k),
          // `68 депутат`: Kyrgyz counts in the singular.
          plural: role.plural || (scene.lang === 'ky' && /^(?!1$)\d+$/.test(lowAt(statement.tokens, k - 1))),
          subject: !role.oblique,
          of: complementOf(scene, statement, k, statement.tokens.length),
          isNew: /^(?:a|an|one|another|один|одна|бир)$/.test(newness(scene, statement, k)),
          twin: twinOf(scene, statement, own, k),
          ...compound,
          ...unnamedOf(scene, statement, k, role),
        })
      }
    }
    for (const reference of own) references.push(reference)
  })
  for (const person of people) settle(scene, person)
  return { references, people }
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
  const staged = isStaged(scene, tokens, k, run.end)
  const at = staged
    ? k - 1
    : run.complement ||
        isBodyShaped(shaped) ||
        shaped.every(word => isLand(word.low)) ||
        (scene.lang === 'ky' && isPlaced(scene, statement, { first: k, last: run.end - 1 }))
      ? -1
      : roleBefore(scene, statement, own, k, run.end)
  // `years after Torven, a prime minister…` is no apposition.
  const adverbial = run.end === k + 1 && isPreposition(lowAt(tokens, k - 1), scene.lang)
  const apposed = at >= 0 || adverbial ? -1 : roleAfter(scene, statement, run.end)
  const role = roleAt(scene, tokens, at >= 0 ? at : apposed)
  const first = at >= 0 ? at : k
  const titled = titleOf(lowAt(tokens, k - 1), scene.lang) !== null
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
    obliqueness: null,
    oblique: OBLIQUE_NAME[scene.lang]?.test(lowAt(tokens, run.end - 1)) ?? false,
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

/** Endings that only oblique cases of names have. */
const OBLIQUE_NAME: Readonly<Record<string, RegExp>> = {
  ru: /(?:ого|ему|ому|ым|ими|ую|ою|[оеё]ву|[оеё]ва|[ил]ну|[уюы])$/,
  uk: /(?:ого|ому|ові|еві|єві|им|ими|ою|ею|ої|[ую])$/,
  ky: /(?:[нд][ыиуү]н|т[ыиуү]н|[гк][аеоө]|[нд][ыиуү]|[дт][аеоө]н?)$/,
  en: POSSESSIVE,
}
