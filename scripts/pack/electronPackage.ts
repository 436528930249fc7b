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

export type PackPlatform = 'linux' | 'win'

const BINARY: Readonly<Record<PackPlatform, string>> = { linux: 'electron', win: 'electron.exe' }
const PRODUCT: Readonly<Record<PackPlatform, string>> = { linux: 'quoin', win: 'Quoin.exe' }

export interface Packed {
  /** The unpacked program: binary and `resources/`. */
  readonly folder: string
  /** The binary, whose fuses were set. */
  readonly binary: string
}

/**
 * Packs the built program by electron-builder.yml as on a release, into a folder, around a stand-in for Electron's
 * binary: a file that holds nothing but the fuses. Nothing is fetched.
 * @param stage an empty folder; the checkout is not packed itself because its packages for development would be searched
 */
export function packElectron(stage: string, platform: PackPlatform): Packed {
  stageProgram(stage)
  const electron = path.join(stage, 'stand-in')
  mkdirSync(path.join(electron, 'locales'), { recursive: true })
  writeFileSync(path.join(electron, BINARY[platform]), platform === 'win' ? windowsStandIn() : linuxStandIn(), {
    mode: 0o755,
  })
  for (const locale of ['en-US', 'fr']) writeFileSync(path.join(electron, `locales/${locale}.pak`), '')
  const { version }: { version: string } = JSON.parse(
    readFileSync(path.join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  )
  const output = path.join(stage, 'release')
  const settings = [`electronDist=${electron}`, `electronVersion=${version}`, `directories.output=${output}`]
  if (platform === 'win') settings.push('win.signAndEditExecutable=false')
  const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js')
  const words = [`--${platform}`, 'dir', '--x64', '--publish', 'never', ...settings.map(one => `-c.${one}`)]
  run(process.execPath, [builder, ...words], stage)
  const folder = path.join(output, `${platform}-unpacked`)
  return { folder, binary: path.join(folder, PRODUCT[platform]) }
}

function linuxStandIn(): Buffer {
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
  executable.setExtraData(Uint8Array.from(linuxStandIn()).buffer)
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
export function openArchive({ folder }: Packed, into: string): string {
  const resources = path.join(folder, 'resources')
  const { extractAll }: { extractAll(archive: string, to: string): void } = createRequire(
    path.join(ROOT, 'node_modules/app-builder-lib/package.json'),
  )('@electron/asar')
  mkdirSync(into, { recursive: true })
  extractAll(path.join(resources, 'app.asar'), path.join(into, 'app.asar'))
  for (const name of ['models', 'seeds', 'locales', 'app.asar.unpacked'])
    symlinkSync(path.join(resources, name), path.join(into, name))
  return path.join(into, 'app.asar')
}
