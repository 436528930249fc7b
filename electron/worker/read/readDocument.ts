import { type FileForm, formatOf } from '../../shared/formatOf.ts'
import { type FoundFile, type FoundText, MAX_TEXT } from '../../shared/reading.ts'
import { failure, ProblemError, type Result, success } from '../../shared/result.ts'
import { decode } from './charset.ts'
import { readJson } from './json.ts'
import type { ReadRequest } from './readRequest.ts'

/** Most letters of a reader's own words for what it could not read. */
const MOST_REASON = 200

/**
 * The articles of a file of any known format, or in one sentence why there are none. May run for ever on a hostile file: run it where it
 * can be ended.
 * @param onLoaded called before the file is looked into, once the libraries of its format are there
 */
export async function readDocument(
  request: ReadRequest,
  onLoaded: () => void = () => undefined,
): Promise<Result<FoundFile>> {
  const { file } = request
  try {
    const read = await readerOf(formatOf(request.bytes, request.extension))
    onLoaded()
    const found = await read(request)
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
      reason: reasonOf(error),
    })
  }
}

/** What was thrown, in its own words; of a library that is not there its code alone, since the words name a folder of this computer. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' ? error.code : error.message.slice(0, MOST_REASON)
}

type Reader = (request: ReadRequest) => Result<FoundFile> | Promise<Result<FoundFile>>

/** What reads a format. Its libraries are loaded with its first file: those of all formats together are five megabytes of script. */
async function readerOf(form: FileForm): Promise<Reader> {
  switch (form) {
    case 'text':
      return request => whole(readText(request))
    case 'html': {
      const { readHtml } = await import('./html.ts')
      return request => whole(readHtml(request))
    }
    case 'eml': {
      const { readEml } = await import('./eml.ts')
      return async request => whole(success(await readEml(request)))
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts')
      return async request => whole(success(await readPdf(request)))
    }
    case 'zip':
    case 'docx':
    case 'odt': {
      const { readOffice } = await import('./office.ts')
      return async request => whole(success(await readOffice(request)))
    }
    case 'json':
      return readJson
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
