import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CACHE, ROOT } from './paths.ts'
import { step } from './step.ts'
import { TARGETS, type Target } from './targets.ts'

/** Builds those of the named targets whose sources changed since they were built; says nothing where none did. */
export async function prepareBuild(names: readonly string[]): Promise<void> {
  const stale = staleTargets(TARGETS.filter(target => names.includes(target.name)))
  if (stale.length === 0) return
  const { buildTargets } = await import('./buildTargets.ts')
  await step(`building ${stale.map(target => target.name).join(', ')}`, () => buildTargets(stale))
}

/** Those of the targets that are not built, or not from the sources as they are now. */
function staleTargets(targets: readonly Target[]): Target[] {
  const digests = new Map<string, string>()
  return targets.filter(target => readStamp(target) !== sourceHash(target, digests))
}

/** Where a target's stamp stands: apart from `dist/`, which holds only what is shipped. */
export function stampFile(target: Target): string {
  return path.join(CACHE, 'built', target.name)
}

function readStamp(target: Target): string | null {
  const file = stampFile(target)
  return existsSync(file) && existsSync(path.join(ROOT, target.output)) ? readFileSync(file, 'utf8') : null
}

/**
 * Hash of everything a target is made from: names and contents of its source folders, the lockfile and these scripts.
 * @param digests of folders, shared between the targets of one run
 */
export function sourceHash(target: Target, digests: Map<string, string> = new Map()): string {
  const hash = createHash('sha256')
  for (const source of [...target.sources, 'package-lock.json', 'scripts/prepare']) {
    const digest = digests.get(source) ?? digestOf(source)
    digests.set(source, digest)
    hash.update(`${source} ${digest}\n`)
  }
  return hash.digest('hex')
}

function digestOf(source: string): string {
  const hash = createHash('sha256')
  const absolute = path.join(ROOT, source)
  const entries = source.includes('.') ? [''] : readdirSync(absolute, { recursive: true, encoding: 'utf8' }).sort()
  for (const entry of entries) {
    if (entry && !path.extname(entry)) continue
    hash.update(`${entry.split(path.sep).join('/')}\0`)
    hash.update(readFileSync(path.join(absolute, entry)))
  }
  return hash.digest('hex')
}
