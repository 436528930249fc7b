import { readFile, stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { decodeText } from '../shared/decodeText.ts'
import { failure, type Result, success } from '../shared/result.ts'
import { textHash } from '../store/articleRows.ts'

/** Greatest size of an article's file in bytes; a larger one is refused. */
export const MAX_ARTICLE_BYTES = 20 * 1024 * 1024

/** A text as read, before anything is made of it. */
export interface ReadText {
  /** As the person gave it, with forward slashes. */
  readonly file: string
  readonly text: string
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: string
}

/**
 * The text of an article's file (`.txt`, `.md` or whatever else holds plain text); a relative path starts at `folder`.
 * The problem is one of `error.file.missing`, `.directory`, `.unreadable`, `.empty`, `.binary`, `.quoin`, `.tooBig`, `.charset`.
 */
export async function readArticle(path: string, folder: string): Promise<Result<ReadText>> {
  const file = path.replaceAll('\\', '/')
  if (extname(path).toLowerCase() === '.quoin') return failure('error.file.quoin', { file })
  const at = resolve(folder, path)
  const bytes = await readBytes(at, file)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value, file)
  return text.ok ? success({ file, text: text.value, sha256: textHash(text.value) }) : text
}

/** The bytes of a file that a person named, or why they cannot be had. `file` is the name to show. */
export async function readBytes(at: string, file: string): Promise<Result<Buffer>> {
  try {
    const found = await stat(at)
    if (found.isDirectory()) return failure('error.file.directory', { file })
    // A pipe or a device may never end.
    if (!found.isFile()) return failure('error.file.special', { file })
    if (found.size > MAX_ARTICLE_BYTES)
      return failure('error.file.tooBig', { file, megabytes: Math.ceil(found.size / (1024 * 1024)) })
    return success(await readFile(at))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return failure('error.file.missing', { file })
    return failure('error.file.unreadable', { file, reason })
  }
}
