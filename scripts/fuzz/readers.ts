import type { ArticleFormat, FoundFile, ReadOptions } from '../../electron/shared/reading.ts'
import { readDocument } from '../../electron/worker/read/readDocument.ts'
import { isOurs } from '../../engine/languageCode.ts'
import { archive, docxParts, letters, odtParts, type Parts, page, pdf, TEXTS } from './documents.ts'
import { mutate, textOf } from './mutate.ts'
import { mustHaveSentence } from './sentences.ts'
import { Finding, type Outcome, oneOf, type Random, type Target } from './target.ts'

const LATIN = 'The mill was sold. "We keep it," she said – and left.'
const HTML_PIECES =
  '<p> </p> <div> </div> <table> <tr> <td> <b> </b> <svg> <math> <template> <script> </script> <style> <!-- --> <![CDATA[ ]]> <title> <h1> <html> <body> <head> <meta charset="koi8-r"> <br> <pre> <select> <noscript> <iframe> <base href="//"> <a href="javascript:1"> &#0; &#xD800; &#x110000; &nbsp; &amp &'.split(
    ' ',
  )
const XML_PIECES =
  '<text:p> </text:p> <text:h> <text:s text:c="999999999"/> <text:s text:c="-1"/> <text:span> <text:note> <office:text> </office:text> <office:annotation> <!DOCTYPE <!ENTITY <w:p> </w:p> <w:r> </w:r> <w:t> <w:tbl> <w:tr> <w:tc> <w:tcPr><w:vMerge/></w:tcPr> <w:gridSpan w:val="99999"/> <w:sdt> <w:fldChar w:fldCharType="begin"/> <w:instrText> <w:numPr> <w:ilvl w:val="99"/> <w:drawing> <w:sym w:char="F028" w:font="Wingdings"/> <mc:AlternateContent> &#0; &lt; &x; <?xml ?> <a:b'.split(
    ' ',
  )
const EML_PIECES = [
  '\r\n\r\n',
  '--frame\r\n',
  '--frame--\r\n',
  'Content-Type: multipart/mixed; boundary=""\r\n',
  'Content-Type: multipart/mixed; boundary=frame\r\n',
  'Content-Type: message/rfc822\r\n',
  'Content-Type: text/html; charset=x-none\r\n',
  'Content-Type: text/plain; format=flowed; delsp=yes\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  'Date: never\r\n',
  'Date: Wed, 31 Feb 275761 25:61:61 +9999\r\n',
  "name*0*=utf-8''%",
  '=?utf-8?B?=?=',
  '=?utf-8?Q?=',
  '=\r\n',
  '<>,;:"(',
]
const PDF_PIECES =
  'obj endobj stream endstream xref trailer startxref %%EOF << >> [ ] /Kids /Parent /Count /Length /Filter /FlateDecode /LZWDecode /ASCII85Decode /ASCIIHexDecode /RunLengthDecode /DecodeParms /Predictor /Encrypt /ToUnicode /Encoding /Contents /XObject /Form /Font /W /Widths 0 -1 99999999999 1e99 2 0 R 3 0 R 4 0 R Tj TJ Td Tf BT ET q Q cm Do BI ID EI begincmap beginbfrange <00> <FFFF> (((( /Type /ObjStm /XRef'.split(
    ' ',
  )
const JSON_PIECES = [...'{}[],:"\\', 'null', '1e999', '"text":', '"date":"2031-13-99"', '"lang":"ru"', '\\ud800', '\n']

/** Every reader of articles, by the name of its target. */
export const READERS: Readonly<Record<string, () => Target>> = {
  html: () =>
    reader(
      'html',
      '.html',
      TEXTS.map(text => Buffer.from(page(text))),
      HTML_PIECES,
    ),
  docx: () => archives('docx', TEXTS.map(docxParts)),
  odt: () => archives('odt', TEXTS.map(odtParts)),
  eml: () =>
    reader(
      'eml',
      '.eml',
      TEXTS.flatMap(letters).map(text => Buffer.from(text)),
      EML_PIECES,
    ),
  pdf: () => reader('pdf', '.pdf', TEXTS.map(pdf), PDF_PIECES),
  json: () =>
    reader(
      'json',
      '.json',
      TEXTS.map(text => Buffer.from(JSON.stringify(articles(text)))),
      JSON_PIECES,
    ),
  jsonl: () =>
    reader(
      'json',
      '.jsonl',
      TEXTS.map(text =>
        Buffer.from(
          articles(text)
            .map(one => JSON.stringify(one))
            .join('\n'),
        ),
      ),
      [...JSON_PIECES, '\r\n'],
    ),
  txt: () =>
    reader('text', '.txt', TEXTS.flatMap(inCharsets), [
      '\uFEFF',
      '\0',
      '\r\n',
      '\u2028',
      'PK\u0003\u0004',
      '%PDF-',
      '{\\rtf',
    ]),
  md: () =>
    reader(
      'text',
      '.md',
      TEXTS.map(text => Buffer.from(`# ${text}`)),
      ['# ', '> ', '```', '[a](b)', '\n\n', '* '],
    ),
}

function articles(text: string): readonly object[] {
  const details = {
    title: 'Ferry',
    outlet: 'The Wenlow Post',
    author: 'A',
    date: '2031-04-02',
    url: 'https://example.org/a',
  }
  return [
    { type: 'article', text, ...details, lang: 'en' },
    { text: text.slice(0, 200), title: null },
    { type: 'other', n: [1.5, { a: true }] },
  ]
}

/** Charsets that Node cannot write are made of its own tables. */
function inCharsets(text: string): readonly Uint8Array[] {
  const table = (charset: string) => {
    const byLetter = new Map<string, number>()
    const decoder = new TextDecoder(charset)
    for (let byte = 255; byte >= 0; byte--) byLetter.set(decoder.decode(Uint8Array.of(byte)), byte)
    return Uint8Array.from(Array.from(text, letter => byLetter.get(letter) ?? 63))
  }
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    little,
    Buffer.from(little).swap16(),
    Buffer.from(text, 'utf16le'),
    ...['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866'].map(table),
    Buffer.from(LATIN, 'latin1'),
  ]
}

/** An archive of which a part's words are changed as well as its bytes. */
function archives(format: ArticleFormat, all: readonly Parts[]): Target {
  const target = reader(
    format,
    `.${format}`,
    all.flatMap(parts => [archive(parts, 0), archive(parts, 6)]),
    XML_PIECES,
  )
  const make = (random: Random) => {
    const parts: Record<string, string | Uint8Array> = { ...oneOf(random, all) }
    const name = oneOf(random, Object.keys(parts))
    const words = Buffer.from(parts[name] ?? '')
    if (words.length > 0) parts[name] = mutate(words, [words], XML_PIECES, random)
    return archive(parts, 0)
  }
  return { ...target, make }
}

function reader(
  format: ArticleFormat,
  extension: string,
  seeds: readonly Uint8Array[],
  pieces: readonly string[],
): Target {
  return {
    seeds,
    pieces,
    ...(format === 'text' || format === 'json' ? { make: (random: Random) => textOf(TEXTS, pieces, random) } : {}),
    async run(bytes, random) {
      const options: ReadOptions = format === 'html' && random() < 0.2 ? { whole: true } : {}
      const before = Buffer.from(bytes)
      const found = await readDocument({ file: 'a', extension, bytes, options })
      if (!before.equals(bytes)) throw new Finding('the bytes of the file were changed')
      return judged(found, bytes)
    },
  }
}

function judged(found: Awaited<ReturnType<typeof readDocument>>, bytes: Uint8Array): Outcome {
  if (!found.ok) {
    mustHaveSentence(found.problem)
    return found.problem.code === 'error.file.reader' ? 'unforeseen' : 'refused'
  }
  mustHold(found.value, bytes)
  return found.value.texts.length > 0 ? 'accepted' : 'refused'
}

function mustHold({ texts, problems }: FoundFile, bytes: Uint8Array): void {
  if (texts.length + problems.length === 0) throw new Finding('neither a text nor a problem')
  problems.forEach(mustHaveSentence)
  for (const { text, format, charset, details, captions, leftOut, lang } of texts) {
    if (text.replace(/^\uFEFF/u, '').trim() === '') throw new Finding('a text without words')
    for (const { start, end } of captions)
      if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length))
        throw new Finding(`a caption at ${start}-${end} of ${text.length}`)
    for (const [key, value] of Object.entries(details))
      if (value !== null && typeof value !== 'string') throw new Finding(`${key} is no text: ${typeof value}`)
    const { date } = details
    if (typeof date === 'string' && !/^\d{4}-\d{2}-\d{2}$/u.test(date)) throw new Finding(`a date ${date}`)
    if (leftOut.some(line => typeof line !== 'string')) throw new Finding('what was left out is no text')
    if (lang !== null && !isOurs(lang)) throw new Finding(`a language ${lang}`)
    if (format === 'text' && charset === 'utf-8' && !Buffer.from(text).equals(bytes))
      throw new Finding('the text is not that of the file')
  }
}
