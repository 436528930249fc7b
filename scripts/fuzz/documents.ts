/** The sample's articles in each format that is read: what the fuzzer's cases are made of. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { findPackageRoot, resourcesAt } from '../../electron/services/resources.ts'
import { pdf as pdfOf } from './pdf.ts'

/** The parts of an archive, by name. */
export type Parts = Readonly<Record<string, string>>

/** Code units of an article that are enough for a case; all of it would only be slower. */
const ENOUGH = 700

const folder = join(resourcesAt(findPackageRoot()).sample, 'letter-2031')
/** The beginnings of the sample's articles. */
export const TEXTS: readonly string[] = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .sort()
  .map(name => readFileSync(join(folder, name), 'utf8').slice(0, ENOUGH))

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraphs = (text: string) => text.split(/\n+/u).filter(line => line.trim() !== '')

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document with a table, a footnote, a tracked change and a link (ECMA-376). */
export function docxParts(text: string): Parts {
  const run = (words: string) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`
  const [first = '', ...rest] = paragraphs(text)
  const body = [
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(first)}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
    ...rest.map(line => `<w:p>${run(line)}<w:del>${run('out')}</w:del><w:ins>${run('in')}</w:ins></w:p>`),
    `<w:tbl><w:tr><w:tc><w:p>${run('cell')}</w:p></w:tc></w:tr></w:tbl>`,
    `<w:p><w:hyperlink r:id="r2">${run('link')}</w:hyperlink><w:r><w:br/><w:tab/></w:r></w:p>`,
  ].join('')
  const spaces = `xmlns:w="${WORD}" xmlns:r="${RELATION}"`
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r2" Type="${RELATION}/hyperlink" Target="https://example.org/" TargetMode="External"/><Relationship Id="r3" Type="${RELATION}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes ${spaces}><w:footnote w:id="1"><w:p>${run('note')}</w:p></w:footnote></w:footnotes>`,
  }
}

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns'

/** An OpenDocument text with a footnote, a comment, a tracked change and a list (ODF 1.3). */
export function odtParts(text: string): Parts {
  const body = paragraphs(text)
    .map(line => `<text:p>${escaped(line)}<text:s text:c="2"/><text:tab/><text:line-break/></text:p>`)
    .join('')
  const more =
    '<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list><text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note><office:annotation><text:p>no</text:p></office:annotation></text:p>'
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="${OFFICE}:office:1.0" xmlns:text="${OFFICE}:text:1.0"><office:body><office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>${body}${more}</office:text></office:body></office:document-content>`,
  }
}

/** The parts as an archive; `level` 0 packs nothing, so that bytes of words can be reached. */
export function archive(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return zipSync(Object.fromEntries(entries), { level })
}

/** A newspaper's page: menus, details of three kinds, a figure, an article. */
export function page(text: string, charset = 'utf-8'): string {
  const [first = '', ...rest] = paragraphs(text)
  const details = JSON.stringify({ '@type': 'NewsArticle', headline: first, datePublished: '2031-04-02' })
  return `<!doctype html><html lang="en"><head><meta charset="${charset}"><title>${escaped(first)} | The Wenlow Post</title>
<meta property="og:site_name" content="The Wenlow Post"><meta property="article:published_time" content="2031-04-02T08:00:00Z">
<link rel="canonical" href="https://example.org/a"><script type="application/ld+json">${details}</script></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav><main><article><h1>${escaped(first)}</h1><figure><img src="a.png"><figcaption>A ferry</figcaption></figure>
${rest.map(line => `<p>${escaped(line)} <b>bold</b>&nbsp;&mdash; <!-- no --></p>`).join('\n')}<pre>  a
 b</pre><table><tr><td>1</td></tr></table></article></main><footer>© The Wenlow Post</footer></body></html>`
}

/** A letter in two forms with an attachment, and one in one (RFC 2045…2047, 5322). */
export function letters(text: string): readonly string[] {
  const head =
    'From: =?utf-8?B?0JA=?= <a@example.org>\r\nTo: b@example.org\r\nDate: Wed, 2 Apr 2031 08:00:00 +0000\r\nSubject: =?utf-8?Q?=D0=9F?= ferry\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n'
  const base = Buffer.from(text)
    .toString('base64')
    .replace(/.{76}/gu, line => `${line}\r\n`)
  const part = (type: string, body: string, how = '8bit') =>
    `--frame\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${how}\r\n\r\n${body}\r\n`
  const both = part('text/plain', base, 'base64') + part('text/html', page(text).slice(0, ENOUGH))
  return [
    `${head}Content-Type: multipart/alternative; boundary="frame"\r\n\r\n${both}--frame--\r\n`,
    `${head}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=D0=9F ferry=\r\n went</p>`,
    `${head}Content-Type: multipart/mixed; boundary="frame"\r\n\r\n${part('message/rfc822', `${head}\r\nwords`)}--frame--\r\n`,
    `${head}Content-Type: text/plain; charset=windows-1251\r\n\r\n${text}`,
  ]
}

/** A PDF of one page with the beginnings of its lines. */
export function pdf(text: string): Uint8Array {
  return pdfOf(paragraphs(text).map((line, n) => ({ text: line.slice(0, 60), x: 40, y: 780 - 16 * n })))
}
