import { resolve } from 'node:path'
import { readBytes, STANDARD_INPUT } from '../services/readArticle.ts'
import { decodeText } from '../shared/decodeText.ts'
import { ProblemError } from '../shared/result.ts'
import type { Console } from './command.ts'

/**
 * The text of a file that a command reads itself, or of the standard input where `-` is named, without its mark.
 * @throws ProblemError where there is none.
 */
export async function readInput(console: Console, file: string): Promise<string> {
  const bytes =
    file === STANDARD_INPUT
      ? ({ ok: true, value: await console.readStandardInput() } as const)
      : await readBytes(resolve(console.folder, file), file)
  if (!bytes.ok) throw new ProblemError(bytes.problem.code, { ...bytes.problem.params })
  const text = decodeText(bytes.value, file)
  if (!text.ok) throw new ProblemError(text.problem.code, { ...text.problem.params })
  return text.value.replace(/^\uFEFF/u, '')
}
