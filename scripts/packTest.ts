/** `npm run test:pack`: what is shipped is packed, installed, looked into and run. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  openArchive,
  PACK_PLATFORMS,
  type Packed,
  type PackPlatform,
  packElectron,
  readFuses,
} from './pack/electronPackage.ts'
import { openToFirstGroup } from './pack/firstGroup.ts'
import { contentOf, demand, megabytes, run } from './pack/program.ts'
import { installTarball, packTarball } from './pack/tarball.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: npm run test:pack [-- npm | -- electron]

Packs the checkout as npm would and installs it in an empty folder without running a script; runs its command line on the
sample story and compares what it writes with the checkout's; opens its window in a headless browser. Then packs it as
electron-builder would for Linux, Windows and macOS and each of their processors, around a stand-in for Electron's binary,
and looks at fuses, files and sizes. Prints figures; ends with 1 where something is not as it must be. Installing needs a
package registry within reach.

  npm, electron   only this half
  --help          this text
`

/** Most that an Electron package may hold besides Electron itself. */
const MOST_RESOURCES = 160e6

/** What Node, and the inference library's folders, call electron-builder's platforms. */
const NODE_PLATFORM = { linux: 'linux', win: 'win32', mac: 'darwin' } as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
})
if (values.help) process.stdout.write(USAGE)
else {
  const work = mkdtempSync(path.join(os.tmpdir(), 'quoin-pack-'))
  const wants = (half: string) => positionals.length === 0 || positionals.includes(half)
  try {
    const wanted = outputsOf([process.execPath, path.join(ROOT, 'dist/cli/quoin.js')], path.join(work, 'checkout'))
    if (wants('npm')) await testTarball(work, wanted)
    if (wants('electron')) await testElectron(work, wanted)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    process.stdout.write(`FAILED: ${error.message}\n`)
    process.exitCode = 1
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

type Outputs = Readonly<Record<string, string>>

async function testTarball(work: string, wanted: Outputs): Promise<void> {
  const file = await timed('npm pack', () => packTarball(work))
  say(`package: ${megabytes(statSync(file).size)}`)
  const app = path.join(work, 'app')
  const installed = await timed('npm install --ignore-scripts', () => installTarball(file, app))
  const { files, bytes } = contentOf(installed)
  say(`installed: ${files.length} files, ${megabytes(bytes)}; with what it asks for ${megabytes(contentOf(app).bytes)}`)
  const command = path.join(app, 'node_modules/.bin', process.platform === 'win32' ? 'quoin.cmd' : 'quoin')
  demand(run(command, ['--version'], work).trim() === versionOf(ROOT), 'quoin --version is not that of the package')
  compare(await timed('align the sample', () => outputsOf([command], path.join(work, 'installed'))), wanted)
  const seconds = await openToFirstGroup(command, path.join(work, 'data'))
  say(`quoin open, from the start to the first group in a headless browser: ${seconds.toFixed(1)} s`)
}

async function testElectron(work: string, wanted: Outputs): Promise<void> {
  for (const platform of PACK_PLATFORMS) {
    if (platform === 'mac' && process.platform === 'win32') {
      say('macOS: left out, electron-builder does not pack for it on Windows')
      continue
    }
    const packages = await timed(`electron-builder --${platform} dir`, () =>
      packElectron(path.join(work, platform), platform),
    )
    for (const packed of packages) {
      say(`${platform} ${packed.processor}`)
      await testOutside(platform, packed)
      const archive = openArchive(packed, path.join(work, `${platform}-${packed.processor}`))
      testArchive(archive)
      if (NODE_PLATFORM[platform] === process.platform && packed.processor === process.arch)
        await testRun(archive, work, wanted)
    }
  }
}

/** Fuses, the archive's hash, and what lies beside the archive. */
async function testOutside(platform: PackPlatform, packed: Packed): Promise<void> {
  const fuses = await readFuses(packed.binary)
  const on = Object.keys(fuses).filter(name => fuses[name])
  say(`fuses on: ${on.join(', ')}`)
  demand(
    on.join() === 'EnableCookieEncryption,EnableEmbeddedAsarIntegrityValidation,OnlyLoadAppFromAsar',
    'the fuses are not those of electron-builder.yml',
  )
  if (platform === 'win')
    demand(readFileSync(packed.binary).includes('"alg":"SHA256"'), 'the archive’s hash is not in the executable')
  if (platform === 'mac') {
    const properties = readFileSync(path.join(packed.binary, 'Contents/Info.plist'), 'utf8')
    demand(
      /<key>Resources\/app\.asar<\/key>\s*<dict>\s*<key>algorithm<\/key>\s*<string>SHA256</u.test(properties),
      'the archive’s hash is not in Info.plist',
    )
    demand(
      /<key>CFBundleTypeExtensions<\/key>\s*<array>\s*<string>quoin</u.test(properties),
      '.quoin is not in Info.plist',
    )
  }
  const { files, bytes } = contentOf(packed.resources)
  say(`resources: ${files.length} files, ${megabytes(bytes)}`)
  demand(bytes <= MOST_RESOURCES, `resources are more than ${megabytes(MOST_RESOURCES)}`)
  const native = files.filter(name => name.endsWith('.node'))
  const target = `/${NODE_PLATFORM[platform]}/${packed.processor}/`
  demand(native.length === 1 && native[0]?.includes(target) === true, `native parts: ${native.join(', ')}`)
  for (const name of ['models/model.onnx', 'models/tokenizer.json', 'seeds/gold.json', 'locales/ky.json'])
    demand(files.includes(name), `${name} is not packed`)
  const languages = readdirSync(packed.locales).map(name => path.parse(name).name)
  demand(languages.join() === (platform === 'mac' ? 'en' : 'en-US'), `Electron’s languages: ${languages.join(', ')}`)
}

function testArchive(archive: string): void {
  const inside = contentOf(archive).files
  const strange = inside.filter(name => !/^(dist\/|node_modules\/|package\.json$)/.test(name) || name.endsWith('.map'))
  demand(strange.length === 0, `the archive holds what it should not: ${strange.slice(0, 10).join(', ')}`)
  const packages = [...new Set(inside.flatMap(name => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []))]
  say(`archive: ${inside.length} files; packages: ${packages.join(', ')}`)
  demand(
    packages.join() === 'onnxruntime-common,onnxruntime-node',
    'other packages than the inference library are packed',
  )
  demand(inside.includes('dist/notices/THIRD-PARTY.txt'), 'the licences are not packed')
}

/** Runs the command line of the archive. */
async function testRun(archive: string, work: string, wanted: Outputs): Promise<void> {
  const command = [process.execPath, path.join(archive, 'dist/cli/quoin.js')]
  demand(run(process.execPath, [command[1] ?? '', '--version'], work).trim() === versionOf(ROOT), 'wrong version')
  compare(await timed('align the sample from the archive', () => outputsOf(command, path.join(work, 'packed'))), wanted)
}

/** Tables and lines that a `quoin` writes for the sample story. */
function outputsOf([program = '', ...before]: readonly string[], folder: string): Outputs {
  mkdirSync(folder, { recursive: true })
  const sample = path.join(ROOT, 'seeds')
  const articles = contentOf(sample).files.filter(name => name.endsWith('.txt'))
  const outputs = ['--tsv', 'pairs.tsv', '--groups-tsv', 'groups.tsv', '--jsonl', 'all.jsonl', '--tmx', 'all.tmx']
  run(program, [...before, 'align', ...articles.map(name => path.join(sample, name)), ...outputs, '--quiet'], folder)
  return Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

function compare(found: Outputs, wanted: Outputs): void {
  const different = Object.keys(wanted).filter(name => found[name] !== wanted[name])
  demand(different.length === 0, `other than the checkout's: ${different.join(', ')}`)
  say(`the same as the checkout's: ${Object.keys(wanted).join(', ')}`)
}

function versionOf(root: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return version
}

async function timed<T>(doing: string, work: () => T): Promise<T> {
  const started = performance.now()
  const value = work()
  say(`${doing}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return value
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
