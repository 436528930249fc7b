import { zipSync } from 'fflate'
import { DOMParser, parseHTML } from 'linkedom/worker'
import mammoth from 'mammoth'
import { signature } from '../../shared/decodeText.ts'
import type { FoundText } from '../../shared/reading.ts'
import { ProblemError } from '../../shared/result.ts'
import { blocksOf, type DomNode, joined } from './blockText.ts'
import { odtBlocks } from './odt.ts'
import type { ReadRequest } from './readRequest.ts'
import { unzip, xmlOf } from './zip.ts'

/** Parts that hold words or say how they hang together; pictures and fonts are not unpacked. */
const TEXT_PART = /^(?:mimetype|\[Content_Types\]\.xml|content\.xml|.*\.rels|word\/[^/]*\.xml)$/iu

/** What a file says it is by its name. */
const FORMATS: Readonly<Record<string, string>> = { '.docx': 'Word', '.odt': 'OpenDocument' }

/** The words of a Word or OpenDocument text. Author and date in such files are whoever saved them: they are not taken. */
export async function readOffice({ bytes, file, extension }: ReadRequest): Promise<FoundText> {
  // Office wraps a document that it locks in the container of its old formats.
  if (signature(bytes) === 'Word') throw new ProblemError('error.file.encrypted', { file })
  const parts = unzip(bytes, file, FORMATS[extension] ?? 'ZIP', name => TEXT_PART.test(name))
  if (parts.size === 0) throw new ProblemError('error.file.binary', { file, format: 'ZIP' })
  for (const [name, part] of parts) if (name !== 'mimetype') xmlOf(part, file)
  const content = parts.get('content.xml')
  if (content !== undefined) return found('odt', odtText(xmlOf(content, file), file), file)
  if (!parts.has('word/document.xml')) throw new ProblemError('error.file.binary', { file, format: 'ZIP' })
  return found('docx', await docxText(parts, file), file)
}

function found(format: 'docx' | 'odt', text: string, file: string): FoundText {
  if (text.trim() === '') throw new ProblemError('error.file.empty', { file })
  return { place: '', format, charset: null, guessed: false, text, details: {}, lang: null, leftOut: [], captions: [] }
}

/** Deleted words of tracked changes and comments are not in it; footnotes stand at its end. */
async function docxText(parts: ReadonlyMap<string, Uint8Array>, file: string): Promise<string> {
  // Packed anew from what was checked, so that nothing else can be unpacked.
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }))
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`)
    const body: DomNode = document.body
    return joined(blocksOf(body)).text
  } catch (error) {
    if (error instanceof RangeError) throw error
    throw new ProblemError('error.file.broken', { file, format: 'Word' })
  }
}

function odtText(xml: string, file: string): string {
  const root: DomNode | null = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  const blocks = root === null ? [] : odtBlocks(root)
  if (root === null || root.nodeName !== 'office:document-content')
    throw new ProblemError('error.file.broken', { file, format: 'OpenDocument' })
  return joined(blocks).text
}
