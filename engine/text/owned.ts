import type { Found } from './found.ts'
import { KYRGYZ_GENITIVE } from './kyrgyzCases.ts'
import { isSlavic } from './lexicon/grammar.ts'
import type { Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt } from './scene.ts'
import type { Stretch } from './subject.ts'

/** Nouns for what somebody says or holds, in the nominative; in Kyrgyz with their possessor's ending. */
const SAYINGS: Readonly<Record<string, RegExp>> = {
  en: /^(?:rule|motto|advice|principle|answer|reply|verdict|view|opinion|response|explanation|message|warning|prediction|forecast|conclusion|slogan|creed|recipe)$/,
  ru: /^(?:правило|девиз|совет|принцип|ответ|вердикт|мнение|реакция|объяснение|вывод|прогноз|лозунг|рецепт|предупреждение|позиция|кредо)$/,
  uk: /^(?:правило|девіз|порада|принцип|відповідь|вердикт|думка|реакція|пояснення|висновок|прогноз|гасло|рецепт|попередження|позиція|кредо)$/,
  ky: /^(?:эрежеси|ураны|кеңеши|принциби|жообу|пикири|түшүндүрмөсү|корутундусу|болжолу|рецепти|эскертүүсү|ою|баасы)$/,
}
/** What may stand between such a noun and the words: that it is so, or how it is. */
const IS_SO: Readonly<Record<string, RegExp>> = {
  en: /^(?:is|was|has|always|been|this|short|simple|brief|clear|curt|blunt|the|same|as|follows|and)$/,
  ru: /^(?:так(?:ое|ой|ая|ов|ова|ово)|был[ао]?|короток|коротк(?:[аои]|ий)|кратк(?:[аои]|ий)|краток|прост[ао]?|ясен|ясн[ао]|одн[оа]|один|всё|все|то|же|и|здесь|тут|неизменн[оы]?|звуч\S+)$/,
  uk: /^(?:так(?:ий|а|е)|бу(?:в|ла|ло)|коротк\S+|прост\S+|ясн\S+|одн[еа]|один|усе|все|те|ж|і|тут|незмінн\S+|звуч\S+|луна\S+)$/,
  ky: /^(?:мындай|минтип|кыска|болду|болгон|болчу|эле|бирөө|бир|гана|жөнөкөй|ачык|ушул|дайыма)$/,
}
/** What may stand between a possessive and its noun: `his only rule`. */
const FEW = 2
const DESCRIBES: Readonly<Record<string, RegExp>> = {
  en: /^(?:own|only|one|first|last|main|golden|favourite|favorite|old|new)$/,
  ru: /(?:ое|ый|ой|ий|ая)$/,
  uk: /(?:[еєаяиі]й?)$/,
  ky: /^(?:бирден-бир|жалгыз|биринчи|акыркы|негизги|эски|жаңы)$/,
}

/** Whose the noun at the token is by what stands right beside it; undefined where that is nobody. */
function possessorOf({ scene, cast }: Reading, statement: number, at: number): Reference | undefined {
  const { lang } = scene
  const tokens = tokensAt(scene, statement)
  const all = cast.byStatement[statement] ?? []
  let first = at
  while (first > 0 && at - first < FEW && DESCRIBES[lang]?.test(lowAt(tokens, first - 1))) first--
  const before = [at, first].flatMap(place => all.filter(other => other.last === place - 1)).at(-1)
  if (before?.kind === 'pronoun') return before.subject ? undefined : before
  if (isSlavic(lang)) {
    // `мнение эксперта Ивана Кима`
    const next = all.filter(other => other.first === at + 1)
    return (
      next.find(other => other.kind === 'name') ??
      next.find(other => other.kind === 'role' && other.role?.kind !== 'body')
    )
  }
  const ending = lang === 'ky' ? KYRGYZ_GENITIVE : /'s?$/
  return before && ending.test(lowAt(tokens, before.last)) ? before : undefined
}

/** Whether nothing from the token to the words but says that what is named before is so. */
function leadsToWords(tokens: readonly Token[], from: number, to: number, lang: string): boolean {
  const between = tokens.slice(from, to)
  const led = between.some(({ mark, word }) => /^[:—–-]$/.test(mark) || /^(?:is|was)$/.test(word?.low ?? ''))
  return (
    led &&
    between.every(({ mark, word, kind }) =>
      word ? IS_SO[lang]?.test(word.low) : kind === 'mark' && /^[:—–-]$/.test(mark),
    )
  )
}

/**
 * `His rule: “…”`, `его правило — «…»`, `думка Ивана Кима така: «…»`, `анын эрежеси — «…»`: whose the words are where the stretch leads to them
 * by a noun for what somebody says or holds; null for none.
 */
export function ownedWords(reading: Reading, stretch: Stretch): Found | null {
  const { scene, cast } = reading
  const { lang } = scene
  const tokens = tokensAt(scene, stretch.statement)
  for (let at = stretch.to - 1; at >= stretch.from && at >= stretch.to - REACH; at--) {
    if (!SAYINGS[lang]?.test(lowAt(tokens, at))) continue
    const reference = possessorOf(reading, stretch.statement, at)
    const isNamed =
      reference?.person && ((reference.person.weight > 0 && !reference.person.body) || reference.kind === 'role')
    if (
      !reference ||
      !isNamed ||
      (cast.byStatement[stretch.statement] ?? []).some(other => other.first > Math.max(at, reference.last))
    )
      return null
    const from = Math.max(at, reference.last) + 1
    return leadsToWords(tokens, from, stretch.to, lang)
      ? { cue: null, reference, phrase: null, rule: 'speaker.before' }
      : null
  }
  return null
}

/** Tokens from such a noun to the words at most. */
const REACH = 9
