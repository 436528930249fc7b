/** Folders, articles and stamps for tests of the store. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { textHash } from '../../../electron/store/articleRows.ts'
import type { EventBody } from '../../../engine/review/types.ts'
import type { Article } from '../../../engine/types.ts'

export const AT = '2031-05-14T10:00:00Z'
export const clock = (): string => AT

/** A new folder that is removed after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'quoin-store-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

export function article(id: string, text: string): Article {
  const details = { title: id, outlet: null, author: null, date: '2031-05-14', url: null }
  return { id, file: `news/${id}.txt`, sha256: textHash(text), text, lang: 'en', ...details }
}

export function note(text: string): EventBody {
  return { kind: 'group.noted', group: 'g', reference: 'a:q1-2', note: text }
}

/** The names of the files in a folder. */
export function names(path: string): readonly string[] {
  return readdirSync(path).sort()
}

/** The code of the `ProblemError` that `work` throws. */
export function problemOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof Error && 'problem' in error) return (error.problem as { code: string }).code
    throw error
  }
  return null
}
