import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Part } from '../../electron/shared/parts.ts'
import { bundledPackages } from './bundledPackages.ts'
import { ROOT } from './paths.ts'

/** A part with what its makers say. */
export interface DescribedPart extends Part {
  readonly address: string
  /** Of the package as the registry serves it, as in the lockfile; empty for what is no package. */
  readonly integrity: string
  /** Licences and notices as the part brings them; empty where it brings none. */
  readonly texts: readonly string[]
}

interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly homepage?: string
  readonly repository?: string | { readonly url?: string }
}

const TEXTS = /^(licen[cs]e|copying|notice|third-?party-?notices)/i

/** What is shipped and is no package. Their licences stand in the files named. */
const OTHERS: readonly (Part & { readonly address: string; readonly files: readonly string[] })[] = [
  {
    name: 'Golos Text',
    version: '',
    licence: 'OFL-1.1',
    use: 'font',
    address: 'https://github.com/googlefonts/golos-text',
    files: ['renderer/fonts/OFL-Golos-Text.txt'],
  },
  {
    name: 'Literata',
    version: '',
    licence: 'OFL-1.1',
    use: 'font',
    address: 'https://github.com/googlefonts/literata',
    files: ['renderer/fonts/OFL-Literata.txt'],
  },
  {
    name: 'multilingual-e5-small',
    version: '',
    licence: 'MIT',
    use: 'model',
    address: 'https://huggingface.co/intfloat/multilingual-e5-small',
    files: ['models/README.md'],
  },
  {
    name: 'NTREX-128 (language maps of the encoder were fitted on it)',
    version: '',
    licence: 'CC-BY-SA-4.0',
    use: 'model',
    address: 'https://github.com/MicrosoftTranslator/NTREX',
    files: [],
  },
  {
    name: 'PDF.js (inside unpdf)',
    version: '',
    licence: 'Apache-2.0',
    use: 'bundled',
    address: 'https://github.com/mozilla/pdf.js',
    // Its own text is not in unpdf; the licence is the same, word for word.
    files: ['node_modules/@huggingface/tokenizers/LICENSE'],
  },
]

/** Everything of others that is shipped with the targets that are built, by name. */
export function collectParts(): DescribedPart[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'),
  )
  const bundled = bundledPackages().map(({ folder }) => describe(folder, 'bundled', lock.packages))
  const names = new Set(bundled.map(({ name, version }) => `${name} ${version}`))
  const installed = runtimeFolders(lock.packages)
    .map(folder => describe(path.join(ROOT, folder), 'installed', lock.packages))
    .filter(({ name, version }) => !names.has(`${name} ${version}`))
  const shell = describe(path.join(ROOT, 'node_modules/electron'), 'shell', lock.packages)
  const others = OTHERS.map(({ files, ...rest }) => ({
    ...rest,
    integrity: '',
    texts: files.map(file => readFileSync(path.join(ROOT, file), 'utf8').trim()),
  }))
  return [...bundled, ...installed, ...nodes(lock.packages), shell, ...others].sort((a, b) =>
    key(a) < key(b) ? -1 : 1,
  )
}

/**
 * Node for each platform, which npm installs for its own alone: what is not installed here is known by the lockfile, and has
 * the licence of the one that is.
 */
function nodes(packages: Readonly<Record<string, Locked>>): DescribedPart[] {
  const names = Object.keys(packages['']?.optionalDependencies ?? {})
  const texts = names.flatMap(name => textsIn(path.join(ROOT, 'node_modules', name)))
  return names.map(name => {
    const { version = '', license = '', integrity = '' } = packages[`node_modules/${name}`] ?? {}
    return { name, version, licence: license, use: 'installed', address: 'https://nodejs.org', integrity, texts }
  })
}

const key = ({ name, version }: Part) => `${name.toLowerCase()} ${version}`

/** Where the lockfile puts the packages that an installed program needs, dependencies of dependencies too. */
export function runtimeFolders(packages: Readonly<Record<string, Locked>>): string[] {
  const found = new Set<string>()
  const visit = (from: string) => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const folder = resolveFolder(packages, from, name)
      if (folder === null || found.has(folder)) continue
      found.add(folder)
      visit(folder)
    }
  }
  visit('')
  return [...found].sort()
}

function resolveFolder(packages: Readonly<Record<string, Locked>>, from: string, name: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const folder = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (packages[folder] !== undefined) return folder
    if (at === '') return null
  }
}

function describe(folder: string, use: Part['use'], packages: Readonly<Record<string, Locked>>): DescribedPart {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const { name, version, license = '', homepage } = manifest
  const locked = Object.entries(packages).find(
    ([at, one]) => (at === `node_modules/${name}` || at.endsWith(`/node_modules/${name}`)) && one.version === version,
  )
  return {
    name,
    version,
    licence: license,
    use,
    address: homepage ?? addressOf(manifest) ?? `https://www.npmjs.com/package/${name}`,
    integrity: locked?.[1].integrity ?? '',
    texts: textsIn(folder),
  }
}

function addressOf({ repository }: Manifest): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url
  const short = url !== undefined && /^[\w.-]+\/[\w.-]+$/.test(url) ? `https://github.com/${url}` : url
  const address = short
    ?.replace(/^git\+/, '')
    .replace(/^git:\/\//, 'https://')
    .replace(/\.git$/, '')
  return address?.startsWith('https://') ? address : undefined
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && TEXTS.test(entry.name))
    .map(entry => readFileSync(path.join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim())
}
