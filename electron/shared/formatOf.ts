import { signature } from './decodeText.ts'
import type { ArticleFormat } from './reading.ts'

/** A file's format, or `zip` where only a look inside can tell. */
export type FileForm = ArticleFormat | 'zip'

/** Extensions that say what a file's words are wrapped in; others are told by their first bytes. */
const BY_EXTENSION: Readonly<Record<string, FileForm>> = {
  '.txt': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.eml': 'eml',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.odt': 'odt',
  '.json': 'json',
  '.jsonl': 'json',
  '.ndjson': 'json',
}

/**
 * What a file holds: by its first bytes where these are a format's own, else by its extension (lower case, with its
 * dot), else by how its text begins. A text file is one whatever it looks like.
 */
export function formatOf(bytes: Uint8Array, extension: string): FileForm {
  const found = signature(bytes)
  if (found === 'PDF') return 'pdf'
  if (found === 'ZIP') return 'zip'
  const named = BY_EXTENSION[extension]
  if (named !== undefined) return named
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s*/u, '')
    .toLowerCase()
  if (/^(?:<!doctype html|<html[\s>]|<\?xml[^>]*\?>\s*(?:<!doctype html|<html[\s>]))/u.test(head)) return 'html'
  // An object with a field, or a list of such: `[Photo]` begins an article.
  if (/^\[?\s*\{\s*"[^"\n]{1,60}"\s*:/u.test(head)) return 'json'
  if (isLetter(head)) return 'eml'
  return 'text'
}

/** True where a letter's header fields begin the file: one that every letter has among fields alone (RFC 5322, section 2.2). */
function isLetter(head: string): boolean {
  const [fields = ''] = head.split(/\r?\n\r?\n/u)
  const lines = fields.split(/\r?\n/u)
  const whole = head.length < 1024 ? lines : lines.slice(0, -1)
  return (
    whole.every(line => /^(?:[!-9;-~]+:|[ \t])/u.test(line)) && /^(?:mime-version|message-id|received):/mu.test(fields)
  )
}
