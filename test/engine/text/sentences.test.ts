import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../engine/text/lines.ts'
import { sentencesOf } from '../../../engine/text/sentences.ts'

const split = (text: string, lang: string) =>
  sentencesOf(text, linesOf(text), lang).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it('run on behind abbreviations and initials', () => {
    expect(split('В 2020 г. А. Б. Иванов жил на ул. Мира. Потом уехал.', 'ru')).toEqual([
      'В 2020 г. А. Б. Иванов жил на ул. Мира.',
      'Потом уехал.',
    ])
    expect(split('Dr. Pell met Mr. Lunn at 5 p.m. on Main St. yesterday. They spoke.', 'en')).toEqual([
      'Dr. Pell met Mr. Lunn at 5 p.m. on Main St. yesterday.',
      'They spoke.',
    ])
  })

  it('run on behind a quotation that its attribution follows', () => {
    expect(split('«Кто заплатит?» — спросила она. Никто не ответил.', 'ru')).toEqual([
      '«Кто заплатит?» — спросила она.',
      'Никто не ответил.',
    ])
    expect(split('“Why now?” Mr Lunn asked. Nobody knew.', 'en')).toEqual(['“Why now?” Mr Lunn asked.', 'Nobody knew.'])
  })

  it('end at every line end, whatever kind it is, and hold no white space at their ends', () => {
    expect(split('\uFEFFБиринчи сап\r\n\r\n Экинчи сап. \u00a0\nҮчүнчү', 'ky')).toEqual([
      'Биринчи сап',
      'Экинчи сап.',
      'Үчүнчү',
    ])
  })
})
