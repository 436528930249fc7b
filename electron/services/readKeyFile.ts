import { readFile, stat } from 'node:fs/promises'
import { type KeyMapFile, keyMapFile } from '../shared/keyMap.ts'
import { failure, type Result, success } from '../shared/result.ts'

/** A key map is a few lines. */
const MOST_BYTES = 100_000

/** The key map in a file; a file of anything else is refused, and nothing of it told. */
export async function readKeyFile(path: string): Promise<Result<KeyMapFile>> {
  const file = path
  let text: string
  try {
    const found = await stat(path)
    // A pipe or a device may never end.
    if (!found.isFile() && !found.isDirectory()) return failure('error.file.special', { file })
    if (found.size > MOST_BYTES) return failure('error.keys.other', { file })
    text = await readFile(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
    return reason === 'ENOENT'
      ? failure('error.file.missing', { file })
      : failure('error.file.unreadable', { file, reason })
  }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return failure('error.keys.notJson', { file })
  }
  const { data } = keyMapFile.safeParse(value)
  return data ? success(data) : failure('error.keys.other', { file })
}
