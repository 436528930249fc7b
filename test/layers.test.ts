import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Layers by folder, the most special first. */
const LAYERS = [
  'engine',
  'electron/shared',
  'electron/store',
  'electron/worker',
  'electron/services',
  'electron/main',
  'electron/preload',
  'electron/host',
  'electron/cli',
  'renderer',
] as const
type Layer = (typeof LAYERS)[number]

interface Rule {
  /** Layers besides its own; of the worker only its door. */
  readonly layers: readonly Layer[]
  /** Packages, `node:` for all of Node's own. */
  readonly packages: readonly string[]
}

const RPC = ['@orpc/server', '@orpc/client', '@orpc/contract']

/** What turns other formats and charsets into text: only on the thread that can be ended. */
const READERS = ['@mozilla/readability', 'linkedom', 'fflate', 'mammoth', 'postal-mime', 'unpdf', 'jschardet']

const RULES: Readonly<Record<Layer, Rule>> = {
  engine: { layers: [], packages: ['franc', 'diff'] },
  'electron/shared': { layers: ['engine'], packages: ['zod', 'intl-messageformat', ...RPC] },
  'electron/store': { layers: ['engine', 'electron/shared'], packages: ['node:'] },
  'electron/worker': {
    layers: ['engine', 'electron/shared'],
    packages: ['node:', 'onnxruntime-node', '@huggingface/tokenizers', ...READERS],
  },
  'electron/services': {
    layers: ['engine', 'electron/shared', 'electron/store', 'electron/worker'],
    packages: ['node:', ...RPC],
  },
  'electron/main': { layers: ['electron/shared', 'electron/services'], packages: ['node:', 'electron', ...RPC] },
  'electron/preload': { layers: ['electron/shared'], packages: ['electron'] },
  'electron/host': { layers: ['electron/shared', 'electron/services'], packages: ['node:', 'ws', ...RPC] },
  'electron/cli': {
    layers: ['engine', 'electron/shared', 'electron/worker', 'electron/services', 'electron/host'],
    packages: ['node:'],
  },
  renderer: {
    layers: ['engine', 'electron/shared'],
    packages: ['react', 'react-dom', 'monaco-editor', '@tanstack/react-virtual', 'zustand', 'zod', ...RPC],
  },
}

interface Import {
  readonly from: string
  readonly target: string
}

function layerOf(file: string): Layer | undefined {
  return LAYERS.find(layer => file.startsWith(`${layer}/`))
}

function importsOf(folder: Layer): Import[] {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter(file => /\.tsx?$/.test(file))
    .flatMap(file => {
      const from = path.posix.join(folder, file.split(path.sep).join('/'))
      const text = readFileSync(path.join(ROOT, from), 'utf8')
      const found = text.matchAll(
        /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
      )
      return [...found].map(match => ({ from, target: match[1] ?? match[2] ?? match[3] ?? '' }))
    })
}

function isAllowed(layer: Layer, { from, target }: Import): boolean {
  const rule = RULES[layer]
  if (!target.startsWith('.'))
    return rule.packages.some(name => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`))
  const file = path.posix.join(path.posix.dirname(from), target.split('?')[0] ?? '')
  const other = layerOf(file)
  if (other === undefined) return file.startsWith('locales/') && layer === 'renderer'
  if (other === 'electron/worker' && layer !== other) return rule.layers.includes(other) && isWorkerDoor(file)
  return other === layer || rule.layers.includes(other)
}

/** What others may take of the worker: its clients, and the types of what crosses to it. */
function isWorkerDoor(file: string): boolean {
  return ['client', 'protocol', 'readerClient'].some(name => file === `electron/worker/${name}.ts`)
}

test.each(LAYERS)('%s imports only what it may', layer => {
  const imports = importsOf(layer)
  expect(imports.length).toBeGreaterThan(0)
  const forbidden = imports.filter(one => !isAllowed(layer, one))
  expect(forbidden).toEqual([])
})
