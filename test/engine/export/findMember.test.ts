/** Tables that come back speak of articles by hash, by name, or by their words alone. */
import { expect, test } from 'vitest'
import { finder } from '../../../engine/export/findMember.ts'
import type { FileSide } from '../../../engine/export/readPairs.ts'
import { placesOf } from '../../../engine/review/places.ts'
import type { Article, Quote } from '../../../engine/types.ts'

const details = { lang: 'en', title: '', outlet: null, author: null, date: null, url: null }

/** The places of articles with these texts, called 0, 1, …; `onText` is told whenever one of them is read. */
function places(texts: readonly string[], onText = () => {}) {
  const articles = texts.map((text, i): Article => {
    const article = { ...details, id: `a${i}`, file: `${i}.txt`, sha256: String(i).padStart(64, '0') }
    return Object.defineProperty(article, 'text', {
      get() {
        onText()
        return text
      },
    }) as Article
  })
  return placesOf({ articles, stories: [], quotes: [], passages: [] })
}

function side(text: string, file = ''): FileSide {
  return { sha256: '', file, text, speaker: null, outlet: '', details: {}, kind: null, parts: [], ends: '' }
}

test('an article is the one of its name, else the only one that has the words', () => {
  const find = finder(places(['The mill stays.', 'The ferry goes.']))
  expect(find.article(side('of no article', '1.txt'))?.id).toBe('a1')
  expect(find.article(side('mill'))?.id).toBe('a0')
  expect(find.article(side('The'))).toBeNull()
  expect(find.article(side('of no article'))).toBeNull()
})

test('an interrupted quotation is found by its words as they are written in a table', () => {
  const text = 'He said “The mill stays”, and then “as long as I do”.'
  const parts = ['The mill stays', 'as long as I do'].map(words => {
    const start = text.indexOf(words)
    return { start, end: start + words.length }
  })
  const quote: Quote = {
    ...{ id: 'a0:q9-51', article: 'a0', start: 9, end: 51, parts, text: 'The mill stays … as long as I do' },
    ...{ kind: 'statement', kindConfidence: 1, speaker: null, cue: null, flags: [], why: [] },
  }
  const [article] = [...places([text]).articles.values()] as [Article]
  const find = finder(placesOf({ articles: [article], stories: [], quotes: [quote], passages: [] }))
  const row = side('The mill stays … as long as I do')
  expect(find.article(row)?.id).toBe('a0')
  expect(find.member(row, article)).toMatchObject({ id: 'a0:q9-51', parts })
  expect(find.article(side('as long … as I do'))).toBeNull()
})

test('no text is gone through anew for each row: its form in a file is made once', () => {
  let reads = 0
  const find = finder(
    places(['The mill stays.', 'The ferry goes.'], () => {
      reads++
    }),
  )
  find.article(side('of no article'))
  const before = reads
  for (let i = 0; i < 100; i++) expect(find.article(side(`of no article ${i}`))).toBeNull()
  expect(reads).toBe(before)
})

test('after much that was looked for in vain only articles that are named are found', () => {
  const find = finder(places(['The mill stays.', 'The ferry goes.']), 200)
  expect(find.article(side('mill'))?.id).toBe('a0')
  for (let i = 0; i < 10; i++) find.article(side(`of no article ${i}`))
  expect(find.article(side('ferry'))).toBeNull()
  expect(find.article(side('ferry', '1.txt'))?.id).toBe('a1')
})

test('words are found whichever blank, apostrophe or soft hyphen is typed, and stand as the article has them', () => {
  const text = 'He said: it\u2019ll cost 1.2\u00A0bil\u00ADlion,  no more. Not 1.2 billion euros.'
  const all = places([text])
  const [article] = [...all.articles.values()]
  if (!article) throw new Error('an article')
  const member = (words: string, more: Partial<FileSide> = {}) =>
    finder(all).member({ ...side(words, '0.txt'), ...more }, article)
  const parts = [{ start: 9, end: text.indexOf(' Not') }]
  const found = member("it'll cost 1.2 billion, no more.")
  expect(found).toMatchObject({ text: text.slice(9, parts[0]?.end), parts })
  expect(member("it'll cost 1.2 billion, no more.", { parts })).toEqual(found)
  // What is there twice when blanks do not count is not guessed, unless the place is said.
  const first = { start: text.indexOf('1.2'), end: text.indexOf(',') }
  expect(member('1.2  billion')).toBe('textTwice')
  expect(member('1.2  billion', { parts: [first] })).toMatchObject({ parts: [first] })
  expect(member('1.3 billion')).toBe('textNotFound')
  const accented = places(['It is said: café, nai\u0308ve.'])
  const [other] = [...accented.articles.values()]
  const whole = [{ start: 12, end: 25 }]
  expect(other && finder(accented).member({ ...side('cafe\u0301, naïve.'), parts: whole }, other)).toMatchObject({
    text: 'café, nai\u0308ve.',
  })
  expect(finder(places(['Another one.', text])).article(side("it'll cost 1.2 billion"))?.id).toBe('a1')
})
