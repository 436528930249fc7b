import { formatOf } from '../../shared/formatOf.ts'
import { type FoundFile, type FoundText, MAX_TEXT } from '../../shared/reading.ts'
import { failure, ProblemError, type Result, success } from '../../shared/result.ts'
import { decode } from './charset.ts'
import { readJson } from './json.ts'
import type { ReadRequest } from './readRequest.ts'

/** Most letters of a reader's own words for what it could not read. */
export const MOST_REASON = 200

/** The articles of a file of any known format, or in one sentence why there are none. May run for ever on a hostile file: run it where it can be ended. */
export async function readDocument(request: ReadRequest): Promise<Result<FoundFile>> {
  const { file } = request
  try {
    const found = await readForm(request)
    if (!found.ok) return found
    if (found.value.texts.some(({ text }) => text.length > MAX_TEXT))
      return failure('error.file.tooMuchText', { file, megabytes: MAX_TEXT / (1024 * 1024) })
    return found
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem }
    // The stack ran out: elements, parts or values stand in each other without end.
    if (error instanceof RangeError) return failure('error.file.tooDeep', { file })
    return failure('error.file.reader', {
      file,
      reason: error instanceof Error ? error.message.slice(0, MOST_REASON) : 'unknown',
    })
  }
}

/** The libraries of a format are loaded with its first file: all of them together take longer to load than eight plain texts to read. */
async function readForm(request: ReadRequest): Promise<Result<FoundFile>> {
  switch (formatOf(request.bytes, request.extension)) {
    case 'text':
      return whole(readText(request))
    case 'html':
      return whole((await import('./html.ts')).readHtml(request))
    case 'eml':
      return whole(success(await (await import('./eml.ts')).readEml(request)))
    case 'pdf':
      return whole(success(await (await import('./pdf.ts')).readPdf(request)))
    case 'zip':
    case 'docx':
    case 'odt':
      return whole(success(await (await import('./office.ts')).readOffice(request)))
    case 'json':
      return readJson(request)
  }
}

function whole(found: Result<FoundText>): Result<FoundFile> {
  return found.ok ? success({ texts: [found.value], problems: [] }) : found
}

function readText({ bytes, file, options }: ReadRequest): Result<FoundText> {
  const decoded = decode(bytes, file, options.charset)
  if (!decoded.ok) return decoded
  return success({ ...decoded.value, place: '', format: 'text', details: {}, lang: null, leftOut: [], captions: [] })
}
