import type { Mention } from '../types.ts'
import { finiteVerb } from './finiteVerb.ts'
import { isListener, saysWriter } from './heard.ts'
import { documentForm } from './lexicon/documentWords.ts'
import { breaksClause, isDeterminer, isPreposition } from './lexicon/grammar.ts'
import { isKyrgyzPassive, isUnpersonal } from './lexicon/passives.ts'
import type { Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { lowAt, statementAt, type Token, tokensAt } from './scene.ts'
import { mentionOf } from './shown.ts'
import type { Placed, Stretch } from './subject.ts'

/** Participles that name or describe: `озеро названо «…»`. */
const NAMED_SO =
  /^(?:назван|описан|охарактеризован|обозначен|определен|упомянут|означен|визначен|згадан|записан|прописан)(?:[аоіиы])?$/
/** English passives behind `In the article the find is`. */
const ENGLISH_PASSIVE = /^(?:described|called|labelled|labeled|dubbed|named|termed|quoted|written|stated|said)$/
/** Slavic forms of being, which no noun phrase goes on with. */
const BEING = /^(?:было|был|была|были|будет|було|був|була|були|буде|между|тем|также|також|же|ж|так|лишь|лише)$/
const BE = /^(?:is|are|was|were|be|been)$/
const IN = /^(?:в|во|на|у|in|on)$/
/** Endings of what may stand before a Slavic noun and describes it. */
const DESCRIBING = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ом|ем|ых|их|ым|им|ую|юю|ей|ої|ій|[аеіу])$/
/** What describes a Kyrgyz noun: a genitive, a participle, a place, a number. */
const KYRGYZ_DESCRIBING = /(?:[нд][ыиуү]н|т[ыиуү]н|[гк][ыи]|[гк][аеоө]н|^№|^\d.*)$/
/** How far before the words of saying a document may stand, in tokens. */
const FARTHEST = 30
/** Tokens of a noun phrase at most before its noun, and behind it. */
const DESCRIBED = 5
const COMPLEMENT = 4

function isCueAt(reading: Reading, statement: number, at: number): boolean {
  return (reading.cues[statement] ?? []).some(cue => cue.kind !== 'noun' && cue.first <= at && at <= cue.last)
}

/** The first token of the noun phrase whose noun stands at `head`. */
function openingOf(reading: Reading, tokens: readonly Token[], head: number, from: number): number {
  const { lang } = reading.scene
  let first = head
  for (let at = head - 1; at >= from && head - at <= DESCRIBED; at--) {
    const low = lowAt(tokens, at)
    const numbered = lang === 'ky' && tokens[at]?.mark === '№'
    if ((!low && !numbered) || isPreposition(low, lang)) break
    if (lang === 'en' && isDeterminer(low)) return at
    if (lang === 'ky' && !numbered && !KYRGYZ_DESCRIBING.test(low)) break
    if (lang !== 'en' && lang !== 'ky' && (!DESCRIBING.test(low) || finiteVerb(low, lang))) break
    first = at
  }
  return first
}

/** The last token of the noun phrase: its number, and what the document is of. */
function closingOf(reading: Reading, stretch: Stretch, tokens: readonly Token[], head: number): number {
  const { lang } = reading.scene
  let last = head
  if (lang === 'ky') return last
  while (last + 1 < stretch.to && last - head < COMPLEMENT) {
    const next = tokens[last + 1] as Token
    if (next.mark === '№' && tokens[last + 2]?.word) {
      last += 2
      continue
    }
    const low = next.word?.low
    if (
      low === undefined ||
      breaksClause(low, lang) ||
      BEING.test(low) ||
      isCueAt(reading, stretch.statement, last + 1)
    )
      break
    if (lang === 'en') {
      const counted = last === head || /^\d/.test(lowAt(tokens, last))
      const opens = counted && (/^\d/.test(low) || (low === 'of' && tokens[last + 2]?.word !== null))
      const goesOn = low !== 'of' && (lowAt(tokens, last) === 'of' || isDeterminer(lowAt(tokens, last)))
      if (!opens && !goesOn) break
    } else if (isPreposition(low, lang) || finiteVerb(low, lang) || NAMED_SO.test(low)) break
    last++
  }
  return last
}

function phraseOf(reading: Reading, stretch: Stretch, head: number, from: number): Mention {
  const tokens = tokensAt(reading.scene, stretch.statement)
  const first = tokens[openingOf(reading, tokens, head, from)] as Token
  return mentionOf(reading.scene, first.start, (tokens[closingOf(reading, stretch, tokens, head)] as Token).end)
}

/** Whether the verb that stands there has no person as its subject. */
function hasNoPerson(tokens: readonly Token[], at: number, lang: string): boolean {
  const low = lowAt(tokens, at)
  if (lang === 'ky') return isKyrgyzPassive(low)
  if (lang === 'en')
    return ENGLISH_PASSIVE.test(low) && BE.test(lowAt(tokens, at - 1)) && lowAt(tokens, at + 1) !== 'by'
  return isUnpersonal(low) || NAMED_SO.test(low)
}

/** `В приказе … говорится`, `сказано в приказе`, Kyrgyz `буйругунда … деп жазылган`: the document in which the words stand; -1 for none. */
function placeOfWords(reading: Reading, stretch: Stretch, verb: number): number {
  const { lang } = reading.scene
  const tokens = tokensAt(reading.scene, stretch.statement)
  const isPlace = (at: number) => {
    const form = documentForm(lowAt(tokens, at), lang)
    if (lang === 'ky') return form === 'other'
    const before = openingOf(reading, tokens, at, 0) - 1
    return form !== null && IN.test(lowAt(tokens, before))
  }
  for (let at = verb + 1; at < stretch.to && at <= verb + DESCRIBED + 1; at++) {
    if (lang !== 'en' && isPlace(at)) return at
    if (!tokens[at]?.word) break
  }
  for (let at = verb - 1; at >= stretch.from && at >= verb - FARTHEST; at--) if (isPlace(at)) return at
  return -1
}

/** Whether commas part the token at `from` from that at `to`: an odd number of them; two enclose something. */
function parted(tokens: readonly Token[], from: number, to: number): boolean {
  let commas = 0
  for (let at = from; at < to; at++) if (tokens[at]?.mark === ',') commas++
  return commas % 2 === 1 && !/^(?:and|и|та|й|і|а|but|но|але)$/.test(lowAt(tokens, to - 1))
}

/** Whether the verb's form lets the Slavic noun be its subject: `закон назвала` has another. */
function agrees(low: string, cue: Placed | null): boolean {
  if (!cue) return true
  if (cue.plural === true) return /[ыиіїая]$/.test(low)
  if (/[ыи]$/.test(low) && cue.plural === false) return false
  const shape = /(?:нн|ст)я$|[ое]$/.test(low) ? 'neuter' : /[ая]$/.test(low) ? 'female' : /ь$/.test(low) ? null : 'male'
  return !cue.gender || !shape || shape === cue.gender
}

/** Whether a preposition stands before the token in its noun phrase. */
function isGoverned(tokens: readonly Token[], first: number, lang: string): boolean {
  for (let at = first - 1; at >= first - COMPLEMENT && tokens[at]?.word; at--)
    if (/^(?:and|but|и|но|а|і|й|та|але)$/.test(lowAt(tokens, at))) return false
    else if (isPreposition(lowAt(tokens, at), lang)) return true
  return false
}

/** Verbs of being somewhere, which have what is there behind them. */
const STANDS: Readonly<Record<string, RegExp>> = {
  ru: /^(?:вис(?:ит|ел[аи]?|ят)|стоит|стоял[аио]?|лежит|лежал[аио]?|(?:появил|красовал|остал|сохранил)(?:ся|ась|ось|ись)|красуется|светится|горит|виднеется|пришел|пришл[оа])$/,
  uk: /^(?:вис(?:ить|іла|іли|ять|ів)|стоїть|стояв|стояла|лежить|лежав|лежала|(?:з'яви|лиши|залиши|красува)(?:вся|лася|лося|лися)|красується|світиться|горить|видніється|прийшл[оа]|прийшов)$/,
}

/** `A page of the log, seen by us, reads`: the document that is the subject of the verb; -1 for none. */
function subjectAmong(reading: Reading, stretch: Stretch, cue: Placed | null): number {
  const { lang } = reading.scene
  const tokens = tokensAt(reading.scene, stretch.statement)
  const verb = cue?.first ?? (tokens[stretch.to - 1]?.word ? stretch.to : stretch.to - 1)
  const references = reading.cast.byStatement[stretch.statement] ?? []
  for (let head = verb - 1; head >= stretch.from && head >= verb - FARTHEST; head--) {
    if (/[;:()]/.test(tokens[head]?.mark ?? '')) return -1
    if (documentForm(lowAt(tokens, head), lang) !== 'nominative') continue
    if (lang !== 'en' && !agrees(lowAt(tokens, head), cue)) continue
    const first = openingOf(reading, tokens, head, stretch.from)
    if (
      lang === 'en' &&
      !isDeterminer(lowAt(tokens, first)) &&
      !tokens[first]?.word?.capital &&
      !/'s$/.test(lowAt(tokens, first))
    )
      continue
    const before = tokens[first - 1]
    const opens =
      first === stretch.from ||
      before?.kind === 'mark' ||
      before?.kind === 'quote' ||
      // `На двери висит табличка:`
      (!cue && head === verb - 1 && STANDS[lang]?.test(before?.word?.low ?? ''))
    if (!opens && !/^(?:and|but|that|и|но|что|а|і|й|та|що|але)$/.test(before?.word?.low ?? '')) continue
    if (parted(tokens, head, verb)) continue
    // Somebody who stands nearer and in no clause between commas is the subject.
    const rival = references.some(
      other =>
        other.first > head &&
        other.last < verb &&
        other.subject &&
        // `приказ министерства`, `письмо Ольги`: whose it is.
        !(
          lang !== 'en' &&
          other.first === head + 1 &&
          other.kind !== 'pronoun' &&
          /[аяыиіїу]$/.test(lowAt(tokens, other.last))
        ) &&
        documentForm(lowAt(tokens, other.first), lang) === null &&
        !/'s$/.test(lowAt(tokens, other.last)) &&
        !isGoverned(tokens, other.first, lang) &&
        !parted(tokens, head, other.first),
    )
    let broken = false
    for (let at = head + 1; at < verb; at++)
      broken ||= breaksClause(lowAt(tokens, at), lang) && !parted(tokens, head, at)
    if (!rival && !broken) return head
  }
  return -1
}

/** `гласит табличка на двери`: the document right behind the verb; -1 for none. */
function subjectBehind(reading: Reading, stretch: Stretch, cue: Placed): number {
  const { lang } = reading.scene
  const tokens = tokensAt(reading.scene, stretch.statement)
  if (cue.first - stretch.from > 3) return -1
  for (let at = cue.last + 1; at < stretch.to && at <= cue.last + 2; at++) {
    const low = lowAt(tokens, at)
    if (documentForm(low, lang) === 'nominative' && agrees(low, cue)) return at
    if (!DESCRIBING.test(low)) return -1
  }
  return -1
}

/** Who reads out what is not theirs: `зачитала висновок`, `read out a letter`, `күндөлүгүнөн окуп берди`. */
const READS_OUT: Readonly<Record<string, RegExp>> = {
  en: /^(?:read|reads|quoted|quotes)$/,
  ru: /^(?:зачит(?:ал|ала|али|ывает|ывают)|прочит(?:ал|ала|али)|прочел|прочла|проц?итировал[аи]?|огласил[аи]?|цитирует)$/,
  uk: /^(?:зачита(?:в|ла|ли)|прочита(?:в|ла|ли)|зачитує|процитува(?:в|ла|ли)|цитує|оголоси(?:в|ла|ли))$/,
}
/** What one reads out and says oneself. */
const OWN = /^(?:statements?|declarations?|заявлени[ея]|обращени[ея]|заяв[уаи]|зверненн[яі])$/

/** `She read out the auditors' report: “…”`: the document that is read out right before the words; -1 for none. */
function readOut(reading: Reading, stretch: Stretch, cue: Placed): number {
  const { lang } = reading.scene
  const tokens = tokensAt(reading.scene, stretch.statement)
  if (!READS_OUT[lang]?.test(lowAt(tokens, cue.first)) || tokens[stretch.to - 1]?.mark !== ':') return -1
  for (let at = cue.last + 1; at < stretch.to && at <= cue.last + DESCRIBED; at++) {
    const low = lowAt(tokens, at)
    if (!low) return -1
    if (documentForm(low, lang) && !OWN.test(low)) return at
  }
  return -1
}

/** What somebody in the sentence writes: `posted a message saying`. */
const WRITTEN_BY = /^(?:letter|message|post|tweet|note|email|e-mail|statement|memo|entry)s?$/

/** `a banner reading “…”`: the document right before its participle, which stands right before the words; -1 for none. */
function participle(tokens: readonly Token[], stretch: Stretch): number {
  const last = tokens[stretch.to - 1]?.word ? stretch.to - 1 : stretch.to - 2
  const bears = /^(?:reading|saying|stating|proclaiming|declaring|warning|demanding|announcing|urging)$/
  const says =
    /^(?:reads?|says?|said|stated|declared)$/.test(lowAt(tokens, last)) &&
    /^(?:that|which)$/.test(lowAt(tokens, last - 1))
  const head = bears.test(lowAt(tokens, last)) ? last - 1 : says ? last - 2 : -1
  return head >= stretch.from &&
    !WRITTEN_BY.test(lowAt(tokens, head)) &&
    documentForm(lowAt(tokens, head), 'en') !== null
    ? head
    : -1
}

/**
 * The document that says the words in the stretch, by the words of saying `cue`, or without any before a colon; null where none does.
 * `follows`: the stretch follows the words said.
 */
export function documentBeside(
  reading: Reading,
  stretch: Stretch,
  cue: Placed | null,
  follows: boolean,
): Mention | null {
  const { lang } = reading.scene
  const tokens = tokensAt(reading.scene, stretch.statement)
  const verb = cue ? cue.first : stretch.to
  if (cue && hasNoPerson(tokens, verb, lang)) {
    const place = placeOfWords(reading, stretch, verb)
    if (place >= 0) return phraseOf(reading, stretch, place, place > verb ? verb + 1 : 0)
  }
  if (!cue)
    for (let at = stretch.to - 1; at >= stretch.from && at >= stretch.to - 3; at--)
      if (hasNoPerson(tokens, at, lang)) {
        const place = placeOfWords(reading, stretch, at)
        if (place >= 0) return phraseOf(reading, stretch, place, 0)
      }
  const bearing = lang === 'en' ? participle(tokens, stretch) : -1
  if (bearing >= 0) return phraseOf(reading, stretch, bearing, stretch.from)
  const read = cue ? readOut(reading, stretch, cue) : -1
  if (read >= 0) return phraseOf(reading, stretch, read, (cue?.last ?? 0) + 1)
  if (lang === 'ky' || (cue && cue.kind !== 'verb' && cue.kind !== 'soft')) return null
  const after = cue && follows && lang !== 'en' ? subjectBehind(reading, stretch, cue) : -1
  if (after >= 0) return phraseOf(reading, stretch, after, verb + 1)
  const bare = tokens[stretch.to - 1]?.mark === ':'
  const own = cue ? subjectAmong(reading, stretch, cue) : -1
  // `Запись, которую нашли, состоит из слов:`: the verb before the colon is another.
  const led = own < 0 && bare && (!cue || parted(tokens, cue.last, stretch.to))
  const subject = led ? subjectAmong(reading, stretch, null) : own
  return subject >= 0 ? phraseOf(reading, stretch, subject, stretch.from) : null
}

/** Kyrgyz puts the words between the document and its verb: `буйругунда «…» деп жазылган`; null where no document says them. */
export function documentAround(reading: Reading, before: Stretch, after: Stretch): Mention | null {
  const tokens = tokensAt(reading.scene, before.statement)
  for (let at = after.from; at < after.to && at <= after.from + 4; at++) {
    if (!hasNoPerson(tokens, at, 'ky') || !isCueAt(reading, after.statement, at)) continue
    const place = placeOfWords(reading, before, before.to)
    return place >= 0 ? phraseOf(reading, before, place, before.from) : null
  }
  return null
}

/** Whether the words of saying have no person as their subject, whoever was written of before: `говорится`, `it said`. */
export function saysNobody(reading: Reading, cue: Placed): boolean {
  const { scene } = reading
  const statement = statementAt(scene, cue.start)
  if (isListener(reading, statement, cue) || saysWriter(reading, statement, cue)) return true
  if (scene.lang === 'en') return IT_BEFORE.test(scene.text.slice(Math.max(0, cue.start - 16), cue.start).toLowerCase())
  const low = scene.text.slice(cue.start, cue.end).toLowerCase().replaceAll('ё', 'е')
  if (scene.lang === 'ky') return CALLED_SO.test(low)
  const behind = scene.text.slice(cue.end, cue.end + 12).toLowerCase()
  if (!isUnpersonal(low) || IN_IT.test(behind)) return false
  if (/с[яь]$/.test(low)) return true
  // `На двери написано`: the place where it stands says it; `о живых сказано`, `в нём сказано`: whoever wrote what was told of.
  const clause =
    /[^.!?;:,«»\n]*$/u.exec(scene.text.slice(Math.max(0, cue.start - CLAUSE), cue.start))?.[0].toLowerCase() ?? ''
  return ON.test(clause) || /^ (?:на|в|во|у) /.test(behind)
}

/** Code units before the verb in which its place may stand, and a place that is no pronoun. */
const CLAUSE = 60
const ON = /(?:^|\P{L})(?:на|в|во|у|над|под|під|возле|біля) (?!(?:н[её]м|ней|них|ньому|ній|этом|цьому)(?!\p{L}))\p{L}/u

/** Kyrgyz for what something is called, or held to be, by everybody: `«…» деп аталат`. */
const CALLED_SO = /^(?:атал|эсептел|санал|делин)[аеоө]?(?:т|[гк][аеоө]н|ып|ип|[дт][ыиуү])$/

/** `говорится в нём`: what was written of before speaks. */
const IN_IT = /^ [ву] (?:н[её]м|ньому|ней|ній|них|этом|цьому)/

const IT_BEFORE = /(?:^|[^\p{L}])it(?: (?:also|then|later|further|had|has))? $/u
/** Sentences back that an English *it* may reach. */
const IT_REACH = 2
/** Verbs that only what is written has as *it*. */
const READ = /^(?:reads?|ends?|ended|begins|began)$/

/** `It read: “…”`, `…, it sent one line: “…”`: the document or the body that an English *it* takes up where it is the subject; null for none. */
export function takenUpByIt(
  reading: Reading,
  stretch: Stretch,
  cue: Placed | null,
): { readonly reference: Reference | null; readonly phrase: Mention | null } | null {
  const { scene, cast } = reading
  if (scene.lang !== 'en') return null
  const tokens = tokensAt(scene, stretch.statement)
  const verb = cue?.first ?? stretch.to
  let it = -1
  for (let at = verb - 1; at >= stretch.from && it < 0; at--) if (lowAt(tokens, at) === 'it') it = at
  if (it < 0 || BE.test(lowAt(tokens, it + 1))) return null
  if (
    it > stretch.from &&
    tokens[it - 1]?.kind === 'word' &&
    !/^(?:and|but|that|what|how|as|because|if|when|where|while|which)$/.test(lowAt(tokens, it - 1))
  )
    return null
  if (cue && cue.first - it > 3) return null
  const only = READ.test(lowAt(tokens, it + 1))
  const statement = scene.statements[stretch.statement]
  for (let back = 0; back <= IT_REACH; back++) {
    const at = stretch.statement - back
    const there = scene.statements[at]
    if (!there || !statement || there.paragraph < statement.paragraph - 1 || there.title !== statement.title)
      return null
    const end = back === 0 ? it : there.tokens.length
    const bodies = (cast.byStatement[at] ?? []).filter(
      other =>
        !only &&
        other.first < end &&
        (other.role?.kind === 'body' || other.person?.body) &&
        !/'s$/.test(lowAt(there.tokens, other.last)),
    )
    const heads = there.tokens.flatMap((token, k) => {
      const form = k < end && token.word ? documentForm(token.word.low, 'en') : null
      const first = form ? openingOf(reading, there.tokens, k, 0) : k
      return form && isDeterminer(lowAt(there.tokens, first)) ? [k] : []
    })
    const body = bodies.at(-1)
    const head = heads.at(-1)
    if (head !== undefined && (!body || head > body.last || body.first === head))
      return { reference: null, phrase: phraseOf(reading, { statement: at, from: 0, to: end }, head, 0) }
    if (body) return { reference: body, phrase: null }
  }
  return null
}
