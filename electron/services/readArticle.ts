import { readFile, stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { type OwnForm, ownForm } from '../../engine/export/ownForm.ts'
import { decodeText } from '../shared/decodeText.ts'
import { formatOf } from '../shared/formatOf.ts'
import { type FoundFile, type FoundText, MAX_FILE_BYTES, MAX_TEXT, type ReadOptions } from '../shared/reading.ts'
import { failure, type Problem, type Result, success } from '../shared/result.ts'
import { textHash } from '../store/articleRows.ts'
import type { ReaderClient } from '../worker/readerClient.ts'
import { nothingAt } from './nothingAt.ts'
import { ownText } from './ownText.ts'

/** A text as read, before anything is made of it. */
export interface ReadText extends FoundText {
  /** As the person gave it, with forward slashes; a file of several articles with the article's place behind. */
  readonly file: string
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: string
}

/** What a file gave. */
export interface ReadFile extends Omit<FoundFile, 'texts'> {
  readonly texts: readonly ReadText[]
}

/** Files that are as large as their words. */
const WORDS_ALONE = new Set(['.txt', '.md', '.markdown', '.json', '.jsonl', '.ndjson'])

/** Stands for the standard input among paths. */
export const STANDARD_INPUT = '-'

/** How one file is read; charset and `whole` are said by hand. */
export interface ReadArticleOptions extends ReadOptions {
  /** Folder that a relative path starts at. */
  readonly folder: string
  /** Reads what is no plain text. */
  readonly reader: () => ReaderClient
  readonly standardInput?: () => Promise<Uint8Array>
  /** Bytes in the place of those of the file, which then need not be there. */
  readonly given?: Uint8Array
  readonly signal?: AbortSignal
}

/**
 * The articles of a file of any known format, or in one sentence why there are none. Plain UTF-8 is read here; all else
 * goes to the reader, which can be ended.
 * @throws CallCancelled if the signal was raised first.
 */
export async function readArticle(path: string, options: ReadArticleOptions): Promise<Result<ReadFile>> {
  const { folder, reader, standardInput, given, signal, charset, whole } = options
  const file = path.replaceAll('\\', '/')
  const extension = extname(path).toLowerCase()
  if (extension === '.quoin') return failure('error.file.quoin', { file })
  const isInput = path === STANDARD_INPUT && standardInput !== undefined
  const most = WORDS_ALONE.has(extension) ? MAX_TEXT : MAX_FILE_BYTES
  const here = given ?? (isInput ? await standardInput() : null)
  if (here !== null && here.length > most) return tooBig(file, here.length, most)
  const bytes = here !== null ? success(here) : await readBytes(resolve(folder, path), file, most)
  if (!bytes.ok) return bytes
  const form = formatOf(bytes.value, extension)
  // Wrappings are larger than their words; a text is as large as it is.
  if ((form === 'text' || form === 'json') && bytes.value.length > MAX_TEXT)
    return tooBig(file, bytes.value.length, MAX_TEXT)
  const own = form === 'text' || form === 'html' ? ownFormOf(bytes.value) : null
  if (own !== null) return failure(OWN_FORMS[own], { file })
  const plain = form === 'text' && charset === undefined ? decodeText(bytes.value, file) : null
  if (plain?.ok) return success(comparable([named(plainText(plain.value, bytes.value), file)]))
  const wish = { ...(charset === undefined ? {} : { charset }), ...(whole === undefined ? {} : { whole }) }
  const found = await reader().read({ file, extension, bytes: bytes.value, options: wish }, signal)
  if (!found.ok) return found
  return success(
    comparable(
      found.value.texts.map(text => named(text, file)),
      found.value.problems,
    ),
  )
}

/** What is said of a file that left this program and is no article. */
export const OWN_FORMS: Readonly<Record<OwnForm, string>> = {
  pairs: 'error.file.pairs',
  headless: 'error.file.headless',
  groups: 'error.file.groups',
  memory: 'error.file.memory',
  report: 'error.file.report',
  map: 'error.file.map',
}

/** What we write is UTF-8; memories of others have a mark. A text that no article may have is looked at too, for ours may quote it. */
function ownFormOf(bytes: Uint8Array): OwnForm | null {
  const decoded = ownText(bytes, '')
  return decoded.ok ? ownForm(decoded.value) : null
}

/** Marks and dashes of speech that an article may have; one of megabytes has a tenth. Each opens what is compared with all others. */
const MOST_MARKS = 40_000

/** True for a text with more marks of quotation than can be compared: the thread that looks for quotations would do nothing else for minutes. */
export function hasTooManyMarks(text: string): boolean {
  let marks = 0
  for (const _ of text.matchAll(/["«»“”„‟‹›]|^[ \t]*[-–—]/gmu)) if (++marks > MOST_MARKS) return true
  return false
}

/** The texts, and a problem in the place of each that has too many quotations. */
function comparable(texts: readonly ReadText[], problems: readonly Problem[] = []): ReadFile {
  const tooMany = texts.filter(({ text }) => hasTooManyMarks(text))
  const named = tooMany.map(({ file }) => failure('error.file.tooManyQuotes', { file, most: MOST_MARKS }).problem)
  return { texts: texts.filter(text => !tooMany.includes(text)), problems: [...problems, ...named] }
}

function named(text: FoundText, file: string): ReadText {
  return { ...text, file: file + text.place, sha256: textHash(text.text) }
}

function plainText(text: string, bytes: Uint8Array): FoundText {
  const charset =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return {
    place: '',
    format: 'text',
    charset,
    guessed: false,
    text,
    details: {},
    lang: null,
    leftOut: [],
    captions: [],
  }
}

/** The bytes of a file that a person named, or why they cannot be had. `file` is the name to show. */
export async function readBytes(at: string, file: string, most: number = MAX_TEXT): Promise<Result<Buffer>> {
  try {
    const found = await stat(at)
    if (found.isDirectory()) return failure('error.file.directory', { file })
    // A pipe or a device may never end.
    if (!found.isFile()) return failure('error.file.special', { file })
    if (found.size > most) return tooBig(file, found.size, most)
    return success(await readFile(at))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return { ok: false, problem: nothingAt(file) }
    return failure('error.file.unreadable', { file, reason })
  }
}

function tooBig(file: string, bytes: number, most: number): ReturnType<typeof failure> {
  const megabyte = 1024 * 1024
  return failure('error.file.tooBig', { file, megabytes: Math.ceil(bytes / megabyte), most: most / megabyte })
}
