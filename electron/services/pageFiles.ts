import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentType, NONCE_PLACE, pageHeaders } from '../shared/policy.ts'

/** One file of the window as both shells send it. */
export interface PageFile {
  readonly headers: Record<string, string>
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * The file of the window at a URL's path, with a nonce of its own, or null where there is none.
 * @param folder absolute path of the built window; nothing outside it is ever read
 * @param pathname as in the URL, still percent-encoded
 * @param connect where its scripts may connect, as in the policy's `connect-src`
 */
export async function readPageFile(folder: string, pathname: string, connect: string): Promise<PageFile | null> {
  const file = resolveInside(folder, pathname)
  if (!file) return null
  let body: Uint8Array<ArrayBuffer>
  try {
    body = await readFile(file)
  } catch {
    return null
  }
  const extension = path.extname(file)
  const nonce = randomBytes(16).toString('base64')
  if (extension === '.html') body = Buffer.from(Buffer.from(body).toString('utf8').replaceAll(NONCE_PLACE, nonce))
  return { headers: pageHeaders(contentType(extension), nonce, connect), body }
}

function resolveInside(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const file = path.resolve(folder, `.${path.posix.normalize(`/${decoded.replaceAll('\\', '/')}`)}`)
  return file.startsWith(folder + path.sep) ? file : null
}
