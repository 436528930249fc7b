import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from '../../../electron/shared/decodeText.ts'

function problem(bytes: Uint8Array): unknown {
  const result = decodeText(bytes, 'notes.txt')
  return result.ok ? null : { code: result.problem.code, ...result.problem.params }
}

test('UTF-8 is read as it is: mark, line ends and all', () => {
  const text = '\uFEFFКөпүрө\r\nмост\rbridge\n'
  expect(decodeText(Buffer.from(text), 'a')).toEqual({ ok: true, value: text })
})

test('UTF-16 is read by its mark, which stays', () => {
  const little = Buffer.from('\uFEFFміст', 'utf16le')
  expect(decodeText(little, 'a')).toEqual({ ok: true, value: '\uFEFFміст' })
  expect(decodeText(Buffer.from(little).swap16(), 'a')).toEqual({ ok: true, value: '\uFEFFміст' })
})

test('nothing, a mark alone, and white space alone are empty', () => {
  for (const text of ['', '\uFEFF', ' \n\t'])
    expect(problem(Buffer.from(text))).toEqual({ code: 'error.file.empty', file: 'notes.txt' })
})

test('another charset is refused at the byte and line where it shows', () => {
  const bytes = Buffer.concat([Buffer.from('да\nнет '), Buffer.from([0xcf, 0xf0, 0xe8]), Buffer.from(' да')])
  expect(problem(bytes)).toEqual({ code: 'error.file.charset', file: 'notes.txt', byte: 12, line: 2 })
  expect(problem(Buffer.from('мир').subarray(0, 5))).toMatchObject({ byte: 4 })
})

test('half a pair in UTF-16 is refused at its byte', () => {
  expect(problem(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x41, 0))).toMatchObject({
    code: 'error.file.charset',
    byte: 4,
  })
})

test('what is no text is refused by the name of its format where it is known', () => {
  expect(problem(Buffer.from('%PDF-1.7 …'))).toMatchObject({ code: 'error.file.binary', format: 'PDF' })
  expect(problem(Buffer.from([1, 2, 0, 3]))).toMatchObject({ code: 'error.file.binary', format: 'NUL' })
  expect(problem(Buffer.from('\u0001\u0002\u0003ab'))).toMatchObject({ code: 'error.file.binary', format: 'control' })
})

test('law: a byte that no UTF-8 has is found at the start of the character it spoils', () => {
  const characters = fc.array(fc.constantFrom('a', '\n', 'ж', '€', '𝕏'), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(characters, fc.nat(), (list, at) => {
      const bytes = Buffer.from(list.join(''))
      const spoilt = at % bytes.length
      bytes[spoilt] = 0xff
      let start = 0
      for (const one of list) {
        if (start + Buffer.byteLength(one) > spoilt) break
        start += Buffer.byteLength(one)
      }
      expect(problem(bytes)).toMatchObject({ code: 'error.file.charset', byte: start })
    }),
  )
})
