import { describe, expect, test } from 'vitest'
import { dateline, datesIn, daysApart } from '../../../engine/features/dates.ts'

describe('days named in a text', () => {
  test.each([
    ['en', 'on March 4 and on the 5th of April', ['03-04', '04-05']],
    ['ru', 'с 14 августа по 3 сентября', ['08-14', '09-03']],
    ['uk', '7 березня, 21.03.2030', ['03-07', '03-21']],
    ['ky', '5-июнь, 2031-06-07', ['06-05', '06-07']],
    ['en', 'in 12 months', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(datesIn(text, lang)).toEqual(expected)
  })

  test('the dateline is a short line or what stands before its dash, not a date in passing', () => {
    expect(dateline('A title\n\n14 мая 2031, 22:10\n\nТекст.', 'ru')).toBe('05-14')
    expect(
      dateline('A title\nHARLOW, 4 June — The mayor came late and left early, as mayors do in summer.', 'en'),
    ).toBe('06-04')
    expect(
      dateline('A title\nThe flood that began on 4 June has not ended, the mayor told the council.', 'en'),
    ).toBeNull()
  })

  test('are apart the shorter way round the year', () => {
    expect(daysApart('12-30', '01-02')).toBe(3)
    expect(daysApart('06-01', '06-01')).toBe(0)
  })
})
