import { isUtf8 } from 'node:buffer'
import { decodeText } from '../shared/decodeText.ts'
import { type Result, success } from '../shared/result.ts'

/**
 * The text of a file that may be one of ours, which are UTF-8 and may quote what an article must not hold (NUL, many controls); any other
 * as an article's is read. A mark at the beginning stays.
 */
export function ownText(bytes: Uint8Array, file: string): Result<string> {
  return isUtf8(bytes) ? success(UTF8.decode(bytes)) : decodeText(bytes, file)
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })
