import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaksOf, isPlain } from '../../../renderer/columns/lineBreaks.ts'

/** Every letter is as wide as the other. */
const byLetters = (letters: string) => letters.length

function linesOf(line: string, width: number): string[] {
  const breaks = breaksOf(line, width, byLetters)
  return breaks?.map((end, n) => line.slice(breaks[n - 1] ?? 0, end)) ?? [line]
}

describe('breaksOf', () => {
  it('breaks at spaces, which hang over the end', () => {
    expect(linesOf('the mayor  went', 9)).toEqual(['the mayor  ', 'went'])
    expect(breaksOf('the mayor', 9, byLetters)).toBeNull()
    expect(breaksOf('', 9, byLetters)).toBeNull()
  })

  it('breaks after a dash before a letter, not inside a number or after a dash that begins a word', () => {
    expect(linesOf('кто-то 5-7 дней', 6)).toEqual(['кто-то ', '5-7 ', 'дней'])
    expect(linesOf('давным-давно', 8)).toEqual(['давным-', 'давно'])
    expect(linesOf('around -12 at dawn', 8)).toEqual(['around ', '-12 at ', 'dawn'])
    expect(linesOf('сказал — да', 8)).toEqual(['сказал — ', 'да'])
  })

  it('keeps no-break spaces whole and breaks a word that is wider than the column between letters', () => {
    expect(linesOf('in 14\u00a0km or so', 6)).toEqual(['in ', '14\u00a0km ', 'or so'])
    expect(linesOf('a примечательно', 5)).toEqual(['a ', 'приме', 'чател', 'ьно'])
    expect(linesOf('e\u0301e\u0301e\u0301', 4)).toEqual(['e\u0301e\u0301', 'e\u0301'])
  })

  it('loses nothing, leaves no line empty and none wider than the column but by spaces', () => {
    const text = fc.string({ unit: fc.constantFrom(...'аб1-—–  «»\u00a0') })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (line, width) => {
        const lines = linesOf(line, width)
        expect(lines.join('')).toBe(line)
        for (const one of lines) {
          if (line !== '') expect(one).not.toBe('')
          expect(one.replace(/ +$/u, '').length).toBeLessThanOrEqual(width)
        }
      }),
    )
  })

  it('leaves other scripts, tabs and signs that turn the direction to the page', () => {
    expect(isPlain('Ы «Ї» Ң – “é” № 5 €')).toBe(true)
    for (const line of ['a\tb', '漢字', 'שלום', 'a\u202eb', 'a\u2028b', '\ufeffa']) expect(isPlain(line)).toBe(false)
  })
})
