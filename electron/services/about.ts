import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NOTICES_FILE, PARTS_FILE, type Part, partList } from '../shared/parts.ts'
import type { Resources } from './resources.ts'

/** The works of others that the build listed; none in a checkout that was not built. */
export async function readParts({ packageRoot }: Resources): Promise<Part[]> {
  const text = await readFile(join(packageRoot, PARTS_FILE), 'utf8').catch(() => '[]')
  return partList.parse(JSON.parse(text))
}

/** Their licences, word by word; empty in a checkout that was not built. */
export async function readNotices({ packageRoot }: Resources): Promise<string> {
  return readFile(join(packageRoot, NOTICES_FILE), 'utf8').catch(() => '')
}
