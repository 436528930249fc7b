import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')

interface Platform {
  readonly target: readonly (string | { readonly target: string; readonly arch: readonly string[] })[]
  readonly files: readonly (string | { readonly filter: readonly string[] })[]
}

interface Configuration {
  readonly electronFuses: Record<string, boolean>
  readonly extraResources: readonly { from: string; to: string; filter?: string[] }[]
  readonly asarUnpack: readonly string[]
  readonly fileAssociations: readonly { ext: string }[]
  readonly asar: boolean
  readonly linux: Platform
  readonly win: Platform
  readonly mac: Platform
  readonly [other: string]: unknown
}

// electron-builder has no public door to its schema; a change of its inside fails here, not on the day of a release.
const require = createRequire(import.meta.url)
const builder: {
  getConfig(folder: string, file: string, extra: object | null): Promise<Configuration>
  validateConfiguration(configuration: object, log: object): Promise<void>
} = require('app-builder-lib/out/util/config/config')
const { DebugLogger }: { DebugLogger: new (isEnabled: boolean) => object } = require('builder-util')

const load = (extra: object | null = null) => builder.getConfig(ROOT, 'electron-builder.yml', extra)
const validate = (configuration: object) => builder.validateConfiguration(configuration, new DebugLogger(false))

test('the configuration is what electron-builder knows, and it notices what it does not know', async () => {
  const configuration = await load()
  await validate(configuration)
  await expect(validate({ ...configuration, electronFuses: { runAsNodes: false } })).rejects.toThrow(/electronFuses/)
})

test('the fuses leave no way round the archive and none into Node', async () => {
  expect((await load()).electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('everything that is read beside the archive is packed and exists', async () => {
  const { extraResources, asarUnpack, fileAssociations } = await load()
  expect(extraResources.map(({ from, to }) => [from, to])).toEqual([
    ['models', 'models'],
    ['seeds', 'seeds'],
    ['locales', 'locales'],
  ])
  for (const { from, filter } of extraResources)
    for (const file of filter ?? ['.']) expect([file, existsSync(path.join(ROOT, from, file))]).toEqual([file, true])
  expect(asarUnpack).toContain('dist/worker/**')
  expect(fileAssociations.map(({ ext }) => ext)).toEqual(['quoin'])
})

test('each platform says whole what is packed, and keeps the inference library of no other', async () => {
  const configuration = await load()
  expect([configuration.asar, configuration.files]).toEqual([true, []])
  const others = { linux: '{darwin,win32}', win: '{darwin,linux}', mac: '{linux,win32}' } as const
  const own = { linux: 'linux', win: 'win32', mac: 'darwin' } as const
  for (const platform of ['linux', 'win', 'mac'] as const) {
    const files = configuration[platform].files.flatMap(one => (typeof one === 'string' ? [one] : one.filter))
    expect(files.filter(one => !one.startsWith('!'))).toEqual(['dist/**', 'package.json'])
    expect(files).toEqual(
      expect.arrayContaining([
        '!**/*.map',
        '!node_modules/!(onnxruntime-node|onnxruntime-common)/**',
        `!node_modules/onnxruntime-node/bin/*/${others[platform]}`,
        `!node_modules/onnxruntime-node/bin/*/${own[platform]}/!(\${arch})`,
      ]),
    )
  }
})

test('what is made for each platform is what the README promises', async () => {
  const { linux, win, mac } = await load()
  expect([linux.target, win.target, mac.target]).toEqual([
    ['AppImage', 'deb'],
    [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    [{ target: 'dmg', arch: ['arm64'] }],
  ])
})

test('icons of all forms are there, so that none is fetched or converted on the day of a release', () => {
  for (const file of ['icon.ico', 'icon.icns', 'icons/16x16.png', 'icons/256x256.png', 'icons/512x512.png'])
    expect([file, existsSync(path.join(ROOT, 'electron/packaging', file))]).toEqual([file, true])
})
