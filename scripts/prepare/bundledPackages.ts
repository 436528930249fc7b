import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { CACHE } from './paths.ts'
import { TARGETS } from './targets.ts'

/** A package that a bundle was made from. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** Absolute. */
  readonly folder: string
}

/**
 * Notes for `target` which packages its bundle was made from: of every module that was read, even one of which nothing
 * was kept, so that no licence is forgotten.
 */
export function noteBundledPackages(target: string): Plugin {
  return {
    name: 'quoin-bundled-packages',
    generateBundle() {
      const folders = new Set([...this.getModuleIds()].flatMap(id => packageFolder(id) ?? []))
      const packages = [...folders].sort().map(folder => {
        const { name, version }: BundledPackage = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
        return { name, version, folder }
      })
      mkdirSync(path.dirname(noteFile(target)), { recursive: true })
      writeFileSync(noteFile(target), JSON.stringify(packages))
    },
  }
}

/** The packages in the bundles of all targets that are built, each once, by name and version. */
export function bundledPackages(): BundledPackage[] {
  const found = new Map<string, BundledPackage>()
  for (const { name: target } of TARGETS) {
    if (!existsSync(noteFile(target))) continue
    const packages: BundledPackage[] = JSON.parse(readFileSync(noteFile(target), 'utf8'))
    for (const one of packages) found.set(`${one.name} ${one.version}`, one)
  }
  return [...found.values()]
}

function noteFile(target: string): string {
  return path.join(CACHE, 'built', `${target}.packages.json`)
}

/** The folder of the package a module belongs to, or null for one of ours or of the bundler's. */
function packageFolder(id: string): string | null {
  const file = id.replace(/^\0/, '').replace(/\?.*$/s, '')
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)
  const folder = match?.[1]
  return folder !== undefined && existsSync(path.join(folder, 'package.json')) ? folder : null
}
