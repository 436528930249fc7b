import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attribute } from '../../../engine/text/attribution.ts'
import { extract } from '../../../engine/text/extract.ts'
import { wordsOf } from '../../../engine/text/words.ts'
import { LANGUAGES, type Language, type Quote } from '../../../engine/types.ts'
import { ENGLISH, KYRGYZ, RUSSIAN, UKRAINIAN } from './attributionCases.ts'
import { PHRASES } from './phraseCases.ts'
import { CLAUSES, GENDERS, HEADLINES } from './subjectCases.ts'

const MARKED = /[«“]([^»”]+)[»”]/g
/** `A, — сказал X, — B` inside one pair of marks. */
const PARTED = /^(.*?), [—–] .*? [—–] (.*)$/s

/** The quotations between marks, as the extractor gives them before speakers are known. */
function quotesOf(text: string, isName: (index: number) => boolean = () => false): Quote[] {
  return [...text.matchAll(MARKED)].map((match, index) => {
    const inner = match[1] ?? ''
    const start = match.index + 1
    const end = start + inner.length
    const parted = PARTED.exec(inner)
    const parts = parted
      ? [
          { start, end: start + (parted[1] ?? '').length },
          { start: end - (parted[2] ?? '').length, end },
        ]
      : [{ start, end }]
    return {
      id: `q${index}`,
      article: 'a',
      start,
      end,
      parts,
      text: parts.map(part => text.slice(part.start, part.end)).join(' … '),
      kind: isName(index) ? 'name' : 'statement',
      kindConfidence: 1,
      speaker: null,
      cue: null,
      flags: [],
      why: [],
    }
  })
}

function headline(text: string) {
  return { start: 0, end: Math.max(0, text.indexOf('\n')) }
}

describe.each([
  ['in Russian', RUSSIAN],
  ['in Ukrainian', UKRAINIAN],
  ['in English', ENGLISH],
  ['in Kyrgyz', KYRGYZ],
  ['by the gender that verbs, titles and pronouns show', GENDERS],
  ['by the clause of the verb', CLAUSES],
  ['of headlines', HEADLINES],
  ['by a relative, a partitive or an apposition', PHRASES],
] as const)('speakers %s', (_, cases) => {
  test.each(cases)('$about', ({ text, lang, speakers }) => {
    const { quotes } = attribute(
      text,
      lang,
      wordsOf(text),
      quotesOf(text, index => speakers[index] === null),
      headline(text),
    )
    expect(quotes).toHaveLength(speakers.length)
    expect(
      quotes.map((quote, at) =>
        speakers[at] && quote.speaker?.text.includes(speakers[at]) ? speakers[at] : (quote.speaker?.text ?? null),
      ),
    ).toEqual(speakers)
  })
})

test('every quotation with a speaker says by which rule it is known', () => {
  const text = 'Road\n\n“We mended it,” said Paul Sorrell. “It took a week.”'
  const { quotes } = attribute(text, 'en', wordsOf(text), quotesOf(text), headline(text))
  expect(quotes.map(quote => quote.why)).toEqual([['speaker.after'], ['speaker.continued']])
  expect(quotes[0]?.cue?.text).toBe('said')
})

test('a language that is not ours gets neither speakers nor passages', () => {
  const text = 'Straße\n\n«Fertig», sagte Paul Sorrell.'
  const quotes = quotesOf(text)
  expect(attribute(text, 'de', wordsOf(text), quotes, headline(text))).toEqual({ quotes, passages: [] })
})

const WORDS = [
  'Иванов',
  'сказал',
  '«да, мы рады»',
  '“well then,”',
  'said',
  'he',
  'деп',
  'айтты',
  'По словам',
  ',',
  '.',
  ':',
  '—',
  '\n',
  'что',
  'министр',
  'і',
  'the',
  'А.',
  '?',
  '»',
  '“',
]

test('mentions and passages are stretches of the text they come from, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }),
      fc.constantFrom(...LANGUAGES),
      (pieces, lang: Language) => {
        const text = pieces.join(' ')
        const { quotes, passages } = attribute(text, lang, wordsOf(text), quotesOf(text), { start: 0, end: 0 })
        for (const mention of [
          ...quotes.flatMap(quote => [quote.speaker, quote.cue]),
          ...passages,
          ...passages.flatMap(passage => [passage.speaker, passage.cue]),
        ])
          if (mention) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
        for (let at = 1; at < passages.length; at++)
          expect(passages[at]?.start).toBeGreaterThanOrEqual(passages[at - 1]?.end ?? 0)
      },
    ),
  )
})

test('reading an article twice gives the same answer', () => {
  for (const { text, lang } of [...RUSSIAN, ...KYRGYZ])
    expect(attribute(text, lang, wordsOf(text), quotesOf(text), headline(text))).toEqual(
      attribute(text, lang, wordsOf(text), quotesOf(text), headline(text)),
    )
})

test.each([
  ['ru', 'В компании «Заря» заявили: «Мы работаем без выходных».', 'компании «Заря»'],
  ['uk', 'Газета «Вісник» пише: «Людей переведуть на інший завод».', 'Газета «Вісник»'],
  ['ky', '«Таң» компаниясы билдирди: «Цех бир айга жабылды».', '«Таң» компаниясы'],
  ['en', 'The firm “Dawn” said: “The plant is closed for a month.”', 'The firm “Dawn”'],
  ['en', 'According to the “Daily Crier”, “people will be moved to another plant”.', 'the “Daily Crier”'],
] as const)('%s: a firm or a paper is shown with its name in marks: %s', (lang, text, shown) => {
  const said = extract(text, { article: 'a', lang }).quotes.filter(quote => quote.kind !== 'name')
  expect(said.map(quote => quote.speaker?.text)).toEqual([shown])
  const { start = 0, end = 0 } = said[0]?.speaker ?? {}
  expect(text.slice(start, end)).toBe(shown)
})

test.each([
  ['ru', 'Улыбается Пелагея Зотова редко. «Некогда», — объясняет она.', 'Пелагея Зотова'],
  ['ru', '«Было темно», — ответил очевидец и отвернулся от камер.', 'очевидец'],
  [
    'uk',
    'Прем’єр Ілан Торре відмовився піти. Канцелярія Торре спершу назвала запис «дуже грубою підробкою».',
    'Канцелярія Торре',
  ],
  ['uk', '«Було темно», — відповів очевидець і відвернувся.', 'очевидець'],
] as const)('%s: no verb belongs to who is shown: %s', (lang, text, shown) => {
  expect(extract(text, { article: 'a', lang }).quotes.map(quote => quote.speaker?.text)).toEqual([shown])
})

test.each([
  ['ru', '«Это было вчера»: как Анна Рощина спасла посёлок\n\nВода поднялась ночью.'],
  ['ru', '«Это было вчера»: Анну Рощину осудили\n\nВода поднялась ночью.'],
  ['en', '“It was yesterday”: why Jane Orde left\n\nThe water rose at night.'],
] as const)('%s: a headline does not quote whom it tells of: %s', (lang, text) => {
  const { quotes } = attribute(text, lang, wordsOf(text), quotesOf(text), headline(text))
  expect(quotes.map(quote => quote.speaker)).toEqual([null])
})

test('a union or a village by its name is no she and no he', () => {
  const union =
    'Greta crossed the border in May.\n\nThe suit that the Civil Liberties Union filed has not been read.\n\nShe said her brother “and his violent friends” abused her.'
  const village = 'Сёла\n\nСело Туапель встретило гостей. «Мы рады», — сказало оно. Село Туапель ждёт. «Очень».'
  const speakers = (text: string, lang: Language) =>
    extract(text, { article: 'a', lang }).quotes.map(quote => quote.speaker?.text)
  expect(speakers(union, 'en')).not.toContain('Civil Liberties')
  expect(speakers(village, 'ru')).not.toContain('Туапель')
})

test.each([
  ['ru', 'Инженер Павел Рыков вернулся в порт. Сторож не верил, но Рыков сказал, что кран исправен.', 'Павел Рыков'],
  ['uk', 'Інженер Павло Риков повернувся в порт. Сторож не вірив, але Риков сказав, що кран справний.', 'Павло Риков'],
] as const)('%s: who spoke last goes on, be somebody without a name told of first: %s', (lang, text, speaker) => {
  const next = lang === 'ru' ? '«Мы проверили его дважды».' : '«Ми перевірили його двічі».'
  const { quotes } = extract(`${text} ${next}`, { article: 'a', lang })
  expect(quotes.map(quote => quote.speaker?.text)).toEqual([speaker])
})

test('a place is nobody who speaks', () => {
  const text = 'Мэр Анна Крохина открыла цех. «Мы справимся», — заверили там.'
  expect(extract(text, { article: 'a', lang: 'ru' }).quotes.map(quote => quote.speaker?.text)).not.toContain('там')
})
