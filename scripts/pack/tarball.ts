import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../prepare/paths.ts'
import { contentOf, demand, megabytes, npm } from './program.ts'

/** Most that is fetched, and most that then lies on the disk, without the packages it asks for. */
const MOST_PACKED = 46e6
const MOST_UNPACKED = 65e6

/** What a package of ours may hold, and nothing else. */
const WANTED =
  /^(dist\/(cli|host|main|preload|reader|renderer|worker|notices)\/|models\/[^/]+$|seeds\/|locales\/|docs\/|(package\.json|LICENSE|README\.md|SECURITY\.md|CHANGELOG\.md)$)/

/** Packs the checkout as npm would publish it, into `folder`. @returns the file's path */
export function packTarball(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const [packed]: { filename: string }[] = JSON.parse(
    npm(['pack', ROOT, '--json', '--pack-destination', folder], folder),
  )
  demand(packed !== undefined, 'npm pack made nothing')
  const file = path.join(folder, packed.filename)
  const { size } = statSync(file)
  demand(size <= MOST_PACKED, `the package is ${megabytes(size)}, more than ${megabytes(MOST_PACKED)}`)
  return file
}

/**
 * Installs a packed file in an empty folder, running no script of anybody's.
 * @returns the folder of the installed package
 */
export function installTarball(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  npm(['install', '--ignore-scripts', '--prefer-offline', '--prefix', folder, file], folder)
  const installed = path.join(folder, 'node_modules/quoin')
  const { files, bytes } = contentOf(installed)
  const strange = files.filter(name => !WANTED.test(name) || /\.(ts|tsx|map)$/.test(name))
  demand(strange.length === 0, `the package holds what it should not: ${strange.slice(0, 10).join(', ')}`)
  demand(bytes <= MOST_UNPACKED, `the package is ${megabytes(bytes)} unpacked, more than ${megabytes(MOST_UNPACKED)}`)
  return installed
}
