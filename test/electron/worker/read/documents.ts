/** Documents of each format, made of paragraphs of the test's own. */
import { strToU8, zipSync } from 'fflate'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A Word document (ECMA-376) with this XML as its body. */
export function docxOf(body: string): Uint8Array {
  const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const relations = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
    'word/media/image1.png': new Uint8Array(1000),
  })
}

/** A run of a Word paragraph. */
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

export function docx(paragraphs: readonly string[]): Uint8Array {
  return docxOf(paragraphs.map(text => `<w:p>${run(text)}</w:p>`).join(''))
}

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns'

/** An OpenDocument text with this XML as its body. */
export function odtOf(body: string, before = ''): Uint8Array {
  const content = `<?xml version="1.0"?>${before}<office:document-content xmlns:office="${OFFICE}:office:1.0" xmlns:text="${OFFICE}:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
  })
}

export function odt(paragraphs: readonly string[]): Uint8Array {
  return odtOf(paragraphs.map(text => `<text:p>${escaped(text)}</text:p>`).join(''))
}

/** A line of a page, points from its left and lower edge. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** A PDF of one page; its font has no shapes but says what each code means (ISO 32000, 9.10.3). */
export function pdf(lines: readonly PdfLine[], trailer = ''): Uint8Array {
  const codes = (text: string) => [...text].map(one => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const drawn = lines.map(({ text, x, y }) => `BT /F1 12 Tf ${x} ${y} Td <${codes(text)}> Tj ET`).join('\n')
  const meanings =
    'begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap'
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    stream(drawn),
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>',
    stream(meanings),
    '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(file, 'latin1')
}

/** A page with an article of these paragraphs among what else a newspaper's page has. */
export function page(title: string, paragraphs: readonly string[], charset = 'utf-8'): string {
  return `<!doctype html><html><head><meta charset="${charset}"><title>${title} | The Wenlow Post</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>${title}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</article></main>
<footer>© The Wenlow Post</footer></body></html>`
}
