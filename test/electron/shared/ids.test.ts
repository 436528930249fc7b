/** Ids that a file gives, and those that are made of them: a window is told nothing whose ids are longer than the contract has them. */
import { expect, test } from 'vitest'
import { article, proposedGroup, quote, reviewEvent, story } from '../../../electron/shared/contract.ts'
import { readEvent } from '../../../electron/shared/eventCheck.ts'
import { MAX_TEXT } from '../../../electron/shared/reading.ts'
import { extract } from '../../../engine/text/extract.ts'
import { MAX_ARTICLE_ID, MAX_QUOTE_ID } from '../../../engine/types.ts'

const long = (length: number) => 'a'.repeat(length)

test('of the longest id that an article may have all others can be made', () => {
  const details = { file: 'f', sha256: long(64), text: 't', lang: 'en', title: '', outlet: null, author: null }
  const id = (length: number) => article.safeParse({ ...details, id: long(length), date: null, url: null }).success
  expect([id(0), id(MAX_ARTICLE_ID), id(MAX_ARTICLE_ID + 1)]).toEqual([false, true, false])

  const [found] = extract('“We leave in the spring,” said Oda.', { article: long(MAX_ARTICLE_ID) }).quotes
  const furthest = found?.id.replace(/\d+-\d+$/u, `${MAX_TEXT}-${MAX_TEXT}`) ?? ''
  expect(furthest.length).toBeLessThanOrEqual(MAX_QUOTE_ID)
  expect(quote.safeParse({ ...found, id: furthest }).success).toBe(true)
  for (const made of [`s${long(MAX_ARTICLE_ID)}~99`]) expect(story.shape.id.safeParse(made).success).toBe(true)
  for (const made of [`g${long(MAX_QUOTE_ID)}~99`]) expect(proposedGroup.shape.id.safeParse(made).success).toBe(true)
})

test('a quotation that a log or a JSONL file has by hand gets no id of which none can be made for its group', () => {
  const event = (id: string) => ({
    ...{ seq: 1, at: '2031-05-14T10:00:00Z', by: 'Ada', v: 1, command: 'import', undoGroup: 1 },
    body: {
      kind: 'quotation.edited',
      quotation: {
        ...{ id, type: 'quote', article: 'a', parts: [{ start: 1, end: 2 }], text: 'w', kind: 'term' },
        ...{ speaker: null, found: null, on: true },
      },
    },
  })
  for (const [length, isRead] of [
    [MAX_QUOTE_ID, true],
    [MAX_QUOTE_ID + 1, false],
  ] as const) {
    expect(readEvent(event(long(length))) !== null).toBe(isRead)
    expect(reviewEvent.safeParse(event(long(length))).success).toBe(isRead)
  }
})
