import { expect, test } from 'vitest'
import type { Charset } from '../../../../electron/shared/reading.ts'
import { charsetNamed, decode } from '../../../../electron/worker/read/charset.ts'
import { bytesIn, KYRGYZ, RUSSIAN, UKRAINIAN, utf16, WESTERN } from './texts.ts'

const EIGHT_BIT = ['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866'] as const

/** What comes of bytes: the charset, whether it was guessed, and whether the text is the one that went in. */
function read(bytes: Uint8Array, text: string, wish?: Charset): unknown {
  const found = decode(bytes, 'a.txt', wish)
  return found.ok ? [found.value.charset, found.value.guessed, found.value.text === text] : found.problem.code
}

/** A text as far as the charset has its letters: КОИ8-Р and CP866 lack some of Ukrainian's and the dash. */
function fitting(charset: Charset, text: string): string {
  return [...text]
    .map(character => {
      try {
        bytesIn(charset, character)
        return character
      } catch {
        return { '—': '-', '«': '"', '»': '"', і: 'i', І: 'I', ґ: 'г', Ґ: 'Г' }[character] ?? '?'
      }
    })
    .join('')
}

test.each(EIGHT_BIT)('Russian in %s is told by its bytes, a short sentence and a long text alike', charset => {
  for (const words of [RUSSIAN.short, RUSSIAN.quoted, RUSSIAN.long]) {
    const text = fitting(charset, words)
    const expected = charset === 'koi8-u' ? 'koi8-r' : charset
    expect([words.slice(0, 20), read(bytesIn(charset, text), text)]).toEqual([
      words.slice(0, 20),
      [expected, true, true],
    ])
  }
})

test.each(['windows-1251', 'koi8-u', 'iso-8859-5'] as const)('Ukrainian in %s is told by its bytes', charset => {
  for (const words of [UKRAINIAN.short, UKRAINIAN.quoted, UKRAINIAN.long]) {
    const text = fitting(charset, words)
    expect([words.slice(0, 20), read(bytesIn(charset, text), text)]).toEqual([
      words.slice(0, 20),
      [charset, true, true],
    ])
  }
})

test('all three languages in UTF-8 are never guessed, one word or many', () => {
  for (const words of [RUSSIAN, UKRAINIAN, KYRGYZ].flatMap(one => Object.values(one)))
    expect(read(Buffer.from(words), words)).toEqual(['utf-8', false, true])
})

test('UTF-16 is read with its mark and, where bytes show it, without', () => {
  for (const { short, long } of [RUSSIAN, UKRAINIAN, KYRGYZ])
    for (const text of [short, long]) {
      expect(read(utf16(`\uFEFF${text}`, 'le'), `\uFEFF${text}`)).toEqual(['utf-16le', false, true])
      expect(read(utf16(`\uFEFF${text}`, 'be'), `\uFEFF${text}`)).toEqual(['utf-16be', false, true])
      expect(read(utf16(text, 'le'), text)).toEqual(['utf-16le', true, true])
      expect(read(utf16(text, 'be'), text)).toEqual(['utf-16be', true, true])
    }
})

test('English with the quotation marks of Windows keeps them', () => {
  expect(read(bytesIn('windows-1252', WESTERN), WESTERN)).toEqual(['windows-1252', true, true])
})

test('what a person says goes before what the bytes say', () => {
  const bytes = bytesIn('windows-1251', RUSSIAN.short)
  expect(read(bytes, RUSSIAN.short, 'koi8-r')).toEqual(['koi8-r', false, false])
  expect(read(bytes, RUSSIAN.short, 'windows-1251')).toEqual(['windows-1251', false, true])
})

test('UTF-8 in which one byte is spoilt is refused at that byte, not read as another charset', () => {
  const bytes = Buffer.from(RUSSIAN.long)
  bytes[100] = 0xff
  expect(decode(bytes, 'a.txt', undefined)).toMatchObject({
    ok: false,
    problem: { code: 'error.file.charset', params: { file: 'a.txt', line: 1 } },
  })
})

test('charsets go by the names that pages and people use', () => {
  const names = ['UTF8', ' Windows-1251', 'cp1251', 'KOI8-U', 'cp866', 'latin1', 'x-unknown']
  expect(names.map(charsetNamed)).toEqual([
    'utf-8',
    'windows-1251',
    'windows-1251',
    'koi8-u',
    'ibm866',
    'windows-1252',
    null,
  ])
})
