import PostalMime, { type Attachment } from 'postal-mime'
import type { FoundText } from '../../shared/reading.ts'
import { ProblemError } from '../../shared/result.ts'
import { reducePage } from './html.ts'
import type { ReadRequest } from './readRequest.ts'

/** Deepest nesting of a letter's parts, and most megabytes of the header fields of all of them. */
const MAX_DEPTH = 32
const MAX_HEADER_MB = 1

const LIMITS = {
  maxNestingDepth: MAX_DEPTH,
  maxHeadersSize: MAX_HEADER_MB * 1024 * 1024,
  forceRfc822Attachments: true,
} as const

/**
 * A letter: its subject, then its words; the plain ones where it has them, else those of its page. Attachments are left alone.
 * @throws ProblemError `error.file.letterParts` or `.letterHeader` where it is beyond a limit, `.broken`, `.empty`, or
 * `.attachments` where all its words are in those.
 */
export async function readEml({ bytes, file, options }: ReadRequest): Promise<FoundText> {
  const letter = await PostalMime.parse(bytes, LIMITS).catch((error: unknown) => {
    if (error instanceof RangeError) throw error
    // Its limits are plain errors, told from others by their words alone.
    const said = error instanceof Error ? error.message : ''
    if (said.startsWith('Maximum MIME nesting'))
      throw new ProblemError('error.file.letterParts', { file, most: MAX_DEPTH })
    if (said.startsWith('Maximum header size'))
      throw new ProblemError('error.file.letterHeader', { file, most: MAX_HEADER_MB })
    throw new ProblemError('error.file.broken', { file, format: 'EML' })
  })
  const subject = (letter.subject ?? '').replace(/\s+/gu, ' ').trim()
  const plain = (letter.text ?? '').replace(/\r\n?/gu, '\n').trim()
  const page = plain === '' && letter.html ? reducePage(letter.html, file, options.whole === true) : null
  const body = page?.text ?? plain
  if (body.trim() === '')
    throw new ProblemError(letter.attachments.some(hasWords) ? 'error.file.attachments' : 'error.file.empty', { file })
  const head = subject === '' || body.startsWith(subject) ? '' : `${subject}\n\n`
  const author = letter.from?.name?.trim() || page?.details.author || null
  const sent = letter.date === undefined ? null : dayOf(letter.date)
  return {
    place: '',
    format: 'eml',
    charset: null,
    guessed: false,
    text: head + (page === null ? `${body}\n` : body),
    details: {
      ...page?.details,
      ...(subject === '' ? {} : { title: subject }),
      ...(author === null ? {} : { author }),
      ...(sent === null ? {} : { date: sent }),
    },
    lang: null,
    leftOut: page?.leftOut ?? [],
    captions: (page?.captions ?? []).map(({ start, end }) => ({ start: start + head.length, end: end + head.length })),
  }
}

/** Not a picture, nor what stands in the letter's page. */
function hasWords({ mimeType, related }: Attachment): boolean {
  return related !== true && !mimeType.startsWith('image/')
}

/** The calendar date of a letter's time, in UTC as the parser gives it. */
function dayOf(time: string): string | null {
  const at = new Date(time)
  // A year of five digits is written with a sign: no day that a date of ours can say.
  return Number.isNaN(at.getTime()) ? null : (/^\d{4}-\d\d-\d\d(?=T)/u.exec(at.toISOString())?.[0] ?? null)
}
