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

  test.each([
    ['en', 'HARLOW, Nov. 4 - The mayor came late and left early, as mayors do in summer.', '11-04'],
    ['ru', 'АРДОВ, 12 мая. Мэр пришёл поздно и ушёл рано, как летом водится у мэров этого города.', '05-12'],
    ['uk', 'ЛИПНЕ, 28 березня 2031 року (Голос). Мер прийшов пізно й пішов рано, як водиться влітку в мерів.', '03-28'],
    ['ky', 'Таш-Дөбө, 5-июнь /Үн/ — Мэр кеч келип, эрте кетти, бул шаардын мэрлери жайында ушундай.', '06-05'],
    ['ky', 'Оюн 29-майда Таш-Дөбөдө өтөт. Атаандашы — борбордун командасы, аны мэр кечээ өзү тосуп алды.', null],
    ['uk', 'Уночі 4 листопада потяг Липне — Ардів зіткнувся з вантажним, а мер прийшов аж уранці.', null],
    ['ru', 'Авария 4 ноября — худшая за десять лет, сказал мэр, который пришёл поздно и ушёл рано.', null],
    ['en', 'It rained on May 4. The mayor came late and left early, as mayors do in a wet summer.', null],
  ])('%s: the dateline has nothing but names beside its day: %s', (lang, line, expected) => {
    expect(dateline(`A title\n\n${line}`, lang)).toBe(expected)
  })

  test('are apart the shorter way round the year', () => {
    expect(daysApart('12-30', '01-02')).toBe(3)
    expect(daysApart('06-01', '06-01')).toBe(0)
  })
})
