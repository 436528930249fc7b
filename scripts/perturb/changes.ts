/** Changes of one thing in a text: a number, a name, a negation, a clause. The changed text may be clumsy; only what it says is other. */
import { foldName, nameSimilarity, SAME_NAME } from '../../engine/features/names.ts'
import { wordsOf } from '../../engine/text/words.ts'

/** What may be changed in a text, in the order in which it is measured. */
export const CHANGE_KINDS = ['number', 'name', 'negation', 'clause'] as const
/** `number`, `name`: another in its place; `negation`: put in or taken out; `clause`: left out. */
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One change: what stood there and what stands there now. */
export interface Change {
  readonly text: string
  readonly was: string
  readonly now: string
}

/** Numbers in 0…1, one after another. */
export type Random = () => number

/** Words for numbers that can take each other's place without another ending. */
const NUMBER_FORMS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety',
  ],
  ru: ['два три четыре', 'двух трёх четырёх', 'двумя тремя', 'пять шесть семь восемь девять десять двадцать тридцать'],
  uk: [
    'два три чотири',
    'двох трьох чотирьох',
    'двома трьома',
    'п’ять шість сім вісім дев’ять десять двадцять тридцять',
  ],
  ky: ['эки үч төрт беш алты жети сегиз тогуз он жыйырма отуз кырк элүү'],
}

/** What a number is replaced by where it is written in digits: another of as many digits. */
function otherDigits(digits: string, random: Random): string {
  const at =
    digits.length === 4 && /^(?:19|20)/.test(digits)
      ? 2 + Math.floor(random() * 2)
      : Math.floor(random() * digits.length)
  const old = Number(digits[at])
  const least = at === 0 ? 1 : 0
  const others = Array.from({ length: 10 - least }, (_, i) => i + least).filter(digit => digit !== old)
  return `${digits.slice(0, at)}${pick(others, random)}${digits.slice(at + 1)}`
}

function changeNumber(text: string, lang: string, random: Random): Change | null {
  const places: { start: number; was: string; now: string }[] = []
  for (const match of text.matchAll(/\d+/gu))
    places.push({ start: match.index, was: match[0], now: otherDigits(match[0], random) })
  for (const word of wordsOf(text))
    for (const forms of NUMBER_FORMS[lang] ?? []) {
      const list = forms.split(' ')
      const low = word.text.toLowerCase()
      if (!list.includes(low)) continue
      places.push({
        start: word.start,
        was: word.text,
        now:
          pick(
            list.filter(other => other !== low),
            random,
          ) ?? low,
      })
    }
  return replaced(text, pick(places, random))
}

/** A name by one from elsewhere. */
function changeName(text: string, random: Random, names: readonly string[], others: readonly string[]): Change | null {
  const place = pick(namesIn(text, others), random)
  if (!place) return null
  const unlike = names.filter(name => nameSimilarity(foldName(name), foldName(place.text)) < UNLIKE)
  const now = pick(unlike, random)
  return now === undefined ? null : replaced(text, { start: place.start, was: place.text, now })
}

/** Folded names below this likeness are two names. */
const UNLIKE = 0.5

/**
 * The names inside the sentences of a text: capitalised words of four letters and more that no sentence begins with and that every other
 * language spells alike, which neither titles nor months nor peoples' adjectives do.
 * @param others the same sentence in the other languages
 */
export function namesIn(
  text: string,
  others: readonly string[],
): readonly { readonly text: string; readonly start: number }[] {
  const folded = others.map(other =>
    wordsOf(other)
      .filter(word => word.capital)
      .map(word => foldName(word.text)),
  )
  return wordsOf(text).filter(
    word =>
      /^\p{Lu}\p{Ll}{3,}$/u.test(word.text) &&
      !/(?:^|[.!?…:–—«„“"(‘'’])\s*$/u.test(text.slice(0, word.start)) &&
      folded.every(names => names.some(name => nameSimilarity(name, foldName(word.text)) >= SAME_NAME)),
  )
}

const AUXILIARY = /\b(is|are|was|were|will|would|can|could|should|must|has|have|had|did|does|do)\b (?!not\b|n’t)/gu
const SLAVIC_VERB: Readonly<Record<string, RegExp>> = {
  ru: /(?<![\p{L}-])(?<!(?<!\p{L})(?:не|ни|бы) )([\p{Ll}]{3,}(?:ает|яет|ует|ит|ают|яют|уют|ал|ил|ела|ала|ила|али|или|ели|ется|ются|ался|илась|ились|ались))(?!\p{L})/gu,
  uk: /(?<![\p{L}-])(?<!(?<!\p{L})(?:не|ні|би) )([\p{Ll}]{3,}(?:ає|яє|ує|ить|ають|яють|ують|ував|ав|ив|ала|ила|али|или|ється|ються|ався|илася|илися|алися))(?!\p{L})/gu,
}

function changeNegation(text: string, lang: string, random: Random): Change | null {
  const places: { start: number; was: string; now: string }[] = []
  const add = (pattern: RegExp, now: (found: string) => string) => {
    for (const match of text.matchAll(pattern)) places.push({ start: match.index, was: match[0], now: now(match[0]) })
  }
  if (lang === 'en') {
    add(/\b(?:is|are|was|were|would|could|should|must|has|have|had|did|does|do)n[’']t\b/gu, found => found.slice(0, -3))
    add(/ not(?= )/gu, () => '')
    add(AUXILIARY, found => `${found}not `)
  } else if (lang === 'ky') {
    add(/ (?:эмес|жок)(?=[\s,.»”"])/gu, () => '')
    add(/\p{L}{2,}[гк][аеоө]н(?=[,.»”"])/gu, found => `${found} эмес`)
  } else {
    add(/(?<!\p{L})не (?=\p{L})/gu, () => '')
    if (SLAVIC_VERB[lang]) add(SLAVIC_VERB[lang], found => `не ${found}`)
  }
  return replaced(text, pick(places, random))
}

/** Fewest words of a clause that is dropped, and the greatest share of the text's words. */
const CLAUSE_WORDS = 4
const CLAUSE_SHARE = 0.6

/** Drops a stretch between marks of punctuation. */
function dropClause(text: string, random: Random): Change | null {
  const cuts = [0, ...[...text.matchAll(/[,;:.!?…](?=\s)|\s[–—-](?=\s)/gu)].map(match => match.index), text.length]
  const all = wordsOf(text).length
  const places = cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] as number
    const was = text.slice(start, end)
    const words = wordsOf(was).length
    return words >= CLAUSE_WORDS && words <= CLAUSE_SHARE * all ? [{ start, was, now: '' }] : []
  })
  const change = replaced(text, pick(places, random))
  return change && { ...change, text: change.text.replace(/^[\s,;:.–—-]+/u, '') }
}

/**
 * The text with one thing changed; null where there is nothing of that kind in it.
 * @param names names of the language, one of which takes another's place
 * @param others the same sentence in the other languages
 */
export function change(
  kind: ChangeKind,
  text: string,
  lang: string,
  random: Random,
  names: readonly string[],
  others: readonly string[],
): Change | null {
  switch (kind) {
    case 'number':
      return changeNumber(text, lang, random)
    case 'name':
      return changeName(text, random, names, others)
    case 'negation':
      return changeNegation(text, lang, random)
    case 'clause':
      return dropClause(text, random)
  }
}

function replaced(text: string, place: { start: number; was: string; now: string } | undefined): Change | null {
  if (!place) return null
  const { start, was, now } = place
  return { text: text.slice(0, start) + now + text.slice(start + was.length), was: was.trim(), now: now.trim() }
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)]
}
