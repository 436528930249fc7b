import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')
const lock: { packages: Record<string, { hasInstallScript?: boolean }> } = JSON.parse(read('package-lock.json'))
const manifest = JSON.parse(read('package.json'))
const packages = Object.entries(lock.packages)

test('the lockfile has no package that runs a script when it is installed but those that are forbidden by name', () => {
  const scripted = packages
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([name]) => name.split('node_modules/').at(-1))
  // onnxruntime-node would fetch what it brings already; electron-winstaller picks a packer for Windows that is not used.
  expect(scripted.sort()).toEqual(['electron-winstaller', 'onnxruntime-node'])
  expect(manifest.allowScripts).toEqual({ electron: false, 'electron-winstaller': false, 'onnxruntime-node': false })
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
})
