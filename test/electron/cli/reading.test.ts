import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { docx, page } from '../worker/read/documents.ts'
import { bytesIn, RUSSIAN, UKRAINIAN } from '../worker/read/texts.ts'
import { runQuoin } from './runQuoin.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-reading-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content)
}

/** The lines of `extract`, and what was said. */
async function extract(words: readonly string[], input = '') {
  const { code, out, err } = await runQuoin(folder, ['extract', ...words], {
    standardInput: async () => Buffer.from(input),
  })
  const lines: { file: string; lang: string; quotes: { text: string }[] }[] = out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
  return {
    code,
    said: err.split('\n').filter(Boolean),
    lines: lines.map(one => [one.file, one.lang, one.quotes[0]?.text]),
  }
}

test('a folder, an old charset and other formats come in as text files do, with a word about what was guessed', async () => {
  mkdirSync(join(folder, 'in/more'), { recursive: true })
  write('in/a.txt', bytesIn('windows-1251', RUSSIAN.long))
  write('in/b.docx', docx([UKRAINIAN.long]))
  write('in/more/c.html', page('Вода', [RUSSIAN.long, RUSSIAN.long]))
  write('in/table.csv', 'a,b')
  expect(await extract(['in'])).toEqual({
    code: 0,
    lines: [
      ['in/a.txt', 'ru', 'Мы обещали жителям воду, и мы её дадим'],
      ['in/b.docx', 'uk', 'Ми обіцяли мешканцям воду, і ми її дамо'],
      ['in/more/c.html', 'ru', 'Мы обещали жителям воду, и мы её дадим'],
    ],
    said: [
      'in: 1 other file is no article and was passed over.',
      'in/a.txt: read as windows-1251, told by its bytes; where letters look wrong, say another: with --charset, or where the window shows what is brought in.',
      'in/more/c.html: 3 lines around the article were left out; --whole keeps them.',
      expect.stringMatching(/^in\/more\/c\.html: .*in\/a\.txt/),
    ],
  })
})

test('charset and the whole of a page are taken as they are said; a charset that is none is refused', async () => {
  write('a.txt', bytesIn('koi8-r', RUSSIAN.short))
  write('b.html', page('Вода', [RUSSIAN.long, RUSSIAN.long]))
  const said = await extract(['--charset', 'KOI8-R', 'a.txt'])
  expect([said.code, said.said]).toEqual([0, []])
  const whole = await runQuoin(folder, ['extract', '--whole', 'b.html'])
  expect([whole.code, whole.err]).toEqual([0, ''])
  const wrong = await extract(['--charset', 'cp-1251', 'a.txt'])
  expect([
    wrong.code,
    wrong.said.length,
    wrong.said[0]?.startsWith('--charset cp-1251: this is none of utf-8,'),
  ]).toEqual([2, 1, true])
})

test('the standard input is an article, whatever its format', async () => {
  expect(await extract(['-'], UKRAINIAN.long)).toMatchObject({ code: 0, lines: [['-', 'uk', expect.any(String)]] })
  expect((await extract(['-'], page('Вода', [RUSSIAN.long, RUSSIAN.long]))).said).toEqual([
    '-: 3 lines around the article were left out; --whole keeps them.',
  ])
  const json = await extract(['-'], JSON.stringify([{ title: 'Вода', text: UKRAINIAN.long }]))
  expect(json).toMatchObject({ code: 0, lines: [['-', 'uk', expect.not.stringContaining('title')]] })
  expect((await extract(['-'])).said).toEqual(['-: the file holds no text; choose the file with the article.'])
})

test('characters that turn the writing, half characters and lost ones are kept and said', async () => {
  const text = `“We \u202Ekept our\u202C promise,” said Mara Quill of the ferry \uFFFD company on Monday.`
  write('a.json', JSON.stringify({ text: `${text} \ud800` }))
  const { code, said, lines } = await extract(['a.json'])
  expect([code, lines[0]?.[2]]).toEqual([0, 'We \u202Ekept our\u202C promise,'])
  expect(said).toEqual([
    'a.json: 2 characters turn the direction of the writing; what is seen may not be what is there.',
    'a.json: 1 character could not be told and stand as \uFFFD; look for a better copy.',
    'a.json: the text has half characters, which other programs may not show; it is kept as it is.',
  ])
})

test('a hundred megabytes of one line and a text of NUL bytes are refused at once', async () => {
  write('nul.txt', Buffer.alloc(4000))
  write('long.txt', Buffer.alloc(105 * 1024 * 1024, 0x61))
  write('wide.html', Buffer.concat([Buffer.from('<p>'), Buffer.alloc(21 * 1024 * 1024, 0x61)]))
  expect(await extract(['nul.txt', 'long.txt', 'wide.html'])).toEqual({
    code: 2,
    lines: [],
    said: [
      'nul.txt: this is not a text file (NUL); save the article as plain text.',
      'long.txt: the file has 105 MB, the most is 20 MB; split it into articles.',
      'wide.html: the file holds more than 20 MB of text; split it into articles.',
    ],
  })
})

test('a file is one, however its path is spelt', async () => {
  write('a.txt', RUSSIAN.long)
  const { lines, said } = await extract(['a.txt', './a.txt', 'no/../a.txt'])
  expect([lines.length, said.length]).toEqual([1, 2])
})

test('a file that is named twice is read once, and no project is spoken of where there is none', async () => {
  write('a.txt', RUSSIAN.long)
  const { code, said, lines } = await extract(['a.txt', 'a.txt'])
  expect([code, said, lines.length]).toEqual([0, ['a.txt: this file was named twice; it is read once.'], 1])
  await runQuoin(folder, ['import', 'p.quoin', 'a.txt'])
  const again = await runQuoin(folder, ['import', 'p.quoin', 'a.txt', './a.txt'])
  expect(again.err).toContain('a.txt: this article is in the project already; nothing was added.\n')
})

test('an article of JSON that is none is named by its place once', async () => {
  write('y.jsonl', '{"text":"We stay."}\n{"title":"b"}\n')
  write('y.json', '[\n{"text":"We stay."},\n{"title":"b"}\n]')
  expect((await extract(['y.jsonl', 'y.json'])).said.slice(0, 2)).toEqual([
    'y.jsonl: line 2 has no “text” with the article’s words; add it.',
    'y.json: element 2 of the list has no “text” with the article’s words; add it.',
  ])
})
