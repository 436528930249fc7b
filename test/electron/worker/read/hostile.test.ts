import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { MAX_TEXT, MAX_TEXTS } from '../../../../electron/shared/reading.ts'
import { readDocument } from '../../../../electron/worker/read/readDocument.ts'
import { LANGUAGES } from '../../../../engine/types.ts'
import { catalogue } from '../../../engine/export/catalogue.ts'
import { docx, docxOf, odtOf, page, pdf, run } from './documents.ts'

async function problem(bytes: Uint8Array | string, extension: string): Promise<string | null> {
  const given = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  const found = await readDocument({ file: `a${extension}`, extension, bytes: given, options: {} })
  if (!found.ok) expect(found.problem.params.file).toBe(`a${extension}`)
  return found.ok ? null : found.problem.code
}

test('archives that would grow beyond measure are not unpacked', async () => {
  const huge = zipSync({ 'content.xml': new Uint8Array(30_000_000) }, { level: 9 })
  const many = zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`p${n}.xml`, new Uint8Array()])))
  // Each small enough to be as empty as it likes.
  const part = new Uint8Array(3_000_000)
  const together = zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`word/p${n}.xml`, part])))
  const codes = [await problem(huge, '.odt'), await problem(many, '.docx'), await problem(together, '.docx')]
  expect(codes).toEqual(['error.file.bomb', 'error.file.bomb', 'error.file.bomb'])
})

test('an archive that lies about its sizes gives no more than it says', async () => {
  const bytes = Buffer.from(zipSync({ 'content.xml': new Uint8Array(30_000_000) }, { level: 9 }))
  // The size before packing in the directory's entry: APPNOTE 4.3.12, offset 24.
  bytes.writeUInt32LE(100, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
  expect(await problem(bytes, '.odt')).toBe('error.file.broken')
})

test('entities that grow are refused, in a letter of the office and in a page alike', async () => {
  const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  expect(await problem(odtOf('<text:p>&b;</text:p>', laughs), '.odt')).toBe('error.file.entities')
  expect(await problem(docxOf(`${laughs}<w:p>${run('&b;')}</w:p>`), '.docx')).toBe('error.file.entities')
  // A page knows no entities of its own: they stand as they are.
  expect(await problem(`<!DOCTYPE html [<!ENTITY a "ha">]><p>&a; and more</p>`, '.html')).toBeNull()
})

test('more text, more articles and more pages than a file may have are each refused in a sentence', async () => {
  expect(await problem(Buffer.alloc(MAX_TEXT + 1, 'a'), '.txt')).toBe('error.file.tooMuchText')
  expect(await problem('7\n'.repeat(MAX_TEXTS + 1), '.jsonl')).toBe('error.file.tooManyTexts')
  expect(await problem(`[${'7,'.repeat(MAX_TEXTS)}7]`, '.json')).toBe('error.file.tooManyTexts')
  const pages = Array.from({ length: 1001 }, (_, n) => n + 3)
  const objects = [
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    `2 0 obj <</Type/Pages/Count ${pages.length}/Kids[${pages.map(n => `${n} 0 R`).join(' ')}]>> endobj`,
    ...pages.map(n => `${n} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj`),
  ]
  const long = `%PDF-1.7\n${objects.join('\n')}\ntrailer <</Root 1 0 R>>`
  expect(await problem(long, '.pdf')).toBe('error.file.tooManyPages')
})

test('broken, empty and locked documents are each one sentence', async () => {
  const whole = docx(['words'])
  const locked = pdf(
    [{ text: 'a', x: 9, y: 9 }],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >> /ID [<00> <00>]`,
  )
  expect([
    await problem(whole.subarray(0, whole.length / 2), '.docx'),
    await problem(zipSync({ 'word/document.xml': strToU8('<w:document') }), '.docx'),
    await problem(zipSync({ 'readme.txt': strToU8('words') }), '.docx'),
    await problem(docx([]), '.docx'),
    await problem(odtOf(''), '.odt'),
    await problem(zipSync({ 'content.xml': strToU8('<other/>') }), '.odt'),
    await problem('%PDF-1.7\nnothing more', '.pdf'),
    await problem(pdf([]), '.pdf'),
    await problem(locked, '.pdf'),
    await problem(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.docx'),
    await problem('<html><script>let a</script></html>', '.html'),
    await problem('Subject: a\nMIME-Version: 1.0\n\n', '.eml'),
    await problem('', '.html'),
  ]).toEqual([
    'error.file.broken',
    'error.file.broken',
    'error.file.binary',
    'error.file.empty',
    'error.file.empty',
    'error.file.broken',
    'error.file.broken',
    'error.file.noText',
    'error.file.encrypted',
    'error.file.encrypted',
    'error.file.empty',
    'error.file.empty',
    'error.file.empty',
  ])
})

test('JSON of another form is named by its line and field', async () => {
  const said = async (json: string) => {
    const found = await readDocument({ file: 'a.json', extension: '.json', bytes: Buffer.from(json), options: {} })
    const problems = found.ok ? found.value.problems : [found.problem]
    return problems.map(({ code, params }) => [code, params.line ?? `${params.what} ${params.at}`, params.field ?? ''])
  }
  expect(
    await said('{"text":"a"}\nnot json\n{"title":"b"}\n7\n{"text":"c","url":5}\n{"text":"d","date":"May 1"}'),
  ).toEqual([
    ['error.file.jsonLine', 2, ''],
    ['error.file.jsonText', 'line 3', ''],
    ['error.file.jsonObject', 'line 4', ''],
    ['error.file.jsonField', 'line 5', 'url'],
    ['error.file.jsonField', 'line 6', 'date'],
  ])
  expect(await said('[\n{"text":"a"},\n{"title":"b"}\n]')).toEqual([['error.file.jsonText', 'element 2', '']])
  expect(await said('{\n"title":"b"\n}')).toEqual([['error.file.jsonText', 'whole 1', '']])
  expect(await said('nothing')).toEqual([['error.file.jsonLine', 1, '']])
  expect(await said(`${'['.repeat(100_000)}`)).toEqual([['error.file.jsonLine', 1, '']])
})

test('what is wrong with an article of JSON is said in a sentence without a gap, with its place once', async () => {
  for (const language of LANGUAGES) {
    const translate = catalogue(language)
    for (const name of ['jsonField', 'jsonHash', 'jsonObject', 'jsonText']) {
      for (const what of ['line', 'element', 'whole']) {
        const said = translate(`error.file.${name}`, { file: 'a.json', what, at: 7, field: 'url' })
        expect(said).not.toMatch(/ {2}| [:;,.]/u)
        expect(said.match(/7/gu) ?? []).toHaveLength(what === 'whole' ? 0 : 1)
      }
    }
  }
})

test('a page whose elements stand in each other without end is still read, and more elements than a page has are refused', async () => {
  const deep = `${'<div>'.repeat(20_000)}words of the page`
  const found = await readDocument({ file: 'a', extension: '.html', bytes: Buffer.from(deep), options: {} })
  expect(found.ok && found.value.texts[0]?.text).toBe('words of the page\n')
  expect(await problem('<p>a</p>'.repeat(150_000), '.html')).toBe('error.file.tooComplex')
})

test('parts of a Word document that stand in each other until the stack runs out are refused in a sentence', async () => {
  const deep = `<w:p>${'<w:ins>'.repeat(20_000)}${run('words')}${'</w:ins>'.repeat(20_000)}</w:p>`
  expect(await problem(docxOf(deep), '.docx')).toBe('error.file.tooDeep')
})

test('a letter whose parts stand too deep in each other, or whose header is too long, is refused by its limit', async () => {
  const parts = (depth: number): string =>
    depth === 0
      ? 'Content-Type: text/plain\n\nwords\n'
      : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${parts(depth - 1)}\n--b${depth}--\n`
  const letter = (rest: string) => problem(`Subject: a\nMIME-Version: 1.0\n${rest}`, '.eml')
  expect(await letter(parts(32))).toBeNull()
  expect(await letter(parts(33))).toBe('error.file.letterParts')
  const field = `X-Long: ${'a'.repeat(1000)}\n`
  expect(await letter(`${field.repeat(1000)}\nwords`)).toBeNull()
  expect(await letter(`${field.repeat(1100)}\nwords`)).toBe('error.file.letterHeader')
})

test('a letter without a word of its own says that what is attached to it is left alone', async () => {
  const part = 'Content-Type: message/rfc822\n\nSubject: b\n\nAttached words.\n'
  const letter = (own: string) =>
    problem(
      `Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${own}--b\n${part}--b--\n`,
      '.eml',
    )
  expect(await letter('')).toBe('error.file.attachments')
  expect(await letter('--b\nContent-Type: text/plain\n\nSee below.\n')).toBeNull()
})

test('a piece of a page without its frame is read whole', async () => {
  const found = await readDocument({
    file: 'a',
    extension: '.html',
    bytes: Buffer.from('<p>one</p><p>two</p>three'),
    options: {},
  })
  expect(found.ok && found.value.texts[0]?.text).toBe('one\n\ntwo\n\nthree\n')
})

test('a page that the finder of articles trips over is read whole', async () => {
  const bytes = Buffer.from('<html><a><p>The ferry went at night, on foot')
  const found = await readDocument({ file: 'a', extension: '.html', bytes, options: {} })
  expect(found.ok && found.value.texts[0]?.text).toBe('The ferry went at night, on foot\n')
})

test('a letter of a year beyond 9999 has no date', async () => {
  const letter = 'Date: Wed, 2 Apr 22031 08:00:00 +0000\nMIME-Version: 1.0\n\nThe ferry went at night.'
  const found = await readDocument({ file: 'a', extension: '.eml', bytes: Buffer.from(letter), options: {} })
  expect(found.ok && [found.value.texts[0]?.details.date, found.value.texts[0]?.text]).toEqual([
    undefined,
    'The ferry went at night.\n',
  ])
})

test('a document whose pages are broken is as broken as one that does not open', async () => {
  const whole = Buffer.from(pdf([{ text: 'words', x: 9, y: 9 }])).toString('latin1')
  for (const [part, spoilt] of [
    ['/Kids [3 0 R]', '/Kids [4 0 R]'],
    ['/Contents 4 0 R >>', '/Contents [[[4 0 R'],
  ] as const)
    expect(await problem(Buffer.from(whole.replace(part, spoilt), 'latin1'), '.pdf')).toBe('error.file.broken')
})

test('one line of megabytes is read as it is', async () => {
  const line = 'The mill was sold. '.repeat(200_000)
  const found = await readDocument({ file: 'a', extension: '.html', bytes: Buffer.from(`<p>${line}</p>`), options: {} })
  expect(found.ok && found.value.texts[0]?.text.length).toBe(line.length)
})

test('a paragraph of a hundred thousand marked words, and one of nothing but blanks, take no longer than others', async () => {
  const words = '<b>word</b> <i>word</i> '.repeat(20_000)
  const blanks = `<pre>a${' '.repeat(4_000_000)}b</pre>`
  const found = await readDocument({ file: 'a', extension: '.html', bytes: Buffer.from(words + blanks), options: {} })
  expect(found.ok && found.value.texts[0]?.text.length).toBe('word word '.length * 20_000 - 1 + 2 + 4_000_002 + 1)
  const old = Buffer.alloc(8_000_000, Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20]))
  expect(await problem(old, '.txt')).toBeNull()
})

test('law: whatever bytes a file has, it is read or refused in a sentence, never with a bug', async () => {
  const seeds = [
    docx(['words']),
    odtOf('<text:p>words</text:p>'),
    pdf([{ text: 'words', x: 9, y: 9 }]),
    Buffer.from(page('Ferry', ['words'])),
    Buffer.from('Subject: a\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>words'),
    Buffer.from('{"text":"words"}'),
  ]
  const change = fc.record({ seed: fc.nat(seeds.length - 1), at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('.html', '.eml', '.json', ''),
      async (changes, extension) => {
        let bytes = Buffer.from(seeds[changes[0]?.seed ?? 0] ?? [])
        for (const { at, byte, cut } of changes) {
          if (bytes.length === 0) break
          if (cut) bytes = bytes.subarray(0, at % bytes.length)
          else bytes[at % bytes.length] = byte
        }
        const code = await problem(bytes, extension)
        expect(code === null || /^error\.file\.\w+$/u.test(code)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
