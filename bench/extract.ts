import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { ExtractShape, ExtractTime } from './extractOnce.ts'

const SHAPES: readonly ExtractShape[] = ['articles', 'paragraph', 'marks', 'dashes', 'names', 'quotations']

/**
 * Prints the processor time that extraction takes of a megabyte of each kind of text, each in a process of its own, cold: invented
 * articles in four languages, the same as one paragraph, and texts nobody writes. Then the same of half as much, as a ratio: linear is 2.
 */
export function benchExtract(root: string): void {
  for (const shape of SHAPES)
    for (const lang of shape === 'articles' ? ['en', 'ru', 'uk', 'ky'] : ['ru']) {
      const [whole, half] = [1, 0.5].map(megabytes => once(root, shape, lang, megabytes))
      if (!whole || !half) continue
      console.log(
        `extract 1 MB of ${shape} (${lang}): ${whole.thread.toFixed(2)} s of its thread, ${whole.process.toFixed(2)} s with compiling and ` +
          `memory beside it, ${whole.quotes} quotations; ${(whole.thread / half.thread).toFixed(2)} times as long as half of it`,
      )
    }
}

function once(root: string, shape: ExtractShape, lang: string, megabytes: number): ExtractTime {
  const script = path.join(root, 'bench/extractOnce.ts')
  return JSON.parse(
    execFileSync(process.execPath, [script, root, shape, lang, String(megabytes)], { encoding: 'utf8' }),
  ) as ExtractTime
}
