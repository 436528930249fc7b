import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Electron's executable, or what is missing; `host.electron.<missing>` is the sentence that says so. */
export type ElectronBinary = { readonly path: string } | { readonly missing: 'package' | 'binary' }

/**
 * Looks for the binary of the installed `electron` package without loading that package: loading it starts a download.
 * @param packageRoot the folder that holds `node_modules`
 */
export function findElectron(packageRoot: string): ElectronBinary {
  const folder = path.join(packageRoot, 'node_modules/electron')
  if (!existsSync(path.join(folder, 'package.json'))) return { missing: 'package' }
  const pathFile = path.join(folder, 'path.txt')
  if (!existsSync(pathFile)) return { missing: 'binary' }
  const binary = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? { path: binary } : { missing: 'binary' }
}
