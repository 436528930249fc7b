import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const MOST_LINES = 500

/** Every file that is or will be in the repository. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter(file => file !== '' && existsSync(path.join(ROOT, file)))
const sources = files.filter(file => /\.(ts|tsx|mjs|css)$/.test(file))

interface LockedPackage {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
}

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
const manifest = JSON.parse(read('package.json'))

describe('the lockfile', () => {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(read('package-lock.json'))
  const packages = Object.entries(lock.packages).filter(([name]) => name !== '')

  test('names no host, so that any registry serves it', () => {
    expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([name]) => name)).toEqual([])
  })

  test('holds the hash of every package', () => {
    expect(packages.filter(([, entry]) => !entry.integrity).map(([name]) => name)).toEqual([])
  })
})

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test(`no source file has more than ${MOST_LINES} lines`, () => {
  const long = sources
    .map(file => [file, read(file).split('\n').length - 1])
    .filter(([, lines]) => Number(lines) > MOST_LINES)
  expect(long).toEqual([])
})

test('no file name is a drawer for odds and ends', () => {
  expect(files.filter(file => /(^|\/)(utils?|helpers?|misc|common|manager|lib|core)(\.|\/)/i.test(file))).toEqual([])
})

test('all code is TypeScript but the one script that must run before anything is installed', () => {
  expect(files.filter(file => /\.(js|cjs|mjs|jsx)$/.test(file) && !file.startsWith('models/'))).toEqual([
    'scripts/setup.mjs',
  ])
})

test('nothing names a place of one machine', () => {
  const texts = files.filter(file => /\.(ts|tsx|mjs|css|html|json|jsonl|md|yml|svg|txt)$|^\.|^[A-Z]+$/.test(file))
  // /root and its like stand in examples.
  const places = [ROOT, os.homedir()].filter(place => place.split('/').length > 2)
  const names = (text: string, place: string) =>
    text
      .split(place)
      .slice(1)
      .some(rest => !/^[\w-]/.test(rest))
  expect(texts.filter(file => places.some(place => names(read(file), place)))).toEqual([])
})

test('every script of package.json has a task, and says what it is for', () => {
  const run = read('scripts/run.ts')
  for (const [name, command] of Object.entries<string>(manifest.scripts)) {
    const task = /^node scripts\/setup\.mjs (\S+)/.exec(command)?.[1]
    expect([name, task && new RegExp(`^  '?${task}'?: \\{`, 'm').test(run)]).toEqual([name, true])
  }
})
