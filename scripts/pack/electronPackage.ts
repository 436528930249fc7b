import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { runtimeFolders } from '../prepare/parts.ts'
import { ROOT } from '../prepare/paths.ts'
import { run } from './program.ts'

/** By this electron-builder and Electron find the fuses in a binary (`@electron/fuses`, constants). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Fuses as Electron's own binary leaves them: version 1, eight of them, nothing blown. */
const WIRE = Buffer.concat([Buffer.from(SENTINEL, 'latin1'), Buffer.from([1, 8]), Buffer.from('10110001', 'latin1')])

/** A fuse that is on, as its byte in the binary. */
const ON = '1'.charCodeAt(0)

/** How a platform's package is laid out, and which processors it is made for. */
interface Layout {
  readonly processors: readonly ('x64' | 'arm64')[]
  /** Writes what electron-builder takes for the unpacked Electron. */
  standIn(folder: string): void
  /** Under electron-builder's folder of the unpacked program. */
  readonly binary: string
  readonly resources: string
  /** Where Electron keeps a file or a folder for each language of its own. */
  readonly locales: string
  readonly settings?: readonly string[]
}

const FRAMEWORK = 'Contents/Frameworks/Electron Framework.framework'

/** A folder with the binary in it, as on Linux and Windows. */
const FLAT = { processors: ['x64', 'arm64'], resources: 'resources', locales: 'locales' } as const

const LAYOUTS = {
  linux: {
    ...FLAT,
    standIn: folder => writeStandIn(folder, 'electron', plainStandIn()),
    binary: 'quoin',
  },
  win: {
    ...FLAT,
    standIn: folder => writeStandIn(folder, 'electron.exe', windowsStandIn()),
    binary: 'Quoin.exe',
    settings: ['win.signAndEditExecutable=false'],
  },
  mac: {
    processors: ['arm64'],
    standIn: writeMacStandIn,
    binary: 'Quoin.app',
    resources: 'Quoin.app/Contents/Resources',
    locales: `Quoin.app/${FRAMEWORK}/Versions/A/Resources`,
    settings: ['mac.identity=null'],
  },
} as const satisfies Readonly<Record<string, Layout>>

/** A system, as electron-builder's option names it. */
export type PackPlatform = keyof typeof LAYOUTS

/** In the order in which they are packed. */
export const PACK_PLATFORMS: readonly PackPlatform[] = ['linux', 'win', 'mac']

/** The unpacked program for one processor, and where its parts lie. */
export interface Packed {
  readonly processor: 'x64' | 'arm64'
  /** What its fuses are read from. */
  readonly binary: string
  /** What Quoin brings: the archive, the model, the sample. */
  readonly resources: string
  /** What is left of Electron's own languages. */
  readonly locales: string
}

/**
 * Packs the built program by electron-builder.yml as on a release, into a folder for each processor, around a stand-in for
 * Electron: files that hold nothing but the fuses. Nothing is fetched or signed.
 * @param stage an empty folder; the checkout is not packed itself because its packages for development would be searched
 */
export function packElectron(stage: string, platform: PackPlatform): readonly Packed[] {
  stageProgram(stage)
  const electron = path.join(stage, 'stand-in')
  const layout: Layout = LAYOUTS[platform]
  layout.standIn(electron)
  const { version }: { version: string } = JSON.parse(
    readFileSync(path.join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  )
  const output = path.join(stage, 'release')
  const settings = [
    ...[`electronDist=${electron}`, `electronVersion=${version}`, `directories.output=${output}`],
    ...(layout.settings ?? []),
  ]
  const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js')
  const processors = layout.processors.map(one => `--${one}`)
  const words = [`--${platform}`, 'dir', ...processors, '--publish', 'never', ...settings.map(one => `-c.${one}`)]
  run(process.execPath, [builder, ...words], stage)
  return layout.processors.map(processor => {
    const name = processor === 'x64' ? platform : `${platform}-${processor}`
    const folder = path.join(output, platform === 'mac' ? name : `${name}-unpacked`)
    const at = (place: string) => path.join(folder, place)
    return { processor, binary: at(layout.binary), resources: at(layout.resources), locales: at(layout.locales) }
  })
}

function writeStandIn(folder: string, name: string, bytes: Buffer): void {
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  writeFileSync(path.join(folder, name), bytes, { mode: 0o755 })
  for (const locale of ['en-US', 'fr']) writeFileSync(path.join(folder, `locales/${locale}.pak`), '')
}

/** Electron's bundle for macOS, of which electron-builder renames parts and rewrites the property lists. */
function writeMacStandIn(folder: string): void {
  const bundle = path.join(folder, 'Electron.app')
  const helper = 'Contents/Frameworks/Electron Helper.app'
  for (const locale of ['en', 'fr']) {
    const words = path.join(bundle, FRAMEWORK, 'Versions/A/Resources', `${locale}.lproj`)
    mkdirSync(words, { recursive: true })
    // An empty folder would not be copied.
    writeFileSync(path.join(words, 'locale.pak'), '')
  }
  for (const place of ['Contents/Resources', 'Contents/MacOS', `${helper}/Contents/MacOS`])
    mkdirSync(path.join(bundle, place), { recursive: true })
  const properties = `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict><key>CFBundleExecutable</key><string>Electron</string></dict></plist>`
  for (const place of ['Contents', `${helper}/Contents`])
    writeFileSync(path.join(bundle, place, 'Info.plist'), properties)
  writeFileSync(path.join(bundle, 'Contents/MacOS/Electron'), '', { mode: 0o755 })
  writeFileSync(path.join(bundle, helper, 'Contents/MacOS/Electron Helper'), '', { mode: 0o755 })
  writeFileSync(path.join(bundle, FRAMEWORK, 'Electron Framework'), plainStandIn())
}

function plainStandIn(): Buffer {
  return Buffer.concat([Buffer.alloc(64), WIRE, Buffer.alloc(64)])
}

/** An executable of Windows without code: the archive's hash is written into its resources, so it must have that form. */
function windowsStandIn(): Buffer {
  const { NtExecutable, NtExecutableResource, Resource } = createRequire(
    path.join(ROOT, 'node_modules/app-builder-lib/package.json'),
  )('resedit')
  const executable = NtExecutable.createEmpty()
  const resources = NtExecutableResource.from(executable)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = 1033
  version.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'stand-in' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  executable.setExtraData(Uint8Array.from(plainStandIn()).buffer)
  return Buffer.from(executable.generate())
}

function stageProgram(stage: string): void {
  mkdirSync(path.join(stage, 'node_modules'), { recursive: true })
  for (const name of ['dist', 'electron-builder.yml', 'LICENSE'])
    cpSync(path.join(ROOT, name), path.join(stage, name), { recursive: true })
  for (const name of ['models', 'seeds', 'locales']) symlinkSync(path.join(ROOT, name), path.join(stage, name))
  mkdirSync(path.join(stage, 'electron'))
  symlinkSync(path.join(ROOT, 'electron/packaging'), path.join(stage, 'electron/packaging'))
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify({ ...manifest, devDependencies: {} }))
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'))
  for (const folder of runtimeFolders(lock.packages))
    cpSync(path.join(ROOT, folder), path.join(stage, folder), { recursive: true, dereference: true })
}

/** Names of the fuses in a binary, each with whether it is on, as `@electron/fuses` reads them. */
export async function readFuses(binary: string): Promise<Readonly<Record<string, boolean>>> {
  const builder = createRequire(path.join(ROOT, 'node_modules/app-builder-lib/package.json'))
  const { getCurrentFuseWire, FuseV1Options } = builder('@electron/fuses')
  const wire: Record<string, number> = await getCurrentFuseWire(binary)
  const names = Object.keys(wire).filter(key => key !== 'version' && key !== 'resetAdHocDarwinSignature')
  return Object.fromEntries(names.map(key => [FuseV1Options[key], wire[key] === ON]))
}

/** Takes the archive of a packed program apart, to a folder of the archive's own name, so that Node sees what Electron sees. */
export function openArchive({ resources }: Packed, into: string): string {
  const { extractAll }: { extractAll(archive: string, to: string): void } = createRequire(
    path.join(ROOT, 'node_modules/app-builder-lib/package.json'),
  )('@electron/asar')
  mkdirSync(into, { recursive: true })
  extractAll(path.join(resources, 'app.asar'), path.join(into, 'app.asar'))
  for (const name of ['models', 'seeds', 'locales', 'app.asar.unpacked'])
    symlinkSync(path.join(resources, name), path.join(into, name))
  return path.join(into, 'app.asar')
}
