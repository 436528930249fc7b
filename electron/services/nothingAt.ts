import { posix } from 'node:path'
import { failure, type Problem } from '../shared/result.ts'

/** What a person is told of a path with forward slashes where nothing is: a folder is meant by a slash at its end, a file by an extension. */
export function nothingAt(path: string): Problem {
  if (path.endsWith('/')) return failure('error.folder.missing', { folder: path.replace(/(?<=.)\/+$/u, '') }).problem
  const code = posix.extname(path) === '' ? 'error.path.missing' : 'error.file.missing'
  return failure(code, { file: path }).problem
}
