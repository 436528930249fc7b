import { getDocumentProxy } from 'unpdf'
import type { FoundText } from '../../shared/reading.ts'
import { ProblemError } from '../../shared/result.ts'
import { joined } from './blockText.ts'
import { type PageLine, paragraphsOf } from './pdfLines.ts'
import type { ReadRequest } from './readRequest.ts'

const MAX_PAGES = 1_000

type Opened = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text layer of a PDF; its scripts, forms and links are not looked at. */
export async function readPdf({ bytes, file }: ReadRequest): Promise<FoundText> {
  const document = await opened(bytes, file)
  try {
    if (document.numPages > MAX_PAGES) throw new ProblemError('error.file.tooManyPages', { file, most: MAX_PAGES })
    const lines: PageLine[] = []
    for (let number = 1; number <= document.numPages; number++)
      for (const line of await pageLines(document, number, file)) lines.push(line)
    const { text } = joined(paragraphsOf(lines).map(paragraph => ({ text: paragraph, caption: false })))
    if (text.trim() === '') throw new ProblemError('error.file.noText', { file })
    return {
      place: '',
      format: 'pdf',
      charset: null,
      guessed: false,
      text,
      details: {},
      lang: null,
      leftOut: [],
      captions: [],
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array, file: string): Promise<Opened> {
  try {
    // The library takes the buffer for itself.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    if (error instanceof RangeError) throw error
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new ProblemError(isLocked ? 'error.file.encrypted' : 'error.file.broken', { file, format: 'PDF' })
  }
}

/** A file that opens may have pages that do not: it is as broken as one that does not open. */
async function pageLines(document: Opened, number: number, file: string): Promise<readonly PageLine[]> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return linesOf(items, number)
  } catch (error) {
    if (error instanceof RangeError) throw error
    throw new ProblemError('error.file.broken', { file, format: 'PDF' })
  }
}

/** A piece of a page's text, or a mark among them, which has no text. */
type Piece =
  | { readonly str: string; readonly hasEOL: boolean; readonly height: number; readonly transform: readonly number[] }
  | object

/** The lines of a page, top to bottom as the file draws them. */
function linesOf(items: readonly Piece[], page: number): readonly PageLine[] {
  const lines: PageLine[] = []
  let text = ''
  let first: { x: number; y: number; size: number } | null = null
  const close = () => {
    if (text.trim() !== '' && first !== null) lines.push({ text: text.replace(/\s+/gu, ' ').trim(), page, ...first })
    text = ''
    first = null
  }
  for (const item of items) {
    if (!('str' in item)) continue
    const [, , , , x = 0, y = 0] = item.transform
    if (first !== null && Math.abs(y - first.y) > first.size * 0.6) close()
    if (item.str.trim() !== '') first ??= { x, y, size: item.height || 1 }
    text += item.str
    if (item.hasEOL) close()
  }
  close()
  return lines
}
