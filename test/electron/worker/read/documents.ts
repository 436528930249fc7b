/** Documents of each format, made of paragraphs of the test's own. */
import { strToU8, zipSync } from 'fflate'

export { type PdfLine, pdf } from '../../../../scripts/fuzz/pdf.ts'

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

/** A page with an article of these paragraphs among what else a newspaper's page has. */
export function page(title: string, paragraphs: readonly string[], charset = 'utf-8'): string {
  return `<!doctype html><html><head><meta charset="${charset}"><title>${title} | The Wenlow Post</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>${title}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</article></main>
<footer>© The Wenlow Post</footer></body></html>`
}
