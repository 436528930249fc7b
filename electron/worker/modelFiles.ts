import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRecord } from '../../engine/isRecord.ts'

/** Why the encoder cannot be used; `code` is a key of the message catalogues. */
export class ModelError extends Error {
  readonly code: 'model.missing' | 'model.damaged'
  readonly file: string

  constructor(code: 'model.missing' | 'model.damaged', file: string) {
    super(`${code}: ${file}`)
    this.name = 'ModelError'
    this.code = code
    this.file = file
  }
}

/** The model as read and checked. */
export interface ModelFiles {
  readonly model: Uint8Array
  readonly tokenizer: string
  /** The first 16 hex digits of the SHA-256 over both files' hashes; vectors are cached under it. */
  readonly hash: string
}

interface ManifestEntry {
  readonly file: string
  readonly sha256: string
}

/**
 * The model and tokenizer of a folder, each compared with the SHA-256 that the folder's `manifest.json` states.
 * @throws ModelError('model.missing') if a file cannot be read, ModelError('model.damaged') if it is not the stated one.
 */
export async function readModel(folder: string): Promise<ModelFiles> {
  const manifest = parseManifest((await read(join(folder, 'manifest.json'))).toString('utf8'), folder)
  const [model, tokenizer] = await Promise.all([checked(folder, manifest.model), checked(folder, manifest.tokenizer)])
  const hash = createHash('sha256').update(`${manifest.model.sha256} ${manifest.tokenizer.sha256}`).digest('hex')
  return { model, tokenizer: tokenizer.toString('utf8'), hash: hash.slice(0, 16) }
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch {
    throw new ModelError('model.missing', path)
  }
}

async function checked(folder: string, entry: ManifestEntry): Promise<Buffer> {
  const path = join(folder, entry.file)
  const bytes = await read(path)
  if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256) throw new ModelError('model.damaged', path)
  return bytes
}

function parseManifest(json: string, folder: string): { model: ManifestEntry; tokenizer: ManifestEntry } {
  try {
    const value: unknown = JSON.parse(json)
    if (isRecord(value) && isEntry(value.model) && isEntry(value.tokenizer))
      return { model: value.model, tokenizer: value.tokenizer }
  } catch {
    // Not JSON: the same sentence as for JSON of another shape.
  }
  throw new ModelError('model.damaged', join(folder, 'manifest.json'))
}

function isEntry(value: unknown): value is ManifestEntry {
  return isRecord(value) && typeof value.file === 'string' && typeof value.sha256 === 'string'
}
