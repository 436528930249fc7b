import { chardet } from 'jschardet'
import { checked, decodeText } from '../../shared/decodeText.ts'
import { CHARSETS, type Charset } from '../../shared/reading.ts'
import { type Result, success } from '../../shared/result.ts'

/** A text with the charset it was read in. */
export interface Decoded {
  readonly text: string
  readonly charset: Charset
  /** True where the bytes alone had to tell. */
  readonly guessed: boolean
}

/** Names that the detector and pages use for charsets of ours. */
const ALIASES: Readonly<Record<string, Charset>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  cp1251: 'windows-1251',
  'win-1251': 'windows-1251',
  koi8: 'koi8-r',
  'koi8-ru': 'koi8-u',
  'iso8859-5': 'iso-8859-5',
  cyrillic: 'iso-8859-5',
  cp866: 'ibm866',
  'dos-866': 'ibm866',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
}

/** The charset of ours that goes by a name, or null. */
export function charsetNamed(name: string): Charset | null {
  const plain = name.trim().toLowerCase()
  return CHARSETS.find(one => one === plain) ?? ALIASES[plain] ?? null
}

/** What the detector may answer; without a bound it also knows charsets that no newspaper here was ever in. */
const CANDIDATES = ['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'cp866', 'windows-1252']

/**
 * The characters of a file in the charset that `wish` (said by a person), its mark, `declared` (said by the file) or, at
 * last, its bytes say: UTF-8 where they are, UTF-16 without a mark by its high bytes, else the likeliest of the charsets
 * of Cyrillic and Western Europe. The mark stays in the text.
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  wish: Charset | undefined,
  declared: Charset | null = null,
): Result<Decoded> {
  if (wish !== undefined) return decodeAs(bytes, wish, file, false)
  const plain = decodeText(bytes, file)
  if (plain.ok) return success({ text: plain.value, charset: markOf(bytes) ?? 'utf-8', guessed: false })
  const { code, params } = plain.problem
  const high = utf16ByBytes(bytes)
  if (high !== null && (params.format === 'NUL' || code === 'error.file.charset'))
    return decodeAs(bytes, high, file, true)
  if (code !== 'error.file.charset' || markOf(bytes) !== null || isDamagedUtf8(bytes)) return plain
  if (declared !== null && !declared.startsWith('utf-')) return decodeAs(bytes, declared, file, false)
  return decodeAs(bytes, detect(bytes), file, true)
}

function decodeAs(bytes: Uint8Array, charset: Charset, file: string, guessed: boolean): Result<Decoded> {
  const text = checked(new TextDecoder(charset, { ignoreBOM: true }).decode(bytes), file)
  return text.ok ? success({ text: text.value, charset, guessed }) : text
}

function markOf(bytes: Uint8Array): Charset | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Bytes that the detector looks at. */
const SAMPLE = 200_000

/** The likeliest charset of bytes that are not UTF-8. */
function detect(bytes: Uint8Array): Charset {
  const found = chardet.detectAll(bytes.subarray(0, SAMPLE), { includeEncodings: CANDIDATES, ignoreThreshold: true })
  const best = charsetNamed(found[0]?.encoding ?? '') ?? 'windows-1251'
  // Both KOI8 read Russian alike; the letters of Ukrainian, which the other draws as boxes, decide.
  if (best !== 'koi8-r' && best !== 'koi8-u') return best
  return bytes.some(byte => KOI8_UKRAINIAN.has(byte)) ? 'koi8-u' : 'koi8-r'
}

/** є і ї ґ and their capitals: RFC 2319. */
const KOI8_UKRAINIAN = new Set([0xa4, 0xa6, 0xa7, 0xad, 0xb4, 0xb6, 0xb7, 0xbd])

/** Share of code units whose high byte must be that of Latin, Cyrillic or general punctuation. */
const UTF16_SHARE = 0.9

/** UTF-16 without a mark, by the high bytes that our scripts have at every other place; null where it is none. */
function utf16ByBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, SAMPLE) & ~1
  if (size < 4) return null
  const known = [0, 0]
  const blocks = new Set<number>()
  for (let i = 0; i < size; i++) {
    const byte = bytes[i] as number
    if (byte !== 0x00 && byte !== 0x04 && byte !== 0x20) continue
    known[i & 1] = (known[i & 1] as number) + 1
    if (byte !== 0x20) blocks.add(i & 1)
  }
  const [even = 0, odd = 0] = known
  const half = size / 2
  if (odd >= half * UTF16_SHARE && even < odd && blocks.has(1)) return 'utf-16le'
  if (even >= half * UTF16_SHARE && odd < even && blocks.has(0)) return 'utf-16be'
  return null
}

/** Share of the bytes above 127 that must stand in whole UTF-8 characters for the others to be damage. */
const UTF8_SHARE = 0.9

/** True for UTF-8 in which a few bytes are spoilt: it is refused at its byte, not read as something else. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let high = 0
  let whole = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte < 0x80) continue
    high++
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
    let end = i + 1
    while (end < i + length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++
    if (length === 0 || end < i + length) continue
    high += length - 1
    whole += length
    i += length - 1
  }
  // A single character is no evidence: two Cyrillic letters of an old charset may look like one.
  return whole >= 6 && whole >= high * UTF8_SHARE
}
