import { failure, type Result, success } from './result.ts'

/** First bytes of what people mistake for text. */
const SIGNATURES: readonly (readonly [format: string, bytes: string])[] = [
  ['PDF', '%PDF-'],
  ['ZIP', 'PK\u0003\u0004'],
  ['Word', '\u00d0\u00cf\u0011\u00e0'],
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
  ['GIF', 'GIF8'],
  ['RTF', '{\\rtf'],
  ['GZIP', '\u001f\u008b'],
  ['SQLite', 'SQLite format 3\u0000'],
]
/** Share of control characters (but tab, line ends, form feed, escape) above which bytes are no text. */
const MAX_CONTROL_SHARE = 0.01

/**
 * The characters of a text file: UTF-8, or UTF-16 where its mark says so. The mark stays in the text as U+FEFF and line
 * ends stay as they are, so that offsets count what the file holds.
 * `file` is named in the problem: `file.empty`, `file.binary` (with `format`), `file.charset` (with `byte`, `line`).
 */
export function decodeText(bytes: Uint8Array, file: string): Result<string> {
  if (bytes.length === 0) return failure('error.file.empty', { file })
  const utf16 = utf16Name(bytes)
  if (utf16 !== null) return decodeUtf16(bytes, utf16, file)
  const format = signature(bytes)
  if (format !== null) return failure('error.file.binary', { file, format })
  if (bytes.includes(0)) return failure('error.file.binary', { file, format: 'NUL' })
  if (!isUtf8(bytes)) {
    const byte = firstBadByte(bytes)
    return failure('error.file.charset', { file, byte, line: lineAt(bytes, byte) })
  }
  return checked(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), file)
}

/** The text, unless it is empty or holds more control characters than texts do. */
export function checked(text: string, file: string): Result<string> {
  if (text.replace(/^\uFEFF/u, '').trim() === '') return failure('error.file.empty', { file })
  let controls = 0
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++
  if (controls > text.length * MAX_CONTROL_SHARE) return failure('error.file.binary', { file, format: 'control' })
  return success(text)
}

/** Control characters other than those that texts have: tab to carriage return, and escape. */
function isControl(code: number): boolean {
  return code < 32 && (code < 9 || code > 13) && code !== 27
}

function utf16Name(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decodeUtf16(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be', file: string): Result<string> {
  try {
    return checked(new TextDecoder(charset, { ignoreBOM: true, fatal: true }).decode(bytes), file)
  } catch {
    const byte = firstLoneSurrogate(bytes, charset === 'utf-16le')
    const line = new TextDecoder(charset).decode(bytes.subarray(0, byte)).split('\n').length
    return failure('error.file.charset', { file, byte, line })
  }
}

/** The name of the format whose first bytes these are, or null where they may be text. */
export function signature(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  return SIGNATURES.find(([, start]) => head.startsWith(start))?.[0] ?? null
}

/** Offset of the first byte that is no UTF-8 (Unicode Standard, table 3-7), found by halving on `isUtf8`. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (isUtf8(bytes.subarray(0, characterStart(bytes, middle)))) good = middle
    else bad = middle
  }
  return characterStart(bytes, good)
}

/** The greatest start of a character at or before `at`: a prefix cut inside a character would look damaged. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at
  while (start > 0 && at - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--
  return start
}

function firstLoneSurrogate(bytes: Uint8Array, little: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const unit = view.getUint16(i, little)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = i + 3 < bytes.length ? view.getUint16(i + 2, little) : 0
    if (unit >= 0xdc00 || next < 0xdc00 || next > 0xdfff) return i
    i += 2
  }
  return bytes.length - 1
}

function lineAt(bytes: Uint8Array, at: number): number {
  return bytes.subarray(0, at).reduce((line, byte) => line + (byte === 10 ? 1 : 0), 1)
}

/** True where the bytes are whole UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
